package org.leadline.measure.spc;

import java.time.LocalDate;

/** How long it is since the last event, and what is usual. */
final class SayingGaps {
    private final Choice choice;
    private final Chart chart;
    private final Asked asked;
    private final Numerals numerals;

    SayingGaps(Choice choice, Chart chart, Asked asked, Numerals numerals) {
        this.choice = choice;
        this.chart = chart;
        this.asked = asked;
        this.numerals = numerals;
    }

    String say() {
        ChartPoint last = chart.points().getLast();
        String gap = numerals.full(usual());
        String one = asked.one().isBlank() ? Words.say("say.gap.one") : asked.one().strip();
        String said = since(gap, one, last);
        double aim = asked.usualGapAim();
        return Double.isNaN(aim) ? said : said + " " + Words.say("say.gap.aim", "aim", numerals.full(aim));
    }

    /** The middle gap of the last phase that has one. */
    private double usual() {
        double usual = chart.points().getLast().centre();
        if (!Double.isNaN(usual)) {
            return usual;
        }
        double[] values = chart.points().stream()
                .mapToDouble(ChartPoint::value)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    private String since(String gap, String one, ChartPoint last) {
        double open = open(last);
        if (Double.isNaN(open)) {
            return Words.say("say.gap.last", "value", numerals.full(last.value()), "gap", gap);
        }
        if (choice.cases()) {
            return Words.say("say.gap.cases", "n", many(open), "one", one, "gap", gap);
        }
        if (open < 1) {
            return Words.say("say.gap.today", "one", one, "gap", gap);
        }
        if (open < 2) {
            return Words.say("say.gap.day", "one", one, "gap", gap);
        }
        boolean longest = chart.points().stream().noneMatch(point -> point.value() >= open);
        return Words.say(longest ? "say.gap.longest" : "say.gap.days", "n", many(open), "one", one, "gap", gap);
    }

    private double open(ChartPoint last) {
        LocalDate until = asked.until();
        boolean days = asked.kind() == NumberKind.TIME_BETWEEN && asked.unitOfNumber().isBlank();
        return choice.derived() || until == null || !days || choice.cases()
                ? choice.open()
                : Math.max(0, until.toEpochDay() - last.date().toEpochDay());
    }

    private static String many(double number) {
        long whole = Math.round(number);
        return whole >= 1 && whole <= 9 ? Words.say("number." + whole) : Words.count(whole);
    }
}
