package org.leadline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.care.rule.Strength;
import org.leadline.unit.SharedWord;
import org.leadline.unit.SharedWords;
import org.leadline.unit.WordListing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import({SettableClock.Setup.class, ProtocolWard.class})
class ChosenSensesTest {
    @Autowired
    private ProtocolWard ward;

    @Autowired
    private ChosenSenses senses;

    @Autowired
    private SensesShown shown;

    @Autowired
    private SharedWords words;

    @Autowired
    private Protocols protocols;

    @Autowired
    private ProtocolStore store;

    @Autowired
    private VersionStore versions;

    private long protocolId;
    private SharedWord dose = new SharedWord(0, 0, "", List.of(), 0, "", SettableClock.START, null);

    @BeforeEach
    void open() {
        ward.open();
        protocolId =
                store.insert(ward.id, ward.process(ward.nurse, "Letter").id(), "The letter", ward.nurse.personId());
        listed(ward.nurse, "what is given at one time");
        dose = listed(ward.pharmacist, "all of a medicine in a day");
    }

    @Test
    void a_word_that_two_professions_read_differently_is_found_with_both_senses_and_stands_in_the_way() {
        draft("Write all doses", "Say which dose was changed, and why");
        assertThat(found()).singleElement().satisfies(found -> {
            assertThat(found.where()).containsExactly("step 1", "card 1");
            assertThat(found.chosen()).isNull();
            assertThat(found.word().senses())
                    .extracting(SharedWord.Sense::profession)
                    .containsExactly("nurse", "pharmacist");
        });
        assertThat(obstacles()).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.words())
                    .isEqualTo(
                            "“dose”, in step 1 and card 1, is read in more than one way. Choose which one you mean.");
            assertThat(obstacle.where()).isEqualTo("/protocol/" + protocolId + "/draft/words#sense" + dose.id());
        });
    }

    @Test
    void once_a_sense_is_chosen_nothing_stands_in_the_way_and_the_version_says_what_it_means() {
        draft("Write all doses", "Nothing");
        choose(dose.senses().getFirst());
        assertThat(obstacles()).isEmpty();
        assertThat(found())
                .extracting(FoundWord::chosen)
                .containsExactly(dose.senses().getFirst());
        publish();
        words.giveSense(ward.nurse, ward.id, dose.id(), dose.senses().getFirst().id(), "one spoon");
        words.retire(ward.lead, ward.id, dose.id(), "we write milligrams");
        ProtocolVersion version = version();
        assertThat(senses.listNotes(ward.partner, protocols.get(ward.partner, protocolId), version))
                .extracting(note -> note.sense().sense())
                .containsExactly("what is given at one time");
        assertThat(Objects.requireNonNull(shown.show(ward.partner, protocols.get(ward.partner, protocolId), version))
                        .lines())
                .extracting(line -> line.words())
                .containsExactly("“dose” means here: what is given at one time");
    }

    @Test
    void a_chosen_sense_that_stands_no_more_is_to_be_chosen_again_while_it_is_a_draft() {
        draft("Write all doses", "Nothing");
        choose(dose.senses().getFirst());
        words.giveSense(ward.nurse, ward.id, dose.id(), dose.senses().getFirst().id(), "one spoon");
        assertThat(obstacles()).hasSize(1);
        assertThatThrownBy(() -> choose(dose.senses().getFirst())).isInstanceOf(NotHere.class);
        choose(words.get(ward.nurse, ward.id, dose.id()).senses().getFirst());
        assertThat(obstacles()).isEmpty();
    }

    @Test
    void while_the_unit_is_asked_what_was_chosen_stays_and_what_was_not_can_still_be_chosen() {
        draft("Write all doses", "Nothing");
        ask();
        choose(dose.senses().getLast());
        assertThatThrownBy(() -> choose(dose.senses().getFirst())).isInstanceOf(NotHere.class);
        words.giveSense(
                ward.pharmacist, ward.id, dose.id(), dose.senses().getLast().id(), "milligrams in a day");
        assertThat(obstacles()).isEmpty();
    }

    @Test
    void the_next_version_is_asked_again_and_shows_what_the_one_in_force_means() {
        draft("Write all doses", "Nothing");
        choose(dose.senses().getLast());
        publish();
        protocols.begin(ward.nurse, protocolId);
        assertThat(found()).singleElement().satisfies(found -> {
            assertThat(found.chosen()).isNull();
            assertThat(found.before()).isEqualTo(dose.senses().getLast());
        });
        assertThat(obstacles()).hasSize(1);
    }

    @Test
    void words_that_are_not_there_or_mean_the_same_to_everybody_stand_in_nobodys_way() {
        draft("Write all tablets, overdose or not", "Nothing");
        assertThat(found()).isEmpty();
        assertThat(shown.show(ward.nurse, protocol(), version())).isNull();
        assertThatThrownBy(() -> choose(dose.senses().getFirst())).isInstanceOf(NotHere.class);
        draft("Write all doses", "Nothing");
        words.giveSense(
                ward.pharmacist, ward.id, dose.id(), dose.senses().getLast().id(), "What is given, at one time.");
        assertThat(obstacles()).isEmpty();
    }

    @Test
    void who_does_not_work_there_chooses_nothing() {
        draft("Write all doses", "Nothing");
        long sense = dose.senses().getFirst().id();
        assertThatThrownBy(() -> senses.choose(ward.partner, protocolId, dose.id(), sense))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> senses.choose(ward.neighbour, protocolId, dose.id(), sense))
                .isInstanceOf(NotHere.class);
        assertThat(found()).extracting(FoundWord::chosen).containsOnlyNulls();
    }

    private SharedWord listed(org.leadline.access.SignedIn by, String sense) {
        return ((WordListing.Listed) words.add(by, ward.id, "dose", sense)).word();
    }

    /** One step and one card, in the draft that is there or a new one. */
    private void draft(String step, String card) {
        DraftContent content = new DraftContent(
                "so that the practice knows",
                "",
                "",
                null,
                null,
                null,
                null,
                List.of(new ProtocolStep(
                        0, 1, step, StepLabel.USUALLY, null, Strength.SOME, null, null, null, null, null, null)),
                List.of(new ContingencyCard(1, "It was changed", card, "The pharmacist")));
        if (versions.insertDraft(protocolId, content, null, ward.nurse.personId(), ward.clock.instant())
                .isEmpty()) {
            versions.update(version().id(), version().edition(), content);
        }
    }

    private void choose(SharedWord.Sense sense) {
        senses.choose(ward.nurse, protocolId, dose.id(), sense.id());
    }

    private void ask() {
        ward.database.sql().execute("update protocol.version set state = 'asked' where state = 'draft'");
    }

    private void publish() {
        ward.database
                .sql()
                .execute("update protocol.version set state = 'published', published_at = at, published_by_id = by_id"
                        + " where state = 'draft'");
    }

    private Protocol protocol() {
        return protocols.get(ward.nurse, protocolId);
    }

    private ProtocolVersion version() {
        return protocols.listVersions(ward.nurse, protocolId).getFirst();
    }

    private List<FoundWord> found() {
        return senses.listFound(ward.nurse, protocol(), version());
    }

    private List<PublishGuard.Obstacle> obstacles() {
        return shown.listObstacles(ward.nurse, protocol(), version());
    }
}
