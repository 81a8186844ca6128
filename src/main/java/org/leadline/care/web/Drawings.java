package org.leadline.care.web;

import java.util.ArrayList;
import java.util.List;
import org.leadline.care.CareProcess;
import org.leadline.care.journey.ModeReading;
import org.leadline.chart.Bar;
import org.leadline.chart.ChartWords;
import org.leadline.chart.Coverage;
import org.leadline.chart.Cuts;
import org.leadline.chart.Estimate;
import org.leadline.chart.MapPoint;
import org.leadline.chart.Picture;
import org.leadline.chart.SmallBars;

/** Turns figures of a reading into what the chart room draws. */
final class Drawings {

    static final Cuts CUTS = Cuts.USUAL;
    private static final int OPTIONS_DRAWN = 6;
    private static final int SETS_DRAWN = 12;
    private static final String END = "$";
    private static final String START = "^";

    private Drawings() {}

    static MapPoint point(CareProcess process, ModeReading reading) {
        ModeReading.Closed closed = reading.closedness();
        Double k100 = closed.k100();
        Double spread = closed.k100Sd();
        return new MapPoint(
                process.name(),
                Kind.shape(reading.mode().verdict()),
                k100 == null || spread == null
                        ? new Estimate(closed.k(), closed.low(), Math.max(closed.high(), closed.k()))
                        : Estimate.ofShare(k100, spread),
                Estimate.ofWays(
                        Math.max(1, reading.packages().d1()), reading.packages().d1LogSe()),
                process.address(),
                reading.mode().provisional());
    }

    static Picture options(String id, String title, ModeReading.DecisionPoint decision, CareWords words) {
        List<Bar> bars = decision.next().stream()
                .limit(OPTIONS_DRAWN)
                .map(next -> new Bar(stepName(next.activity(), words), next.count()))
                .toList();
        return new SmallBars(title, bars, decision.visits()).draw(id, words.chart());
    }

    static SetNames setNames(ModeReading reading) {
        var commonest = reading.topVariants();
        return SetNames.of(
                shownSets(reading),
                commonest.isEmpty() ? List.of() : commonest.getFirst().activities());
    }

    static Picture sets(String id, ModeReading reading, CareWords words) {
        ChartWords chart = words.chart();
        SetNames names = setNames(reading);
        List<ModeReading.Course> top = shownSets(reading);
        List<Bar> sets = new ArrayList<>();
        for (int set = 0; set < top.size(); set++) {
            sets.add(new Bar(setName(names, set, words), top.get(set).cases()));
        }
        return new Coverage(sets, reading.cases()).draw(id, chart);
    }

    /** The fewest sets that cover 8 in 10 people, without those that one person alone got: they say nothing of most people. */
    private static List<ModeReading.Course> shownSets(ModeReading reading) {
        return reading.packages().top().stream()
                .limit(Math.min(SETS_DRAWN, reading.packages().n80()))
                .filter(set -> set.cases() > 1)
                .toList();
    }

    private static String setName(SetNames names, int set, CareWords words) {
        List<String> added = names.added().get(set);
        if (names.added().size() == 1) {
            return words.say("care.sets.this");
        }
        if (added.isEmpty()) {
            return words.say("care.sets.nothing-more");
        }
        String steps = String.join(", ", added);
        return names.common().isEmpty() ? steps : words.say("care.sets.adds", steps);
    }

    /** A step as it is called on the page; the artificial ends have words of their own. */
    static String stepName(String step, CareWords words) {
        return switch (step) {
            case START -> words.say("care.step.start");
            case END -> words.say("care.step.end");
            default -> step;
        };
    }
}
