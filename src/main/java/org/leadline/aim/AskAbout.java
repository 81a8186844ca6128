package org.leadline.aim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people are asked about an aim. */
public enum AskAbout {
    /** Is it worth it to us, 1 to 5. */
    WORTH,
    /** How shall we get there: ideas, concerns, expectations. */
    METHOD,
    /** Do we believe it, and have we room for it; of an aim that is more than ever before. */
    BELIEF;

    /** The word in forms, the database and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where there is no such word. */
    public static Optional<AskAbout> find(String word) {
        return Arrays.stream(values())
                .filter(about -> about.word().equals(word))
                .findFirst();
    }
}
