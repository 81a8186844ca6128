package org.leadline.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Passphrases that anybody would try first: those of a list, and whatever is made of nothing but the list's words, digits, signs and keys in a row.
 *
 * <p>The words stand in {@code access/common-words.txt}, the whole ones in {@code access/common-passphrases.txt}; a hospital adds a list of its own, one
 * a line, as LEADLINE_HOME/words/passphrases.txt, which is read at the start.
 */
@Component
class CommonPassphrases {
    private static final int LETTER_COUNTS = 4;
    private static final int ENOUGH = 20;
    private static final int DIFFERENT_CHARACTERS = 5;
    private static final int SHORTEST_OWN_WORD = 3;
    private static final String IN_A_ROW =
            "0123456789012 21098765432109 abcdefghijklmnopqrstuvwxyz zyxwvutsrqponmlkjihgfedcba qwertyuiop poiuytrewq asdfghjkl lkjhgfdsa zxcvbnm mnbvcxz"
                    + " qazwsxedcrfvtgbyhnujmikolp azertyuiop qsdfghjklm wxcvbn qwertzuiop yxcvbnm";
    private static final int ROW = 4;

    private final Set<String> whole;
    private final List<String> words;
    private final long[] ofTheHospital;

    CommonPassphrases(Home home) {
        whole = new HashSet<>(lines("/access/common-passphrases.txt")
                .map(CommonPassphrases::folded)
                .toList());
        words = longestFirst(lines("/access/common-words.txt"));
        ofTheHospital = list(home.folder().resolve("words").resolve("passphrases.txt"));
    }

    boolean holds(String passphrase) {
        String folded = folded(passphrase);
        return whole.contains(folded)
                || Arrays.binarySearch(ofTheHospital, mark(folded)) >= 0
                || folded.codePoints().distinct().count() < DIFFERENT_CHARACTERS
                || isOneThingAgain(folded)
                || isMadeOf(folded, words);
    }

    /** Whether it is common once words of the person's own are taken out. */
    boolean holdsButFor(String passphrase, List<String> own) {
        List<String> all = new ArrayList<>(longestFirst(own.stream()
                .flatMap(text -> Stream.of(text.split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= SHORTEST_OWN_WORD)));
        all.addAll(words);
        return isMadeOf(folded(passphrase), all);
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** With the signs that stand for letters as those letters. */
    private static String withoutLeet(String folded) {
        return folded.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }

    private static boolean isMadeOf(String folded, List<String> words) {
        return left(folded, words) < ENOUGH || left(withoutLeet(folded), words) < ENOUGH;
    }

    /** How much is left without those words and rows; a digit or a sign of the keyboard counts a quarter of a letter. */
    private static int left(String text, List<String> words) {
        String left = text.replaceAll("[\\s_.-]+", "");
        for (String word : words) {
            left = left.replace(word, " ");
        }
        return withoutRows(left)
                .codePoints()
                .map(point -> point == ' ' ? 0 : Character.isLetter(point) || point > '~' ? LETTER_COUNTS : 1)
                .sum();
    }

    /** The text without keys that lie side by side, four or more. */
    private static String withoutRows(String text) {
        var left = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(at + ROW, text.length());
            if (end - at == ROW && IN_A_ROW.contains(text.substring(at, end))) {
                while (end < text.length() && IN_A_ROW.contains(text.substring(at, end + 1))) {
                    end++;
                }
                at = end;
            } else {
                left.append(text.charAt(at++));
            }
        }
        return left.toString();
    }

    /** Whether it is one short text over and over: abcdabcdabcd. */
    private static boolean isOneThingAgain(String text) {
        for (int length = 1; length <= text.length() / 3; length++) {
            String thing = text.substring(0, length);
            if (thing.repeat(text.length() / length + 1).startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> longestFirst(Stream<String> words) {
        return words.map(CommonPassphrases::folded)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Stream<String> lines(String resource) {
        try (InputStream in = CommonPassphrases.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long[] list(Path file) {
        if (!Files.exists(file)) {
            return new long[0];
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.mapToLong(line -> mark(folded(Passphrase.of(line))))
                    .sorted()
                    .toArray();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException(
                    "The list " + file + " cannot be read as UTF-8: " + e.getMessage() + "; mend or remove it", e);
        }
    }

    /** 64 bits that stand for a text, so that a list of millions fits into memory. */
    private static long mark(String text) {
        return ByteBuffer.wrap(Secret.hash(text)).getLong();
    }
}
