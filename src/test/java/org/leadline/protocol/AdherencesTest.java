package org.leadline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.care.CareLogs;
import org.leadline.care.ImportChoices;
import org.leadline.care.Mode;
import org.leadline.care.ModeHistory;
import org.leadline.care.ProcessForm;
import org.leadline.care.Processes;
import org.leadline.care.Registering;
import org.leadline.care.rule.Result;
import org.leadline.measure.Figure;
import org.leadline.measure.Figures;
import org.leadline.protocol.RulesDraft.Change;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Rules of a draft are looked over; those in force are held against the notes, again when these change, and can be counted by the month. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import(SettableClock.Setup.class)
class AdherencesTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String BY = "test";
    private static final String RULES = """
        rules:
          - rule: Look within 60 min after Come
            label: must
          - Come before Look
        """;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Processes processes;

    @Autowired
    private ModeHistory modes;

    @Autowired
    private CareLogs logs;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftRules draftRules;

    @Autowired
    private Publications publications;

    @Autowired
    private Adherences adherences;

    @Autowired
    private RuleMeasures ruleMeasures;

    @Autowired
    private Figures figures;

    @Autowired
    private SettableClock clock;

    private SignedIn lead;
    private SignedIn nurse;
    private SignedIn partner;
    private SignedIn stranger;
    private long process;
    private long protocol;

    @BeforeEach
    void open() {
        clock.set(SettableClock.START);
        String name = "kept-" + NUMBER.incrementAndGet();
        Unit ward = units.setUp(new NewUnit(name, name, Unit.Kind.WARD, null, List.of()), BY);
        Unit other = units.setUp(new NewUnit(name + "-other", name + " other", Unit.Kind.WARD, null, List.of()), BY);
        lead = person(name + "-lead", ward, Role.LEAD);
        nurse = person(name + "-nurse", ward, Role.MEMBER);
        partner = person(name + "-partner", ward, Role.PATIENT_PARTNER);
        stranger = person(name + "-stranger", other, Role.LEAD);
        process = ((Registering.Registered) processes.register(
                        nurse,
                        ward.id(),
                        new ProcessForm("Foot check", "no sore is missed", nurse.personId(), false, "")))
                .process()
                .id();
        protocol =
                ((Saving.Saved) drafts.create(lead, process, "Feet")).version().protocolId();
    }

    @Test
    void what_stands_in_the_way_is_told_first() {
        assertThat(adherences.get(nurse, protocol)).isInstanceOf(Adherence.NothingInForce.class);
        publish("");
        assertThat(adherences.get(nurse, protocol)).isInstanceOf(Adherence.NoRules.class);
        assertThatThrownBy(() -> adherences.get(stranger, protocol)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> draftRules.get(nurse, protocol)).isInstanceOf(NotHere.class);
    }

    @Test
    void the_version_in_force_is_held_against_the_notes_and_again_when_they_change() throws IOException {
        publish(RULES);
        assertThat(adherences.get(nurse, protocol)).isInstanceOf(Adherence.NoNotes.class);
        bringIn(0, 60);
        assertThat(adherences.get(nurse, protocol)).isInstanceOf(Adherence.NotYet.class);
        modes.enter(nurse, process, Mode.SAME_EVERY_TIME, LocalDate.of(2026, 2, 1), "");
        Adherence.Told first = told(partner);
        assertThat(first.kept().journeys()).isEqualTo(60);
        assertThat(first.kept().rules().getFirst().count(Result.MET)).isEqualTo(40);
        assertThat(first.kept().rules().getFirst().count(Result.MISSED)).isEqualTo(20);
        assertThat(first.kept().whole().kept()).isEqualTo(40);
        assertThat(first.kept().whole().of()).isEqualTo(60);
        bringIn(60, 30);
        assertThat(told(partner).kept().journeys()).isEqualTo(90);
        assertThat(adherences.mayKnowJourneys(nurse, nurse.homeUnitId())).isTrue();
        assertThat(adherences.mayKnowJourneys(partner, nurse.homeUnitId())).isFalse();
    }

    @Test
    void rules_that_name_what_the_notes_do_not_know_are_refused_with_their_line_and_stop_publishing()
            throws IOException {
        assertThat(save(RULES.replace("Look", "Lok"))).isInstanceOf(Change.Done.class);
        bringIn(0, 10);
        assertThat(publications.listObstacles(lead, protocol)).anySatisfy(obstacle -> {
            assertThat(obstacle.words()).contains("line 2", "'Lok'");
            assertThat(obstacle.where()).isEqualTo("/protocol/" + protocol + "/draft/rules#file");
        });
        assertThat(save(RULES.replace("Look", "look")))
                .isInstanceOfSatisfying(
                        Change.Refused.class,
                        refused -> assertThat(refused.faults()).first().satisfies(fault -> {
                            assertThat(fault.line()).isEqualTo(2);
                            assertThat(fault.message()).contains("Is 'Look' meant?");
                        }));
        assertThat(save("rules:\n- Come before Look\n- Look before Come\n")).isInstanceOf(Change.Refused.class);
        assertThat(save("x".repeat(DraftRules.MOST_LETTERS + 1))).isInstanceOf(Change.Refused.class);
        assertThat(save(RULES)).isInstanceOf(Change.Done.class);
        assertThat(publications.listObstacles(lead, protocol))
                .noneMatch(obstacle -> obstacle.where().endsWith("#file"));
    }

    @Test
    void a_rule_is_built_from_chips_and_taken_out_again() throws IOException {
        bringIn(0, 10);
        RuleForm form = form("within", "Look", "Come");
        RulesDraft before = draftRules.get(nurse, protocol);
        assertThat(before.steps()).containsExactly("Come", "Look");
        assertThat(draftRules.add(nurse, protocol, before.draft().edition(), form))
                .isInstanceOf(Change.Done.class);
        RulesDraft now = draftRules.get(nurse, protocol);
        assertThat(now.rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.sentence()).isEqualTo("Look within 60 min after Come"));
        assertThat(now.text()).contains("'Look within 60 min after Come'").contains("label: must");
        assertThat(draftRules.add(nurse, protocol, before.draft().edition(), form("before", "Come", "Look")))
                .isInstanceOf(Change.ChangedMeanwhile.class);
        assertThat(draftRules.add(nurse, protocol, now.draft().edition(), form("before", "Come", "Come")))
                .isInstanceOfSatisfying(
                        Change.Refused.class,
                        refused -> assertThat(refused.problems()).containsEntry("second", "kept.problem.same"));
        assertThat(draftRules.remove(nurse, protocol, now.draft().edition(), 0)).isInstanceOf(Change.Done.class);
        assertThat(draftRules.get(nurse, protocol).text()).isEmpty();
        assertThatThrownBy(() -> draftRules.get(partner, protocol)).isInstanceOf(NotYours.class);
    }

    @Test
    void a_rule_is_counted_by_the_month_and_corrected_when_notes_change() throws IOException {
        publish(RULES);
        bringIn(0, 70);
        modes.enter(nurse, process, Mode.SAME_EVERY_TIME, LocalDate.of(2026, 2, 1), "");
        var refused = ruleMeasures.count(nurse, protocol, 0, "", null);
        assertThat(refused).isInstanceOf(RuleMeasures.Counting.Refused.class);
        var done = (RuleMeasures.Counting.Done) ruleMeasures.count(nurse, protocol, 0, "Feet in time", lead.personId());
        long measure = Long.parseLong(done.address().substring("/measure/".length()));
        assertThat(ruleMeasures.count(lead, protocol, 0, "Another", nurse.personId()))
                .isEqualTo(done);
        assertThat(told(nurse).measures()).containsEntry("Look within 60 min after Come", done.address());
        List<Figure> first = figures.list(nurse, measure);
        assertThat(first)
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.version()).isEqualTo(1));
        Figure january = first.getFirst();
        assertThat(january.day()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(january.denominator()).isEqualTo(31);
        assertThat(january.numerator()).isEqualTo(20);
        logs.importNow(
                nurse,
                process,
                "more.csv",
                new ByteArrayInputStream(
                        "case,activity,time\nlate,Come,2026-01-20T08:00:00Z\n".getBytes(StandardCharsets.UTF_8)),
                ImportChoices.usual());
        assertThat(figures.list(nurse, measure).getFirst()).satisfies(corrected -> {
            assertThat(corrected.version()).isEqualTo(2);
            assertThat(corrected.denominator()).isEqualTo(32);
        });
        assertThat(figures.listCorrections(nurse, measure)).hasSize(1);
    }

    private Adherence.Told told(SignedIn me) {
        assertThat(adherences.get(me, protocol)).isInstanceOf(Adherence.Told.class);
        return (Adherence.Told) adherences.get(me, protocol);
    }

    private Change save(String text) {
        return draftRules.save(nurse, protocol, drafts.get(nurse, protocol).edition(), text);
    }

    private void publish(String rules) {
        ProtocolVersion draft = drafts.get(lead, protocol);
        DraftForm form = new DraftForm(
                "no sore is missed",
                "everybody with diabetes",
                "",
                "",
                "",
                "",
                "2027-01-01",
                List.of(new DraftForm.Step("0", "Look at the skin", "usually", "", "some", "", "", "", "", "", "")),
                List.of());
        Saving saved = drafts.save(lead, protocol, draft.edition(), form);
        assertThat(saved).isInstanceOf(Saving.Saved.class);
        assertThat(save(rules)).isInstanceOf(Change.Done.class);
        assertThat(publications.publish(
                        lead, protocol, drafts.get(lead, protocol).edition(), "We all wrote it."))
                .isInstanceOf(Settling.Done.class);
    }

    /** One journey a day from 1 January; every third has no look, the others one after half an hour. */
    private void bringIn(int from, int days) throws IOException {
        StringBuilder text = new StringBuilder("case,activity,time\n");
        for (int day = from; day < from + days; day++) {
            LocalDate on = LocalDate.of(2026, 1, 1).plusDays(day);
            text.append("c").append(day).append(",Come,").append(on).append("T08:00:00Z\n");
            if (day % 3 > 0) {
                text.append("c").append(day).append(",Look,").append(on).append("T08:30:00Z\n");
            }
        }
        logs.importNow(
                nurse,
                process,
                "log-" + from + ".csv",
                new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
                ImportChoices.usual());
    }

    private static RuleForm form(String form, String first, String second) {
        return new RuleForm(
                form, first, "", second, "", "60", "min", "1", "3", "", "min", "", "", "", "", "must", "some", "", "");
    }

    private SignedIn person(String slug, Unit unit, Role role) {
        long id = people.enter(
                        new NewPerson(
                                slug,
                                slug,
                                "nurse",
                                "band 5",
                                null,
                                unit.id(),
                                role == Role.PATIENT_PARTNER,
                                null,
                                false),
                        BY)
                .id();
        people.giveRole(id, unit.id(), role, BY);
        return people.find(id).orElseThrow();
    }
}
