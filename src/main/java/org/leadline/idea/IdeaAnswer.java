package org.leadline.idea;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The first answer to an idea, said together with a line. */
public enum IdeaAnswer {
    LET_US_TRY,
    PARK,
    NOT_OURS;

    /** The word that stands in forms and at the end of message keys: {@code let-us-try}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty where no answer has that word. */
    public static Optional<IdeaAnswer> find(String word) {
        return Stream.of(values()).filter(answer -> answer.word().equals(word)).findFirst();
    }

    Deed deed() {
        return switch (this) {
            case LET_US_TRY -> Deed.LET_US_TRY;
            case PARK -> Deed.PARK;
            case NOT_OURS -> Deed.NOT_OURS;
        };
    }
}
