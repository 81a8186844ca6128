package org.leadline.measure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.ProcessesOfMeasures.FromNotes;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.NumberKind;

/**
 * Something that a unit counts over time, as it is defined now, or was in one of its versions.
 *
 * @param version of the definition, from 1
 * @param name 1 to 120 characters, once in a unit
 * @param counted what is counted, 1 to 200 characters
 * @param why so that…, 1 to 200 characters
 * @param numerator in words
 * @param denominator in words; null where there is none
 * @param unitOfNumber "%", "minutes", "per 1,000 bed days"
 * @param per what rates and proportions are shown out of: 1, 100, 1000
 * @param harm whether it counts harm: then it is never "nothing unusual"
 * @param usualGapAimDays how many days between two a measure of harm aims for; null where it aims for none
 * @param author who wrote this version
 * @param checker who is to look at the definition, never its author
 * @param checkedAt when the checker did; null until then
 * @param nextReview by when its owner looks whether it is still right
 * @param processAddress {@code /care/process/12}; null where it belongs to none
 * @param aimAddress {@code /aim/3}; null where it reaches none
 * @param fromNotes what is counted from the notes of the process; null where nothing is
 * @param at when this version was written
 * @param retired null while it is kept
 */
public record Measure(
        long id,
        long unitId,
        int version,
        String name,
        String counted,
        String why,
        String numerator,
        @Nullable String denominator,
        String unitOfNumber,
        double per,
        NumberKind kind,
        Period period,
        String source,
        Better better,
        @Nullable Target target,
        boolean harm,
        @Nullable Double usualGapAimDays,
        Someone author,
        Someone checker,
        @Nullable Instant checkedAt,
        Someone owner,
        LocalDate nextReview,
        @Nullable String processAddress,
        @Nullable String aimAddress,
        @Nullable FromNotes fromNotes,
        Instant at,
        @Nullable Retired retired) {

    /**
     * What a measure is to reach.
     *
     * @param value on the scale on which the measure is shown: 95 for 95 %
     * @param setBy who set it, in words: "the ward", "the trust board"
     * @param handed whether it was handed down; then there is a balancing measure, or a waiver
     * @param crowdsOut what it may crowd out
     * @param lapses the day on which it counts no more, unless it is renewed before
     * @param balancingMeasureId a measure of the same unit; null where there is none
     * @param waiver why a target that was handed down has no balancing measure; null where it needs no reason
     */
    public record Target(
            double value,
            String setBy,
            boolean handed,
            String crowdsOut,
            LocalDate lapses,
            @Nullable Long balancingMeasureId,
            @Nullable String waiver) {

        /** Whether it still counts on that day. */
        public boolean counts(LocalDate day) {
            return day.isBefore(lapses);
        }
    }

    /** {@code /measure/12}. */
    public String address() {
        return addressOf(id);
    }

    public static String addressOf(long id) {
        return "/measure/" + id;
    }

    /** The value of the target if it counts on that day; NaN otherwise. */
    public double targetOn(LocalDate day) {
        return target != null && target.counts(day) ? target.value() : Double.NaN;
    }

    /** Whether its numbers are one number over another. */
    public boolean hasDenominator() {
        return kind == NumberKind.PROPORTION || kind == NumberKind.RATE;
    }
}
