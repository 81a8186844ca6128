package org.leadline.measure.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leadline.access.Sentences;
import org.leadline.chart.ChartWords;
import org.leadline.measure.Measure;
import org.leadline.measure.Period;
import org.springframework.stereotype.Component;

/** Says numbers, days and periods as the pages of measures show them. A number that there is not is a dash, never NaN. */
@Component
class MeasureWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final int WHOLE_FROM = 1000;
    private static final int TENTHS_FROM = 10;
    private static final int SHOWN_FIGURES = 3;
    private static final double SMALLEST_WRITTEN_OUT = 1e-6;
    private static final int IN_A_HUNDRED = 100;

    private final Sentences sentences;
    private final Clock clock;

    MeasureWords(Sentences sentences, Clock clock) {
        this.sentences = sentences;
        this.clock = clock;
    }

    ChartWords chart() {
        return ChartWords.in(Locale.ENGLISH);
    }

    String say(String key, Object... values) {
        return sentences.say(key, values);
    }

    Map<String, String> say(Map<String, String> keysByField) {
        return sentences.say(keysByField);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String day(Instant at) {
        return DAY.format(at.atZone(clock.getZone()));
    }

    /** "a, b and c". */
    String list(List<String> names) {
        return sentences.list("measure.and", names);
    }

    /** The period that a day begins: "October 2026", "the week of 12 October 2026", or the day. */
    String period(Measure measure, LocalDate day) {
        return measure.period() == Period.MONTH
                ? MONTH.format(day)
                : measure.period() == Period.WEEK ? say("measure.week-of", DAY.format(day)) : DAY.format(day);
    }

    /** Shown so far as it says something: 1,234; 12.3; 0.0125; 1e-12 as it is. */
    String number(double number) {
        if (!Double.isFinite(number)) {
            return say("measure.no-number");
        }
        double size = Math.abs(number);
        if (size > 0 && size < SMALLEST_WRITTEN_OUT) {
            return new BigDecimal(number).round(new MathContext(SHOWN_FIGURES)).toString();
        }
        BigDecimal exact = new BigDecimal(Double.toString(number));
        BigDecimal shown = size >= WHOLE_FROM
                ? exact.setScale(0, RoundingMode.HALF_UP)
                : size >= TENTHS_FROM
                        ? exact.setScale(1, RoundingMode.HALF_UP)
                        : exact.round(new MathContext(SHOWN_FIGURES, RoundingMode.HALF_UP));
        BigDecimal bare = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
        return String.format(Locale.ENGLISH, "%,." + Math.max(0, bare.scale()) + "f", bare);
    }

    /** As it was entered, to be put into a field: 1250, 1.5; empty where there is none. */
    static String typed(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString()
                : "";
    }

    /** With its unit: 73 %, 1.4 per 1,000 bed days. */
    String number(Measure measure, double number) {
        return measure.unitOfNumber().isEmpty()
                ? number(number)
                : say("measure.number-of", number(number), measure.unitOfNumber());
    }

    /** How much more or less: percentages by points, so that nobody takes 5 % of them for 5 of a hundred. */
    String difference(Measure measure, double number) {
        return measure.unitOfNumber().equals("%") ? say("measure.points", number(number)) : number(measure, number);
    }

    /** A chance as so many in a hundred; below one and above 99 said so. */
    String inHundred(double chance) {
        double hundredths = chance * IN_A_HUNDRED;
        return hundredths > 0 && hundredths < 1
                ? say("measure.under-one")
                : hundredths < IN_A_HUNDRED && hundredths > IN_A_HUNDRED - 1
                        ? say("measure.over-99")
                        : say("measure.about", Math.round(hundredths));
    }
}
