package org.leadline.measure.spc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that fits, with the reason.
 *
 * @param type the chart behind it; null where there is none
 * @param series what is drawn: the series that was given, or the gaps worked out from it
 * @param settings of what is drawn
 * @param refused why there is no control chart; null where there is one
 * @param cases whether gaps are counted in cases, not in days
 * @param open days or cases since the last event, where gaps were worked out from counts; NaN otherwise
 */
record Choice(
        View view,
        @Nullable ChartType type,
        Series series,
        Settings settings,
        @Nullable String refused,
        String why,
        List<String> cautions,
        boolean cases,
        double open) {

    static Choice of(View view, ChartType type, Series series, Settings settings, String why, List<String> cautions) {
        return new Choice(view, type, series, settings, null, why, cautions, type == ChartType.G, Double.NaN);
    }

    /** Whether gaps were worked out from counts. */
    boolean derived() {
        return !Double.isNaN(open);
    }

    /** Whether it shows what lies between events, in days or in cases. */
    boolean between() {
        return view == View.BETWEEN_EVENTS;
    }

    /** Nothing drawn, and why. */
    Choice undrawn(String reason) {
        return new Choice(View.DOTS, null, series, settings, reason, why, cautions, cases, open);
    }

    Choice refusing(String reason) {
        return new Choice(view, type, series, settings, reason, why, cautions, cases, open);
    }
}
