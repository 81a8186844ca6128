package org.leadline.measure.spc;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

/** What a point of a series stands for, so that a sentence can say it: a day, a week, a month, an event. */
public enum PeriodWord {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    /** Every point is one event, or one case. */
    EVENT,
    /** The days stand at no regular distance. */
    POINT;

    /** What the distances between the days of a series look like; {@link #POINT} where they look like nothing or there are too few. */
    public static PeriodWord of(Series series) {
        int n = series.size();
        if (n < 2) {
            return POINT;
        }
        long[] days = new long[n - 1];
        for (int i = 1; i < n; i++) {
            days[i - 1] = ChronoUnit.DAYS.between(
                    series.dates().get(i - 1), series.dates().get(i));
        }
        Arrays.sort(days);
        long middle = days[(n - 1) / 2];
        return within(days, 1, 4) && middle == 1
                ? DAY
                : middle == 7 ? WEEK : within(days, 28, 31) ? MONTH : within(days, 89, 92) ? QUARTER : yearly(days, middle);
    }

    private static PeriodWord yearly(long[] days, long middle) {
        if (within(days, 365, 366)) {
            return YEAR;
        }
        return middle >= 28 && middle <= 31 ? MONTH : middle == 1 ? DAY : POINT;
    }

    private static boolean within(long[] sorted, long least, long most) {
        return sorted[0] >= least && sorted[sorted.length - 1] <= most;
    }

    /** {@code month}. */
    String key() {
        return "period." + name().toLowerCase(Locale.ROOT);
    }
}
