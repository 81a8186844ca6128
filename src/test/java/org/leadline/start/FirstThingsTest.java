package org.leadline.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aims;
import org.leadline.care.CareProcess;
import org.leadline.care.Mode;
import org.leadline.care.Processes;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.PersonForm;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** What the guided path enters, and how it tells how far a unit is. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
class FirstThingsTest {
    private static final Map<String, String> NOTHING_LEANS = Map.of(
            "often",
            "rarely",
            "written",
            "nearly-all",
            "again",
            "sometimes",
            "result",
            "cannot-tell",
            "surprise",
            "not-sure",
            "best-way",
            "not-sure");
    private static final Map<String, String> LEANS_TO_CHOICE = Map.of(
            "often",
            "most-days",
            "written",
            "parts",
            "again",
            "sometimes",
            "result",
            "depends",
            "surprise",
            "new",
            "best-way",
            "no");

    @Autowired
    RealDatabase database;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    SetUps setUps;

    @Autowired
    FirstProcesses firstProcesses;

    @Autowired
    FirstAims firstAims;

    @Autowired
    FirstPeople firstPeople;

    @Autowired
    Processes processes;

    @Autowired
    Aims aims;

    private long unitId;
    private SignedIn lead = new SignedIn(0, "", 0, List.of());

    @BeforeEach
    void open() {
        database.clean();
        unitId = units.setUp(new NewUnit("clinic", "Foot clinic", Unit.Kind.CLINIC, null, List.of()), "test")
                .id();
        lead = person("ines", Role.LEAD, Role.ADMINISTRATOR);
    }

    @Test
    void howFarAUnitIsIsToldFromWhatIsThere() {
        assertThat(setUps.get(lead, unitId).next()).contains(Step.TEMPLATE);
        setUps.choose(lead, unitId, Template.Kind.CLINIC);
        SetUp begun = setUps.get(lead, unitId);
        assertThat(begun.stepsDone()).isEqualTo(1);
        assertThat(begun.next()).contains(Step.NUMBERS);
        units.describe(lead, unitId, "Foot clinic", Unit.Kind.CLINIC, List.of(new Unit.Telephone("Desk", "4107")));
        person("wim", Role.MEMBER);
        assertThat(firstAims.enter(lead, unitId, new FirstAims.Form("Nobody waits", null, "Time counts", "")))
                .isEmpty();
        SetUp later = setUps.get(lead, unitId);
        assertThat(later.stepsDone()).isEqualTo(3);
        assertThat(later.next()).contains(Step.AIMS);
        assertThat(later.minutesLeft()).isLessThan(begun.minutesLeft());
        setUps.later(lead, unitId, Step.AIMS, Map.of("line", "half a thought", "_csrf", "secret"));
        assertThat(setUps.get(lead, unitId).next()).contains(Step.PROCESSES);
        assertThat(setUps.draft(lead, unitId, Step.AIMS)).isEqualTo(Map.of("line", "half a thought"));
        SignedIn other = person("olu", Role.ADMINISTRATOR);
        assertThat(setUps.draft(other, unitId, Step.AIMS))
                .as("what was typed is its author's")
                .isEmpty();
    }

    @Test
    void whatOnePersonAnsweredIsEnteredAndSaysSo() {
        assertThat(firstProcesses.enter(lead, unitId, form("First visit", LEANS_TO_CHOICE, null)))
                .isEmpty();
        CareProcess process = processes.list(lead, unitId).getFirst();
        assertThat(process.mode()).isNotNull().satisfies(entry -> {
            assertThat(entry.mode()).isEqualTo(Mode.CHOOSE_TOGETHER);
            assertThat(entry.why()).contains("One person answered");
            assertThat(entry.soundingAddress()).isNull();
        });
    }

    @Test
    void whereTheAnswersLeanToNoKindThePersonChoosesAndNothingIsHalfEntered() {
        assertThat(firstProcesses.enter(lead, unitId, form("First visit", NOTHING_LEANS, null)))
                .containsOnlyKeys("mode");
        assertThat(processes.list(lead, unitId)).isEmpty();
        assertThat(firstProcesses.enter(lead, unitId, form("First visit", Map.of("often", "rarely"), null)))
                .containsOnlyKeys("q2", "q3", "q4", "q5", "q6");
        assertThat(processes.list(lead, unitId)).isEmpty();
        assertThat(firstProcesses.enter(lead, unitId, form("First visit", NOTHING_LEANS, Mode.FIND_OUT)))
                .isEmpty();
        assertThat(processes.list(lead, unitId)).hasSize(1);
    }

    @Test
    void anAimAndItsValueComeTogetherOrNotAtAll() {
        assertThat(firstAims.enter(lead, unitId, new FirstAims.Form(" ", null, "Time counts", "")))
                .containsOnlyKeys("line");
        assertThat(aims.listValues(lead, unitId)).isEmpty();
        assertThat(firstAims.enter(lead, unitId, new FirstAims.Form("Nobody waits", null, "Time counts", "")))
                .isEmpty();
        assertThat(aims.list(lead, unitId).getFirst().value()).isNotNull();
    }

    @Test
    void sixPeopleOnOnePageAreAllEnteredOrNobody() {
        PersonForm sound = new PersonForm("Zuri Ebb", "nurse", "", "", false, "", false, List.of("member"));
        PersonForm faulty = new PersonForm("Bo Reef", "", "", "", false, "", false, List.of("member"));
        assertThat(firstPeople.enter(lead, unitId, Map.of(1, sound, 4, faulty))).containsOnlyKeys("profession4");
        assertThat(people.list(lead, unitId)).hasSize(1);
        assertThat(firstPeople.enter(lead, unitId, Map.of(1, sound))).isEmpty();
        assertThat(people.list(lead, unitId)).hasSize(2);
    }

    @Test
    void whoKeepsTheSystemSetsUpAnotherUnitAndNobodyElseDoes() {
        Unit ward = setUps.another(lead, "Ward 3", Template.Kind.WARD, false);
        SignedIn now = people.find(lead.personId()).orElseThrow();
        assertThat(now.memberships()).contains(new SignedIn.Membership(ward.id(), Role.ADMINISTRATOR));
        assertThat(now.worksIn(ward.id())).isFalse();
        assertThat(setUps.list(now)).extracting(setUp -> setUp.unit().name()).contains("Foot clinic", "Ward 3");
        SignedIn nurse = person("wim", Role.MEMBER);
        assertThatThrownBy(() -> setUps.another(nurse, "Ward 4", Template.Kind.WARD, true))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> setUps.get(nurse, unitId)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> setUps.get(nurse, ward.id())).isInstanceOf(NotHere.class);
    }

    @Test
    void everyTemplateOffersEnoughAndItsFileSaysWhoWroteIt() throws IOException {
        assertThat(setUps.listTemplates()).hasSize(3).allSatisfy(template -> {
            assertThat(template.aims()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(template.values()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(template.processes())
                    .hasSizeGreaterThanOrEqualTo(5)
                    .allSatisfy(example -> assertThat(example.more()).isNotBlank());
            assertThat(template.numbers()).isNotEmpty();
            assertThat(template.neighbours()).isNotEmpty();
            assertThat(Stream.of(template.aims(), template.values(), template.processes())
                            .flatMap(List::stream)
                            .map(example -> example.line().length())
                            .toList())
                    .allMatch(length -> length <= 120);
        });
        assertThat(setUps.listTemplates().stream()
                        .map(template -> template.aims().stream()
                                .map(Template.Example::line)
                                .collect(Collectors.toSet()))
                        .distinct())
                .as("templates differ")
                .hasSize(3);
        try (InputStream file = FirstThingsTest.class.getResourceAsStream("/start/templates.csv")) {
            assertThat(file).isNotNull();
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Why it matters:", "Author:", "Checked by: no clinician yet", "Next review:");
        }
    }

    private static FirstProcesses.Form form(String name, Map<String, String> answers, @Nullable Mode mode) {
        return new FirstProcesses.Form(name, "we know each other", answers, mode);
    }

    private SignedIn person(String slug, Role... roles) {
        long id = people.enter(new NewPerson(slug, slug, "nurse", null, null, unitId, false, null, false), "test")
                .id();
        for (Role role : roles) {
            people.giveRole(id, unitId, role, "test");
        }
        return people.find(id).orElseThrow();
    }
}
