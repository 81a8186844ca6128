package org.leadline.care.web;

import org.jspecify.annotations.Nullable;
import org.leadline.care.CareProcess;
import org.leadline.care.Mode;
import org.leadline.care.journey.Verdict;
import org.leadline.chart.Reading;

/** One short name for each kind of care, which style classes and message keys share. */
public final class Kind {

    private Kind() {}

    /** {@code same}, {@code choose}, {@code find}, or {@code none} where nothing has been said. */
    public static String of(@Nullable Mode mode) {
        return switch (mode) {
            case SAME_EVERY_TIME -> "same";
            case CHOOSE_TOGETHER -> "choose";
            case FIND_OUT -> "find";
            case null -> "none";
        };
    }

    /** The kind that the team says a process is. */
    static String said(CareProcess process) {
        var entry = process.mode();
        return of(entry == null ? null : entry.mode());
    }

    /** The same names, with {@code between} and {@code few}. */
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case SAME_EVERY_TIME -> "same";
            case CHOOSE_TOGETHER -> "choose";
            case FIND_OUT -> "find";
            case BETWEEN -> "between";
            case TOO_FEW -> "few";
        };
    }

    /** The shape on the map. @throws IllegalArgumentException for a log that is too small to draw */
    static Reading shape(Verdict verdict) {
        return switch (verdict) {
            case SAME_EVERY_TIME -> Reading.SAME_EVERY_TIME;
            case CHOOSE_TOGETHER -> Reading.CHOOSE_TOGETHER;
            case FIND_OUT -> Reading.FIND_OUT;
            case BETWEEN -> Reading.BETWEEN;
            case TOO_FEW -> throw new IllegalArgumentException("A log that is too small is not drawn");
        };
    }

    /** Whether the notes, as far as they name a kind of care, name another than the team. */
    static boolean differ(@Nullable Mode said, Verdict shown) {
        return said != null && shown != Verdict.BETWEEN && shown != Verdict.TOO_FEW && !of(said).equals(of(shown));
    }
}
