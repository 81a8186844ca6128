package org.leadline.care.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.leadline.care.journey.Journeys;

/** Reads the public logs beside the project and compares what they hold with what others counted. */
class ReferenceLogsTest {
    private static final Path LOGS = folder("LEADLINE_EVENTLOGS", "../shared/data/eventlog");
    private static final Path REFERENCES = folder("LEADLINE_REF_CARE", "../shared/ref/care");

    @TestFactory
    List<DynamicTest> the_public_logs_hold_what_others_counted() throws IOException {
        boolean areThere = Files.isDirectory(LOGS) && Files.isDirectory(REFERENCES);
        if (!areThere && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("the public logs must be there in CI: " + LOGS + ", " + REFERENCES);
        }
        assumeTrue(areThere, () -> "skipped: no public logs in " + LOGS + " and " + REFERENCES);
        var tests = new ArrayList<DynamicTest>();
        try (var files = Files.list(LOGS)) {
            for (var file : files.sorted().toList()) {
                var reference = reference(file);
                reference.ifPresent(path ->
                        tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file, path))));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }

    private static void compare(Path file, Path reference) throws IOException {
        var json = Files.readString(reference);
        var own = json.substring(json.indexOf("\"own\""));

        var log = Rows.readWhole(file).log();
        var journeys = Journeys.fold(log);

        assertThat(log.caseCount()).isEqualTo(number(own, "n_cases"));
        assertThat(log.eventCount()).isEqualTo(number(own, "n_events"));
        assertThat(log.activities()).hasSize(number(own, "n_activities"));
        assertThat(journeys.variants()).hasNumberOfRows(number(own, "n_variants"));
    }

    private static Optional<Path> reference(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (!name.matches(".*\\.(csv|xes)(\\.gz)?")) {
            return Optional.empty();
        }
        var plain = name.replaceFirst("\\.(csv|xes)(\\.gz)?$", "").replace('-', '_');
        var path = REFERENCES.resolve(plain + ".json");
        return Files.exists(path) && Files.readString(path).contains("\"own\"") ? Optional.of(path) : Optional.empty();
    }

    private static int number(String json, String key) {
        var matcher = Pattern.compile("\"" + key + "\"\\s*:\\s*(\\d+)").matcher(json);
        assertThat(matcher.find()).as(key).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static Path folder(String variable, String otherwise) {
        return Path.of(Optional.ofNullable(System.getenv(variable)).orElse(otherwise));
    }
}
