package org.leadline.idea;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What may be predicted: a number of something by a day, whole or not at all, or a sentence, or both. */
final class Expecting {
    private static final int LONGEST_UNIT = 60;
    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");

    private Expecting() {}

    static NewTest.Expected checked(Lines lines, NewTest.Expected typed) {
        String unit = lines.may("of", typed.unit(), LONGEST_UNIT);
        String sentence = lines.may("sentence", typed.sentence(), Lines.MOST);
        BigDecimal number = typed.number();
        checkNumber(lines, number);
        boolean whole = number != null && unit != null && typed.dueOn() != null;
        boolean none = number == null && unit == null && typed.dueOn() == null;
        if (!whole && !none) {
            lines.refuse("number", "idea.problem.number-whole");
        } else if (none && sentence == null) {
            lines.refuse("sentence", "idea.problem.empty.prediction");
        }
        return new NewTest.Expected(number, unit, typed.dueOn(), sentence);
    }

    static void checkNumber(Lines lines, @Nullable BigDecimal number) {
        if (number != null && (number.abs().compareTo(LARGEST) > 0 || number.scale() > MOST_DECIMALS)) {
            lines.refuse("number", "idea.problem.number");
        }
    }
}
