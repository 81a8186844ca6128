package org.leadline.measure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.ProcessesOfMeasures.FromNotes;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.NumberKind;

/** What a definition says, as it is kept: the words of a {@link Measure}, with people by their ids. */
record Definition(
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
        Measure.@Nullable Target target,
        boolean harm,
        @Nullable Double usualGapAimDays,
        long authorId,
        long checkerId,
        @Nullable Instant checkedAt,
        long ownerId,
        LocalDate nextReview,
        @Nullable String processAddress,
        @Nullable String aimAddress,
        @Nullable FromNotes fromNotes) {

    /** The same words, looked over again until that day. */
    Definition reviewed(LocalDate until) {
        return with(target, checkerId, checkedAt, ownerId, until);
    }

    /** The same words, with the target that counts until that day. */
    Definition renewed(Measure.Target to) {
        return with(to, checkerId, checkedAt, ownerId, nextReview);
    }

    Definition ownedBy(long personId) {
        return with(target, checkerId, checkedAt, personId, nextReview);
    }

    Definition checkedBy(long personId) {
        return with(target, personId, checkedAt, ownerId, nextReview);
    }

    private Definition with(
            Measure.@Nullable Target aimed, long checker, @Nullable Instant at, long owner, LocalDate until) {
        return new Definition(
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
                aimed,
                harm,
                usualGapAimDays,
                authorId,
                checker,
                at,
                owner,
                until,
                processAddress,
                aimAddress,
                fromNotes);
    }
}
