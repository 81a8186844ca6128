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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message file: read as it stands, so a doubled apostrophe would be seen; and no key said twice, in one file or in two. */
class MessageFilesTest {
    private static final Path FILES = Path.of("src/main/resources/messages");

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
            for (String line : Files.readAllLines(file)) {
                int sign = line.indexOf('=');
                if (sign > 0 && !line.startsWith("#")) {
                    String key = line.substring(0, sign).strip();
                    String before = first.putIfAbsent(key, file.getFileName().toString());
                    if (before != null && (before.equals(file.getFileName().toString()) || key.contains("."))) {
                        twice.add(key + " in " + before + " and " + file.getFileName());
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList();
        }
    }
}
