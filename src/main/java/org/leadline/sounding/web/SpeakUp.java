package org.leadline.sounding.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * The pocket card: words for speaking up, step by step, from {@code sounding/speak-up.txt}, which a clinician can review.
 *
 * @param nextReview as it is written: a month and a year
 */
public record SpeakUp(String author, String checkedBy, String nextReview, List<Level> levels) {
    private static final String FILE = "sounding/speak-up.txt";

    /**
     * One step.
     *
     * @param when it is the right one
     * @param say sentences, any of which will do
     * @param answer what the senior says back
     */
    public record Level(String name, String when, List<String> say, String answer) {
        public Level {
            say = List.copyOf(say);
        }
    }

    public SpeakUp {
        levels = List.copyOf(levels);
    }

    /** The card that Leadline brings. */
    static SpeakUp read() {
        try {
            return of(new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** @throws IllegalArgumentException naming the line that is not understood or missing */
    static SpeakUp of(String text) {
        Map<String, String> about = new LinkedHashMap<>();
        List<Level> levels = new ArrayList<>();
        Map<String, String> level = new LinkedHashMap<>();
        List<String> say = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(": ", 2);
            String value = parts.length == 2 ? parts[1].strip() : "";
            switch (value.isEmpty() ? "" : parts[0]) {
                case "author", "checked by", "next review" -> about.put(parts[0], value);
                case "level", "when" -> level.put(parts[0], value);
                case "say" -> say.add(value);
                case "answer" -> {
                    levels.add(new Level(the("level", level), the("when", level), say, value));
                    level.clear();
                    say.clear();
                }
                default ->
                    throw new IllegalArgumentException(FILE + ", line " + number + " is not understood: " + line);
            }
        }
        if (!level.isEmpty() || levels.isEmpty()) {
            throw new IllegalArgumentException(FILE + " ends without an \"answer\"");
        }
        return new SpeakUp(the("author", about), the("checked by", about), the("next review", about), levels);
    }

    private static String the(String key, Map<String, String> lines) {
        String value = lines.get(key);
        if (value == null) {
            throw new IllegalArgumentException(FILE + " lacks a line that begins \"" + key + ": \"");
        }
        return value;
    }
}
