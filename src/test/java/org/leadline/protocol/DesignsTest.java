package org.leadline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.care.CareProcess;
import org.leadline.care.ProcessPart;
import org.leadline.protocol.Design.Question;
import org.leadline.unit.sheet.TakesMinutes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import({SettableClock.Setup.class, ProtocolWard.class})
class DesignsTest {
    @Autowired
    private ProtocolWard ward;

    @Autowired
    private Designs designs;

    @Autowired
    private DesignSays says;

    @Autowired
    private DesignWaits waits;

    @Autowired
    private ProtocolStore protocols;

    @Autowired
    private VersionStore versions;

    private long sepsis;

    @BeforeEach
    void open() {
        ward.open();
        sepsis = ward.process(ward.nurse, "Sepsis").id();
    }

    @Test
    void a_process_answers_who_how_how_known_and_when_reviewed_or_is_on_the_list_of_those_without() {
        ward.process(ward.nurse, "Foot check");
        assertThat(designs.list(ward.partner, ward.id))
                .allSatisfy(design -> assertThat(design.listOpen()).containsExactly(Question.values()));
        assertThat(says.sentence(designs.get(ward.nurse, sepsis)))
                .isEqualTo("Still without an answer: who, how, how we know and when we look again.");
        write(DesignPart.ACCOUNTABILITY, "The nurse answers to the lead");
        write(DesignPart.PROTOCOL, "Blood first, then the drip");
        write(DesignPart.MEASURE, "We ask on Friday");
        assertThat(designs.get(ward.nurse, sepsis).listOpen()).containsExactly(Question.REVIEWED);
        assertThat(designs.review(ward.nurse, sepsis, "2027-02-03")).isEmpty();
        assertThat(designs.list(ward.nurse, ward.id))
                .filteredOn(design -> design.listOpen().isEmpty())
                .extracting(design -> design.process().name())
                .containsExactly("Sepsis");
        assertThat(says.sentence(designs.list(ward.nurse, ward.id))).startsWith("1 of 2 processes answer all four");
    }

    @Test
    void the_protocol_of_the_process_is_filled_in_and_answers_once_it_is_in_force() {
        long protocol = protocols.insert(ward.id, sepsis, "The first hour", ward.nurse.personId());
        versions.insertDraft(protocol, DraftContent.EMPTY, null, ward.nurse.personId(), ward.clock.instant());
        Design drafted = designs.get(ward.nurse, sepsis);
        assertThat(drafted.protocols())
                .extracting(Design.Filled::title, Design.Filled::aside)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("The first hour", "A draft. No version is in force."));
        assertThat(drafted.listOpen()).contains(Question.HOW);
        ward.database
                .sql()
                .execute("update protocol.version set state = 'published', published_at = at, published_by_id = by_id");
        Design inForce = designs.get(ward.nurse, sepsis);
        assertThat(inForce.protocols()).extracting(Design.Filled::aside).containsExactly("Version 1 is in force.");
        assertThat(inForce.listOpen()).doesNotContain(Question.HOW);
        protocols.retire(protocol, "no longer", ward.clock.instant());
        assertThat(designs.get(ward.nurse, sepsis).protocols()).isEmpty();
    }

    @Test
    void a_part_is_written_anew_and_what_it_said_before_is_kept() {
        write(DesignPart.SPACE, "Bay 2");
        assertThat(designs.write(ward.lead, sepsis, DesignPart.SPACE, 1, "Bay 2,\n and the side room", "/unit/3/page"))
                .isEmpty();
        assertThat(designs.write(ward.nurse, sepsis, DesignPart.SPACE, 1, "Bay 4", ""))
                .containsEntry("words", "design.problem.meanwhile");
        assertThat(designs.get(ward.nurse, sepsis).find(DesignPart.SPACE)).hasValueSatisfying(line -> {
            assertThat(line.words()).isEqualTo("Bay 2, and the side room");
            assertThat(line.link()).isEqualTo("/unit/3/page");
            assertThat(line.byName()).isEqualTo("lead");
        });
        assertThat(designs.listHistory(ward.partner, sepsis, DesignPart.SPACE))
                .extracting(DesignLine::words)
                .containsExactly("Bay 2, and the side room", "Bay 2");
    }

    @Test
    void what_cannot_be_taken_is_refused_and_nothing_is_written() {
        assertThat(problems(" ", "")).containsEntry("words", "design.problem.blank.words");
        assertThat(problems("x".repeat(601), "")).containsEntry("words", "design.problem.long");
        for (String link : new String[] {"javascript:alert(1)", "//elsewhere", "ftp://x", "https://a b", "data:x"}) {
            assertThat(problems("as here", link)).as(link).containsEntry("link", "design.problem.link");
        }
        assertThat(designs.get(ward.nurse, sepsis).lines()).isEmpty();
        for (String day : new String[] {"", "soon", "2020-01-01", "2199-01-01"}) {
            assertThat(designs.review(ward.nurse, sepsis, day)).as(day).containsEntry("day", "design.problem.day");
        }
        assertThat(designs.get(ward.nurse, sepsis).nextReview()).isNull();
    }

    @Test
    void only_the_unit_reads_and_only_who_works_there_writes() {
        assertThatThrownBy(() -> designs.list(ward.neighbour, ward.id)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> designs.get(ward.neighbour, sepsis)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> designs.review(ward.neighbour, sepsis, "2027-02-03"))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> designs.write(ward.partner, sepsis, DesignPart.SPACE, 0, "Bay 2", ""))
                .isInstanceOf(NotYours.class);
        assertThat(designs.get(ward.partner, sepsis).lines()).isEmpty();
    }

    @Test
    void from_its_day_on_it_waits_for_whoever_owns_the_process_until_they_have_looked() {
        LocalDate day =
                LocalDate.ofInstant(ward.clock.instant(), ward.clock.getZone()).plusDays(30);
        designs.review(ward.lead, sepsis, day.toString());
        ward.clock.move(Duration.ofDays(29));
        assertThat(waits.listWaiting(ward.nurse)).isEmpty();
        assertThat(designs.isDue(designs.get(ward.nurse, sepsis))).isFalse();
        ward.clock.move(Duration.ofDays(2));
        assertThat(waits.listWaiting(ward.nurse)).singleElement().satisfies(waiting -> {
            assertThat(waiting.kind()).isEqualTo("design-review");
            assertThat(waiting.title()).isEqualTo("The design of Sepsis");
            assertThat(waiting.address()).isEqualTo("/design/" + sepsis);
        });
        assertThat(waits.listWaiting(ward.lead)).isEmpty();
        assertThat(designs.isDue(designs.get(ward.nurse, sepsis))).isTrue();
        assertThat(waits.listAsked(ward.nurse, ward.clock.instant().minus(Duration.ofDays(7)), ward.clock.instant()))
                .extracting(TakesMinutes.Ask::kind)
                .containsExactly("design-review");
        designs.review(ward.nurse, sepsis, day.plusDays(200).toString());
        assertThat(waits.listWaiting(ward.nurse)).isEmpty();
    }

    @Test
    void the_page_of_the_process_leads_to_it() {
        CareProcess process = ward.care.get(ward.partner, sepsis);
        assertThat(shown(process).more()).isEqualTo("/design/" + sepsis);
        assertThat(shown(process).lines().getFirst().words()).startsWith("Nobody has written who");
        write(DesignPart.ACCOUNTABILITY, "The nurse");
        assertThat(shown(process).lines().getFirst().words())
                .isEqualTo("Still without an answer: how, how we know and when we look again.");
    }

    private ProcessPart.Shown shown(CareProcess process) {
        return Objects.requireNonNull(waits.show(ward.partner, process));
    }

    private void write(DesignPart part, String words) {
        assertThat(designs.write(ward.nurse, sepsis, part, 0, words, "")).isEmpty();
    }

    private Map<String, String> problems(String words, String link) {
        return designs.write(ward.nurse, sepsis, DesignPart.POLICY, 0, words, link);
    }
}
