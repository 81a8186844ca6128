package org.leadline.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leadline.access.Phrases;
import org.leadline.care.journey.EventLog;

/** Names of steps as they were typed, held against those that a log knows. */
final class StepNames {
    private static final Phrases WORDS = Phrases.of("rule");

    private StepNames() {}

    /** A sentence for each name that the log does not know, with the one that is meant where only case or blanks differ. */
    static List<String> unknown(EventLog log, Collection<String> names) {
        return names.stream()
                .distinct()
                .filter(name -> !log.activities().contains(name))
                .map(name -> near(log, name)
                        .map(near -> WORDS.say("file.unknown-near", "step", name, "near", near))
                        .orElseGet(() -> WORDS.say("file.unknown", "step", name)))
                .toList();
    }

    private static Optional<String> near(EventLog log, String name) {
        return log.activities().stream()
                .filter(known -> letters(known).equals(letters(name)))
                .findFirst();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
