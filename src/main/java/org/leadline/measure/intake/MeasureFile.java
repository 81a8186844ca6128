package org.leadline.measure.intake;

import org.jspecify.annotations.Nullable;

/**
 * One measure as its file defines it; each text as it stands there, blank where the key is absent. People, processes, aims and measures are named, not
 * numbered: whoever takes the file finds them by their names.
 *
 * @param balancingMeasure name of a measure of the same unit
 * @param checker name of a person of the unit
 * @param owner name of a person of the unit
 * @param process name of a process of the unit
 * @param aim line of an aim of the unit
 * @param fromNotes null where nothing is counted from notes
 */
public record MeasureFile(
        String name,
        String counted,
        String why,
        String numerator,
        String denominator,
        String unitOfNumber,
        String per,
        String kind,
        String period,
        String source,
        String better,
        String target,
        String targetSetBy,
        boolean targetHanded,
        String targetLapses,
        String crowdsOut,
        String balancingMeasure,
        String waiver,
        boolean harm,
        String usualGapAimDays,
        String checker,
        String owner,
        String nextReview,
        String process,
        String aim,
        @Nullable FromNotes fromNotes) {

    /** @param counted journeys, with-step, wait @param every day, week, month */
    public record FromNotes(String counted, String step, String until, String every) {}
}
