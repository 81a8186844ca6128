package org.leadline.care.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ModeJsonTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> FIELDS = List.of(
            "log",
            "cases",
            "events",
            "activities",
            "variants",
            "topVariants",
            "directlyFollows",
            "startActivities",
            "endActivities",
            "throughputHours",
            "variantCoverage",
            "variantHill",
            "packages",
            "closedness",
            "newMovesPerCase",
            "novelMoves",
            "optionsPerStep",
            "bitsPerCase",
            "decisionPoints",
            "rework",
            "mode",
            "cautions");

    @Test
    void the_object_has_the_fields_of_the_contract_in_their_order() {
        JsonNode answer = JSON.readTree(TestReadings.json(reading(41, 150), null));
        assertThat(answer.propertyNames()).containsExactlyElementsOf(FIELDS);
        fields(answer.at("/topVariants/0"), "activities", "cases");
        fields(answer.at("/directlyFollows/0"), "from", "to", "count");
        fields(answer.get("throughputHours"), "min", "q1", "median", "mean", "q3", "max");
        fields(answer.get("variantHill"), "q0", "q1", "q2");
        fields(answer.get("packages"), "observed", "coverage", "d1", "d1LogSe", "n80");
        fields(answer.get("closedness"), "k", "low", "high", "n1", "k100", "k100Sd");
        fields(answer.at("/novelMoves/0"), "from", "to", "case");
        fields(answer.at("/decisionPoints/0"), "activity", "options", "share");
        fields(answer.get("rework"), "share", "repetitionsPerCase", "selfLoopsPerCase");
        fields(answer.get("mode"), "sameEveryTime", "chooseTogether", "findOut", "verdict", "provisional", "cuts");
        fields(answer.at("/mode/cuts"), "version", "k100", "d");
        assertThat(answer.at("/topVariants").size()).isEqualTo(20);
        assertThat(answer.at("/mode/cuts/d").isInt()).isTrue();
    }

    private static void fields(JsonNode node, String... names) {
        assertThat(node.propertyNames()).containsExactly(names);
    }

    @Test
    void what_cannot_be_said_of_few_cases_is_null_and_not_absent() {
        JsonNode answer = JSON.readTree(TestReadings.json(TestReadings.of(Fixtures.journeys("a", "b", "cd")), null));
        for (String field : List.of(
                "/mode/sameEveryTime",
                "/mode/chooseTogether",
                "/mode/findOut",
                "/closedness/k100",
                "/closedness/k100Sd",
                "/variantHill/q2")) {
            assertThat(answer.at(field).isNull()).as(field).isTrue();
        }
        assertThat(answer.at("/mode/verdict").asString()).isEqualTo("too-few");
    }

    @Test
    void splits_come_last_with_the_same_fields() {
        var journeys = Fixtures.fold(TestReadings.randomLog(42, 200));
        var splits = Splits.find("test", journeys, ZoneOffset.UTC, "ward").orElseThrow();
        JsonNode answer = JSON.readTree(TestReadings.json(TestReadings.of(journeys), splits));
        assertThat(answer.propertyNames()).last().isEqualTo("splits");
        assertThat(answer.get("splits").propertyNames())
                .containsExactlyElementsOf(
                        splits.parts().stream().map(Splits.Part::value).toList());
        answer.get("splits").forEach(part -> assertThat(part.propertyNames()).containsExactlyElementsOf(FIELDS));
    }

    @Test
    void figures_read_back_to_the_last_bit() {
        var reading = reading(43, 333);
        JsonNode answer = JSON.readTree(TestReadings.json(reading, null));
        assertThat(answer.get("bitsPerCase").asDouble()).isEqualTo(reading.bitsPerCase());
        assertThat(answer.at("/packages/d1").asDouble())
                .isEqualTo(reading.packages().d1());
        assertThat(answer.at("/closedness/k100").asDouble()).isEqualTo(reading.closednessUsed());
        assertThat(answer.at("/throughputHours/mean").asDouble())
                .isEqualTo(reading.throughputHours().mean());
    }

    @Test
    void the_stream_is_left_open_and_ends_with_a_line_end() {
        var closed = new boolean[1];
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
                closed[0] = true;
                super.close();
            }
        };
        ModeJson.write(out, reading(44, 60), null);
        assertThat(closed[0]).isFalse();
        assertThat(out.toByteArray()).endsWith('}', '\n');
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 70, 150})
    void a_reading_stored_as_json_reads_back_the_same(int cases) {
        var reading = reading(45, cases);
        assertThat(JSON.readValue(JSON.writeValueAsString(reading), ModeReading.class))
                .isEqualTo(reading);
    }

    @Test
    void splits_proposals_news_and_those_not_counted_read_back_the_same() {
        var journeys = Fixtures.fold(TestReadings.randomLog(46, 150));
        same(Splits.find("test", journeys, ZoneOffset.UTC, "ward").orElseThrow(), Splits.class);
        same(Proposals.of(journeys), Proposals.class);
        same(LatelyNew.find(journeys).orElseThrow(), LatelyNew.class);
        same(new NotCounted(2, List.of(new NotCounted.Reason("died", 2))), NotCounted.class);
        same(
                new Picks(
                        List.of("a"), List.of("b"), List.of(), 7, List.of(new Picks.TakenOut("Died", "died")), "ward"),
                Picks.class);
    }

    private static <T> void same(T value, Class<T> type) {
        assertThat(JSON.readValue(JSON.writeValueAsString(value), type)).isEqualTo(value);
    }

    @Test
    void the_report_tells_the_verdict_as_a_sentence_and_draws_the_map() {
        var journeys = Fixtures.journeys(TestReadings.repeated(300, "abc", "abc", "abd", "abc"));
        String report = ModeReport.of(
                TestReadings.of(journeys), new NotCounted(2, List.of(new NotCounted.Reason("died", 2))), null);
        assertThat(report)
                .startsWith(
                        "test: 1,200 journeys, 3,600 steps; 4 kinds of step, 1970-01-01 to 1970-01-01\n2 not counted: 2 died.\n")
                .contains("● Our notes show test going much the same way")
                .contains("This describes the process, not the patient in front of you.")
                .contains("1.00 |")
                .contains("same every time 1.00, choose together 0.00, find out 0.00");
        assertThat(report.lines()).allMatch(line -> line.length() <= 100).hasSizeLessThan(50);
        assertThat(report.lines().filter(line -> line.contains("|") && line.contains("●")))
                .hasSize(1);
    }

    @Test
    void a_report_of_too_few_draws_no_map_and_names_no_probability() {
        String report = ModeReport.of(TestReadings.of(Fixtures.journeys("ab", "ac")), NotCounted.NOBODY, null);
        assertThat(report).contains("2 journeys are too few to read").doesNotContain("1.00 |", "find out 0");
    }

    private static ModeReading reading(long seed, int cases) {
        return TestReadings.of(Fixtures.fold(TestReadings.randomLog(seed, cases)));
    }
}
