package org.leadline.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One of the six things that the design of a process says; the word is also the ending of its message key. */
public enum DesignPart {
    /** Who answers for the process, and to whom. */
    ACCOUNTABILITY,
    PROTOCOL,
    POLICY,
    TECHNOLOGY,
    SPACE,
    MEASURE;

    /** {@code policy}, {@code space}, … as addresses and the database have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where there is no such word. */
    public static Optional<DesignPart> find(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }
}
