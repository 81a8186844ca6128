package org.leadline.measure.spc;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pattern of the week in daily numbers: the mean of each weekday. */
final class Weekdays {
    private static final double FOUND_BELOW = 0.005;
    static final int DAYS = 7;
    private static final int FEWEST_FREE = 10;

    private Weekdays() {}

    /** The pattern, or null where chance alone would easily make as strong a one. */
    static Seasons.@Nullable FoundSeason find(List<LocalDate> dates, Residue residue) {
        int n = residue.values.length;
        int[] days = new int[n];
        double[] means = new double[DAYS];
        double[] weighed = new double[DAYS];
        for (int i = 0; i < n; i++) {
            days[i] = dates.get(i).getDayOfWeek().ordinal();
            means[days[i]] += residue.weights[i] * residue.values[i];
            weighed[days[i]] += residue.weights[i];
        }
        double explained = 0;
        int kinds = 0;
        int highest = -1;
        for (int day = 0; day < DAYS; day++) {
            if (weighed[day] > 0) {
                means[day] /= weighed[day];
                explained += weighed[day] * means[day] * means[day];
                kinds++;
                highest = highest < 0 || means[day] > means[highest] ? day : highest;
            }
        }
        int free = residue.points - residue.means - kinds + 1;
        double left = residue.squares();
        if (kinds < 2 || free < FEWEST_FREE || !(left > 0)) {
            return null;
        }
        double f = explained / (kinds - 1) * free / Math.max(0, left - explained);
        double p = Tails.fisher(f, kinds - 1, free);
        if (!(p < FOUND_BELOW)) {
            return null;
        }
        double[] expected = new double[n];
        for (int i = 0; i < n; i++) {
            expected[i] = means[days[i]];
        }
        var season = new SpcReading.Season(
                DAYS, Math.min(1, explained / residue.total), Words.say("season.day." + (highest + 1)));
        return new Seasons.FoundSeason(season, expected, kinds - 1, p);
    }
}
