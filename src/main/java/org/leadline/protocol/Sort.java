package org.leadline.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people say of over-rides that are alike. */
public enum Sort {
    /** The patients needed it; the rule stays as it is. */
    WARRANTED,
    /** The next version begins. */
    RULE_IS_WRONG,
    NEEDS_A_TALK;

    /** {@code rule-is-wrong}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Sort> find(String word) {
        return Arrays.stream(values()).filter(sort -> sort.word().equals(word)).findFirst();
    }
}
