package org.leadline.unit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Short names for files and addresses: {@code dr-ada-okafor}, {@code dr-ada-okafor-2}. */
public final class Slug {
    private static final int LONGEST = 54;

    private Slug() {}

    /**
     * The first that nobody has, made from a name: {@code [a-z0-9-]}, mostly no longer than 57 characters.
     *
     * @param otherwise where no letter or digit of the name can be written plainly
     * @param taken whether somebody or something has it
     */
    public static String free(String name, String otherwise, Predicate<String> taken) {
        String plain = plain(name);
        String first = plain.isEmpty() ? otherwise : plain;
        String free = first;
        for (int number = 2; taken.test(free); number++) {
            free = first + "-" + number;
        }
        return free;
    }

    private static String plain(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return letters.substring(0, Math.min(LONGEST, letters.length())).replaceAll("-$", "");
    }
}
