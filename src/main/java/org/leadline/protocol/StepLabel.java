package org.leadline.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a step binds whoever gives the care. */
public enum StepLabel {
    /** Done for everybody it is for, unless a reason is said. */
    MUST,
    USUALLY,
    YOUR_CALL,
    /** Never done; there is no over-ride by tapping, only somebody to call. */
    NEVER;

    /** {@code must}, {@code usually}, {@code your-call}, {@code never}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<StepLabel> find(String word) {
        return Arrays.stream(values())
                .filter(label -> label.word().equals(word))
                .findFirst();
    }
}
