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
 * @param derived whether gaps were worked out from counts
 */
record Choice(
        View view,
        @Nullable ChartType type,
        Series series,
        Settings settings,
        @Nullable String refused,
        String why,
        List<String> cautions,
        boolean derived) {

    static Choice of(View view, ChartType type, Series series, Settings settings, String why, List<String> cautions) {
        return new Choice(view, type, series, settings, null, why, cautions, false);
    }

    Choice refusing(String reason) {
        return new Choice(view, type, series, settings, reason, why, cautions, derived);
    }
}
