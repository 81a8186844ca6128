package org.leadline.measure.spc;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a series, and what its words need to know.
 *
 * @param kind of the numbers
 * @param care the kind of care as its unit judged it
 * @param harm whether it counts harm: then it is never called nothing unusual, and chance is no excuse
 * @param period what a point stands for
 * @param unitOfNumber as it is written after a number: {@code %}, {@code minutes}, {@code per 1,000 bed days}; empty where there is none
 * @param one what one event is called, in the singular: {@code fall}; empty where nothing better than "event" is known
 * @param usualGapAim the days between events that the unit aims at; NaN where it has no such aim
 * @param until the last day that the numbers cover, from which days since the last event are counted; null for the last period of the series
 * @param type the chart that somebody insists on; null where it is chosen for them
 */
public record Asked(
        NumberKind kind,
        CareKind care,
        boolean harm,
        PeriodWord period,
        String unitOfNumber,
        String one,
        double usualGapAim,
        @Nullable LocalDate until,
        @Nullable ChartType type) {

    /** Numbers of that kind in that kind of care; the period as the days of the series show it, and nothing else known. */
    public static Asked of(NumberKind kind, CareKind care, Series series) {
        return new Asked(kind, care, false, PeriodWord.of(series), "", "", Double.NaN, null, null);
    }

    public Asked withHarm(boolean other) {
        return new Asked(kind, care, other, period, unitOfNumber, one, usualGapAim, until, type);
    }

    public Asked withPeriod(PeriodWord other) {
        return new Asked(kind, care, harm, other, unitOfNumber, one, usualGapAim, until, type);
    }

    /** With that unit. @param unit as it is written after a number */
    public Asked withUnit(String unit) {
        return new Asked(kind, care, harm, period, unit, one, usualGapAim, until, type);
    }

    /** With that name for one event. @param event in the singular */
    public Asked withOne(String event) {
        return new Asked(kind, care, harm, period, unitOfNumber, event, usualGapAim, until, type);
    }

    /** With that aim. @param days NaN for none */
    public Asked withUsualGapAim(double days) {
        return new Asked(kind, care, harm, period, unitOfNumber, one, days, until, type);
    }

    public Asked withUntil(@Nullable LocalDate day) {
        return new Asked(kind, care, harm, period, unitOfNumber, one, usualGapAim, day, type);
    }

    public Asked withType(@Nullable ChartType other) {
        return new Asked(kind, care, harm, period, unitOfNumber, one, usualGapAim, until, other);
    }
}
