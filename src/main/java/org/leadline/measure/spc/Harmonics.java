package org.leadline.measure.spc;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pattern of the year as one or two harmonics of 365.25 days. */
final class Harmonics {
    private static final double FOUND_BELOW = 0.005;
    private static final double SECOND_BELOW = 0.01;
    /** A smaller F than this is never found, however alike neighbours are. */
    private static final double WORTH_ASKING = 2;

    /**
     * The F of a step that is worth taking off; of the best of many days, chance alone reaches it once in fifty series.
     */
    private static final double MARKED_STEP = 12;

    private static final int QUARTER_DAYS_IN_YEAR = 1461;
    private static final int FEWEST_FREE = 8;
    private static final double[] SINES = new double[QUARTER_DAYS_IN_YEAR];
    private static final double[] COSINES = new double[QUARTER_DAYS_IN_YEAR];

    static {
        for (int quarter = 0; quarter < QUARTER_DAYS_IN_YEAR; quarter++) {
            SINES[quarter] = Math.sin(2 * Math.PI * quarter / QUARTER_DAYS_IN_YEAR);
            COSINES[quarter] = Math.cos(2 * Math.PI * quarter / QUARTER_DAYS_IN_YEAR);
        }
    }

    private final Residue whole;
    private final Residue residue;
    private final double[][] basis;
    /** The same, not about the means of phases; the same arrays where a shift by phase makes no difference. */
    private final double[][] plain;

    private final double[] sizes;
    private final double[] coefficients;
    private final double[] gains;
    private final int harmonics;

    private Harmonics(List<LocalDate> dates, Residue whole, Residue within, int harmonics) {
        this.whole = whole;
        this.residue = within.within(within.phases);
        this.harmonics = harmonics;
        int n = residue.values.length;
        basis = new double[2 * harmonics][n];
        plain = within == whole ? basis : new double[2 * harmonics][];
        sizes = new double[2 * harmonics];
        coefficients = new double[2 * harmonics];
        gains = new double[2];
        for (int i = 0; i < n; i++) {
            int turn = Math.floorMod((int) (4 * dates.get(i).toEpochDay()), QUARTER_DAYS_IN_YEAR);
            int turned = turn;
            for (int harmonic = 0; harmonic < harmonics; harmonic++) {
                basis[2 * harmonic][i] = SINES[turned];
                basis[2 * harmonic + 1][i] = COSINES[turned];
                turned += turn;
                turned -= turned >= QUARTER_DAYS_IN_YEAR ? QUARTER_DAYS_IN_YEAR : 0;
            }
        }
        for (int column = 0; column < 2 * harmonics; column++) {
            gains[column / 2] += takeOff(column);
        }
    }

    /**
     * The pattern, or null where chance alone, with neighbours as alike as they are, would easily make as strong a one.
     */
    static Seasons.@Nullable FoundSeason find(List<LocalDate> dates, Seasons.Spacing spacing, Residue residue) {
        int harmonics = spacing.inYear < 6 ? 1 : 2;
        double left = residue.squares();
        if (residue.points - residue.means - 2 * harmonics < FEWEST_FREE || !(left > 1e-18 * residue.total)) {
            return null;
        }
        var fit = new Harmonics(dates, residue, residue, harmonics);
        Steps.Step step = Steps.best(residue.known(), residue.phases, Steps.SHORTEST_SIDE);
        boolean marked = step.share() * (residue.points - 2) > MARKED_STEP * (1 - step.share());
        if (marked && step.share() * left > fit.gains[0] + fit.gains[1]) {
            fit = new Harmonics(dates, residue, residue.within(Steps.split(residue.phases, step)), harmonics);
        }
        return fit.judge(dates, spacing, residue.total);
    }

    private Seasons.@Nullable FoundSeason judge(List<LocalDate> dates, Seasons.Spacing spacing, double total) {
        double freedom = residue.points - residue.means - 2.0 * harmonics;
        double noise = residue.squares() / freedom;
        if (gains[0] < 2 * WORTH_ASKING * noise && gains[0] + gains[1] < 4 * WORTH_ASKING * noise) {
            return null;
        }
        double alike = Likeness.of(residue.known(), residue.phases, 2 * harmonics).estimate();
        double likeness = alike > 0 ? alike : 0;
        double turn = 2 * Math.PI / spacing.inYear;
        double first = gains[0] / swelling(likeness, turn);
        double second = gains[1] / swelling(likeness, 2 * turn);
        double free = freedom * (1 - likeness * likeness) / (1 + likeness * likeness);
        double pFirst = Tails.fisher(first / 2 / noise, 2, free);
        double pSecond = Tails.fisher(second / 2 / noise, 2, free);
        double pBoth = Tails.fisher((first + second) / 4 / noise, 4, free);
        boolean two = harmonics == 2 && pSecond < SECOND_BELOW;
        double p = two ? Math.min(pFirst, pBoth) : pFirst;
        if (!(p < FOUND_BELOW)) {
            return null;
        }
        double[] expected = expected(two ? 4 : 2);
        double explained = gains[0] + (two ? gains[1] : 0);
        var season = new SpcReading.Season(
                spacing.inYear, Math.min(1, explained / total), highest(dates, spacing, expected));
        return new Seasons.FoundSeason(season, expected, two ? 4 : 2, p);
    }

    /**
     * By how much neighbours that are alike swell a pattern of that turn, as the spectrum of a first-order
     * autoregression has it.
     */
    private static double swelling(double likeness, double turn) {
        return (1 - likeness * likeness) / (1 - 2 * likeness * Math.cos(turn) + likeness * likeness);
    }

    private double[] expected(int columns) {
        double[] expected = new double[residue.values.length];
        for (int column = 0; column < columns; column++) {
            subtract(expected, plain[column], -coefficients[column]);
        }
        whole.centre(expected);
        return expected;
    }

    private static String highest(List<LocalDate> dates, Seasons.Spacing spacing, double[] expected) {
        boolean quarters = spacing == Seasons.Spacing.QUARTERS;
        double[] sums = new double[12];
        int[] counted = new int[12];
        for (int i = 0; i < expected.length; i++) {
            int month = dates.get(i).getMonthValue() - 1;
            int part = quarters ? month / 3 : month;
            sums[part] += expected[i];
            counted[part]++;
        }
        int highest = -1;
        for (int part = 0; part < sums.length; part++) {
            if (counted[part] > 0
                    && (highest < 0 || sums[part] / counted[part] > sums[highest] / counted[highest])) {
                highest = part;
            }
        }
        return Words.say((quarters ? "season.quarter." : "season.month.") + (highest + 1));
    }

    /** Makes a column stand square to those before it, takes its share off what is left, and says how much that was. */
    private double takeOff(int column) {
        double[] numbers = basis[column];
        boolean apart = plain != basis;
        if (apart) {
            plain[column] = numbers.clone();
        }
        residue.centre(numbers);
        double before = residue.product(numbers, numbers);
        for (int earlier = 0; earlier < column; earlier++) {
            if (sizes[earlier] > 0) {
                double times = residue.product(numbers, basis[earlier]) / sizes[earlier];
                subtract(numbers, basis[earlier], times);
                if (apart) {
                    subtract(plain[column], plain[earlier], times);
                }
            }
        }
        double size = residue.product(numbers, numbers);
        if (!(size > 1e-6 * before)) {
            return 0;
        }
        sizes[column] = size;
        double product = residue.product(numbers, residue.values);
        coefficients[column] = product / size;
        subtract(residue.values, numbers, coefficients[column]);
        return product * product / size;
    }

    private static void subtract(double[] from, double[] what, double times) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= times * what[i];
        }
    }
}
