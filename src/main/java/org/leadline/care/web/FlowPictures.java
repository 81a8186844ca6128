package org.leadline.care.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.care.flow.FlowReading;
import org.leadline.care.flow.Paths;
import org.leadline.care.flow.Wait;
import org.leadline.chart.AgeingDots;
import org.leadline.chart.GraphEdge;
import org.leadline.chart.GraphNode;
import org.leadline.chart.GraphSign;
import org.leadline.chart.LayeredGraph;
import org.leadline.chart.Picture;
import org.leadline.chart.SurvivalCurve;

/** Turns figures of a flow into what the chart room draws. */
final class FlowPictures {
    private FlowPictures() {}

    static Picture curve(String id, String title, String about, Wait wait, @Nullable Integer within, CareWords words) {
        Double median = wait.median();
        return new SurvivalCurve(
                        title,
                        about,
                        wait.curve().stream()
                                .map(step -> new SurvivalCurve.Point(step.minutes(), step.s(), step.low(), step.high()))
                                .toList(),
                        wait.longest(),
                        median == null ? Double.NaN : median,
                        within == null ? Double.NaN : within)
                .draw(id, words.chart());
    }

    static Picture ageing(String id, String title, String about, FlowReading reading, CareWords words) {
        List<AgeingDots.Row> rows = reading.milestones().stream()
                .filter(at -> at.waits() != null)
                .map(at -> row(reading, at))
                .toList();
        return new AgeingDots(title, about, rows).draw(id, words.chart());
    }

    private static AgeingDots.Row row(FlowReading reading, FlowReading.At at) {
        int number = reading.milestones().indexOf(at);
        Wait wait = at.waits();
        return new AgeingDots.Row(
                at.step(),
                orNaN(wait == null ? null : wait.median()),
                orNaN(wait == null ? null : wait.q90()),
                reading.open().stream()
                        .filter(open -> open.at() == number)
                        .map(open -> new AgeingDots.Dot(open.minutes(), open.stuck(), open.sink()))
                        .toList());
    }

    static Picture ways(String id, String title, String about, Paths paths, CareWords words) {
        int most = paths.turns().stream().mapToInt(Paths.Turn::journeys).max().orElse(1);
        Map<String, String> ids = new LinkedHashMap<>();
        paths.steps().forEach(step -> ids.put(step, "s" + ids.size()));
        List<GraphNode> nodes = paths.steps().stream()
                .map(step -> new GraphNode(ids.getOrDefault(step, step), "", step, false))
                .toList();
        List<GraphEdge> edges = paths.turns().stream()
                .map(turn -> new GraphEdge(
                        ids.getOrDefault(turn.from(), turn.from()),
                        ids.getOrDefault(turn.to(), turn.to()),
                        GraphSign.NONE,
                        words.count(turn.journeys()),
                        (double) turn.journeys() / most,
                        words.say("flowof.ways.turn", turn.from(), turn.to(), words.count(turn.journeys()))))
                .toList();
        return new LayeredGraph(
                        title,
                        about,
                        nodes,
                        edges,
                        List.of(
                                words.say("flowof.ways.column.from"),
                                words.say("flowof.ways.column.count"),
                                words.say("flowof.ways.column.to")))
                .draw(id);
    }

    private static double orNaN(@Nullable Double number) {
        return number == null ? Double.NaN : number;
    }
}
