package org.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code leadline rules}, {@code waits} and {@code stuck} keep their contract: fields, exit statuses, and one clear line for each fault. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class FlowCommandsTest {

    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void write_a_log() throws IOException {
        log = file("log.csv", """
            case,activity,time,age
            a,Triage,2026-01-05T08:00:00Z,70
            a,Dose,2026-01-05T08:30:00Z,70
            a,Ward,2026-01-05T10:00:00Z,70
            b,Triage,2026-01-05T09:00:00Z,40
            b,Dose,2026-01-05T10:30:00Z,40
            b,Ward,2026-01-05T11:30:00Z,40
            c,Triage,2026-01-05T10:00:00Z,80
            c,Talk,2026-01-05T12:00:00Z,80
            """);
    }

    @Test
    void each_rule_has_every_field_of_the_contract() throws IOException {
        Path rules = file("rules.yaml", """
            protocol: First dose
            rules:
              - rule: Dose within 60 min after Triage
                label: must
              - Dose before Ward when age >= 65
            """);
        Ran ran = Ran.of("rules", log.toString(), rules.toString(), "--json");
        assertThat(ran.exit()).isZero();
        JsonNode json = JsonMapper.shared().readTree(ran.out());
        assertThat(json).hasSize(2);
        JsonNode first = json.get(0);
        assertThat(first.propertyNames())
                .contains(
                        "rule",
                        "met",
                        "late",
                        "missed",
                        "notApplicable",
                        "tooEarly",
                        "unless",
                        "adherence",
                        "medianDelayMinutes",
                        "cases");
        assertThat(first.get("rule").stringValue()).isEqualTo("Dose within 60 min after Triage");
        assertThat(first.get("met").intValue()).isEqualTo(1);
        assertThat(first.get("late").intValue()).isEqualTo(1);
        assertThat(first.get("missed").intValue()).isEqualTo(1);
        assertThat(first.get("adherence").get("value").doubleValue()).isEqualTo(1.0 / 3);
        assertThat(first.get("cases").get(0).get("lateMinutes").doubleValue()).isEqualTo(30);
        assertThat(json.get(1).get("met").intValue()).isEqualTo(1);
        assertThat(json.get(1).get("notApplicable").intValue()).isEqualTo(2);
        assertThat(Ran.of("rules", log.toString(), rules.toString()).out())
                .contains("First dose", "Kept in 1 of 3", "1 were late and 1 never");
    }

    @Test
    void a_rules_file_that_does_not_fit_is_refused_with_the_line_and_the_remedy() throws IOException {
        refused("- Dose within 60 min after triage", "line 1", "Is 'Triage' meant?");
        refused("- Doses before Ward", "line 1", "knows no step 'Doses'. It knows 'Dose', 'Talk', 'Triage', 'Ward'.");
        refused("- Dose within an hour after Triage", "line 1", "letter 13");
        refused("- Dose before Ward\n- Ward before Dose", "line 2", "line 1");
        refused("- never Dose\n- Dose within 60 min after Triage", "line 2", "No journey keeps");
        refused("- rule: Dose before Ward\n  label: shall", "line 2", "must, usually or your call");
        refused("- rule: Dose before Ward\n  lable: must", "line 2", "'lable' is not known");
        refused("- Dose before Ward\n- Dose before Ward", "line 2", "line 1 already");
        refused("- Dose before Ward when weight > 3", "weight", "age");
        refused("rules: none", "line 1", "list");
        refused("protocol: [", "line", "YAML");
        refused("", "rules.yaml", "no rules");
        refused("- Dose before Ward\n".repeat(100_000), "rules.yaml", "larger than");
        refused("- starts with any of {Dose}\n".repeat(600), "line 501", "at most 500");
    }

    @Test
    void waits_have_every_field_of_the_contract() {
        Ran ran = Ran.of("waits", log.toString(), "--from", "Triage", "--to", "Dose", "--json");
        JsonNode json = JsonMapper.shared().readTree(ran.out());
        assertThat(json.propertyNames())
                .contains("n", "events", "censored", "median", "medianLow", "medianHigh", "q25", "q75", "survival");
        assertThat(json.get("n").intValue()).isEqualTo(3);
        assertThat(json.get("censored").intValue()).isEqualTo(1);
        assertThat(json.get("survival").get(0).propertyNames()).contains("minutes", "s", "low", "high", "atRisk");
        assertThat(Ran.of("waits", log.toString(), "--from", "Triage", "--to", "Dose")
                        .out())
                .contains("2 of 3 got there");
        assertThat(Ran.of("waits", log.toString(), "--from", "triage", "--to", "Dose"))
                .satisfies(wrong -> assertThat(wrong.exit()).isEqualTo(2))
                .satisfies(wrong -> assertThat(wrong.error()).contains("Is 'Triage' meant?"));
        assertThat(Ran.of("waits", log.toString(), "--from", "Triage").exit()).isEqualTo(64);
    }

    @Test
    void who_is_stuck_is_told_by_case() {
        Ran ran = Ran.of(
                "stuck", log.toString(), "--milestones", "Triage,Dose,Ward", "--now", "2026-01-06T08:00", "--json");
        JsonNode json = JsonMapper.shared().readTree(ran.out());
        assertThat(json.get("now").stringValue()).isEqualTo("2026-01-06T08:00:00Z");
        assertThat(json.get("milestones").get(0).get("waiting").intValue()).isEqualTo(1);
        assertThat(Ran.of("stuck", log.toString(), "--milestones", "Triage,Dose", "--now", "tomorrow")
                        .exit())
                .isEqualTo(64);
        assertThat(Ran.of("stuck", log.toString(), "--milestones", "Triage").exit())
                .isEqualTo(64);
        assertThat(Ran.of("stuck", log.toString(), "--milestones", "Triage,Nowhere")
                        .exit())
                .isEqualTo(2);
    }

    private void refused(String rules, String place, String remedy) throws IOException {
        Ran ran = Ran.of("rules", log.toString(), file("rules.yaml", rules).toString());
        assertThat(ran.exit()).as(ran.out()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.error()).contains(place).contains(remedy);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
