package org.leadline.care.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a step binds. */
public enum Label {
    /** Departing from it needs a reason. */
    MUST,
    USUALLY,
    YOUR_CALL;

    /** {@code must}, {@code usually}, {@code your-call}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty where there is no such word; {@code your call} is read as well. */
    public static Optional<Label> find(String word) {
        String asked = word.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        return Arrays.stream(values())
                .filter(label -> label.word().equals(asked))
                .findFirst();
    }
}
