package org.leadline.measure.web;

import java.util.List;
import org.leadline.measure.MeasureReading;
import org.leadline.measure.spc.Chart;
import org.leadline.measure.spc.ChartPoint;
import org.leadline.measure.spc.RuleWords;
import org.springframework.stereotype.Component;

/** Says which rules a point meets, every one of them. */
@Component
public class FlagsInWords {
    private final MeasureWords words;

    FlagsInWords(MeasureWords words) {
        this.words = words;
    }

    /** One flagged point: its period, its number, and a sentence for each rule. */
    public record Flagged(String when, String number, List<String> rules) {}

    /** Every rule that a point meets; empty where it meets none. */
    static String say(ChartPoint point, Chart chart) {
        return String.join(" ", RuleWords.say(point, chart));
    }

    /** Every flagged point, the newest first. */
    List<Flagged> list(MeasureReading reading) {
        Chart chart = reading.spc().chart();
        return chart == null
                ? List.of()
                : chart.points().reversed().stream()
                        .filter(point -> !point.flags().isEmpty())
                        .map(point -> flagged(reading, chart, point))
                        .toList();
    }

    private Flagged flagged(MeasureReading reading, Chart chart, ChartPoint point) {
        return new Flagged(
                words.period(reading.measure(), point.date()),
                words.number(reading.measure(), point.value()),
                RuleWords.say(point, chart));
    }
}
