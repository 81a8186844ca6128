package org.leadline.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The map of care: every process at its place by how often the next journey is new to us and by how many ways it goes, with how
 * sure we are of both.
 *
 * @param points processes whose notes can be read
 * @param tooFew names of processes with too few journeys to read, which are told but not drawn
 * @param cuts where the regions meet
 */
public record MapOfCare(List<MapPoint> points, List<String> tooFew, Cuts cuts) {
    /** Keeps copies of both lists. */
    public MapOfCare {
        points = List.copyOf(points);
        tooFew = List.copyOf(tooFew);
    }

    /**
     * The map drawn for every size of screen, with its description and its numbers; the same points always give the same drawing.
     *
     * @param id what the ids within the drawing start with, unique on its page
     */
    public Picture draw(String id, ChartWords words) {
        String description = describe(words);
        return new Picture(
                Sheet.drawn(sheet -> new MapDrawing(this, sheet, words).svg(id, description)),
                description,
                numbers(words));
    }

    private String describe(ChartWords words) {
        List<String> said = new ArrayList<>();
        said.add(words.say(points.size() == 1 ? "chart.map.one" : "chart.map.many", points.size()));
        for (Reading reading : Reading.values()) {
            List<String> names = points.stream()
                    .filter(point -> point.reading() == reading)
                    .map(MapPoint::name)
                    .toList();
            if (!names.isEmpty()) {
                said.add(words.say("chart.map.group", words.mode(reading), listed(names, words)));
            }
        }
        if (!tooFew.isEmpty()) {
            said.add(words.say("chart.map.group", words.say("chart.mode.few"), listed(tooFew, words)));
        }
        return String.join(" ", said);
    }

    private static String listed(List<String> names, ChartWords words) {
        return String.join(words.say("chart.list.comma") + " ", names);
    }

    /** What one point says, for those who hear the map and for those who rest on the point. */
    static String sentence(MapPoint point, ChartWords words) {
        String sure = words.say(
                "chart.map.point",
                point.name(),
                words.mode(point.reading()),
                words.inHundred(1 - point.k100().value()),
                words.inHundred(1 - point.k100().high()),
                words.inHundred(1 - point.k100().low()),
                words.ways(point.ways().value()),
                words.ways(point.ways().low()),
                words.ways(point.ways().high()));
        return point.provisional() ? sure + " " + words.say("chart.map.provisional.why") : sure;
    }

    private Numbers numbers(ChartWords words) {
        List<List<String>> rows = new ArrayList<>();
        for (MapPoint point : points) {
            rows.add(List.of(
                    point.name(),
                    point.provisional()
                            ? words.say("chart.map.provisional", words.mode(point.reading()))
                            : words.mode(point.reading()),
                    range(
                            words.inHundred(1 - point.k100().value()),
                            words.inHundred(1 - point.k100().high()),
                            words.inHundred(1 - point.k100().low()),
                            words),
                    range(
                            words.ways(point.ways().value()),
                            words.ways(point.ways().low()),
                            words.ways(point.ways().high()),
                            words)));
        }
        for (String name : tooFew) {
            rows.add(List.of(name, words.say("chart.mode.few"), words.say("chart.none"), words.say("chart.none")));
        }
        return new Numbers(
                words.say("chart.map.title"),
                List.of(
                        words.say("chart.map.column.name"),
                        words.say("chart.map.column.reading"),
                        words.say("chart.map.column.new"),
                        words.say("chart.map.column.ways")),
                rows);
    }

    private static String range(String value, String low, String high, ChartWords words) {
        return words.say("chart.range", value, low, high);
    }
}
