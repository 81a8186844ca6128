package org.leadline.aim.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Differences.Piece;
import org.leadline.chart.Picture;

/** What a layer sees of the aims of the units in it, in words. */
public record LayerPage(
        List<Level> levels,
        List<Handed> handed,
        String time,
        List<OnTheWay> waiting,
        List<OnTheWay> returned,
        List<Line> withoutValue,
        List<Pair> hurting,
        String asks,
        @Nullable OnTheWay firstLate) {

    /**
     * Whose idea the aims of one level are.
     *
     * @param picture as it is today
     * @param rows at the end of each quarter: day, all, ours, together, handed
     */
    public record Level(String name, String sentence, Picture picture, List<List<String>> rows) {}

    /** What was handed down and taken: from its words to theirs. */
    public record Handed(String line, String address, String about, List<Piece> changed, List<String> more) {}

    /** What waits for an answer, or was returned. */
    public record OnTheWay(String line, String address, String about, boolean late) {}

    public record Line(String line, String address, String unit) {}

    /** Of two aims one hurts the other. @param about on whose table it belongs, and whether the one serves the other */
    public record Pair(Line one, Line hurt, String about) {}
}
