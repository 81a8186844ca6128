package org.leadline.care.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.care.CareProcess;
import org.leadline.chart.Picture;
import org.leadline.unit.Unit;

/**
 * The page of a unit's care.
 *
 * @param lanes same every time, choose together, find out, in that order
 * @param unsaid processes whose kind nobody has said yet
 * @param map where the processes stand by their notes; null where no notes can be drawn
 * @param mapCaption period, level and who is not counted
 * @param mayWrite whether this person may register a process
 */
public record OurCareView(
        Unit unit,
        List<Lane> lanes,
        List<Card> unsaid,
        @Nullable Picture map,
        String mapCaption,
        boolean mayWrite) {

    /** One lane and its cards. */
    public record Lane(String kind, List<Card> cards) {}

    /**
     * A process in a few lines.
     *
     * @param withheld whether what the notes show waits until the team has answered
     * @param sentence what the notes show; null where there are none
     * @param gap the sentence for a known best way that the notes do not show; null otherwise
     * @param shown the kind the notes name when it is another than the team's; null otherwise
     * @param said who says of which kind it is, and since when; null where nobody has
     * @param read how many people were read, and of which months; null where there are no notes
     */
    public record Card(
            CareProcess process,
            boolean withheld,
            @Nullable String sentence,
            @Nullable String gap,
            @Nullable String shown,
            @Nullable String said,
            @Nullable String read) {}

    public boolean isEmpty() {
        return unsaid.isEmpty() && lanes.stream().allMatch(lane -> lane.cards().isEmpty());
    }
}
