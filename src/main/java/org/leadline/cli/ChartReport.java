package org.leadline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.leadline.measure.spc.Chart;
import org.leadline.measure.spc.ChartPoint;
import org.leadline.measure.spc.Phase;
import org.leadline.measure.spc.SpcReading;

/** A reading as people read it: the sentence, why this chart, each phase, the points that stand out, and what to be careful with. */
final class ChartReport {
    private ChartReport() {}

    static String of(ChartJson.Told told) {
        SpcReading reading = told.reading();
        List<String> lines = new ArrayList<>();
        lines.add(told.measure());
        lines.add("  " + reading.sentence());
        lines.add("  " + reading.why());
        if (reading.refused() != null) {
            lines.add("  " + reading.refused());
        }
        Chart chart = reading.chart();
        if (chart != null) {
            phases(chart, lines);
            lines.add("  Variation: " + spoken(chart.variation().word()) + ". Target: "
                    + spoken(chart.assurance().word()) + ". Rules: " + told.rules() + ".");
            flagged(chart, lines);
        }
        chance(reading, lines);
        for (SpcReading.ProposedPhase phase : reading.proposedPhases()) {
            lines.add("  It looks different from " + phase.date() + " on (" + phase.low() + " to " + phase.high()
                    + " fits): "
                    + number(phase.before()) + " before, " + number(phase.after())
                    + " after. Say --rebase " + phase.date() + " if you know why.");
        }
        reading.cautions().forEach(caution -> lines.add("  - " + caution));
        return String.join(System.lineSeparator(), lines);
    }

    private static void phases(Chart chart, List<String> lines) {
        for (Phase phase : chart.phases()) {
            ChartPoint last = chart.points().stream()
                    .filter(point -> point.phase() == phase.number() && !Double.isNaN(point.centre()))
                    .reduce((first, second) -> second)
                    .orElse(null);
            if (last != null) {
                String limits = Double.isFinite(last.lower()) && Double.isFinite(last.upper())
                        ? ", limits " + number(last.lower()) + " to " + number(last.upper())
                        : "";
                lines.add("  " + phase.from() + " to " + phase.until() + ": centre " + number(last.centre()) + limits
                        + ", "
                        + phase.points() + " points" + (phase.provisional() ? ", provisional" : "") + "; longest run "
                        + phase.runs().longest() + " (up to " + phase.runs().longestAllowed() + " by chance), "
                        + phase.runs().crossings() + " crossings (at least "
                        + phase.runs().crossingsNeeded() + ").");
            }
        }
    }

    private static void flagged(Chart chart, List<String> lines) {
        for (ChartPoint point : chart.points()) {
            if (!point.flags().isEmpty()) {
                lines.add("  " + point.date() + "  " + number(point.value()) + "  "
                        + point.flags().stream()
                                .map(flag -> spoken(flag.rule().word()) + " "
                                        + flag.direction().name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")));
            }
        }
    }

    private static void chance(SpcReading reading, List<String> lines) {
        SpcReading.FalseAlarm alarm = reading.falseAlarm();
        if (alarm != null) {
            lines.add("  By chance alone " + inHundred(alarm.chart())
                    + " in 100 such charts would show a signal somewhere, and " + inHundred(alarm.icon())
                    + " in 100 at the last point.");
        }
    }

    private static String inHundred(double share) {
        return String.format(Locale.ROOT, share < 0.095 ? "%.1f" : "%.0f", 100 * share);
    }

    private static String spoken(String word) {
        return word.replace('-', ' ');
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.6g", number)
                .replaceFirst("(\\.\\d*?)0+(e|$)", "$1$2")
                .replaceFirst("\\.(e|$)", "$1");
    }
}
