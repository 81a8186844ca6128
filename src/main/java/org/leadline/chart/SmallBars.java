package org.leadline.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What came next at a decision point, or whose idea the aims were, as bars beside counts.
 *
 * @param title the decision point in words, such as "After triage"
 * @param bars options in the order to show them
 * @param people all who passed here, or all aims; those beyond the bars are shown as one bar of their own
 * @param of what is counted
 */
public record SmallBars(String title, List<Bar> bars, long people, Of of) {
    /** What bars count: it is named in the description and above the numbers. */
    public enum Of {
        PEOPLE,
        AIMS;

        private String key(String key) {
            return "chart.bars." + name().toLowerCase(Locale.ROOT) + "." + key;
        }
    }

    /** Bars that count people. */
    public SmallBars(String title, List<Bar> bars, long people) {
        this(title, bars, people, Of.PEOPLE);
    }

    /** Refuses bars that hold more people than there are. */
    public SmallBars {
        bars = List.copyOf(bars);
        long counted = bars.stream().mapToLong(Bar::count).sum();
        if (counted > people) {
            throw new IllegalArgumentException(title + ": " + counted + " in bars, but " + people + " in all");
        }
    }

    /**
     * The bars drawn for every size of screen, with their description and their numbers.
     *
     * @param id what the ids within the drawing start with, unique on its page
     */
    public Picture draw(String id, ChartWords words) {
        List<Bar> shown = new ArrayList<>(bars);
        long others = people - bars.stream().mapToLong(Bar::count).sum();
        if (others > 0) {
            shown.add(new Bar(words.say("chart.bars.others"), others));
        }
        List<BarRows.Row> rows = shown.stream()
                .map(bar -> new BarRows.Row(
                        bar.label(),
                        0,
                        share(bar),
                        words.say(
                                of.key("number"),
                                words.whole(bar.count()),
                                words.inHundred(share(bar)),
                                words.whole(people))))
                .toList();
        String description = describe(words);
        return new Picture(
                Sheet.drawn(sheet -> new BarRows(sheet, rows, null).svg(id, title, description)),
                description,
                numbers(shown, words));
    }

    private double share(Bar bar) {
        return people == 0 ? 0 : (double) bar.count() / people;
    }

    private String describe(ChartWords words) {
        return bars.stream()
                .filter(bar -> bar.count() > 0)
                .max(Comparator.comparingLong(Bar::count))
                .map(most -> words.say(
                        of.key("many"), title, words.whole(people), most.label(), words.inHundred(share(most))))
                .orElseGet(() -> words.say(of.key("none"), title));
    }

    private Numbers numbers(List<Bar> shown, ChartWords words) {
        return new Numbers(
                title,
                List.of(
                        words.say(of.key("column.name")),
                        words.say(of.key("column.count")),
                        words.say("chart.bars.column.share")),
                shown.stream()
                        .map(bar -> List.of(bar.label(), words.whole(bar.count()), words.inHundred(share(bar))))
                        .toList());
    }
}
