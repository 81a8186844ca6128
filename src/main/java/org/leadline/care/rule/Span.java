package org.leadline.care.rule;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** A length of time as it is written: {@code 60 min}. It stays in its unit, so that a sentence is printed back as it was. */
public record Span(int amount, Unit unit) {

    /** The units in which lengths are written. */
    public enum Unit {
        MIN(ChronoUnit.MINUTES),
        H(ChronoUnit.HOURS),
        DAYS(ChronoUnit.DAYS);

        private final ChronoUnit of;

        Unit(ChronoUnit of) {
            this.of = of;
        }

        /** {@code min}, {@code h}, {@code days}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty where there is no such word. */
        public static Optional<Unit> find(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "min", "minute", "minutes" -> Optional.of(MIN);
                case "h", "hour", "hours" -> Optional.of(H);
                case "day", "days" -> Optional.of(DAYS);
                default -> Optional.empty();
            };
        }
    }

    /** @throws IllegalArgumentException where it is nothing or less */
    public Span {
        if (amount < 1) {
            throw new IllegalArgumentException("A length of time is above nothing, not " + amount);
        }
    }

    public static Span minutes(int amount) {
        return new Span(amount, Unit.MIN);
    }

    public long nanos() {
        return Duration.of(amount, unit.of).toNanos();
    }

    /** {@code 60 min}, {@code 1 day}. */
    public String text() {
        return amount + " " + (unit == Unit.DAYS && amount == 1 ? "day" : unit.word());
    }
}
