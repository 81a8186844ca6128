package org.leadline.measure.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.MeasureForm;
import org.leadline.measure.Period;
import org.leadline.measure.ProcessesOfMeasures.Counted;
import org.leadline.measure.ProcessesOfMeasures.FromNotes;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.NumberKind;

/** What the form of a measure sends; every field may be missing. */
record MeasureTyping(
        @Nullable String name,
        @Nullable String counted,
        @Nullable String why,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String unitOfNumber,
        @Nullable String per,
        @Nullable String kind,
        @Nullable String period,
        @Nullable String source,
        @Nullable String better,
        @Nullable String target,
        @Nullable String targetSetBy,
        @Nullable String targetHanded,
        @Nullable String targetLapses,
        @Nullable String crowdsOut,
        @Nullable String balancingMeasureId,
        @Nullable String waiver,
        @Nullable String harm,
        @Nullable String usualGapAimDays,
        @Nullable String checkerId,
        @Nullable String ownerId,
        @Nullable String nextReview,
        @Nullable String processAddress,
        @Nullable String aimAddress,
        @Nullable String fromNotes,
        @Nullable String step,
        @Nullable String until) {
    private static final int A_WEEK = 7;

    MeasureForm form() {
        Period every = find(Period.class, orEmpty(period));
        return new MeasureForm(
                orEmpty(name),
                orEmpty(counted),
                orEmpty(why),
                orEmpty(numerator),
                orEmpty(denominator),
                orEmpty(unitOfNumber),
                orEmpty(per),
                find(NumberKind.class, orEmpty(kind)),
                every,
                orEmpty(source),
                find(Better.class, orEmpty(better)),
                orEmpty(target),
                orEmpty(targetSetBy),
                orEmpty(targetHanded).equals("yes"),
                orEmpty(targetLapses),
                orEmpty(crowdsOut),
                id(balancingMeasureId),
                orEmpty(waiver),
                orEmpty(harm).equals("yes"),
                orEmpty(usualGapAimDays),
                id(checkerId),
                id(ownerId),
                orEmpty(nextReview),
                orEmpty(processAddress),
                orEmpty(aimAddress),
                notes(every));
    }

    private @Nullable FromNotes notes(@Nullable Period every) {
        Counted what = find(Counted.class, orEmpty(fromNotes));
        int days = every == Period.DAY ? 1 : every == Period.WEEK ? A_WEEK : 0;
        return what == null ? null : new FromNotes(what, orEmpty(step), orEmpty(until), days);
    }

    /** The value that a word stands for: {@code time-between}; null where none does. */
    static <E extends Enum<E>> @Nullable E find(Class<E> values, String word) {
        for (E value : values.getEnumConstants()) {
            if (word(value).equals(word)) {
                return value;
            }
        }
        return null;
    }

    static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static @Nullable Long id(@Nullable String typed) {
        return orEmpty(typed).matches("\\d{1,18}") ? Long.valueOf(orEmpty(typed)) : null;
    }
}
