package org.leadline.care.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every public log with reference values, against every field of the answer that they hold. */
class ModesReferenceTest {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<String> logsWithReferences() {
        try (var files = Files.list(ReferenceLogs.references())) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> read(file).has("own"))
                    .map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void there_are_references_to_check_against() {
        assertThat(logsWithReferences()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("logsWithReferences")
    void the_answer_agrees_with_the_reference(String name) {
        JsonNode reference = read(ReferenceLogs.references().resolve(name + ".json"));
        JsonNode answer = answer(name);
        var softly = new SoftAssertions();
        counts(softly, answer, reference.get("own"));
        diversity(softly, answer, reference);
        mode(softly, answer, reference.get("own"));
        softly.assertAll();
    }

    private static void counts(SoftAssertions softly, JsonNode answer, JsonNode own) {
        same(softly, "cases", answer.get("cases"), own.get("n_cases"));
        same(softly, "events", answer.get("events"), own.get("n_events"));
        same(softly, "activities", answer.get("activities"), own.get("n_activities"));
        same(softly, "variants", answer.get("variants"), own.get("n_variants"));
        softly.assertThat(flows(answer.get("directlyFollows"), "from", "to", "count"))
                .as("directlyFollows")
                .isEqualTo(flows(own.get("dfg"), "a", "b", "n"));
        softly.assertThat(answer.get("startActivities")).as("startActivities").isEqualTo(own.get("start"));
        softly.assertThat(answer.get("endActivities")).as("endActivities").isEqualTo(own.get("end"));
        for (String quantile : List.of("min", "q1", "median", "q3", "max")) {
            close(
                    softly,
                    quantile,
                    answer.get("throughputHours").get(quantile),
                    own.get("throughput_hours").get(quantile));
        }
        close(softly, "mean", answer.get("throughputHours").get("mean"), own.get("throughput_hours_mean"));
        var variantCounts = new HashMap<List<String>, Integer>();
        own.get("variants_top20")
                .forEach(v ->
                        variantCounts.put(texts(v.get("variant")), v.get("n").asInt()));
        int leastCases = variantCounts.values().stream().mapToInt(n -> n).min().orElse(0);
        softly.assertThat(answer.get("topVariants").size()).as("topVariants").isEqualTo(variantCounts.size());
        answer.get("topVariants").forEach(v -> {
            int cases = v.get("cases").asInt();
            var known = variantCounts.get(texts(v.get("activities")));
            softly.assertThat(cases).as("topVariants").isEqualTo(known == null ? leastCases : known.intValue());
        });
    }

    private static void diversity(SoftAssertions softly, JsonNode answer, JsonNode reference) {
        JsonNode variant = reference.at("/peer_bupaR_edeaR_iNEXT/inext_variant");
        JsonNode sets = reference.at("/peer_bupaR_edeaR_iNEXT/inext_activityset");
        close(softly, "variantCoverage", answer.get("variantCoverage"), variant.get("SC"));
        for (String order : List.of("q0", "q1", "q2")) {
            close(
                    softly,
                    "variantHill " + order,
                    answer.get("variantHill").get(order),
                    variant.get("asymptotic").get(order));
        }
        JsonNode packages = answer.get("packages");
        same(softly, "packages observed", packages.get("observed"), sets.get("S_obs"));
        close(softly, "packages coverage", packages.get("coverage"), sets.get("SC"));
        close(softly, "packages d1", packages.get("d1"), sets.get("asymptotic").get("q1"));
        JsonNode estimates = reference.at("/own/estimators/aset");
        same(softly, "n80", packages.get("n80"), estimates.get("n80"));
        double logError =
                estimates.at("/se/D1").asDouble() / estimates.get("D1e").asDouble();
        softly.assertThat(packages.get("d1LogSe").asDouble())
                .as("d1LogSe")
                .isCloseTo(logError, within(0.15 * logError));
    }

    private static void mode(SoftAssertions softly, JsonNode answer, JsonNode own) {
        JsonNode closed = answer.get("closedness");
        JsonNode mode = own.get("mode");
        close(softly, "k", closed.get("k"), mode.get("K"));
        close(softly, "low", closed.get("low"), mode.get("K_wilson95").get(0));
        close(softly, "high", closed.get("high"), mode.get("K_wilson95").get(1));
        same(softly, "n1", closed.get("n1"), mode.get("n1"));
        drawn(softly, "k100", closed.get("k100"), mode.get("K100_mean"));
        drawn(softly, "k100Sd", closed.get("k100Sd"), mode.get("K100_sd"));
        close(softly, "newMovesPerCase", answer.get("newMovesPerCase"), mode.get("new_pairs_per_case"));
        close(softly, "optionsPerStep", answer.get("optionsPerStep"), mode.get("effective_options_per_step"));
        close(softly, "bitsPerCase", answer.get("bitsPerCase"), mode.get("bits_per_case"));
        close(softly, "rework share", answer.at("/rework/share"), mode.get("rework_share"));
        close(softly, "repetitions", answer.at("/rework/repetitionsPerCase"), mode.get("repetitions_per_case"));
        close(softly, "selfLoops", answer.at("/rework/selfLoopsPerCase"), mode.get("selfloops_per_case"));
    }

    private static void same(SoftAssertions softly, String field, JsonNode answer, JsonNode reference) {
        softly.assertThat(answer.asLong()).as(field).isEqualTo(reference.asLong());
    }

    private static void close(SoftAssertions softly, String field, JsonNode answer, JsonNode reference) {
        if (!reference.isNumber()) {
            softly.assertThat(answer.isNull()).as(field + " is null").isTrue();
            return;
        }
        double tolerance = 1e-6 * Math.max(1, Math.abs(reference.asDouble()));
        softly.assertThat(answer.asDouble()).as(field).isCloseTo(reference.asDouble(), within(tolerance));
    }

    private static void drawn(SoftAssertions softly, String field, JsonNode answer, JsonNode reference) {
        if (reference.isNull()) {
            softly.assertThat(answer.isNull()).as(field + " is null").isTrue();
            return;
        }
        softly.assertThat(answer.asDouble()).as(field).isCloseTo(reference.asDouble(), within(0.005));
    }

    private static Map<List<String>, Integer> flows(JsonNode flows, String from, String to, String count) {
        var byPair = new HashMap<List<String>, Integer>();
        flows.forEach(flow -> byPair.put(
                List.of(flow.get(from).asString(), flow.get(to).asString()),
                flow.get(count).asInt()));
        return byPair;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode answer(String name) {
        Path file = ReferenceLogs.logNamed(name);
        var reading = Modes.read(name, ReferenceLogs.journeys(file), ZoneOffset.UTC, List.of());
        var bytes = new ByteArrayOutputStream();
        ModeJson.write(bytes, reading, null);
        return JSON.readTree(bytes.toByteArray());
    }

    private static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }
}
