package org.leadline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
import org.leadline.care.Processes;
import org.leadline.care.Readings;
import org.leadline.care.SixQuestions;
import org.leadline.sounding.Endings;
import org.leadline.sounding.Queue;
import org.leadline.sounding.Seen;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.act.Deed;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;
import org.leadline.unit.People;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The soundings of the sample hospital stand as the guide tells a newcomer; planting again plants nothing twice. On a server of its own: the stories in
 * the browser end soundings of theirs.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "test.server=of the sample's soundings")
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@ActiveProfiles("demo")
class SampleSoundingsTest {
    @Autowired
    SampleSoundings sample;

    @Autowired
    PlantingClock planting;

    @Autowired
    Clock clock;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    Soundings soundings;

    @Autowired
    Queue queue;

    @Autowired
    Endings endings;

    @Autowired
    Processes processes;

    @Autowired
    SixQuestions sixQuestions;

    @Autowired
    Readings readings;

    @Test
    void the_newest_is_asked_first_and_the_consultants_form_is_not_there() {
        assertThat(Objects.requireNonNull(
                        units.findBySlug("ward-7").orElseThrow().bedsideCall()))
                .isEqualTo("2222");
        Sounding blue = about("priya-tidewater", "Blue tag: ");
        assertThat(blue.state()).isEqualTo(State.OPEN);
        assertThat(blue.promise().closesAt())
                .isBetween(clock.instant(), clock.instant().plus(Duration.ofHours(12)));
        assertThat(seen("priya-tidewater", blue).may(Deed.SEAL)).isTrue();
        Seen senior = seen("ada-okafor", blue);
        assertThat(senior.may(Deed.SEAL)).isFalse();
        assertThat(senior.may(Deed.GO_AHEAD)).isTrue();
        assertThat(about("kofi-halyard", "Green tag: ").state()).isEqualTo(State.OPEN);
    }

    @Test
    void a_ward_question_was_decided_with_the_views_against_kept() {
        Sounding night = about("rosa-quill", "Should we stop waking steady patients");
        Seen seen = seen("priya-tidewater", night);
        assertThat(night.state()).isEqualTo(State.DECIDED);
        assertThat(night.heardCount()).isEqualTo(12);
        assertThat(night.notHeard()).isEqualTo(6);
        assertThat(Duration.between(night.openedAt(), night.promise().closesAt()))
                .isCloseTo(Duration.ofDays(14), Duration.ofHours(3));
        assertThat(night.openedAt()).isBefore(clock.instant().minus(Duration.ofDays(20)));
        assertThat(seen.againstCount()).isEqualTo(2);
        assertThat(seen.views())
                .filteredOn(view -> view.against())
                .allSatisfy(view -> assertThat(view.answers()).hasSize(1));
        assertThat(seen.views()).filteredOn(view -> view.byTelephone()).hasSize(1);
        assertThat(seen.views()).filteredOn(view -> !view.moved().isEmpty()).hasSize(1);
        assertThat(seen.saidBack()).isTrue();
        assertThat(Objects.requireNonNull(seen.decision()).byNames()).contains("Rosa Quill", "Dr Ada Okafor");
        assertThat(Objects.requireNonNull(seen.decision()).notHeard().explained())
                .isEqualTo(6);
        assertThat(seen.afterwards().became()).hasSize(1);
        assertThat(queue.list(person("anneke-shoal")))
                .extracting(Queue.Item::kind)
                .contains(Queue.Kind.MISSED);
    }

    @Test
    void one_waits_to_be_decided_one_is_open_to_all_one_is_unnamed_and_two_go_between_the_layers() {
        Sounding trolleys = about("rosa-quill", "Should the two drug trolleys");
        assertThat(trolleys.state()).isEqualTo(State.REVEALED);
        assertThat(queue.list(person("rosa-quill")))
                .anySatisfy(item -> assertThat(item)
                        .extracting(
                                Queue.Item::kind, waiting -> waiting.sounding().id())
                        .containsExactly(Queue.Kind.DECIDE, trolleys.id()));
        Sounding visiting = about("winifred-cockle", "Visitors may stay");
        assertThat(visiting.state()).isEqualTo(State.OPEN);
        assertThat(visiting.askedCount()).isEqualTo(18);
        Sounding unsure = about("kofi-halyard", "On our round anybody");
        assertThat(unsure.promise().named()).isFalse();
        assertThat(unsure.askedCount()).isEqualTo(12);
        assertThat(about("emeka-rudder", "Should each division").asker().name()).isEqualTo("Dr Sigrid Northlight");
        Sounding upward = about("emeka-rudder", "We need one more nurse on Friday");
        assertThat(upward.template()).isEqualTo(Template.UPWARD);
        assertThat(seen("rosa-quill", upward).overdue()).isTrue();
    }

    @Test
    void the_six_questions_are_open_and_what_the_notes_show_is_not() {
        SignedIn kofi = person("kofi-halyard");
        CareProcess blood = processes.list(kofi, kofi.homeUnitId()).stream()
                .filter(process -> process.name().equals("Coughing up blood"))
                .findFirst()
                .orElseThrow();
        assertThat(blood.mode()).isNull();
        assertThat(sixQuestions.findLast(kofi, blood.id()).orElseThrow().state())
                .isEqualTo(State.OPEN);
        assertThat(readings.find(kofi, blood.id())).isEmpty();
        assertThat(readings.mapByProcess(kofi, kofi.homeUnitId())).isNotEmpty().doesNotContainKey(blood.id());
    }

    @Test
    void a_second_start_plants_nothing_twice_but_opens_a_bedside_sounding_that_is_over() {
        List<Long> before = all();
        sample.plant();
        assertThat(all()).isEqualTo(before);
        Sounding green = about("kofi-halyard", "Green tag: ");
        endings.goAhead(person("kofi-halyard"), green.id());
        sample.plant();
        assertThat(all()).hasSize(before.size() + 1);
        assertThat(about("kofi-halyard", "Green tag: "))
                .extracting(Sounding::state, again -> again.id() == green.id())
                .containsExactly(State.OPEN, false);
    }

    @Test
    void once_the_sample_is_planted_the_clock_is_the_machines_and_cannot_be_set_back() {
        assertThat(clock).isSameAs(planting);
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThatThrownBy(() -> planting.goBackTo(Instant.EPOCH)).isInstanceOf(IllegalStateException.class);
        var another = new PlantingClock(Clock.fixed(Instant.EPOCH, clock.getZone()));
        assertThatThrownBy(() -> another.goBackTo(Instant.EPOCH.plusSeconds(1)))
                .isInstanceOf(IllegalStateException.class);
        another.goBackTo(Instant.EPOCH.minusSeconds(7));
        assertThat(another.instant()).isEqualTo(Instant.EPOCH.minusSeconds(7));
        assertThat(another.withZone(another.getZone()).instant()).isEqualTo(another.instant());
        another.end();
        assertThat(another.instant()).isEqualTo(Instant.EPOCH);
    }

    private List<Long> all() {
        return List.of("rosa-quill", "ada-okafor", "jo-marsh", "sigrid-northlight").stream()
                .flatMap(slug -> soundings.list(person(slug)).stream())
                .map(Sounding::id)
                .distinct()
                .sorted()
                .toList();
    }

    private Sounding about(String reader, String beginning) {
        return soundings.list(person(reader)).stream()
                .filter(sounding -> sounding.question().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError(Map.of(reader, beginning).toString()));
    }

    private Seen seen(String reader, Sounding sounding) {
        return soundings.get(person(reader), sounding.id());
    }

    private SignedIn person(String slug) {
        return people.find(people.findBySlug(slug).orElseThrow().id()).orElseThrow();
    }
}
