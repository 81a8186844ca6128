package org.leadline.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How few sets of steps most people get: bars that add up, to 8 in 10.
 *
 * @param sets sets of steps, the one with most people first
 * @param people all people counted; those beyond the sets are shown as one bar of their own
 */
public record Coverage(List<Bar> sets, long people) {
    private static final int MOST_DRAWN = 12;

    /** Refuses sets out of order and sets that hold more people than there are. */
    public Coverage {
        sets = List.copyOf(sets);
        for (int i = 1; i < sets.size(); i++) {
            if (sets.get(i).count() > sets.get(i - 1).count()) {
                throw new IllegalArgumentException("Sets of steps must come with most people first");
            }
        }
        long counted = sets.stream().mapToLong(Bar::count).sum();
        if (counted > people) {
            throw new IllegalArgumentException("The sets hold " + counted + " people, but there are " + people);
        }
    }

    /** The fewest sets that cover 8 in 10 people; 0 when nobody is counted or the sets given do not reach so far. */
    public int fewestForEightInTen() {
        long covered = 0;
        for (int i = 0; i < sets.size(); i++) {
            covered += sets.get(i).count();
            if (covered > 0 && covered * 10 >= people * 8) {
                return i + 1;
            }
        }
        return 0;
    }

    /**
     * The bars drawn for every size of screen, with their description and their numbers.
     *
     * @param id what the ids within the drawing start with, unique on its page
     */
    public Picture draw(String id, ChartWords words) {
        int fewest = fewestForEightInTen();
        int drawn = Math.min(MOST_DRAWN, fewest == 0 ? sets.size() : fewest);
        List<BarRows.Row> rows = new ArrayList<>();
        long covered = 0;
        for (Bar set : sets.subList(0, drawn)) {
            long now = covered + set.count();
            String number = words.say("chart.sets.number", words.whole(set.count()), words.inHundred(share(now)));
            rows.add(new BarRows.Row(set.label(), share(covered), share(now), number));
            covered = now;
        }
        long left = people - covered;
        if (left > 0) {
            String rest = fewest > drawn
                    ? words.say("chart.sets.others") + ", " + words.say("chart.sets.more", fewest - drawn)
                    : words.say("chart.sets.others");
            rows.add(new BarRows.Row(rest, share(covered), 1, words.whole(left)));
        }
        String title = words.say("chart.sets.title");
        String description = describe(fewest, words);
        BarRows.Target line = new BarRows.Target(.8, words.say("chart.sets.line"));
        return new Picture(
                Sheet.drawn(sheet -> new BarRows(sheet, rows, line).svg(id, title, description)),
                description,
                numbers(words));
    }

    private double share(long counted) {
        return people == 0 ? 0 : (double) counted / people;
    }

    private String describe(int fewest, ChartWords words) {
        if (people == 0) {
            return words.say("chart.sets.none");
        }
        long all = sets.stream().mapToLong(Bar::count).sum();
        String key = fewest == 1 ? "chart.sets.reached.one" : "chart.sets.reached";
        return fewest == 0
                ? words.say("chart.sets.unreached", sets.size(), words.inHundred(share(all)), words.whole(people))
                : words.say(key, fewest, words.whole(people));
    }

    private Numbers numbers(ChartWords words) {
        List<List<String>> rows = new ArrayList<>();
        long covered = 0;
        for (Bar set : sets) {
            covered += set.count();
            rows.add(List.of(set.label(), words.whole(set.count()), words.inHundred(share(covered))));
        }
        return new Numbers(
                words.say("chart.sets.title"),
                List.of(
                        words.say("chart.sets.column.name"),
                        words.say("chart.sets.column.count"),
                        words.say("chart.sets.column.sofar")),
                rows);
    }
}
