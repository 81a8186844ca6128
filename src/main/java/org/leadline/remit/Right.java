package org.leadline.remit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who decides a thing between a unit and the layer above. */
public enum Right {
    /** The unit decides. */
    DECIDE,
    /** The unit decides and tells the layer above. */
    TELL,
    /** The unit asks; the layer above answers within a number of days. */
    ASK;

    /** The word in forms, files and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where there is no such word. */
    public static Optional<Right> find(String word) {
        return Arrays.stream(values())
                .filter(right -> right.word().equals(word))
                .findFirst();
    }

    static Right of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("No such right: " + word));
    }
}
