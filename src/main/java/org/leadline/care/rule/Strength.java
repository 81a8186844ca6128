package org.leadline.care.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How strong the evidence for a step is. */
public enum Strength {
    STRONG,
    SOME,
    /** It has always been done so. */
    CUSTOM;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where there is no such word. */
    public static Optional<Strength> find(String word) {
        String asked = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.word().equals(asked)).findFirst();
    }
}
