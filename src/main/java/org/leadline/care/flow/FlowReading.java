package org.leadline.care.flow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.care.journey.Drift;

/**
 * How journeys flow, as it is kept: plain values, read back from JSON without loss.
 *
 * @param now the moment of looking: the last event of the notes
 * @param zone in which days and nights are told
 * @param journeys all of the notes
 * @param milestones in their order; the last has no wait
 * @param open journeys that have not come through, the longest over the usual first
 * @param silent journeys of which nothing was written for longer than {@code silenceHours}: their end is taken to be missing
 * @param firstTreatment from arrival to the first treatment; null where the team calls no step treatment
 * @param bottlenecks the heaviest first
 * @param bands the first wait by the band of the week in which it began, where it can be told
 * @param littlesLaw null where too few come and go to tell
 * @param drift null where no finished journeys can be read
 */
public record FlowReading(
        Instant now,
        String zone,
        int journeys,
        List<At> milestones,
        List<Open> open,
        int silent,
        double silenceHours,
        @Nullable Wait firstTreatment,
        Coordination coordination,
        List<Bottleneck> bottlenecks,
        List<Band> bands,
        @Nullable LittlesLaw littlesLaw,
        Paths paths,
        @Nullable Drift drift) {

    /**
     * A milestone.
     *
     * @param waiting how many stand there now
     * @param stuck how many of them for longer than nine in ten
     * @param waits how long journeys stand there; null for the last
     * @param exits how they had gone by the longest time at which any did; null where none did
     */
    public record At(
            String step,
            @Nullable Integer withinMinutes,
            int waiting,
            int stuck,
            @Nullable Wait waits,
            Exits.@Nullable Step exits) {}

    /**
     * A journey that has not come through.
     *
     * @param caseId as the notes have it, or its hash. @param at the number of its milestone
     * @param over minutes beyond the usual of half of them; null where that cannot be told
     */
    public record Open(
            String caseId, int at, double minutes, @Nullable Double over, boolean stuck, boolean sink) {}

    /** How long the first wait is in a band of the week. */
    public record Band(WeekBand band, Wait waits) {}

    public FlowReading {
        milestones = List.copyOf(milestones);
        open = List.copyOf(open);
        bottlenecks = List.copyOf(bottlenecks);
        bands = List.copyOf(bands);
    }

    /** How many are stuck now. */
    public int stuck() {
        return milestones.stream().mapToInt(At::stuck).sum();
    }

    /** How many have not come through. */
    public int waiting() {
        return milestones.stream().mapToInt(At::waiting).sum();
    }
}
