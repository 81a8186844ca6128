package org.leadline.measure.spc;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Patterns that come again: over the year, and over the week.
 *
 * <p>The year is one or two harmonics of 365.25 days, fitted by weighted least squares beside the means of the phases;
 * it is looked for in daily, weekly, monthly and quarterly series of two years or more. The week is the means of
 * weekdays, in daily series of five weeks or more. A pattern is found where its F test says less than 5 in 1,000, after
 * the F is divided by what neighbours that are alike add at that frequency: (1 − φ²) / (1 − 2φ cos ω + φ²), the
 * spectrum of a first-order autoregression, φ from what the pattern leaves. Where one step explains more than the year
 * does, the step is taken off first, so that a change is not read as a season.
 */
public final class Seasons {
    private static final double DAYS_IN_YEAR = 365.25;
    private static final double FEWEST_YEARS = 1.95;
    private static final int FEWEST_WEEKS = 5;

    private Seasons() {}

    /**
     * A season as found.
     *
     * @param expected by how much each point is expected to differ from the centre of its phase, in the unit of the
     *     values
     * @param fitted how many numbers it took to describe
     * @param p how likely chance alone would make as strong a pattern
     */
    public record FoundSeason(SpcReading.Season season, double[] expected, int fitted, double p) {}

    /**
     * The season of a series; of a week's and a year's pattern together, the one that explains more gives its name.
     *
     * @param values NaN where one is missing
     * @param weights how much each point counts (its denominator); null where all count alike
     * @param phases of each point, ascending from 0
     */
    public static Optional<FoundSeason> find(
            List<LocalDate> dates, double[] values, double @Nullable [] weights, int[] phases) {
        int n = values.length;
        if (n < Likeness.FEWEST) {
            return Optional.empty();
        }
        long first = dates.get(0).toEpochDay();
        long last = dates.get(n - 1).toEpochDay();
        double spacingDays = (last - first) / (n - 1.0);
        Spacing spacing = Spacing.of(spacingDays);
        boolean yearly = spacing != Spacing.OTHER && last - first + spacingDays >= FEWEST_YEARS * DAYS_IN_YEAR;
        boolean weekly = spacing == Spacing.DAYS && last - first + 1 >= 7 * FEWEST_WEEKS;
        if (!yearly && !weekly) {
            return Optional.empty();
        }
        var residue = new Residue(values, weights, phases);
        FoundSeason week = weekly ? Weekdays.find(dates, residue) : null;
        if (week != null) {
            residue.takeOff(week.expected());
        }
        FoundSeason year = yearly ? Harmonics.find(dates, spacing, residue) : null;
        return Optional.ofNullable(week == null ? year : year == null ? week : both(week, year));
    }

    private static FoundSeason both(FoundSeason week, FoundSeason year) {
        double[] expected = week.expected().clone();
        for (int i = 0; i < expected.length; i++) {
            expected[i] += year.expected()[i];
        }
        boolean weekNamed = week.season().share() >= year.season().share();
        return new FoundSeason(
                weekNamed ? week.season() : year.season(),
                expected,
                week.fitted() + year.fitted(),
                Math.min(week.p(), year.p()));
    }

    /** How far apart points are. */
    enum Spacing {
        DAYS(0.9, 1.5, 365),
        WEEKS(6.5, 7.8, 52),
        MONTHS(28, 33, 12),
        QUARTERS(85, 97, 4),
        OTHER(0, 0, 0);

        private final double fewestDays;
        private final double mostDays;
        final int inYear;

        Spacing(double fewestDays, double mostDays, int inYear) {
            this.fewestDays = fewestDays;
            this.mostDays = mostDays;
            this.inYear = inYear;
        }

        private static Spacing of(double days) {
            for (Spacing spacing : values()) {
                if (days >= spacing.fewestDays && days <= spacing.mostDays) {
                    return spacing;
                }
            }
            return OTHER;
        }
    }
}
