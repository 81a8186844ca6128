package org.leadline.measure.spc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A set of charts together: how many signals chance alone would raise among them, beside how many there are, and which
 * are clearer than chance would easily make them (Benjamini and Hochberg, 1995, over charts).
 *
 * <p>Measures of harm stand outside: chance is no excuse for them, so they count neither in what is expected nor in
 * what is seen, come first among the signals, and are always marked.
 *
 * @param charts that can have a signal, measures of harm not among them
 * @param expectedSignals how many of them chance alone would be expected to raise any signal on
 * @param signals how many of them show any
 * @param expectedIcons how many of them chance alone would be expected to mark at their last point
 * @param icons how many of them are marked there
 * @param harmSignals how many measures of harm show any signal
 * @param standings the charts that show a signal: measures of harm first, then by evidence, the most striking first
 */
public record Board(
        int charts,
        double expectedSignals,
        int signals,
        double expectedIcons,
        int icons,
        int harmSignals,
        List<Standing> standings) {
    /** The share of the marked charts that may be false, as it is taken where nothing is said. */
    public static final double USUAL_FALSE_SHARE = 0.1;

    /**
     * A chart of a board.
     *
     * @param name by which it is found again: an address, or a name; given back as it is
     * @param signal whether any point is flagged
     * @param icon whether the last point is
     * @param harm whether it counts harm
     */
    public record Entry(String name, SpcReading.FalseAlarm falseAlarm, boolean signal, boolean icon, boolean harm) {

        /** What a reading brings to a board; empty where it has no chart that could have a signal. */
        public static Optional<Entry> of(String name, SpcReading reading, boolean harm) {
            Chart chart = reading.chart();
            SpcReading.FalseAlarm falseAlarm = reading.falseAlarm();
            return chart == null || falseAlarm == null
                    ? Optional.empty()
                    : Optional.of(new Entry(
                            name,
                            falseAlarm,
                            FalseAlarms.signals(chart),
                            chart.variation() != Variation.COMMON_CAUSE,
                            harm));
        }
    }

    /**
     * A chart that shows a signal.
     *
     * @param evidence how likely chance alone would make it as striking, 0 to 1
     * @param clear whether it is clearer than chance would easily make it among so many charts; always, where it counts
     *     harm
     */
    public record Standing(String name, boolean harm, boolean icon, double evidence, boolean clear) {}

    /** The board of these charts. */
    public static Board of(List<Entry> entries) {
        return of(entries, USUAL_FALSE_SHARE);
    }

    /**
     * The board of these charts.
     *
     * @param falseShare the share of the charts marked as clear that may be false, over 0 and under 1
     */
    public static Board of(List<Entry> entries, double falseShare) {
        if (!(falseShare > 0 && falseShare < 1)) {
            throw new IllegalArgumentException("The share that may be false must lie between 0 and 1, not " + falseShare + ".");
        }
        int charts = 0;
        int signals = 0;
        int icons = 0;
        int harmSignals = 0;
        double expectedSignals = 0;
        double expectedIcons = 0;
        for (Entry entry : entries) {
            if (entry.harm()) {
                harmSignals += entry.signal() ? 1 : 0;
            } else {
                charts++;
                signals += entry.signal() ? 1 : 0;
                icons += entry.icon() ? 1 : 0;
                expectedSignals += entry.falseAlarm().chart();
                expectedIcons += entry.falseAlarm().icon();
            }
        }
        double clearUpTo = clearUpTo(entries, charts, falseShare);
        List<Standing> standings = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.signal()) {
                double evidence = entry.falseAlarm().evidence();
                boolean clear = entry.harm() || evidence <= clearUpTo;
                standings.add(new Standing(entry.name(), entry.harm(), entry.icon(), evidence, clear));
            }
        }
        standings.sort(Comparator.comparing((Standing standing) -> !standing.harm())
                .thenComparingDouble(Standing::evidence)
                .thenComparing(Standing::name));
        return new Board(
                charts, expectedSignals, signals, expectedIcons, icons, harmSignals, List.copyOf(standings));
    }

    /**
     * The largest k-th smallest evidence that is at most k times the share over the number of charts; below 0 where
     * there is none.
     */
    private static double clearUpTo(List<Entry> entries, int charts, double falseShare) {
        double[] evidence = entries.stream()
                .filter(entry -> !entry.harm())
                .mapToDouble(entry -> entry.signal() ? entry.falseAlarm().evidence() : 1)
                .sorted()
                .toArray();
        for (int k = charts; k > 0; k--) {
            if (evidence[k - 1] <= k * falseShare / charts) {
                return evidence[k - 1];
            }
        }
        return -1;
    }

    /** How many charts are clearer than chance would easily make them, measures of harm not counted. */
    public int clear() {
        int clear = 0;
        for (Standing standing : standings) {
            clear += standing.clear() && !standing.harm() ? 1 : 0;
        }
        return clear;
    }

    /**
     * What the board says, a sentence each: signals, last points, which are clear, and harm; no sentence on what there
     * is none of.
     */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>(4);
        if (charts > 0) {
            sentences.add(say("board.signals", expectedSignals, signals));
            sentences.add(say("board.icons", expectedIcons, icons));
        }
        if (signals > 0) {
            int clear = clear();
            sentences.add(clear == 0 ? Words.say("board.clear.none") : Words.plural("board.clear", clear));
        }
        if (harmSignals > 0) {
            sentences.add(Words.plural("board.harm", harmSignals));
        }
        return List.copyOf(sentences);
    }

    private String say(String key, double expected, int seen) {
        String about = expected < 0.5
                ? Words.say("board.few")
                : Words.say("board.about", "n", Words.count(Math.round(expected)));
        String there = seen == 0 ? Words.say("board.none") : Words.plural("board.seen", seen);
        return Words.say(charts == 1 ? key + ".one" : key + ".many", "about", about, "charts", Words.count(charts), "there", there);
    }
}
