package org.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code leadline chart} keeps its contract: fields, exit statuses, and one clear line for what it cannot read. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class ChartCommandTest {
    @TempDir
    private Path folder;

    private Path weeks;

    @BeforeEach
    void write_a_file() throws IOException {
        StringBuilder csv = new StringBuilder("date,value\n");
        for (int k = 0; k < 24; k++) {
            csv.append(LocalDate.of(2026, 1, 5).plusWeeks(k))
                    .append(',')
                    .append(50 + (k * 7) % 11)
                    .append('\n');
        }
        weeks = file("waits.csv", csv.toString());
    }

    @Test
    void one_measure_is_one_object_with_every_field_of_the_contract() {
        Ran ran = Ran.of("chart", weeks.toString(), "--json", "--better", "down", "--target", "52");
        assertThat(ran.exit()).isZero();
        JsonNode json = JsonMapper.shared().readTree(ran.out());
        assertThat(json.propertyNames())
                .containsExactly(
                        "measure",
                        "type",
                        "why",
                        "rules",
                        "points",
                        "variation",
                        "assurance",
                        "assuranceChance",
                        "runs",
                        "sentence",
                        "falseAlarm",
                        "autocorrelation",
                        "proposedPhases",
                        "cautions");
        assertThat(json.get("measure").stringValue()).isEqualTo("waits");
        assertThat(json.get("points")).hasSize(24);
        assertThat(json.get("points").get(0).propertyNames())
                .containsExactly("date", "value", "centre", "lower", "upper", "phase", "flags");
        assertThat(json.get("runs").propertyNames())
                .containsExactly("longest", "longestAllowed", "crossings", "crossingsNeeded", "signal");
        assertThat(json.get("falseAlarm").propertyNames()).containsExactly("chart", "icon");
        assertThat(json.get("assuranceChance").doubleValue()).isBetween(0.0, 1.0);
    }

    @Test
    void numbers_that_there_are_not_are_null() throws IOException {
        Path csv = file(
                "few.csv",
                "\uFEFFdate;numerator;denominator\n2026-01-05;3;10\n2026-01-12;;10\n2026-01-19;NA;0\n2026-01-26;4;9\n");
        Ran ran = Ran.of("chart", csv.toString(), "--json");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).doesNotContain("NaN", "Infinity");
        JsonNode json = JsonMapper.shared().readTree(ran.out());
        assertThat(json.get("type").stringValue()).isEqualTo("run");
        assertThat(json.get("points").get(1).get("value").isNull()).isTrue();
        assertThat(json.get("points").get(0).get("upper").isNull()).isTrue();
        assertThat(json.get("autocorrelation").isNull()).isTrue();
        assertThat(json.get("cautions").get(0).stringValue()).startsWith("No limits yet: 2 weeks");
    }

    @Test
    void a_file_that_names_measures_gives_a_list() throws IOException {
        Path csv = file(
                "several.csv",
                "date,numerator,denominator,measure,unit\n2026-01-05,3,10,\"Seen, in time\",Ward 7\n"
                        + "2026-01-05,4,10,Falls,Ward 7\n2026-01-05,5,10,Falls,Ward 8\n");
        JsonNode json = JsonMapper.shared()
                .readTree(Ran.of("chart", csv.toString(), "--json").out());
        assertThat(json.valueStream().map(each -> each.get("measure").stringValue()))
                .containsExactly("Seen, in time", "Falls, Ward 7", "Falls, Ward 8");
        assertThat(Ran.of("chart", csv.toString()).out()).contains("Falls, Ward 8");
    }

    @Test
    void what_cannot_be_read_gives_one_line_exit_2_and_nothing_else() throws IOException {
        refused(file("month.csv", "date,value\n01/02/2026,3\n"), "line 2", "which is the month");
        refused(file("comma.csv", "date,value\n2026-01-01,\"1,5\"\n"), "line 2", "1,5");
        refused(file("twice.csv", "date,value\n2026-01-01,1\n2026-01-01,2\n"), "line 3", "comes twice", "2");
        refused(file("columns.csv", "when,what\n2026-01-01,1\n"), "when,what", "date,value");
        refused(file("number.csv", "date,value\n2026-01-01,many\n"), "line 2", "\"many\" is no number");
        refused(file("below.csv", "date,numerator,denominator\n2026-01-01,1,-4\n"), "line 2", "below 0");
        refused(file("empty.csv", ""), "no numbers");
        refused(folder.resolve("absent.csv"), "no such file");
    }

    private void refused(Path file, String... words) {
        Ran ran = Ran.of("chart", file.toString(), "--json");
        assertThat(ran.exit()).as(file.toString()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.error().lines()).hasSize(1);
        assertThat(ran.error()).contains(words);
    }

    @Test
    void a_chart_that_the_numbers_cannot_be_is_refused_and_others_are_drawn_as_asked() {
        Ran p = Ran.of("chart", weeks.toString(), "--type", "p");
        assertThat(p.exit()).isEqualTo(2);
        assertThat(p.error()).contains("No P chart");
        JsonNode c = JsonMapper.shared()
                .readTree(Ran.of("chart", weeks.toString(), "--type", "c", "--json")
                        .out());
        assertThat(c.get("type").stringValue()).isEqualTo("c");
        assertThat(c.get("why").stringValue()).contains("because it was asked for");
    }

    @Test
    void phases_baseline_and_days_left_out_are_as_asked() {
        JsonNode json = JsonMapper.shared()
                .readTree(Ran.of(
                                "chart",
                                weeks.toString(),
                                "--json",
                                "--rules",
                                "nhsrplotthedots-0.2.2",
                                "--rebase",
                                "2026-03-30",
                                "--leave-out",
                                "2026-01-12,2026-01-19")
                        .out());
        assertThat(json.get("rules").stringValue()).isEqualTo("nhsrplotthedots-0.2.2");
        assertThat(json.get("points").get(11).get("phase").intValue()).isZero();
        assertThat(json.get("points").get(12).get("phase").intValue()).isOne();
    }

    @Test
    void a_wrong_command_line_is_64_and_says_what_there_is() {
        for (String[] wrong : List.of(
                new String[] {"--type", "pie"},
                new String[] {"--rules", "none"},
                new String[] {"--better", "left"},
                new String[] {"--rebase", "01/02/2026"},
                new String[] {"--leave-out", "2031-01-01"},
                new String[] {"--baseline", "-1"})) {
            Ran ran = Ran.of("chart", weeks.toString(), wrong[0], wrong[1]);
            assertThat(ran.exit()).as(wrong[0]).isEqualTo(64);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.error()).contains(wrong[0].equals("--type") ? "pie" : "");
        }
    }

    @Test
    void the_picture_is_written_once_and_over_nothing() throws IOException {
        Path out = folder.resolve("waits.svg");
        assertThat(Ran.of("chart", weeks.toString(), "--svg", out.toString()).exit())
                .isZero();
        assertThat(Files.readString(out)).startsWith("<svg").contains("http://www.w3.org/2000/svg");
        Ran again = Ran.of("chart", weeks.toString(), "--svg", out.toString());
        assertThat(again.exit()).isEqualTo(64);
        assertThat(again.error()).contains("is there already");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
