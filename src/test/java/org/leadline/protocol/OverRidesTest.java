package org.leadline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadline.protocol.ProtocolWard.of;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.DueClocks;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.unit.sheet.Waiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Who may say that they departed from a step, and who reads what of it. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import({SettableClock.Setup.class, ProtocolWard.class})
class OverRidesTest {
    private static final String ALIKE = "does-not-align-latest-evidence";

    @Autowired
    private ProtocolWard ward;

    @Autowired
    private DueClocks dueClocks;

    @Autowired
    private OverRides overRides;

    @Autowired
    private MyOverRides mine;

    @Autowired
    private OverRideQuestions questions;

    @Autowired
    private Clusters clusters;

    @Autowired
    private OverRidesWaiting waiting;

    @Autowired
    private OverRideTallies tallies;

    @Autowired
    private Reasons reasons;

    @BeforeEach
    void open() {
        ward.openWithProtocol();
    }

    @Test
    void the_reasons_are_six_groups_and_twenty_nine_codes_of_which_twelve_come_first_and_each_has_words() {
        assertThat(reasons.list()).hasSize(35);
        assertThat(reasons.list().stream().filter(Reason::isGroup)).hasSize(6);
        assertThat(reasons.listFirst()).hasSize(12);
        assertThat(reasons.list())
                .extracting(reason -> reasons.words(reason.code()))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(reasons.meaning("risk-benefit-ratio", false)).isEqualTo("Says little by itself");
        assertThat(reasons.meaning("risk-benefit-ratio", true)).isEqualTo("Often what the patient needed");
    }

    @Test
    void only_who_works_in_the_unit_departs_and_a_never_records_nothing() {
        NewOverRide said = of(ward.stepAt(1), "limited-time");
        assertThatThrownBy(() -> overRides.say(ward.stranger, said)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> overRides.say(ward.partner, said)).isInstanceOf(NotYours.class);
        assertThat(overRides.say(ward.nurse, of(ward.stepAt(3), "limited-time")))
                .isInstanceOfSatisfying(
                        Overriding.CallInstead.class,
                        instead -> assertThat(instead.subject().callWhom()).isEqualTo("the pharmacist"));
        assertThat(overRides.say(ward.nurse, of(ward.stepAt(1), "no-such-reason")))
                .isEqualTo(new Overriding.Refused(Map.of("reason", "override.problem.reason")));
        assertThat(mine.list(ward.nurse)).isEmpty();
    }

    @Test
    void the_owner_reads_role_and_reason_and_a_name_only_while_it_is_given() {
        OverRide said = say(ward.nurse, "patient-refuses");
        OverRide seen = overRides.get(ward.owner, said.id());
        assertThat(seen.authorName()).isNull();
        assertThat(seen.role()).isEqualTo("nurse");
        assertThat(seen.reasonWords()).isEqualTo("The patient said no");
        for (SignedIn other : List.of(ward.doctor, ward.lead, ward.director, ward.partner)) {
            assertThatThrownBy(() -> overRides.get(other, said.id())).isInstanceOf(NotHere.class);
        }
        mine.name(ward.nurse, said.id(), true);
        assertThat(overRides.get(ward.owner, said.id()).authorName()).isEqualTo("nurse");
        mine.name(ward.nurse, said.id(), false);
        assertThat(overRides.get(ward.owner, said.id()).authorName()).isNull();
        assertThat(ward.database
                        .sql()
                        .fetch("select actor from access.audit where subject = ?", said.address())
                        .getValues(0, String.class))
                .isNotEmpty()
                .doesNotContain(ward.nurse.auditName());
    }

    @Test
    void a_sensitive_reason_stands_as_its_group_for_everybody_but_its_author() {
        OverRide said = say(ward.nurse, "cultural-religious-reason");
        assertThat(said.reasonWords()).isEqualTo("For a cultural or religious reason");
        OverRide seen = overRides.get(ward.owner, said.id());
        assertThat(seen.reasonWords()).isEqualTo("The patient chose otherwise");
        assertThat(seen.reason()).isNull();
        say(ward.doctor, "cultural-religious-reason");
        say(ward.nurse, "cultural-religious-reason");
        assertThat(clusters.list(ward.lead, ward.ward.id()))
                .extracting(Cluster::reasonWords)
                .containsExactly("The patient chose otherwise");
        assertThat(tallies.ofUnit(ward.nurse, ward.ward.id()).patientChose()).isEqualTo(3);
    }

    @Test
    void it_is_taken_back_within_ten_minutes_and_a_cluster_that_is_too_small_without_it_is_none() {
        say(ward.nurse, ALIKE);
        say(ward.doctor, ALIKE);
        OverRide third = say(ward.nurse, ALIKE);
        assertThat(clusters.list(ward.nurse, ward.ward.id())).hasSize(1);
        mine.takeBack(ward.nurse, third.id());
        assertThat(clusters.list(ward.nurse, ward.ward.id())).isEmpty();
        assertThat(waiting.listWaiting(ward.owner)).isEmpty();
        assertThatThrownBy(() -> overRides.get(ward.owner, third.id())).isInstanceOf(NotHere.class);
        OverRide again = say(ward.nurse, ALIKE);
        ward.clock.move(Duration.ofMinutes(10));
        assertThatThrownBy(() -> mine.takeBack(ward.nurse, again.id())).isInstanceOf(NotYours.class);
        assertThat(clusters.list(ward.nurse, ward.ward.id())).hasSize(1);
    }

    @Test
    void who_gave_no_reason_is_asked_for_one_once() {
        OverRide said = say(ward.nurse, "");
        ward.clock.move(Duration.ofHours(7));
        dueClocks.strike();
        assertThat(ward.told(ward.nurse)).noneMatch(line -> line.contains("without a reason"));
        ward.clock.move(Duration.ofHours(2));
        dueClocks.strike();
        mine.nudge(said.id());
        assertThat(ward.told(ward.nurse))
                .filteredOn(line -> line.contains("without a reason"))
                .hasSize(1);
        assertThat(mine.giveReason(ward.nurse, said.id(), ALIKE)).isInstanceOf(Overriding.Done.class);
        assertThatThrownBy(() -> mine.giveReason(ward.nurse, said.id(), "limited-time"))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void questions_go_to_the_author_and_come_back_without_a_name() {
        OverRide said = say(ward.nurse, ALIKE);
        assertThatThrownBy(() -> questions.ask(ward.lead, said.id(), "Why?")).isInstanceOf(NotHere.class);
        assertThat(questions.ask(ward.owner, said.id(), " ")).containsKey("question");
        assertThat(questions.ask(ward.owner, said.id(), "Was the line in already?"))
                .isEmpty();
        assertThat(waiting.listWaiting(ward.nurse)).extracting(Waiting::kind).containsExactly("over-ride-question");
        long question =
                overRides.get(ward.nurse, said.id()).questions().getFirst().id();
        assertThat(questions.answer(ward.nurse, said.id(), question, "Yes, from the night before."))
                .isEmpty();
        assertThat(ward.told(ward.owner)).contains("Answered, without a name: Yes, from the night before.");
        assertThat(waiting.listWaiting(ward.nurse)).isEmpty();
    }

    @Test
    void its_author_is_asked_on_the_day_whether_it_helped_and_the_owner_sees_the_share() {
        OverRide said = say(ward.nurse, ALIKE);
        mine.add(ward.nurse, said.id(), true, "", 7);
        assertThat(waiting.listWaiting(ward.nurse)).isEmpty();
        ward.clock.move(Duration.ofDays(7));
        assertThat(waiting.listWaiting(ward.nurse)).extracting(Waiting::kind).containsExactly("over-ride-look-back");
        assertThat(overRides.lookBacks(ward.owner, ward.ward.id())).isEqualTo(new OverRides.LookedBack(1, 0, 0, 0));
        assertThat(mine.lookBack(ward.nurse, said.id(), "perhaps", "")).isInstanceOf(Overriding.Refused.class);
        mine.lookBack(ward.nurse, said.id(), "yes", "Slept through the night.");
        assertThat(overRides.lookBacks(ward.owner, ward.ward.id())).isEqualTo(new OverRides.LookedBack(1, 1, 1, 0));
        assertThat(waiting.listWaiting(ward.nurse)).isEmpty();
        assertThat(ward.secondsAsked(waiting, ward.nurse)).containsExactly(20);
    }

    @Test
    void the_layer_above_sees_counts_from_five_on_and_no_group_that_a_difference_would_tell() {
        say(ward.nurse, "limited-time");
        say(ward.doctor, "limited-time");
        say(ward.nurse, "patient-refuses");
        say(ward.nurse, "wrong-time-workflow");
        assertThat(tallies.listBelow(ward.director, ward.division.id()))
                .containsExactly(new OverRideTallies.Above("ward", null, Map.of()));
        say(ward.nurse, "limited-time");
        say(ward.pharmacist, "limited-time");
        assertThat(tallies.listBelow(ward.director, ward.division.id()))
                .containsExactly(new OverRideTallies.Above("ward", 6, Map.of("Everything else", 6)));
        for (int more = 0; more < 4; more++) {
            say(ward.doctor, "prefers-alternative");
        }
        assertThat(tallies.listBelow(ward.director, ward.division.id()))
                .containsExactly(new OverRideTallies.Above(
                        "ward", 10, Map.of("Not now, or not me", 5, "The patient chose otherwise", 5)));
        assertThatThrownBy(() -> tallies.listBelow(ward.nurse, ward.division.id()))
                .isInstanceOf(NotHere.class);
    }

    private OverRide say(SignedIn author, String reason) {
        return ((Overriding.Done) overRides.say(author, of(ward.stepAt(1), reason))).overRide();
    }
}
