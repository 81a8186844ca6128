package org.leadline.measure.spc;

import java.util.Optional;

/** Reads a series: the chart that fits, what it means in a sentence, how sure that is, and what to be careful with. */
public final class SpcReadings {

    private SpcReadings() {}

    /** Reads numbers of which no more is known than their kind. @param type the chart that somebody insists on */
    public static SpcReading read(
            Series series, NumberKind kind, CareKind care, Settings settings, Optional<ChartType> type) {
        return read(series, Asked.of(kind, care, series).withType(type.orElse(null)), settings);
    }

    /** The same series, the same question and the same settings always give the same reading. */
    public static SpcReading read(Series series, Asked asked, Settings settings) {
        throw new IllegalStateException("The signature stands; the reading follows within the half hour.");
    }
}
