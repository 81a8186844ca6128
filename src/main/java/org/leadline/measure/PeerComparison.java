package org.leadline.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.spc.Funnel;
import org.leadline.measure.spc.NumberKind;

/**
 * A group of peers as those who work in its units see it.
 *
 * @param mine as which of its units one is there
 * @param peers in it or asked, by name: never by what they show
 * @param missing how many more have to join before anything is compared; 0 where enough have
 * @param rows one for each unit that is in, by name; empty while some are missing, and to whose unit is not in
 * @param funnel null where there is none to draw: too few can be shown, or bare counts are compared
 * @param reads who of which unit looked and when, the newest first; empty to whose unit is not in
 */
public record PeerComparison(
        PeerGroup group,
        List<Peer> mine,
        List<Peer> peers,
        int missing,
        List<Row> rows,
        @Nullable Funnel funnel,
        List<Asked> asked,
        List<Read> reads) {

    public PeerComparison {
        mine = List.copyOf(mine);
        peers = List.copyOf(peers);
        rows = List.copyOf(rows);
        asked = List.copyOf(asked);
        reads = List.copyOf(reads);
    }

    /**
     * What a unit shows of its last twelve months.
     *
     * @param numerator NaN where nothing can be shown
     * @param denominator NaN where there is none
     * @param shown how many months or quarters it is made of
     * @param hidden how many of them are hidden, and so left out
     */
    public record Row(
            Peer peer,
            Measure measure,
            double numerator,
            double denominator,
            @Nullable LocalDate from,
            int shown,
            int hidden,
            boolean own) {

        /** On the scale on which the measure is shown; NaN where nothing can be. */
        public double value() {
            return measure.kind() == NumberKind.COUNT ? numerator : numerator / denominator * measure.per();
        }
    }

    /** What a unit asked about how it is done. */
    public record Asked(String unit, String line, Instant at) {}

    /** One look. */
    public record Read(String who, String unit, Instant at) {}

    /** Whether one's unit is in, and sees the others. */
    public boolean isIn() {
        return mine.stream().anyMatch(Peer::isIn);
    }
}
