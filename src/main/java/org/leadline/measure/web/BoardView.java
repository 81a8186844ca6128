package org.leadline.measure.web;

import java.util.List;
import org.leadline.measure.web.MeasureView.Icon;

/** A board of many charts as its page shows it. */
public final class BoardView {
    private BoardView() {}

    /**
     * One chart.
     *
     * @param id for the page
     * @param small for {@code $unsafe}; empty where there is nothing to draw
     * @param aside what is hidden, and whether it stands out; empty where neither
     */
    public record Card(
            String id,
            String name,
            String what,
            String sentence,
            String small,
            List<Icon> icons,
            String aside,
            boolean standsOut,
            boolean own) {}
}
