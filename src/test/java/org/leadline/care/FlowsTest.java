package org.leadline.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.care.flow.FlowReading;
import org.leadline.care.flow.StepKind;
import org.leadline.unit.sheet.TakesMinutes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CareTest
class FlowsTest {
    private static final FlowForm FORM = new FlowForm(
            List.of("Home", "Arrived", "Bloods"),
            Map.of("Arrived", "30", "Bloods", ""),
            Map.of("Bloods", "treat", "Home", "coordinate", "Arrived", ""));

    @Autowired
    Flows flows;

    @Autowired
    FlowWaits waits;

    @Autowired
    CareLogs logs;

    @Autowired
    Wards wards;

    @Autowired
    FlowRenewal renewal;

    @Autowired
    FlowWorking working;

    @Autowired
    JdbcClient sql;

    private CareProcess process;

    @BeforeEach
    void open() throws IOException {
        wards.open();
        process = wards.said("Sepsis");
        bringIn(400, Integer.MAX_VALUE);
    }

    @Test
    void before_anybody_has_named_steps_the_notes_own_order_is_proposed() {
        Flow flow = flows.get(wards.partner, process.id());
        assertThat(flow.choices().isProposed()).isTrue();
        FlowReading reading = Objects.requireNonNull(flow.reading());
        assertThat(reading.milestones().getFirst().step()).isEqualTo("Arrived");
        assertThat(reading.milestones().getLast().step()).isEqualTo("Home");
        assertThat(reading.coordination().ratio()).isEmpty();
        assertThat(flows.get(wards.partner, process.id()).reading()).isEqualTo(reading);
    }

    @Test
    void named_steps_are_read_in_the_order_of_the_notes_with_their_times_and_kinds() {
        assertThat(flows.choose(wards.nurse, process.id(), 0, FORM)).isInstanceOf(Choosing.Chosen.class);
        Flow flow = flows.get(wards.nurse, process.id());
        assertThat(flow.choices().choices().steps()).containsExactly("Arrived", "Bloods", "Home");
        assertThat(flow.choices().choices().kinds())
                .containsOnly(Map.entry("Bloods", StepKind.TREAT), Map.entry("Home", StepKind.COORDINATE));
        FlowReading reading = Objects.requireNonNull(flow.reading());
        assertThat(reading.milestones().getFirst().withinMinutes()).isEqualTo(30);
        assertThat(reading.firstTreatment()).isNotNull();
        assertThat(reading.coordination().ratio()).isPresent();
        assertThat(flows.choose(wards.doctor, process.id(), 0, FORM)).isInstanceOf(Choosing.ChangedMeanwhile.class);
    }

    @Test
    void the_team_puts_its_milestones_in_an_order_of_its_own_and_a_new_one_stands_where_the_notes_have_it() {
        FlowForm form = new FlowForm(FORM.milestones(), List.of("Arrived", "Bloods", "Home"), Map.of(), Map.of());
        assertThat(form.moved(0, false)).isEqualTo(form);
        assertThat(form.moved(2, true)).isEqualTo(form);
        assertThat(flows.choose(wards.nurse, process.id(), 0, form.moved(1, false)))
                .isInstanceOf(Choosing.Chosen.class);
        Flow flow = flows.get(wards.nurse, process.id());
        assertThat(flow.choices().choices().steps()).containsExactly("Bloods", "Arrived", "Home");
        assertThat(Objects.requireNonNull(flow.reading()).milestones())
                .extracting(FlowReading.At::step)
                .containsExactly("Bloods", "Arrived", "Home");
        List<String> standing = flow.choices().choices().steps();
        FlowForm more = new FlowForm(List.of("Home", "Triage", "Bloods", "Arrived"), standing, Map.of(), Map.of());
        assertThat(flows.choose(wards.nurse, process.id(), 1, more)).isInstanceOf(Choosing.Chosen.class);
        assertThat(flows.get(wards.nurse, process.id()).choices().choices().steps())
                .containsExactly("Bloods", "Arrived", "Triage", "Home");
        FlowForm fewer = new FlowForm(List.of("Home", "Triage"), List.of("Home", "Gone", "Home"), Map.of(), Map.of());
        assertThat(fewer.inOrder(List.of("Arrived", "Triage", "Bloods", "Home")))
                .containsExactly("Triage", "Home");
    }

    @Test
    void what_a_killed_server_did_not_come_to_is_read_when_the_next_one_starts() {
        assertThat(working.findKept(process)).isPresent();
        sql.sql("delete from care.flow_reading").update();
        assertThat(working.findKept(process)).isEmpty();
        renewal.catchUp();
        assertThat(working.findKept(process)).isPresent();
    }

    @Test
    void what_is_typed_wrongly_is_said_by_field_and_changes_nothing() {
        FlowForm wrong = new FlowForm(List.of("Arrived"), Map.of("Arrived", "soon"), Map.of());
        assertThat(flows.choose(wards.nurse, process.id(), 0, wrong))
                .isInstanceOfSatisfying(
                        Choosing.Refused.class,
                        refused -> assertThat(refused.problems()).containsOnlyKeys("milestones", "within:Arrived"));
        assertThat(flows.get(wards.nurse, process.id()).choices().isProposed()).isTrue();
        assertThat(flows.choose(wards.nurse, wards.process("No notes").id(), 0, FORM))
                .isInstanceOf(Choosing.NoLog.class);
    }

    @Test
    void the_unit_alone_sees_it_and_those_who_work_there_alone_write() {
        assertThatThrownBy(() -> flows.get(wards.stranger, process.id())).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> flows.choose(wards.partner, process.id(), 0, FORM))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> flows.answer(wards.partner, process.id(), java.time.LocalDate.EPOCH, "new-form", ""))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> flows.answer(wards.nurse, process.id(), java.time.LocalDate.EPOCH, "new-form", ""))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void a_drift_waits_for_the_owner_until_somebody_has_answered_it() throws IOException {
        bringIn(900, 450);
        assertThat(waits.listWaiting(wards.nurse)).singleElement().satisfies(waiting -> {
            assertThat(waiting.kind()).isEqualTo("care-drift");
            assertThat(waiting.line()).startsWith("More has looked new since");
        });
        assertThat(waits.listWaiting(wards.doctor)).isEmpty();
        List<TakesMinutes.Ask> before = asked(wards.nurse);
        assertThat(before).singleElement().satisfies(ask -> {
            assertThat(ask.kind()).isEqualTo("care-drift");
            assertThat(ask.seconds()).isEqualTo(300);
            assertThat(ask.becauseOfARole()).isTrue();
        });
        DriftQuestion asked =
                Objects.requireNonNull(flows.get(wards.nurse, process.id()).drift());
        assertThat(flows.answer(wards.nurse, process.id(), asked.alarm().since(), "something", ""))
                .containsOnlyKeys("answer");
        assertThat(flows.answer(wards.doctor, process.id(), asked.alarm().since(), "new-form", "A new form."))
                .isEmpty();
        DriftQuestion.Answered answered = Objects.requireNonNull(
                Objects.requireNonNull(flows.get(wards.partner, process.id()).drift())
                        .answered());
        assertThat(answered.answer()).isEqualTo("new-form");
        assertThat(answered.by().name()).isEqualTo("ben");
        assertThat(waits.listWaiting(wards.nurse)).isEmpty();
        assertThat(asked(wards.nurse)).as("also once it is answered").isEqualTo(before);
        assertThat(asked(wards.doctor)).isEmpty();
    }

    @Test
    void while_the_team_has_not_said_which_kind_of_care_it_is_no_drift_is_shown() throws IOException {
        process = wards.process("Unsaid");
        bringIn(900, 450);
        Flow flow = flows.get(wards.nurse, process.id());
        assertThat(flow.withheld()).isTrue();
        assertThat(flow.drift()).isNull();
        assertThat(flow.reading()).isNotNull();
    }

    private List<TakesMinutes.Ask> asked(SignedIn me) {
        return waits.listAsked(
                me,
                wards.clock.instant().minus(Duration.ofDays(7)),
                wards.clock.instant().plusSeconds(1));
    }

    /** One a day, each like the last; from some number on two in five have more steps, anywhere. */
    private void bringIn(int cases, int changes) throws IOException {
        Random random = new Random(7);
        StringBuilder rows = new StringBuilder("case_id,activity,timestamp\n");
        for (int number = 0; number < cases; number++) {
            LocalDateTime at = LocalDateTime.parse("2024-01-01T08:00:00").plusDays(number);
            List<String> steps = new java.util.ArrayList<>(List.of("Arrived", "Triage", "Bloods", "Ward", "Home"));
            if (number % 3 == 0) {
                steps.remove("Triage");
            }
            for (int more = 0; number >= changes && number % 5 < 2 && more < 3; more++) {
                steps.add(1 + random.nextInt(steps.size() - 1), "Form " + (char) ('A' + random.nextInt(6)));
            }
            for (String step : steps) {
                rows.append("p")
                        .append(number)
                        .append(',')
                        .append(step)
                        .append(',')
                        .append(at)
                        .append(":00\n");
                at = at.plusMinutes(10 + random.nextInt(90));
            }
        }
        logs.importNow(
                wards.nurse,
                process.id(),
                "log" + cases + ".csv",
                new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)),
                ImportChoices.usual());
    }
}
