package org.leadline.protocol;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.care.Mode;
import org.leadline.care.ModeHistory;
import org.leadline.care.ProcessPart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Surprises are counted by the day and are nobody's; where they, or over-rides, do not fit the kind of care, the team is asked again. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import({SettableClock.Setup.class, FootCheck.class})
class SurprisesTest {
    private static final DraftForm.Card BROKEN = new DraftForm.Card("the fan is broken", "open the window", "nurse");

    @Autowired
    private FootCheck ward;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Surprises surprises;

    @Autowired
    private OverRides overRides;

    @Autowired
    private ModeHistory modes;

    @Autowired
    private KindInDoubt inDoubt;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void open() {
        ward.open();
    }

    @Test
    void what_a_card_foresaw_is_counted_by_the_day_and_is_nobodys() {
        assertThatThrownBy(() -> surprises.happened(ward.nurse, ward.protocol, 1, 1))
                .as("no version was in force")
                .isInstanceOf(NotHere.class);
        ward.publish("", BROKEN);
        surprises.happened(ward.nurse, ward.protocol, 1, 1);
        surprises.happened(ward.lead, ward.protocol, 1, 1);
        assertThat(surprises.count(ward.partner, ward.protocol)).isEqualTo(new Surprises.Foreseen(2, 2));
        assertThat(sql.sql("select distinct actor from access.audit where subject = ? and action like 'surprise%'")
                        .param("/protocol/" + ward.protocol)
                        .query(String.class)
                        .list())
                .containsExactly("somebody");
        assertThatThrownBy(() -> surprises.happened(ward.nurse, ward.protocol, 1, 2))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> surprises.happened(ward.partner, ward.protocol, 1, 1))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> surprises.count(ward.stranger, ward.protocol)).isInstanceOf(NotHere.class);
    }

    @Test
    void it_can_be_taken_back_on_its_day_and_counts_for_half_a_year() {
        ward.publish("", BROKEN);
        surprises.happened(ward.nurse, ward.protocol, 1, 1);
        surprises.happened(ward.nurse, ward.protocol, 1, 1);
        List<Surprises.Surprise> today = surprises.listOfToday(ward.lead, ward.protocol);
        assertThat(today).hasSize(2);
        surprises.takeBack(ward.lead, ward.protocol, today.getFirst().id());
        assertThat(surprises.count(ward.nurse, ward.protocol).all()).isEqualTo(1);
        ward.clock.move(Duration.ofDays(1));
        assertThat(surprises.listOfToday(ward.lead, ward.protocol)).isEmpty();
        assertThatThrownBy(() -> surprises.takeBack(
                        ward.lead, ward.protocol, today.getLast().id()))
                .isInstanceOf(NotHere.class);
        ward.clock.move(Duration.ofDays(179));
        assertThat(surprises.count(ward.nurse, ward.protocol).all()).isEqualTo(1);
        ward.clock.move(Duration.ofDays(1));
        assertThat(surprises.count(ward.nurse, ward.protocol).all()).isZero();
    }

    @Test
    void what_no_card_foresaw_is_counted_once_it_is_a_card_and_not_where_it_was_refused() {
        ward.publish("", BROKEN);
        assertThat(drafts.addCard(ward.nurse, ward.protocol, new DraftForm.Card("the lift stands", "", "")))
                .isInstanceOf(Saving.Refused.class);
        assertThat(surprises.count(ward.nurse, ward.protocol).all()).isZero();
        surprised("the lift stands");
        surprises.happened(ward.nurse, ward.protocol, 1, 1);
        assertThat(surprises.count(ward.nurse, ward.protocol)).isEqualTo(new Surprises.Foreseen(2, 1));
        assertThat(surprises.listOfToday(ward.nurse, ward.protocol))
                .extracting(Surprises.Surprise::ifThis, Surprises.Surprise::onCard)
                .containsExactly(tuple("the lift stands", false), tuple("the fan is broken", true));
    }

    @Test
    void three_surprises_on_no_card_ask_whether_it_is_still_this_kind_of_care() {
        ward.publish("", BROKEN);
        enter(Mode.CHOOSE_TOGETHER);
        ward.clock.move(Duration.ofDays(1));
        surprised("the lift stands");
        surprised("the key is lost");
        surprises.happened(ward.nurse, ward.protocol, 1, 1);
        assertThat(asked(ward.nurse)).isNull();
        surprised("the light is out");
        ProcessPart.Shown asked = requireNonNull(asked(ward.nurse));
        assertThat(asked.lines()).singleElement().satisfies(line -> {
            assertThat(line.words()).contains("4 surprises", "no card foresaw 3 of them");
            assertThat(line.aside()).contains("Nothing changes until the team says so");
        });
        assertThat(requireNonNull(asked.step()).address()).isEqualTo("/care/process/" + ward.process + "/ask");
        assertThat(requireNonNull(asked(ward.partner)).step())
                .as("a patient partner asks nobody")
                .isNull();
        enter(Mode.CHOOSE_TOGETHER);
        assertThat(asked(ward.nurse)).as("the team has said so again").isNull();
        ward.clock.move(Duration.ofDays(1));
        enter(Mode.FIND_OUT);
        ward.clock.move(Duration.ofDays(1));
        List.of("one", "two", "three").forEach(this::surprised);
        assertThat(asked(ward.nurse)).as("surprises belong to finding out").isNull();
    }

    @Test
    void one_over_ride_in_ten_journeys_asks_the_same_where_care_is_the_same_every_time() throws IOException {
        ward.publish(FootCheck.RULES);
        ward.bringIn(0, 31);
        ward.clock.set(LocalDate.of(2025, 12, 20)
                .atTime(9, 0)
                .atZone(ward.clock.getZone())
                .toInstant());
        enter(Mode.SAME_EVERY_TIME);
        ward.clock.move(Duration.ofDays(20));
        overRidden(4);
        assertThat(asked(ward.nurse)).isNull();
        overRidden(1);
        assertThat(requireNonNull(asked(ward.nurse)).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.words())
                        .isEqualTo("Feet: 5 over-rides beside 31 journeys in the same months."));
        ward.bringIn(31, 19);
        assertThat(requireNonNull(asked(ward.nurse)).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.words()).contains("beside 50 journeys"));
        ward.bringIn(50, 1);
        assertThat(asked(ward.nurse)).as("fewer than one in ten").isNull();
    }

    private void surprised(String ifThis) {
        ProtocolWard.saved(drafts.addCard(ward.nurse, ward.protocol, new DraftForm.Card(ifThis, "wait", "nurse")));
    }

    private void enter(Mode mode) {
        modes.enter(ward.nurse, ward.process, mode, LocalDate.of(2025, 12, 1), "");
    }

    private void overRidden(int times) {
        ProtocolVersion version =
                requireNonNull(protocols.get(ward.nurse, ward.protocol).inForce());
        for (int time = 0; time < times; time++) {
            assertThat(overRides.say(
                            ward.nurse,
                            new NewOverRide(
                                    version.id(),
                                    version.steps().getFirst().key(),
                                    null,
                                    "patient-contraindication",
                                    "")))
                    .isInstanceOf(Overriding.Done.class);
        }
    }

    private ProcessPart.@Nullable Shown asked(SignedIn me) {
        return inDoubt.show(me, ward.processes.get(me, ward.process));
    }
}
