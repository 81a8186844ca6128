package org.leadline.measure.web;

import java.util.List;
import org.leadline.measure.MeasureReading;
import org.leadline.measure.spc.Chart;
import org.leadline.measure.spc.ChartPoint;
import org.leadline.measure.spc.Flag;
import org.springframework.stereotype.Component;

/** Says which rules a point meets, every one of them. */
@Component
class FlagsInWords {
    private final MeasureWords words;

    FlagsInWords(MeasureWords words) {
        this.words = words;
    }

    /** One flagged point: its period, its number, and a sentence for each rule. */
    public record Flagged(String when, String number, List<String> rules) {}

    /** "above the upper limit; eight … "; empty where it meets none. */
    String say(List<Flag> met) {
        return String.join("; ", met.stream().map(this::rule).toList());
    }

    /** Every flagged point, the newest first. */
    List<Flagged> list(MeasureReading reading) {
        Chart chart = reading.spc().chart();
        return chart == null
                ? List.of()
                : chart.points().reversed().stream()
                        .filter(point -> !point.flags().isEmpty())
                        .map(point -> flagged(reading, point))
                        .toList();
    }

    private Flagged flagged(MeasureReading reading, ChartPoint point) {
        return new Flagged(
                words.period(reading.measure(), point.date()),
                words.number(reading.measure(), point.value()),
                point.flags().stream().map(this::rule).distinct().toList());
    }

    private String rule(Flag flag) {
        return words.say("measure.rule." + flag.rule().word() + "."
                + flag.direction().name().toLowerCase(java.util.Locale.ROOT));
    }
}
