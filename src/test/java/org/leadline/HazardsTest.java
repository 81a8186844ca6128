package org.leadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every hazard in the log has something that stands against it, and a test that shows it. */
class HazardsTest {
    private static final Path LOG = Path.of("docs/guide/reference/hazards.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern SHOWN_BY = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void every_hazard_is_shown_to_be_held_by_a_test_that_exists() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(LOG)).results().toList();
        assertThat(rows).isNotEmpty();
        for (int at = 0; at < rows.size(); at++) {
            MatchResult row = rows.get(at);
            assertThat(row.group(1)).isEqualTo(Integer.toString(at + 1));
            List<MatchResult> shown = SHOWN_BY.matcher(row.group(4)).results().toList();
            assertThat(shown).as("hazard %s", row.group(1)).isNotEmpty();
            for (MatchResult test : shown) {
                assertThat(Files.readString(file(test.group(1))))
                        .as("hazard %s", row.group(1))
                        .contains("void " + test.group(2) + "(");
            }
        }
    }

    private static Path file(String test) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.endsWith(test + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No such test: " + test));
        }
    }
}
