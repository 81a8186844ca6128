package org.leadline.aim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * Words of money in an aim, and what those who give care might say in their place. The list is a file, a word and its wording on each line; what is found
 * is offered and never forced.
 */
public final class MoneyWords {
    private static final String SEPARATOR = " = ";
    private static final List<Offered> KNOWN = read(new ClassPathResource("aim/money-words.txt"));

    private MoneyWords() {}

    /**
     * What is offered.
     *
     * @param word as it stands in the list: "savings"
     * @param wording a line of care: "No patient gets what they do not need"
     */
    public record Offered(String word, String wording) {}

    /** The first word of money that stands in a line as a whole word, the longest of those that begin there; empty where none does. */
    public static Optional<Offered> find(String line) {
        record Found(int at, Offered offered) {}
        return KNOWN.stream()
                .flatMap(known -> {
                    Matcher matcher = pattern(known.word()).matcher(line);
                    return matcher.find() ? Optional.of(new Found(matcher.start(), known)).stream() : Stream.empty();
                })
                .min(Comparator.comparingInt(Found::at)
                        .thenComparing(found -> -found.offered().word().length()))
                .map(Found::offered);
    }

    private static Pattern pattern(String word) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<Offered> read(ClassPathResource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(MoneyWords::offered)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Offered offered(String line) {
        int at = line.indexOf(SEPARATOR);
        if (at < 1) {
            throw new IllegalStateException("aim/money-words.txt: no \" = \" in the line " + line);
        }
        return new Offered(line.substring(0, at), line.substring(at + SEPARATOR.length()));
    }
}
