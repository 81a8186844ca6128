package org.leadline.measure.spc;

import java.util.List;

/**
 * A series with its limits and every rule that each point meets.
 *
 * @param phases at least one, unless there are no points
 * @param variation what the last point that has a value says
 */
public record Chart(
        ChartType type,
        Settings settings,
        List<ChartPoint> points,
        List<Phase> phases,
        Variation variation,
        Assurance assurance) {}
