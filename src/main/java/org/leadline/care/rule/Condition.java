package org.leadline.care.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * A comparison with what is recorded of a journey: {@code age >= 65}.
 *
 * @param value a number, or words; words are compared letter by letter
 */
public record Condition(String attribute, Is is, String value) {

    /** How the two are compared. */
    public enum Is {
        EQUAL("="),
        NOT_EQUAL("!="),
        AT_LEAST(">="),
        AT_MOST("<="),
        ABOVE(">"),
        BELOW("<");

        private final String sign;

        Is(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /** Empty where there is no such sign. */
        public static Optional<Is> find(String sign) {
            return Arrays.stream(values()).filter(is -> is.sign.equals(sign)).findFirst();
        }
    }

    /** @throws IllegalArgumentException where more or less is asked of something that is no number */
    public Condition {
        if (is != Is.EQUAL && is != Is.NOT_EQUAL && number(value).isEmpty()) {
            throw new IllegalArgumentException("'" + value + "' is no number, so nothing is more or less than it.");
        }
    }

    /** Whether a recorded value fits; what is no number is neither more nor less than one. */
    public boolean fits(String recorded) {
        Optional<BigDecimal> theirs = number(recorded);
        Optional<BigDecimal> ours = number(value);
        if (theirs.isPresent() && ours.isPresent()) {
            int order = theirs.get().compareTo(ours.get());
            return switch (is) {
                case EQUAL -> order == 0;
                case NOT_EQUAL -> order != 0;
                case AT_LEAST -> order >= 0;
                case AT_MOST -> order <= 0;
                case ABOVE -> order > 0;
                case BELOW -> order < 0;
            };
        }
        return switch (is) {
            case EQUAL -> recorded.equals(value);
            case NOT_EQUAL -> !recorded.equals(value);
            default -> false;
        };
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("[+-]?[0-9]{1,15}([.][0-9]{1,15})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
