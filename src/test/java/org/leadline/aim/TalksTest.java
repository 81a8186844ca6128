package org.leadline.aim;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.aim.graph.Effect;
import org.leadline.practice.Making;
import org.leadline.practice.Promise;
import org.leadline.practice.PromiseDeed;
import org.leadline.practice.PromiseState;
import org.leadline.practice.Promises;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import(SettableClock.Setup.class)
class TalksTest {
    private final Siblings house = new Siblings();

    @Autowired
    private Talks talks;

    @Autowired
    private Effects effects;

    @Autowired
    private NearWaiting waiting;

    @Autowired
    private Promises promises;

    @Autowired
    void fill(AutowireCapableBeanFactory spring) {
        spring.autowireBean(house);
    }

    @BeforeEach
    void open() {
        house.open();
    }

    @Test
    void only_the_two_open_a_talk_and_both_have_it_waiting() {
        Talk talk = asked();
        assertThat(talks.get(house.surgeon, talk.id()).other().name()).isEqualTo("physician");
        assertThat(talks.get(house.physician, talk.id()).ours())
                .extracting(NearAim::line)
                .containsExactly("No bed stays empty");
        for (SignedIn other : List.of(house.boss, house.registrar, house.nurse, house.stranger)) {
            assertThatThrownBy(() -> talks.get(other, talk.id())).isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> talks.calendar(other, talk.id())).isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> talks.held(other, talk.id())).isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> talks.callOff(other, talk.id(), "no")).isInstanceOf(NotHere.class);
        }
        assertThat(waiting.listWaiting(house.surgeon)).hasSize(1);
        talks.held(house.surgeon, talk.id());
        assertThat(waiting.listWaiting(house.physician)).isEmpty();
        assertThatThrownBy(() -> talks.held(house.physician, talk.id())).isInstanceOf(NotYours.class);
    }

    @Test
    void one_asks_those_who_own_an_aim_nearby_for_a_time_to_come_and_nobody_else() {
        assertThat(talks.listToTalkWith(house.physician, house.medicine))
                .extracting(partner -> partner.someone().personId(), TalkPartner::unitName)
                .containsExactlyInAnyOrder(
                        tuple(house.surgeon.personId(), "Surgery"), tuple(house.nurse.personId(), "Ward"));
        assertThat(problems(house.registrar.personId(), in(1))).containsExactly("with");
        assertThat(problems(house.surgeon.personId(), in(-1))).containsExactly("when");
        assertThat(problems(house.surgeon.personId(), in(400))).containsExactly("when");
        assertThat(problems(null, null)).containsExactly("with", "when");
    }

    @Test
    void what_is_the_same_and_what_differs_comes_from_the_marks_and_the_two_leave_out_and_add() {
        mark(house.surgeon, house.beds, house.lists, Effect.HURTS);
        mark(house.physician, house.lists, house.beds, Effect.HELPS);
        mark(house.surgeon, house.lists, house.beds, Effect.HELPS);
        Talk talk = asked();
        assertThat(lines(house.physician, talk))
                .containsExactly(
                        "SAME “Nobody is put off” helps “No bed stays empty”, as both of you say.",
                        "DIFFERS “No bed stays empty” hurts “Nobody is put off”, as Surgery says.");
        talks.leaveOut(house.surgeon, talk.id(), "“Nobody is put off” helps “No bed stays empty”, as both of you say.");
        assertThat(talks.addLine(house.physician, talk.id(), TalkLine.Kind.DIFFERS, "We count from other days"))
                .isEmpty();
        assertThat(talks.addLine(house.physician, talk.id(), TalkLine.Kind.DIFFERS, " "))
                .containsKey("line");
        assertThat(lines(house.surgeon, talk))
                .containsExactly(
                        "DIFFERS “No bed stays empty” hurts “Nobody is put off”, as Surgery says.",
                        "DIFFERS We count from other days");
        assertThat(talks.get(house.surgeon, talk.id()).leftOut()).hasSize(1);
        assertThatThrownBy(() -> talks.leaveOut(house.surgeon, talk.id(), "Never said"))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void each_offers_one_thing_and_the_one_to_whom_it_was_offered_judges_it_though_of_another_unit() {
        Talk talk = asked();
        assertThat(talks.offer(house.physician, talk.id(), " ", null)).isInstanceOf(Making.Refused.class);
        Making made = talks.offer(house.physician, talk.id(), "The list of empty beds at eight", day(7));
        Promise promise = ((Making.Made) made).promise();
        assertThatThrownBy(() -> talks.offer(house.physician, talk.id(), "One more", day(7)))
                .isInstanceOf(NotYours.class);
        assertThat(talks.offer(house.surgeon, talk.id(), "Monday's list on Thursday", day(7)))
                .isInstanceOf(Making.Made.class);
        assertThat(talks.get(house.surgeon, talk.id()).offers()).hasSize(2);
        assertThatThrownBy(() -> promises.get(house.registrar, promise.id())).isInstanceOf(NotHere.class);
        promises.sayDone(house.physician, promise.id());
        assertThat(promises.listToJudge(house.surgeon)).hasSize(1);
        assertThat(promises.get(house.surgeon, promise.id()).may(PromiseDeed.JUDGE))
                .isTrue();
        assertThat(promises.get(house.physician, promise.id()).may(PromiseDeed.JUDGE))
                .isFalse();
        assertThat(promises.judge(house.surgeon, promise.id(), true, "It came at eight"))
                .isEmpty();
        assertThat(promises.get(house.physician, promise.id()).promise().state())
                .isEqualTo(PromiseState.KEPT);
    }

    @Test
    void the_entry_for_the_calendar_says_nothing_and_a_later_one_moves_it_or_strikes_it_out() throws Exception {
        Talk talk = asked();
        VEvent first = event(house.physician, talk);
        assertThat(requireNonNull(first.getSummary()).getValue())
                .doesNotContain("physician", "surgeon", "bed", "Medicine");
        assertThat(Duration.between(
                        requireNonNull(first.<Instant>getDateTimeStart()).getDate(),
                        first.<Instant>getEndDate(true).orElseThrow().getDate()))
                .isEqualTo(Talk.LENGTH);
        house.clock.move(Duration.ofHours(1));
        assertThat(talks.move(house.surgeon, talk.id(), in(3))).isEmpty();
        VEvent moved = event(house.surgeon, talk);
        assertThat(moved.getUid()).isEqualTo(first.getUid());
        assertThat(requireNonNull(moved.getSequence()).getSequenceNo())
                .isGreaterThan(requireNonNull(first.getSequence()).getSequenceNo());
        assertThat(talks.callOff(house.surgeon, talk.id(), "")).containsKey("reason");
        house.clock.move(Duration.ofHours(1));
        assertThat(talks.callOff(house.surgeon, talk.id(), "On call that day")).isEmpty();
        VEvent off = event(house.physician, talk);
        assertThat(off.getUid()).isEqualTo(first.getUid());
        assertThat(requireNonNull(off.getStatus()).getValue()).isEqualTo("CANCELLED");
        assertThat(talks.get(house.physician, talk.id()).talk().calledOffReason())
                .isEqualTo("On call that day");
        assertThatThrownBy(() -> talks.offer(house.physician, talk.id(), "Late", day(7)))
                .isInstanceOf(NotYours.class);
    }

    private VEvent event(SignedIn me, Talk talk) throws Exception {
        Calendar file = new CalendarBuilder()
                .build(new StringReader(new String(talks.calendar(me, talk.id()), StandardCharsets.UTF_8)));
        assertThat(file.validate().getEntries()).isEmpty();
        return file.<VEvent>getComponent("VEVENT").orElseThrow();
    }

    private Talk asked() {
        return ((Talks.Asking.Made) talks.ask(house.physician, house.medicine, house.surgeon.personId(), in(2))).talk();
    }

    private List<String> problems(@Nullable Long with, @Nullable Instant when) {
        return List.copyOf(((Talks.Asking.Refused) talks.ask(house.physician, house.medicine, with, when))
                .problems()
                .keySet());
    }

    private List<String> lines(SignedIn me, Talk talk) {
        return talks.get(me, talk.id()).lines().stream()
                .map(line -> line.kind() + " " + line.line())
                .toList();
    }

    private Instant in(int days) {
        return house.clock.instant().plus(Duration.ofDays(days));
    }

    private LocalDate day(int days) {
        return LocalDate.now(house.clock).plusDays(days);
    }

    private void mark(SignedIn by, Aim aim, Aim touched, Effect effect) {
        effects.mark(by, List.of(new NewMark(aim.id(), touched.id(), effect, null)));
    }
}
