package org.leadline.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import(SettableClock.Setup.class)
class SharedWordsTest {
    private static final String BY = "test";
    private static final String GIVEN_ONCE = "what is given at one time";
    private static final String ALL_OF_A_DAY = "all of a medicine in a day";

    @Autowired
    private RealDatabase database;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private SharedWords words;

    private long ward;
    private SignedIn lead;
    private SignedIn nurse;
    private SignedIn pharmacist;
    private SignedIn partner;
    private SignedIn neighbour;

    @BeforeEach
    void open() {
        database.clean();
        clock.set(SettableClock.START);
        ward = unit("ward");
        long clinic = unit("clinic");
        units.makeNeighbours(ward, clinic, BY);
        lead = person("lead", "doctor", ward, Role.MEMBER, Role.LEAD);
        nurse = person("nurse", "nurse", ward, Role.MEMBER);
        pharmacist = person("pharmacist", "pharmacist", ward, Role.MEMBER);
        partner = person("partner", "patient partner", ward, Role.PATIENT_PARTNER);
        neighbour = person("neighbour", "nurse", clinic, Role.MEMBER, Role.LEAD);
    }

    @Test
    void each_profession_says_what_it_means_and_a_word_with_two_senses_is_read_in_two_ways() {
        SharedWord dose = listed(nurse, "dose", GIVEN_ONCE);
        assertThat(dose.isAmbiguous()).isFalse();
        words.giveSense(lead, ward, dose.id(), 0, "What is given at one time.");
        assertThat(words.get(nurse, ward, dose.id()).isAmbiguous()).isFalse();
        assertThat(words.giveSense(pharmacist, ward, dose.id(), 0, ALL_OF_A_DAY))
                .isEmpty();
        words.giveSense(partner, ward, dose.id(), 0, "my tablets");
        assertThat(words.list(partner, ward)).singleElement().satisfies(word -> {
            assertThat(word.isAmbiguous()).isTrue();
            assertThat(word.senses())
                    .extracting(SharedWord.Sense::profession, SharedWord.Sense::byName)
                    .extracting(Object::toString)
                    .containsExactly(
                            "(\"doctor\", \"lead\")",
                            "(\"nurse\", \"nurse\")",
                            "(\"patient partner\", \"partner\")",
                            "(\"pharmacist\", \"pharmacist\")");
        });
    }

    @Test
    void a_sense_is_written_anew_by_anybody_of_the_profession_and_what_it_said_before_is_kept() {
        SharedWord dose = listed(nurse, "dose", GIVEN_ONCE);
        SignedIn otherNurse = person("other-nurse", "nurse", ward, Role.MEMBER);
        clock.move(Duration.ofDays(1));
        long first = dose.senses().getFirst().id();
        assertThat(words.giveSense(otherNurse, ward, dose.id(), first, "one\n spoon"))
                .isEmpty();
        assertThat(words.giveSense(nurse, ward, dose.id(), first, "one cup"))
                .containsEntry("sense", "words.problem.meanwhile");
        assertThat(words.get(nurse, ward, dose.id()).senses())
                .extracting(SharedWord.Sense::sense)
                .containsExactly("one spoon");
        assertThat(words.listHistory(pharmacist, dose))
                .extracting(SharedWord.Sense::sense)
                .containsExactly("one spoon", GIVEN_ONCE);
        assertThat(words.listHistory(pharmacist, dose).getLast().endedAt()).isEqualTo(clock.instant());
    }

    @Test
    void the_same_word_stands_once_and_another_profession_that_lists_it_adds_its_sense() {
        SharedWord dose = listed(nurse, "Dose", GIVEN_ONCE);
        assertThat(listed(pharmacist, "dose", ALL_OF_A_DAY).id()).isEqualTo(dose.id());
        assertThat(words.list(nurse, ward)).hasSize(1);
        assertThat(words.add(nurse, ward, "DOSE", "again"))
                .isEqualTo(new WordListing.Refused(java.util.Map.of("word", "words.problem.already")));
    }

    @Test
    void what_cannot_be_taken_is_refused_and_nothing_is_written() {
        assertThat(problems(words.add(nurse, ward, " ", "")))
                .containsEntry("word", "words.problem.blank.word")
                .containsEntry("sense", "words.problem.blank.sense");
        assertThat(problems(words.add(nurse, ward, "x", "y"))).containsEntry("word", "words.problem.short");
        assertThat(problems(words.add(nurse, ward, "?!", "y"))).containsEntry("word", "words.problem.short");
        assertThat(problems(words.add(nurse, ward, "x".repeat(61), "y".repeat(201))))
                .containsEntry("word", "words.problem.long")
                .containsEntry("sense", "words.problem.long");
        assertThat(problems(words.add(nurse, ward, "dose", "as for 943 476 5919")))
                .containsKey("sense");
        assertThat(words.list(nurse, ward)).isEmpty();
    }

    @Test
    void others_than_the_units_own_people_neither_read_nor_write() {
        SharedWord dose = listed(nurse, "dose", GIVEN_ONCE);
        assertThatThrownBy(() -> words.list(neighbour, ward)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> words.get(neighbour, ward, dose.id())).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> words.giveSense(neighbour, ward, dose.id(), 0, "mine"))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> words.get(nurse, ward + 1, dose.id())).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> words.add(neighbour, ward, "stable", "it runs"))
                .isInstanceOf(NotHere.class);
        assertThat(words.list(partner, ward)).hasSize(1);
    }

    @Test
    void who_listed_it_or_keeps_the_list_takes_it_off_with_a_reason_and_it_can_be_listed_again() {
        SharedWord dose = listed(nurse, "dose", GIVEN_ONCE);
        assertThatThrownBy(() -> words.retire(pharmacist, ward, dose.id(), "enough"))
                .isInstanceOf(NotYours.class);
        assertThat(words.retire(lead, ward, dose.id(), " ")).containsEntry("because", "words.problem.blank.because");
        assertThat(words.retire(lead, ward, dose.id(), "we write milligrams")).isEmpty();
        assertThat(words.list(nurse, ward)).isEmpty();
        assertThat(words.listRetired(nurse, ward))
                .extracting(SharedWord::retiredBecause)
                .containsExactly("we write milligrams");
        assertThatThrownBy(() -> words.giveSense(nurse, ward, dose.id(), 0, "late"))
                .isInstanceOf(NotHere.class);
        assertThat(listed(pharmacist, "dose", ALL_OF_A_DAY).id()).isNotEqualTo(dose.id());
    }

    @Test
    void the_words_to_begin_from_are_nobodys_until_they_are_taken() {
        assertThat(words.list(nurse, ward)).isEmpty();
        List<StarterWord> before = words.listStarters(nurse, ward);
        assertThat(before).extracting(StarterWord::word).contains("dose").doesNotHaveDuplicates();
        assertThat(before).allSatisfy(starter -> assertThat(starter.why()).isNotBlank());
        listed(nurse, "Dose", GIVEN_ONCE);
        assertThat(words.listStarters(nurse, ward))
                .hasSize(before.size() - 1)
                .extracting(StarterWord::word)
                .doesNotContain("dose");
    }

    private SharedWord listed(SignedIn by, String word, String sense) {
        return ((WordListing.Listed) words.add(by, ward, word, sense)).word();
    }

    private static java.util.Map<String, String> problems(WordListing listing) {
        return ((WordListing.Refused) listing).problems();
    }

    private long unit(String slug) {
        return units.setUp(new NewUnit(slug, slug, Unit.Kind.WARD, null, List.of()), BY)
                .id();
    }

    private SignedIn person(String slug, String profession, long unit, Role... roles) {
        long id = people.enter(
                        new NewPerson(
                                slug,
                                slug,
                                profession,
                                null,
                                null,
                                unit,
                                profession.startsWith("patient"),
                                null,
                                false),
                        BY)
                .id();
        for (Role role : roles) {
            people.giveRole(id, unit, role, BY);
        }
        return people.find(id).orElseThrow();
    }
}
