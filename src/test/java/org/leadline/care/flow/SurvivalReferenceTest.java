package org.leadline.care.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.leadline.care.intake.EventLogFiles;
import org.leadline.care.intake.LogRead;
import org.leadline.care.intake.Progress;
import org.leadline.care.intake.ReadingOptions;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.ReferenceLogs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Waits worked out by R's survival package, in every reference file that holds some: counts exactly, times to a hundredth of a minute, shares to a millionth. */
class SurvivalReferenceTest {
    private static final double HUNDREDTH_MINUTE = 0.01;
    private static final double MILLIONTH = 1e-6;

    @TestFactory
    Stream<DynamicTest> agrees_with_the_waits_that_others_worked_out() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(ReferenceLogs.references())) {
            for (Path file : files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode reference = JsonMapper.shared().readTree(file.toFile());
                if (!reference.has("km")) {
                    continue;
                }
                EventLog log = log(reference.get("log").asString());
                for (JsonNode km : reference.get("km")) {
                    String name =
                            km.get("from").asString() + " to " + km.get("to").asString();
                    tests.add(DynamicTest.dynamicTest(file.getFileName() + ": " + name, () -> compare(log, km)));
                }
            }
        }
        assertThat(tests).as("reference files that hold waits").isNotEmpty();
        return tests.stream();
    }

    private static void compare(EventLog log, JsonNode km) {
        Spells spells =
                Spells.between(log, km.get("from").asString(), km.get("to").asString());
        Survival survival = Survival.of(spells);
        assertThat(survival.n()).isEqualTo(km.get("n").asInt());
        assertThat(survival.events()).isEqualTo(km.get("events").asInt());
        same(survival.quantile(0.25), km.get("q25"));
        same(survival.quantile(0.5), km.get("median"));
        same(survival.quantile(0.75), km.get("q75"));
        same(survival.quantileLow(0.5), km.get("median_lo"));
        same(survival.quantileHigh(0.5), km.get("median_hi"));
        for (JsonNode at : km.get("surv")) {
            double minutes = at.get("minutes").asDouble();
            assertThat(survival.at(minutes)).isCloseTo(at.get("S").asDouble(), within(MILLIONTH));
            if (at.has("lower")) {
                var step = survival.findStep(minutes).orElseThrow();
                assertThat(step.low()).isCloseTo(at.get("lower").asDouble(), within(MILLIONTH));
                assertThat(step.high()).isCloseTo(at.get("upper").asDouble(), within(MILLIONTH));
            }
            assertThat(spells.waitingAt(minutes)).isEqualTo(at.get("at_risk").asInt());
        }
    }

    private static void same(OptionalDouble ours, JsonNode theirs) {
        assertThat(ours).isPresent();
        assertThat(ours.getAsDouble()).isCloseTo(theirs.asDouble(), within(HUNDREDTH_MINUTE));
    }

    private static EventLog log(String name) {
        Path file = ReferenceLogs.logNamed(name);
        return switch (new EventLogFiles().read(file, ReadingOptions.usual(), Progress.SILENT)) {
            case LogRead.Read read -> read.log();
            case LogRead.Unreadable unreadable -> fail(file + " cannot be read: " + unreadable.faults());
        };
    }
}
