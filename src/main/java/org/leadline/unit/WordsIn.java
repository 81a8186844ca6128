package org.leadline.unit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text, to look up which of a unit's shared words it uses: whole words, whatever their letter case, in the singular or the plain plural.
 * Reads the text once; looking a word up takes as long as the text is long.
 */
public final class WordsIn {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'[\\p{L}\\p{N}]+)*");
    private final List<String> words;
    private final Set<String> once;

    private WordsIn(List<String> words) {
        this.words = List.copyOf(words);
        this.once = Set.copyOf(new HashSet<>(words));
    }

    public static WordsIn of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u2019', '\'')
                .toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group().replaceFirst("'s$", ""));
        }
        return new WordsIn(words);
    }

    /** Whether there is not one word in it. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether it is there. @param word of one word or several, of which the last may stand in the other number: {@code fit to go}, {@code dose} */
    public boolean hold(String word) {
        List<String> parts = of(word).words;
        if (parts.isEmpty()) {
            return false;
        }
        if (parts.size() == 1) {
            return once.stream().anyMatch(said -> alike(said, parts.getFirst()));
        }
        for (int at = 0; at + parts.size() <= words.size(); at++) {
            if (beginsAt(at, parts)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsAt(int at, List<String> parts) {
        int last = parts.size() - 1;
        return words.subList(at, at + last).equals(parts.subList(0, last))
                && alike(words.get(at + last), parts.get(last));
    }

    private static boolean alike(String one, String other) {
        return one.equals(other)
                || plurals(one).contains(other)
                || plurals(other).contains(one);
    }

    private static Set<String> plurals(String word) {
        Set<String> plurals = new HashSet<>(Set.of(word + "s"));
        if (word.matches(".*(?:[sxz]|ch|sh)")) {
            plurals.add(word + "es");
        }
        if (word.matches(".*[^aeiou]y")) {
            plurals.add(word.substring(0, word.length() - 1) + "ies");
        }
        return plurals;
    }
}
