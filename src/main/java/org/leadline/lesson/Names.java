package org.leadline.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Looks a text over for somebody's name, so that a field can point it out: heads-ups and lessons say what, not who. A whole name counts however it is
 * written; a part of one only with a capital, and where it is a word of its own too ("Will", "Rose") not at the beginning of a sentence; what follows a
 * title always.
 */
final class Names {
    private static final Set<String> TITLES = Set.of("dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor");
    private static final Set<String> ALSO_WORDS = read("lesson/words-that-are-names-too.txt");
    private static final Pattern TITLED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:dr|mr|mrs|ms|miss|mx|prof|professor)\\.? +(\\p{Lu}[\\p{L}'’-]+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BEGINS_A_SENTENCE = Pattern.compile("(?:^|[.!?:\\n])[\\s\"'“‘(]*$");
    private static final int SHORTEST = 2;

    private Names() {}

    /**
     * The first name in the text, as it stands there; empty where there is none.
     *
     * @param people whole names: Dr Ada Okafor
     * @param notNames what may stand there although a name is in it: Harbour Street Practice
     */
    static Optional<String> find(String text, Collection<String> people, Collection<String> notNames) {
        String left = text;
        for (String other : notNames) {
            left = word(other, Pattern.CASE_INSENSITIVE)
                    .matcher(left)
                    .replaceAll(place -> " ".repeat(place.group().length()));
        }
        Matcher titled = TITLED.matcher(left);
        while (titled.find()) {
            if (Character.isUpperCase(titled.group(1).codePointAt(0))) {
                return Optional.of(titled.group());
            }
        }
        for (String person : people) {
            Optional<String> found = find(left, partsOf(person));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> find(String text, List<String> parts) {
        if (parts.size() > 1) {
            Matcher whole =
                    word(String.join(" ", parts), Pattern.CASE_INSENSITIVE).matcher(text);
            if (whole.find()) {
                return Optional.of(whole.group());
            }
        }
        return parts.stream()
                .filter(part -> part.length() >= SHORTEST)
                .filter(part -> stands(part, text))
                .findFirst();
    }

    private static boolean stands(String part, String text) {
        boolean alsoAWord = ALSO_WORDS.contains(part.toLowerCase(Locale.ROOT));
        Matcher place = word(part, 0).matcher(text);
        while (place.find()) {
            if (!alsoAWord
                    || !BEGINS_A_SENTENCE
                            .matcher(text.substring(0, place.start()))
                            .find()) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Leadline was built without " + file, unreadable);
        }
    }

    private static List<String> partsOf(String name) {
        return List.of(name.strip().split("\\s+")).stream()
                .filter(part -> !TITLES.contains(part.toLowerCase(Locale.ROOT).replace(".", "")))
                .toList();
    }

    private static Pattern word(String word, int how) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word).replace(" ", "\\E\\s+\\Q") + "(?![\\p{L}\\p{N}])",
                how | Pattern.UNICODE_CASE);
    }
}
