package org.leadline.chart;

import java.util.ArrayList;
import java.util.List;

/** A single case in sentences, and as a table of words. */
record CaseWords(CaseTimeline timeline, ChartWords words) {
    static final List<String> PARTS = List.of("thought", "tried", "saw", "next");

    static String text(CaseStep step, String part) {
        return switch (part) {
            case "thought" -> step.thought().strip();
            case "tried" -> step.tried().strip();
            case "saw" -> step.saw().strip();
            default -> step.next().strip();
        };
    }

    String part(String part) {
        return words.say("chart.case." + part);
    }

    String description() {
        List<String> said = new ArrayList<>();
        said.add(timeline.title() + ".");
        said.add(
                timeline.steps().isEmpty()
                        ? words.say("chart.case.none")
                        : words.count("chart.case.turns", timeline.steps().size()));
        return String.join(" ", said);
    }

    Numbers numbers() {
        List<String> headers = new ArrayList<>(List.of(words.say("chart.case.column.turn")));
        PARTS.forEach(part -> headers.add(part(part)));
        List<List<String>> rows = new ArrayList<>();
        for (CaseStep step : timeline.steps()) {
            List<String> row = new ArrayList<>(List.of(words.whole(rows.size() + 1)));
            PARTS.forEach(
                    part -> row.add(text(step, part).isEmpty() ? words.say("chart.case.empty") : text(step, part)));
            rows.add(row);
        }
        return new Numbers(timeline.title(), headers, rows);
    }
}
