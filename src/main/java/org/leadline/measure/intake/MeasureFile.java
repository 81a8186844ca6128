package org.leadline.measure.intake;

import org.jspecify.annotations.Nullable;

/**
 * One measure as its file defines it; each text as it stands there, blank where the key is absent. People, processes, aims and measures are named, not
 * numbered: whoever takes the file finds them by their names.
 *
 * @param unit name of the unit, for whoever keeps several files in one folder
 * @param balancingMeasure name of a measure of the same unit
 * @param author name of whoever wrote it, for whoever keeps files of several
 * @param checker name of a person of the unit
 * @param owner name of a person of the unit
 * @param process name of a process of the unit
 * @param aim line of an aim of the unit
 * @param fromNotes null where nothing is counted from notes
 */
public record MeasureFile(
        String unit,
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
        String author,
        String checker,
        String owner,
        String nextReview,
        String process,
        String aim,
        @Nullable FromNotes fromNotes) {

    /** @param counted journeys, with-step, wait */
    public record FromNotes(String counted, String step, String until) {}

    /** The same file with other names of people, process and aim. */
    public MeasureFile with(String otherChecker, String otherOwner, String otherProcess, String otherAim) {
        return new MeasureFile(
                unit,
                name,
                counted,
                why,
                numerator,
                denominator,
                unitOfNumber,
                per,
                kind,
                period,
                source,
                better,
                target,
                targetSetBy,
                targetHanded,
                targetLapses,
                crowdsOut,
                balancingMeasure,
                waiver,
                harm,
                usualGapAimDays,
                author,
                otherChecker,
                otherOwner,
                nextReview,
                otherProcess,
                otherAim,
                fromNotes);
    }
}
