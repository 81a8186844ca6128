package org.leadline.aim.web;

import java.util.List;
import org.leadline.access.Differences.Piece;

/** How an aim that was passed between layers is shown. */
public final class PassView {
    private PassView() {}

    /**
     * One layer of an aim.
     *
     * @param line its words there; those that were passed where nobody has taken it
     * @param address of the aim there, or of the pass where nobody has taken it; empty where one stands on it
     * @param how it came there, and how long that took
     * @param late whether it waits and its day has passed
     * @param changed word by word; empty where nothing was
     * @param more what was changed in it, why nothing, why it was returned or ended
     */
    public record Row(
            int depth,
            String unit,
            String line,
            String address,
            String how,
            boolean late,
            List<Piece> changed,
            List<String> more) {}

    /**
     * What the panel shows.
     *
     * @param rows one for each layer; one alone where it was never passed
     * @param mayPass whether this person may pass it on
     * @param mayAskAbove whether there is a layer above that this person's unit may ask for something
     */
    public record Shown(List<Row> rows, boolean mayPass, boolean mayAskAbove) {
        public boolean wasPassed() {
            return rows.size() > 1;
        }
    }
}
