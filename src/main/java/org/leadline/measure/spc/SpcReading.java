package org.leadline.measure.spc;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a series shows, with the reasons.
 *
 * @param view the form that the kind of number and the kind of care call for
 * @param refused why there is no control chart and what is shown instead, in a sentence; null where there is one
 * @param chart the chart that the view rests on; null for {@link View#OPTIONS} and {@link View#STORIES}, and where there are no points
 * @param why why this chart, in a sentence
 * @param sentence what it means, in plain words, never more than the rules support
 * @param assuranceChance the chance that the next point meets the target, 0 to 1; NaN where there is no target or too little to go by
 * @param falseAlarm what chance alone would be expected to raise; null without a chart, or for a run chart too short
 * @param autocorrelation of neighbouring points, after the season where there is one; NaN below 12 points
 * @param season null where none was found
 * @param proposedPhases change points that somebody may accept; none is applied by itself
 * @param effects what is different since each accepted change, in order; the first baseline stays in sight
 * @param bands how far the limits of each point may be from where they are drawn, one for each point of the chart; empty without limits
 * @param pileUp how single waits lie about their target; null where they are not single waits or there is no target
 * @param cautions what to be careful with, each a sentence
 */
public record SpcReading(
        View view,
        @Nullable String refused,
        @Nullable Chart chart,
        String why,
        String sentence,
        double assuranceChance,
        @Nullable FalseAlarm falseAlarm,
        double autocorrelation,
        @Nullable Season season,
        List<ProposedPhase> proposedPhases,
        List<Effect> effects,
        List<LimitBand> bands,
        @Nullable PileUp pileUp,
        List<String> cautions) {

    /**
     * What chance alone would raise where nothing changed, for this many points, this likeness of neighbours and these rules.
     *
     * @param chart how likely any point of the chart is flagged, 0 to 1
     * @param icon how likely the last point is flagged, 0 to 1
     * @param evidence how likely chance alone would give a last point, or a chart, as striking as this; 0 to 1, for ranking; 1 where nothing is flagged
     */
    public record FalseAlarm(double chart, double icon, double evidence) {}

    /**
     * A pattern that comes again.
     *
     * @param period how many points it takes to come again
     * @param share of the variation that it explains, 0 to 1
     * @param highest in which month or on which weekday it is highest, as a word
     */
    public record Season(int period, double share, String highest) {}

    /**
     * A day from which things look different.
     *
     * @param date the first day of the new phase
     * @param low the earliest that it may have been, 95 in 100
     * @param high the latest that it may have been
     * @param before the centre before it
     * @param after the centre from it on
     * @param evidence how likely chance alone would make as large a change, 0 to 1
     */
    public record ProposedPhase(
            LocalDate date, LocalDate low, LocalDate high, double before, double after, double evidence) {}
}
