package org.leadline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message file: read as it stands, so a doubled apostrophe would be seen; no key said twice in a file, nor in two that pages read as one. */
class MessageFilesTest {
    private static final Path FILES = Path.of("src/main/resources/messages");
    private static final Set<String> OF_QUIET_ROOMS =
            Set.of("chart.properties", "flow.properties", "journey.properties", "rule.properties", "spc.properties");

    @Test
    void no_apostrophe_is_doubled() throws IOException {
        List<String> doubled = new ArrayList<>();
        for (Path file : files()) {
            var messages = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                messages.load(reader);
            }
            messages.forEach((key, message) -> {
                if (message.toString().contains("''")) {
                    doubled.add(file.getFileName() + ": " + key);
                }
            });
        }
        assertThat(doubled).isEmpty();
    }

    @Test
    void no_key_is_said_twice() throws IOException {
        Map<String, String> first = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            String space = OF_QUIET_ROOMS.contains(name) ? name + " " : "";
            for (String line : Files.readAllLines(file)) {
                int sign = line.indexOf('=');
                if (sign > 0 && !line.startsWith("#")) {
                    String before =
                            first.putIfAbsent(space + line.substring(0, sign).strip(), name);
                    if (before != null) {
                        twice.add(line.substring(0, sign).strip() + " in " + before + " and " + name);
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        }
    }
}
