package org.leadline.measure;

import org.jspecify.annotations.Nullable;
import org.leadline.measure.ProcessesOfMeasures.FromNotes;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.NumberKind;

/**
 * What somebody typed to define a measure, untouched, so that nothing typed is lost when it is refused. Each text may be blank; numbers and days are texts:
 * {@code 1.5}, {@code 2026-11-22}. The fields are those of {@link Measure} and {@link Measure.Target}.
 *
 * @param per blank for what is usual: 100 for a proportion, 1 otherwise
 * @param target blank for none; then the other fields of the target are not read
 * @param checkerId null where nobody was picked
 * @param ownerId null for whoever defines it
 * @param nextReview blank for a year from today
 */
public record MeasureForm(
        String name,
        String counted,
        String why,
        String numerator,
        String denominator,
        String unitOfNumber,
        String per,
        @Nullable NumberKind kind,
        @Nullable Period period,
        String source,
        @Nullable Better better,
        String target,
        String targetSetBy,
        boolean targetHanded,
        String targetLapses,
        String crowdsOut,
        @Nullable Long balancingMeasureId,
        String waiver,
        boolean harm,
        String usualGapAimDays,
        @Nullable Long checkerId,
        @Nullable Long ownerId,
        String nextReview,
        String processAddress,
        String aimAddress,
        @Nullable FromNotes fromNotes) {}
