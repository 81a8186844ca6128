package org.leadline.protocol;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadline.protocol.ProtocolWard.of;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.DueClocks;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.unit.sheet.Waiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What becomes of three over-rides that are alike. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import({SettableClock.Setup.class, ProtocolWard.class})
class ClustersTest {
    private static final String ALIKE = "does-not-align-latest-evidence";
    private static final String CHOSEN = "patient-refuses";

    @Autowired
    private ProtocolWard ward;

    @Autowired
    private DueClocks dueClocks;

    @Autowired
    private OverRides overRides;

    @Autowired
    private Clusters clusters;

    @Autowired
    private ClustersHeld held;

    @Autowired
    private OverRidesWaiting waiting;

    @Autowired
    private OverRideTallies tallies;

    @BeforeEach
    void open() {
        ward.openWithProtocol();
    }

    @Test
    void three_alike_of_one_author_are_no_cluster_and_neither_are_three_of_other_reasons_or_steps() {
        say(ward.nurse, ALIKE);
        say(ward.nurse, ALIKE);
        say(ward.nurse, ALIKE);
        say(ward.doctor, "limited-time");
        overRides.say(ward.doctor, of(ward.stepAt(2), ALIKE));
        assertThat(clusters.list(ward.owner, ward.ward.id())).isEmpty();
        say(ward.doctor, ALIKE);
        assertThat(clusters.list(ward.owner, ward.ward.id()))
                .extracting(Cluster::count)
                .containsExactly(4);
    }

    @Test
    void owner_and_peer_sort_alone_and_the_rule_that_is_wrong_begins_a_draft_that_cites_them() {
        long id = cluster();
        assertThat(clusters.get(ward.partner, id).members()).isEmpty();
        assertThatThrownBy(() -> clusters.sort(ward.doctor, id, "warranted", ""))
                .isInstanceOf(NotYours.class);
        assertThat(clusters.choosePeer(ward.owner, id, ward.owner.personId())).containsKey("peer");
        assertThat(clusters.choosePeer(ward.owner, id, ward.pharmacist.personId()))
                .isEmpty();
        assertThat(waiting.listWaiting(ward.pharmacist))
                .extracting(Waiting::kind)
                .containsExactly("over-ride-peer");
        assertThat(clusters.sort(ward.pharmacist, id, "rule-is-wrong", "It is older than the study."))
                .isEmpty();
        Cluster unseen = clusters.get(ward.owner, id);
        assertThat(unseen.peerSort()).isNull();
        assertThat(unseen.toString()).doesNotContain("older than the study");
        assertThatThrownBy(() -> clusters.answer(ward.owner, id, "warranted", "So."))
                .isInstanceOf(NotYours.class);
        clusters.sort(ward.owner, id, "rule-is-wrong", "");
        assertThat(clusters.get(ward.nurse, id).agreed()).isTrue();
        assertThatThrownBy(() -> clusters.sort(ward.owner, id, "warranted", "")).isInstanceOf(NotYours.class);
        assertThat(clusters.answer(ward.owner, id, "rule-is-wrong", "")).containsKey("answerLine");
        assertThat(clusters.answer(ward.owner, id, "rule-is-wrong", "Cultures wait for nobody any more."))
                .isEmpty();
        Cluster answered = clusters.get(ward.nurse, id);
        ProtocolVersion draft = requireNonNull(
                ward.protocols.get(ward.owner, ward.protocol.id()).draft());
        assertThat(answered.nextVersion()).isEqualTo(draft.address());
        assertThat(draft.cited()).extracting(Cited::address).containsExactly(answered.address());
        assertThat(ward.told(ward.nurse))
                .filteredOn(line -> line.contains("Cultures wait for nobody any more."))
                .hasSize(1);
        assertThat(ward.told(ward.pharmacist)).noneMatch(line -> line.contains("Cultures wait"));
        assertThat(waiting.listWaiting(ward.owner)).isEmpty();
    }

    @Test
    void after_fourteen_days_whoever_leads_the_unit_hears_of_it_and_may_answer() {
        long id = cluster();
        assertThat(clusters.get(ward.lead, id).may()).isEqualTo(Cluster.May.NOTHING);
        ward.clock.move(Duration.ofDays(14));
        dueClocks.strike();
        assertThat(ward.told(ward.lead)).anyMatch(line -> line.startsWith("owner was to answer"));
        assertThat(waiting.listWaiting(ward.lead)).extracting(Waiting::overdue).containsExactly(true);
        clusters.choosePeer(ward.lead, id, ward.pharmacist.personId());
        clusters.sort(ward.lead, id, "warranted", "");
        clusters.sort(ward.pharmacist, id, "needs-a-talk", "");
        assertThat(clusters.get(ward.lead, id).agreed()).isFalse();
        assertThat(clusters.answer(ward.lead, id, "warranted", "The patients needed it."))
                .isEmpty();
        assertThat(tallies.ofProtocol(ward.nurse, ward.protocol.id())).isEqualTo(new OverRideTallies.Tally(3, 3, 3, 0));
    }

    @Test
    void what_is_to_be_answered_is_given_on_also_to_the_peer_who_then_sorts_anew() {
        long id = cluster();
        clusters.choosePeer(ward.owner, id, ward.pharmacist.personId());
        clusters.sort(ward.pharmacist, id, "warranted", "");
        String thing = held.listHeld(ward.owner.personId()).getFirst().id();
        held.giveOn(ward.owner, thing, ward.pharmacist.personId());
        assertThat(held.listHeld(ward.owner.personId())).isEmpty();
        Cluster given = clusters.get(ward.pharmacist, id);
        assertThat(given.mine()).isNull();
        assertThat(given.may()).isEqualTo(new Cluster.May(true, true, false, false));
    }

    @Test
    void what_the_patient_chose_and_people_found_warranted_is_counted_once() {
        say(ward.nurse, CHOSEN);
        say(ward.doctor, CHOSEN);
        say(ward.nurse, CHOSEN);
        foundWarranted(clusters.list(ward.owner, ward.ward.id()).getFirst().id());
        foundWarranted(cluster());
        OverRideTallies.Tally tally = tallies.ofProtocol(ward.nurse, ward.protocol.id());
        assertThat(tally).isEqualTo(new OverRideTallies.Tally(6, 6, 3, 3));
        assertThat(new Adherence.Beside(tally.warranted(), tally.patientChose()).all())
                .isEqualTo(tally.all());
    }

    @Test
    void the_minutes_of_sorting_count_for_owner_and_peer_also_once_it_is_answered() {
        foundWarranted(cluster());
        assertThat(waiting.listWaiting(ward.owner)).isEmpty();
        assertThat(ward.secondsAsked(waiting, ward.owner)).containsExactly(180);
        assertThat(ward.secondsAsked(waiting, ward.pharmacist)).containsExactly(120);
        assertThat(ward.secondsAsked(waiting, ward.nurse)).isEmpty();
        ward.clock.move(Duration.ofDays(7));
        assertThat(ward.secondsAsked(waiting, ward.owner)).isEmpty();
    }

    private void foundWarranted(long id) {
        clusters.choosePeer(ward.owner, id, ward.pharmacist.personId());
        clusters.sort(ward.pharmacist, id, "warranted", "");
        clusters.sort(ward.owner, id, "warranted", "");
        assertThat(clusters.answer(ward.owner, id, "warranted", "They were right to."))
                .isEmpty();
    }

    private OverRide say(SignedIn author, String reason) {
        return ((Overriding.Done) overRides.say(author, of(ward.stepAt(1), reason))).overRide();
    }

    private long cluster() {
        say(ward.nurse, ALIKE);
        say(ward.doctor, ALIKE);
        say(ward.nurse, ALIKE);
        return clusters.list(ward.owner, ward.ward.id()).stream()
                .filter(cluster -> cluster.answer() == null)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
