package org.leadline.measure.spc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws charts: limits, every rule that each point meets, runs, and the two icons.
 *
 * <p>Values, centres, limits and targets are as shown: where there are denominators, numerator over denominator times
 * {@link Settings#per}. A number that there is not is NaN and is never shown: the value of a day without one, limits of a run
 * chart, of a phase that has no two neighbouring values, and of a day without a denominator. Everything else is a number.
 *
 * <p>A rule set that carries a peer's name does what the peer does, faults included; the others do not. Sources: NHSRplotthedots 0.2.2,
 * qicharts2 0.8.1, qcc 3.0 for the rule sets of their names.
 */
public final class Charts {
    /** Limits that rest on fewer points than this are provisional. */
    private static final int SETTLED = 20;

    private Charts() {}

    /**
     * One series as one chart.
     *
     * @throws IllegalArgumentException where the series cannot be drawn as such a chart; the message names the day and the remedy
     */
    public static Chart draw(Series series, ChartType type, Settings settings) {
        Slate slate = Admission.lay(series, type, settings);
        double per = series.denominators() == null ? 1 : settings.per();
        List<LocalDate> dates = series.dates();
        int[] starts = starts(dates, settings.rebases());
        List<Phase> phases = new ArrayList<>(starts.length);
        for (int p = 0; p < starts.length; p++) {
            int until = p + 1 < starts.length ? starts[p + 1] : slate.size;
            phases.add(phase(slate, p, starts[p], until, dates, type, settings, per));
        }
        int last = starts.length == 0 ? 0 : starts[starts.length - 1];
        double target = type.hasLimits() ? settings.target() / per : Double.NaN;
        return new Chart(
                type,
                settings,
                points(slate, series, starts, per),
                Collections.unmodifiableList(phases),
                Icons.variation(slate, settings.rules(), settings.better()),
                Icons.assurance(slate, last, settings.better(), settings.rules(), target));
    }

    /**
     * Several series as the facets of one picture. Each stands for itself, except under
     * {@link RuleSet#NHSRPLOTTHEDOTS_0_2_2}: there a facet without a target is "hit or miss" as soon as another has one.
     *
     * @param settings one for each series
     * @throws IllegalArgumentException as {@link #draw} does, or where there are not as many settings as series
     */
    public static List<Chart> drawTogether(List<Series> series, ChartType type, List<Settings> settings) {
        if (series.size() != settings.size()) {
            throw new IllegalArgumentException(
                    "There are " + series.size() + " series but settings for " + settings.size() + ".");
        }
        boolean anyTarget = settings.stream().anyMatch(each -> !Double.isNaN(each.target()));
        List<Chart> charts = new ArrayList<>(series.size());
        for (int i = 0; i < series.size(); i++) {
            Chart chart = draw(series.get(i), type, settings.get(i));
            charts.add(anyTarget && type.hasLimits() && peerGuesses(settings.get(i)) ? hitOrMiss(chart) : chart);
        }
        return List.copyOf(charts);
    }

    private static boolean peerGuesses(Settings settings) {
        return settings.rules() == RuleSet.NHSRPLOTTHEDOTS_0_2_2
                && Double.isNaN(settings.target())
                && settings.better() != Better.NEITHER;
    }

    private static Chart hitOrMiss(Chart chart) {
        return new Chart(
                chart.type(),
                chart.settings(),
                chart.points(),
                chart.phases(),
                chart.variation(),
                Assurance.HIT_OR_MISS);
    }

    /** Where each phase starts; a day of a rebase that lies between two starts the later one. */
    private static int[] starts(List<LocalDate> dates, List<LocalDate> rebases) {
        if (dates.isEmpty()) {
            return new int[0];
        }
        int[] starts = new int[rebases.size() + 1];
        int count = 1;
        int at = 0;
        for (LocalDate rebase : rebases) {
            while (at < dates.size() && dates.get(at).isBefore(rebase)) {
                at++;
            }
            if (at > starts[count - 1] && at < dates.size()) {
                starts[count++] = at;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static Phase phase(
            Slate slate,
            int number,
            int from,
            int until,
            List<LocalDate> dates,
            ChartType type,
            Settings settings,
            double per) {
        int[] days = slate.countedDays(from, until);
        int[] base = settings.baseline() == 0 ? days : slate.baseDays(from, until, settings.baseline());
        Limits.draw(slate, from, until, base, type, settings, settings.centre() / per);
        Runs runs = Anhoej.read(slate, days);
        RuleBook.mark(slate, from, until, days, type, settings.rules(), runs);
        boolean provisional = withValue(slate, base) < SETTLED;
        return new Phase(number, dates.get(from), dates.get(until - 1), withValue(slate, days), runs, provisional);
    }

    private static int withValue(Slate slate, int[] days) {
        int count = 0;
        for (int i : days) {
            count += Double.isNaN(slate.value[i]) ? 0 : 1;
        }
        return count;
    }

    private static List<ChartPoint> points(Slate slate, Series series, int[] starts, double per) {
        double @Nullable [] denominators = series.denominators();
        ChartPoint[] points = new ChartPoint[slate.size];
        int phase = 0;
        for (int i = 0; i < points.length; i++) {
            if (phase + 1 < starts.length && i == starts[phase + 1]) {
                phase++;
            }
            points[i] = new ChartPoint(
                    series.dates().get(i),
                    slate.value[i] * per,
                    denominators == null ? Double.NaN : denominators[i],
                    slate.centre[i] * per,
                    slate.lower[i] * per,
                    slate.upper[i] * per,
                    slate.nearLower[i] * per,
                    slate.nearUpper[i] * per,
                    phase,
                    slate.leftOut[i],
                    Flags.list(slate.flags[i]));
        }
        return Collections.unmodifiableList(Arrays.asList(points));
    }
}
