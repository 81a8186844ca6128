package org.leadline.aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.aim.stretch.StretchGuard;
import org.leadline.post.ToldBack;
import org.leadline.post.ToldBacks;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.State;
import org.leadline.unit.sheet.Waiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Asking what an aim is worth and whether it is believed, and what nobody can say before. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import({SettableClock.Setup.class, AskedUnit.class})
class AskedAboutTest {
    @Autowired
    private AskedUnit unit;

    @Autowired
    private AskedAbout askedAbout;

    @Autowired
    private Agreements agreements;

    @Autowired
    private AskedWaiting waiting;

    @Autowired
    private PinnedThings pinned;

    @Autowired
    private ToldBacks toldBacks;

    @BeforeEach
    void open() {
        unit.open();
    }

    @Test
    void worth_is_read_by_profession_with_the_small_ones_together_and_the_low_ones_are_answered_in_writing() {
        Aim aim = unit.inForce("Nobody falls");
        Sounding asked = askedAbout.ask(unit.lead, aim.id(), AskAbout.WORTH);
        assertThat(asked.promise().named()).isFalse();
        assertThat(asked.promise().byProfession()).isTrue();
        assertThat(askedAbout.list(unit.lead, aim.id()).getFirst().worth()).isNull();
        unit.answer(asked, unit.doctors, place -> place < 4 ? "2" : "5");
        unit.answer(asked, unit.nurses, place -> "4");
        unit.answer(asked, unit.others, place -> "3");
        unit.read(asked);
        AskedAim read = askedAbout.list(unit.nurses.getFirst(), aim.id()).getFirst();
        WorthAnswers worth = Objects.requireNonNull(read.worth());
        assertThat(worth.all().counts()).containsExactly(0, 4, 2, 6, 2);
        assertThat(worth.groups())
                .as("two others are fewer than five, so that the smallest profession is counted with them")
                .extracting(WorthAnswers.Counted::name, WorthAnswers.Counted::answered, WorthAnswers.Counted::middle)
                .containsExactly(tuple("nurse", 6, 4.0), tuple("", 8, 2.5));
        assertThat(worth.needsAnAnswer()).isTrue();
    }

    @Test
    void nothing_can_be_agreed_before_it_was_asked_read_written_and_told_through_any_door() {
        Aim aim = unit.inForce("Nobody falls");
        assertThat(problem(() -> agreements.agree(unit.lead, aim.id()))).isEqualTo("aimask.agree.not-asked");
        Sounding asked = askedAbout.ask(unit.lead, aim.id(), AskAbout.WORTH);
        long askedId = askedAbout.list(unit.lead, aim.id()).getFirst().id();
        assertThat(problem(() -> agreements.agree(unit.lead, aim.id()))).isEqualTo("aimask.agree.not-written");
        assertThat(problem(() -> askedAbout.sayWhatChanged(unit.lead, askedId, "Nothing", "it is right", "")))
                .as("the answers are not read")
                .isEqualTo("aimask.problem.still-open");
        unit.answer(asked, unit.doctors, place -> "2");
        unit.answer(asked, unit.nurses, place -> "5");
        unit.read(asked);
        assertThat(problem(() -> agreements.agree(unit.lead, aim.id()))).isEqualTo("aimask.agree.not-written");
        WorthAnswers worth = Objects.requireNonNull(
                askedAbout.list(unit.lead, aim.id()).getFirst().worth());
        assertThat(worth.groups())
                .extracting(WorthAnswers.Counted::name, WorthAnswers.Counted::low)
                .containsExactly(
                        tuple("doctor", true),
                        tuple("nurse", false));
        assertThat(problems(() -> askedAbout.sayWhatChanged(unit.lead, askedId, " ", "", "")))
                .containsOnlyKeys("changed", "because", "answerToLow");
        assertThat(problems(() -> askedAbout.sayWhatChanged(unit.lead, askedId, "It begins on one bay", "x", "")))
                .as("doctors find it not worth it: they are answered in writing")
                .containsOnlyKeys("answerToLow");
        assertThat(problem(() -> agreements.agree(unit.lead, aim.id()))).isEqualTo("aimask.agree.not-written");
        assertThatThrownBy(() -> askedAbout.sayWhatChanged(unit.nurses.getFirst(), askedId, "x", "x", "x"))
                .isInstanceOf(NotYours.class);
        askedAbout.sayWhatChanged(
                unit.lead, askedId, "It begins on one bay", "fewer people fall", "We count for four weeks and ask again.");
        for (SignedIn one : unit.everybody()) {
            assertThat(toldBacks.listUnheard(one))
                    .extracting(ToldBack::sentence)
                    .as("everybody who was asked hears it, whether they answered or not")
                    .contains("What we changed because of what we heard: It begins on one bay");
        }
        assertThat(unit.soundings.get(unit.lead, asked.id()).sounding().state()).isEqualTo(State.DECIDED);
        assertThat(problem(() -> askedAbout.sayWhatChanged(unit.lead, askedId, "Other", "x", "x")))
                .isEqualTo("aimask.problem.heard-already");
        for (SignedIn one : unit.everybody()) {
            assertThatThrownBy(() -> agreements.agree(one, aim.id())).isInstanceOf(NotYours.class);
        }
        assertThatThrownBy(() -> agreements.agree(unit.stranger, aim.id())).isInstanceOf(NotHere.class);
        assertThat(agreements.agree(unit.lead, aim.id()).stands()).isTrue();
        assertThat(problem(() -> agreements.agree(unit.lead, aim.id()))).isEqualTo("aimask.agree.already");
    }

    @Test
    void an_aim_that_says_something_else_is_agreed_again_only_after_it_was_asked_again() {
        Aim aim = agreed("Nobody falls");
        Aim changed = unit.aims.change(
                unit.lead, aim.id(), aim.version(), new NewAim("Nobody falls at night", null, Origin.OURS, null, null));
        assertThat(agreements.find(unit.lead, aim.id())).get().matches(agreement -> !agreement.stands());
        assertThat(problem(() -> agreements.agree(unit.lead, aim.id()))).isEqualTo("aimask.agree.ask-again");
        unit.clock.set(unit.clock.instant().plus(Duration.ofDays(1)));
        heard(changed, "4");
        assertThat(agreements.agree(unit.lead, aim.id()).version()).isEqualTo(changed.version());
    }

    @Test
    void too_few_answers_say_nothing_and_nothing_can_be_agreed_on_them() {
        Aim aim = unit.inForce("Nobody falls");
        Sounding asked = askedAbout.ask(unit.lead, aim.id(), AskAbout.WORTH);
        unit.answer(asked, unit.nurses.subList(0, 4), place -> "5");
        unit.read(asked);
        long askedId = askedAbout.list(unit.lead, aim.id()).getFirst().id();
        assertThat(problem(() -> askedAbout.sayWhatChanged(unit.lead, askedId, "x", "x", "x")))
                .isEqualTo("aimask.problem.nobody-heard");
        assertThat(problem(() -> agreements.agree(unit.lead, aim.id()))).isEqualTo("aimask.agree.not-written");
    }

    @Test
    void nobody_is_asked_about_a_persons_own_aim_nor_twice_at_once_nor_by_whoever_may_not_write_it() {
        Aim own = unit.aims.enterMine(unit.lead, unit.ward, new NewAim("I teach each week", null, Origin.OURS, null, null));
        assertThat(problem(() -> askedAbout.ask(unit.lead, own.id(), AskAbout.WORTH)))
                .isEqualTo("aimask.problem.own");
        Aim aim = unit.inForce("Nobody falls");
        assertThat(problem(() -> askedAbout.ask(unit.lead, aim.id(), AskAbout.BELIEF)))
                .isEqualTo("aimask.problem.no-stretch");
        askedAbout.ask(unit.lead, aim.id(), AskAbout.METHOD);
        assertThat(problem(() -> askedAbout.ask(unit.lead, aim.id(), AskAbout.METHOD)))
                .isEqualTo("aimask.problem.open-already");
        assertThatThrownBy(() -> askedAbout.ask(unit.nurses.getFirst(), aim.id(), AskAbout.WORTH))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> askedAbout.ask(unit.stranger, aim.id(), AskAbout.WORTH))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void a_stretch_is_not_adopted_before_it_was_asked_blind_in_these_words() {
        Aim draft = unit.draft("No line infection for a year", true);
        assertThat(problem(() -> unit.aims.adopt(unit.lead, draft.id()))).isEqualTo("aimask.adopt.not-asked");
        Sounding asked = askedAbout.ask(unit.lead, draft.id(), AskAbout.BELIEF);
        assertThat(problem(() -> unit.aims.adopt(unit.lead, draft.id()))).isEqualTo("aimask.adopt.still-open");
        unit.answer(asked, unit.everybody(), place -> "2");
        unit.read(asked);
        AskedAim.Guard guard = Objects.requireNonNull(
                askedAbout.list(unit.lead, draft.id()).getFirst().guard());
        assertThat(guard.says()).isEqualTo(StretchGuard.Says.NOT_YET);
        assertThat(toldBacks.listUnheard(unit.lead))
                .extracting(ToldBack::sentence)
                .anyMatch(sentence -> sentence.startsWith("Not yet, says the guard."));
        Aim smaller = unit.aims.change(
                unit.lead,
                draft.id(),
                draft.version(),
                new NewAim("No line infection for a month", null, Origin.OURS, null, null, null, true, null));
        assertThat(problem(() -> unit.aims.adopt(unit.lead, draft.id()))).isEqualTo("aimask.adopt.other-words");
        pinned.done(unit.lead, pinned.pin(unit.lead, unit.ward, "The trolley has its own place").id(), null);
        Sounding again = askedAbout.ask(unit.lead, smaller.id(), AskAbout.BELIEF);
        unit.answer(again, unit.everybody(), place -> "7");
        unit.read(again);
        assertThat(Objects.requireNonNull(
                                askedAbout.list(unit.lead, draft.id()).getFirst().guard())
                        .says())
                .as("seven in ten, room, and one thing that was done")
                .isEqualTo(StretchGuard.Says.GO);
        assertThat(unit.aims.adopt(unit.lead, draft.id()).inForce()).isTrue();
    }

    @Test
    void belief_in_a_stretch_is_asked_again_each_quarter_by_the_clock() {
        Aim draft = unit.draft("No line infection for a year", true);
        Sounding asked = askedAbout.ask(unit.lead, draft.id(), AskAbout.BELIEF);
        unit.answer(asked, unit.everybody(), place -> "6");
        unit.read(asked);
        unit.aims.adopt(unit.lead, draft.id());
        unit.clock.set(asked.promise().closesAt().plus(Duration.ofDays(92)));
        unit.clocks.strike();
        List<AskedAim> times = askedAbout.list(unit.lead, draft.id());
        assertThat(times).hasSize(2);
        Sounding again = Objects.requireNonNull(times.getFirst().sounding());
        assertThat(again.state()).isEqualTo(State.OPEN);
        assertThat(again.asker().personId()).isEqualTo(unit.lead.personId());
        unit.aims.retire(unit.lead, draft.id(), "reached");
        unit.clock.set(again.promise().closesAt().plus(Duration.ofDays(92)));
        unit.clocks.strike();
        assertThat(askedAbout.list(unit.lead, draft.id())).as("nothing is asked about what is over").hasSize(2);
    }

    @Test
    void what_was_decided_on_its_own_page_waits_to_be_written_beside_the_aim() {
        Aim aim = unit.inForce("Nobody falls");
        Sounding asked = askedAbout.ask(unit.lead, aim.id(), AskAbout.WORTH);
        unit.answer(asked, unit.everybody(), place -> "4");
        unit.read(asked);
        assertThat(waiting.listWaiting(unit.lead)).isEmpty();
        assertThat(unit.decideElsewhere(asked)).isEmpty();
        assertThat(waiting.listWaiting(unit.lead)).extracting(Waiting::kind).containsExactly(AskedWaiting.CHANGED);
        long askedId = askedAbout.list(unit.lead, aim.id()).getFirst().id();
        askedAbout.sayWhatChanged(unit.lead, askedId, "Nothing, because all agree", "", "");
        assertThat(waiting.listWaiting(unit.lead)).isEmpty();
        assertThat(agreements.agree(unit.lead, aim.id()).stands()).isTrue();
    }

    private Aim agreed(String line) {
        Aim aim = unit.inForce(line);
        heard(aim, "5");
        agreements.agree(unit.lead, aim.id());
        return aim;
    }

    private void heard(Aim aim, String worth) {
        Sounding asked = askedAbout.ask(unit.lead, aim.id(), AskAbout.WORTH);
        unit.answer(asked, unit.everybody(), place -> worth);
        unit.read(asked);
        askedAbout.sayWhatChanged(
                unit.lead, askedAbout.list(unit.lead, aim.id()).getFirst().id(), "Nothing, because all agree", "it is right", "");
    }

    private static String problem(Runnable act) {
        return problems(act).values().iterator().next();
    }

    private static Map<String, String> problems(Runnable act) {
        NotTaken refused = catchThrowableOfType(NotTaken.class, act::run);
        assertThat(refused).as("was refused").isNotNull();
        return refused.problems();
    }
}
