package org.leadline.measure.spc;

import java.util.List;

/** What kind of number a series can be: as it was said, or the nearest that the numbers allow, with a caution that says why. */
final class Kinds {
    private final Points points;
    private final Asked asked;
    private final List<String> cautions;

    /** @param cautions to which those are added that arise */
    Kinds(Points points, Asked asked, List<String> cautions) {
        this.points = points;
        this.asked = asked;
        this.cautions = cautions;
    }

    NumberKind sound() {
        return asked.kind() == NumberKind.UNKNOWN ? guessed() : sound(asked.kind());
    }

    private NumberKind guessed() {
        if (points.series().denominators() != null) {
            return sound(points.wholeParts() ? NumberKind.PROPORTION : NumberKind.RATE);
        }
        if (!points.wholeCounts() || asked.period() == PeriodWord.EVENT || asked.period() == PeriodWord.POINT) {
            return NumberKind.VALUE;
        }
        Dispersion dispersion = Dispersion.ofRates(points.plotted(), points.weights());
        return points.mostlyZero() || !dispersion.over() && !dispersion.under() && dispersion.ratio() > 0
                ? NumberKind.COUNT
                : NumberKind.VALUE;
    }

    /** The kind, or the nearest that these numbers can be, with a caution that says why. */
    private NumberKind sound(NumberKind kind) {
        boolean shared = points.series().denominators() != null;
        return switch (kind) {
            case PROPORTION ->
                shared && points.wholeParts()
                        ? kind
                        : instead(
                                shared ? "proportion" : "no-denominators", shared ? NumberKind.RATE : NumberKind.VALUE);
            case RATE -> shared && points.positive() ? kind : instead("rate", NumberKind.VALUE);
            case COUNT ->
                shared ? sound(NumberKind.RATE) : points.wholeCounts() ? kind : instead("count", NumberKind.VALUE);
            case TIME_BETWEEN, CASES_BETWEEN ->
                points.positive() && !shared ? kind : instead("between", NumberKind.VALUE);
            case VALUE, WAIT, UNKNOWN -> kind;
        };
    }

    private NumberKind instead(String word, NumberKind kind) {
        cautions.add(Words.say("caution.not." + word));
        return kind;
    }
}
