package org.leadline.measure.spc;

/** What a measure of harm says in place of nothing unusual: how many, how long since, and what is usual. */
final class SayingHarm {
    private final Choice choice;
    private final Chart chart;
    private final Asked asked;
    private final Numerals numerals;

    SayingHarm(Choice choice, Chart chart, Asked asked, Numerals numerals) {
        this.choice = choice;
        this.chart = chart;
        this.asked = asked;
        this.numerals = numerals;
    }

    String say(Series given, ChartPoint last) {
        String said = counted() ? events(given, last) : level(last);
        double aim = asked.usualGapAim();
        return Double.isNaN(aim)
                ? said
                : said + " " + Words.say("say.gap.aim", "aim", Words.count(Math.round(aim)) + " " + Words.say("say.gap.unit"));
    }

    private boolean counted() {
        return chart.type() != ChartType.XMR
                && (asked.kind() == NumberKind.COUNT
                        || asked.kind() == NumberKind.RATE
                        || asked.kind() == NumberKind.PROPORTION);
    }

    private String level(ChartPoint last) {
        return Words.say(
                "say.harm.last",
                "value",
                numerals.full(last.value()),
                "period",
                period(1),
                "centre",
                numerals.full(last.centre()));
    }

    private String events(Series given, ChartPoint last) {
        Points points = Points.of(given);
        int first = Math.max(0, points.size() - chart.phases().getLast().points());
        double events = 0;
        int quiet = 0;
        for (int k = first; k < points.size(); k++) {
            events += points.numerator(k);
            quiet = points.numerator(k) == 0 ? quiet + 1 : 0;
        }
        if (events == 0) {
            return Words.say("say.rare.none", "n", Words.count(quiet), "periods", period(2));
        }
        double days = Gaps.last(given).toEpochDay()
                - given.dates().get(points.places()[first]).toEpochDay()
                + 1.0;
        double gap = days / events;
        if (quiet > 0) {
            return Words.say(
                    quiet == 1 ? "say.harm.none.one" : "say.harm.none",
                    "n",
                    Words.count(quiet),
                    "period",
                    period(1),
                    "periods",
                    period(2),
                    "gap",
                    every(gap));
        }
        return Words.say(
                "say.harm.events",
                "value",
                numerals.full(last.value()),
                "period",
                period(1),
                "centre",
                numerals.full(last.centre()),
                "gap",
                every(gap));
    }

    /** "one every 3 days", or "4 a day". */
    private static String every(double gapDays) {
        if (gapDays >= 1.5) {
            return Words.say("say.every", "n", Words.count(Math.round(gapDays)));
        }
        long day = Math.round(1 / gapDays);
        return Words.say("say.daily", "n", Words.count(Math.max(1, day)));
    }

    private String period(int many) {
        return Words.say((choice.between() ? "period.gap" : asked.period().key()) + (many == 1 ? ".one" : ".many"));
    }
}
