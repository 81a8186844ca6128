package org.leadline.sounding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leadline.access.Home;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/**
 * The door to words of deterioration. A unit owns its list as a file ({@code LEADLINE_HOME/words/worried-<unit number>.txt}, a word or phrase a line);
 * one that has none uses the list that Leadline brings. A word found puts the line about calling before the writer once more; it blocks nothing.
 */
@Service
public class WorriedWords {
    private final Home home;
    private final List<String> brought;

    WorriedWords(Home home) {
        this.home = home;
        this.brought = read(new ClassPathResource("sounding/worried-words.txt"));
    }

    /** The unit's words, in small letters. */
    public List<String> list(long unitId) {
        Path own = home.folder("words").resolve("worried-" + unitId + ".txt");
        if (!Files.isRegularFile(own)) {
            return brought;
        }
        try (Stream<String> lines = Files.lines(own, StandardCharsets.UTF_8)) {
            return words(lines);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IllegalStateException(
                    "The words of unit " + unitId + " in " + own + " are not UTF-8 text", unreadable);
        }
    }

    /** Whether one of the unit's words stands in one of the texts, as a whole word. */
    public boolean standIn(long unitId, Collection<String> texts) {
        List<String> words = list(unitId);
        return !words.isEmpty() && texts.stream().anyMatch(pattern(words).asPredicate());
    }

    private static Pattern pattern(List<String> words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:"
                        + String.join("|", words.stream().map(Pattern::quote).toList()) + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<String> read(ClassPathResource resource) {
        try {
            return words(resource.getContentAsString(StandardCharsets.UTF_8).lines());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<String> words(Stream<String> lines) {
        return lines.map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .distinct()
                .toList();
    }
}
