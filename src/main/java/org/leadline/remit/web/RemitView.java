package org.leadline.remit.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.remit.Remit;
import org.leadline.unit.Unit;

/**
 * Who decides what.
 *
 * @param above the layer above; null at the top
 * @param mayWrite whether this visitor may write it
 * @param within whether they are of the unit or of a layer above, and so see how asks go
 * @param lanes by the word of the right its lines
 * @param leads whether they lead the unit, and so may say where it could have been decided
 * @param below what a layer sees; null where the unit is none of one's own layers
 */
public record RemitView(
        Unit unit,
        @Nullable Unit above,
        String sentence,
        boolean mayWrite,
        boolean within,
        Map<String, List<Line>> lanes,
        String waited,
        List<Asked> asks,
        boolean ours,
        boolean leads,
        String levels,
        List<Decided> decisions,
        @Nullable Below below) {

    /** One line with what it means. */
    public record Line(Remit remit, String means) {}

    /** One ask: {@code address} null where its words are not for this visitor. */
    public record Asked(
            String subject,
            String unit,
            String stands,
            String aside,
            boolean late,
            @Nullable String address) {}

    /** One decision and where it was taken. */
    public record Decided(
            long soundingId, String question, String address, String line, boolean above, boolean couldBeLocal) {}

    /**
     * What a layer sees of the units below.
     *
     * @param risen what a layer below has left unanswered
     * @param asked what was asked of this layer
     * @param local decisions of which units say that they could have been theirs
     */
    public record Below(List<Asked> risen, String waited, List<Asked> asked, String levels, List<Decided> local) {}

    public boolean isEmpty() {
        return lanes.values().stream().allMatch(List::isEmpty);
    }
}
