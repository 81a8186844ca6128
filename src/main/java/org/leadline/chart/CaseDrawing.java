package org.leadline.chart;

import java.util.List;
import org.leadline.chart.Svg.Ink;

/**
 * One drawing of a single case, in one size: on a desk each turn runs from left to right and the turns from above down; on a phone all runs down. A hollow circle
 * is a thought, a filled square what was tried, a filled circle what was seen, an arrow what comes next.
 */
final class CaseDrawing {
    private static final double RADIUS = 7;
    private static final double BESIDE = 12;
    private static final double GAP = 22;

    private final CaseTimeline timeline;
    private final CaseWords said;
    private final Sheet sheet;
    private final ChartWords words;
    private final double size;

    CaseDrawing(CaseTimeline timeline, Sheet sheet, ChartWords words) {
        this.timeline = timeline;
        this.said = new CaseWords(timeline, words);
        this.sheet = sheet;
        this.words = words;
        this.size = sheet.letterSize;
    }

    String svg(String id, String description) {
        double height = RADIUS
                + timeline.steps().stream()
                        .mapToDouble(sheet == Sheet.WIDE ? this::acrossHeight : this::downHeight)
                        .sum();
        Svg svg = sheet.begin(id, "img", Math.max(height, sheet.lineHeight() + 4), timeline.title(), description);
        double top = RADIUS;
        for (int i = 0; i < timeline.steps().size(); i++) {
            CaseStep step = timeline.steps().get(i);
            boolean last = i == timeline.steps().size() - 1;
            if (sheet == Sheet.WIDE) {
                across(svg, step, top, last);
                top += acrossHeight(step);
            } else {
                down(svg, step, top, last);
                top += downHeight(step);
            }
        }
        if (timeline.steps().isEmpty()) {
            svg.lines(List.of(words.say("chart.case.none")), 1, size, size, "start", Ink.SOFT, "400");
        }
        return svg.close("svg").toString();
    }

    private double column() {
        return sheet.width / CaseWords.PARTS.size();
    }

    private double acrossHeight(CaseStep step) {
        double longest = CaseWords.PARTS.stream()
                .mapToDouble(part -> Lettering.height(lines(step, part, column() - GAP), size))
                .max()
                .orElse(0);
        return 2 * RADIUS + 8 + sheet.lineHeight() + longest + GAP;
    }

    private void across(Svg svg, CaseStep step, double top, boolean last) {
        double y = top + RADIUS;
        Stroke.AXIS.draw(
                svg,
                new Track()
                        .from(RADIUS + 1, y)
                        .across(column() * (CaseWords.PARTS.size() - 1) + RADIUS)
                        .toString());
        for (int i = 0; i < CaseWords.PARTS.size(); i++) {
            String part = CaseWords.PARTS.get(i);
            double x = column() * i + 1;
            node(svg, part, x + RADIUS, y, last);
            words(svg, step, part, x, y + RADIUS + 8 + size * .95, column() - GAP);
        }
    }

    private double downHeight(CaseStep step) {
        return CaseWords.PARTS.stream()
                        .mapToDouble(part -> partHeight(step, part))
                        .sum()
                + GAP;
    }

    private double partHeight(CaseStep step, String part) {
        return sheet.lineHeight() + Lettering.height(lines(step, part, downWidth()), size) + 8;
    }

    private double downWidth() {
        return sheet.width - 2 * RADIUS - BESIDE - 2;
    }

    private void down(Svg svg, CaseStep step, double top, boolean last) {
        double y = top;
        double x = RADIUS + 1;
        Track line = new Track().from(x, top + size * .6);
        double end = top;
        for (String part : CaseWords.PARTS) {
            end = part.equals("next") ? end : end + partHeight(step, part);
        }
        Stroke.AXIS.draw(svg, line.upright(end + size * .6).toString());
        for (String part : CaseWords.PARTS) {
            node(svg, part, x, y + size * .6, last);
            words(svg, step, part, 2 * RADIUS + BESIDE, y + size * .95, downWidth());
            y += partHeight(step, part);
        }
    }

    private void words(Svg svg, CaseStep step, String part, double x, double base, double width) {
        svg.lines(List.of(said.part(part)), x, base, size, "start", Ink.SOFT, "400");
        svg.lines(lines(step, part, width), x, base + sheet.lineHeight(), size, "start", Ink.INK, "400");
    }

    private List<String> lines(CaseStep step, String part, double width) {
        String text = CaseWords.text(step, part);
        return Lettering.wrap(text.isEmpty() ? words.say("chart.case.empty") : text, width, size);
    }

    private void node(Svg svg, String part, double x, double y, boolean last) {
        switch (part) {
            case "thought" -> Marks.open(svg, x, y, RADIUS - 1);
            case "tried" -> svg.path(square(x, y), "c-mark c-done", "fill", Ink.SEA.colour);
            case "saw" -> svg.path(Shapes.circle(x, y, RADIUS - 1), "c-mark c-done", "fill", Ink.SEA.colour);
            default -> svg.path(arrow(x, y), "c-mark c-next", "fill", last ? Ink.BRASS.colour : Ink.SEA.colour);
        }
    }

    private String square(double x, double y) {
        double half = RADIUS - 1.5;
        return new Track()
                .from(x - half, y - half)
                .across(x + half)
                .upright(y + half)
                .across(x - half)
                .closed()
                .toString();
    }

    private String arrow(double x, double y) {
        return new Track()
                .from(x - RADIUS + 1, y - RADIUS + 1)
                .to(x + RADIUS, y)
                .to(x - RADIUS + 1, y + RADIUS - 1)
                .closed()
                .toString();
    }
}
