package org.leadline.chart;

import static org.leadline.chart.Gallery.CHART_WORDS;
import static org.leadline.chart.Gallery.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Measures and other views of numbers that hang in the gallery. */
final class GalleryCharts {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static int hung;

    private GalleryCharts() {}

    static String measures() {
        return "<h1>Measures over time</h1>"
                + panel("Two phases, marks, a gap and one left out", draw(SampleSeries.sepsis()))
                + panel("Many changes", draw(SampleSeries.falls(5)))
                + panel("Changing denominators and a proposed change", draw(withHarm()))
                + panel("Days between events", draw(between()))
                + panel("Nothing yet", draw(SeriesChart.of("Falls", NumberUnit.of("falls"), Step.WEEK, List.of())));
    }

    static String views() {
        OptionIntervals options = new OptionIntervals(
                "After the first stay",
                "Home after 30 days",
                List.of(
                        new OptionChosen(
                                "Tablets at home, with a nurse who calls every second day", 18, 15, 12, .519, .957),
                        new OptionChosen("A week on the ward", 11, 9, 5, .212, .863),
                        new OptionChosen("Wait and see", 4, 4, 3, Double.NaN, Double.NaN),
                        new OptionChosen("Surgery", 2, 0, 0, Double.NaN, Double.NaN)),
                5);
        CaseTimeline timeline = new CaseTimeline(
                "A breathless night",
                List.of(
                        new CaseStep(
                                "It is the heart, because of the legs",
                                "Water tablets at noon, and the bed head up",
                                "No lighter by the evening; legs as before",
                                "Look at the chest again with the night team"),
                        new CaseStep(
                                "Perhaps fear as much as breath",
                                "Sat with for an hour, fan at the window, the daughter called",
                                "Slept from two until six",
                                "Write the fan into the plan; ask the daughter what helps at home")));
        return "<h1>Views of few numbers</h1>"
                + panel("Our group", SampleFunnels.wards(true).draw(id(), CHART_WORDS))
                + panel("Others, unnamed", SampleFunnels.many(40).draw(id(), CHART_WORDS))
                + panel("Every wait", waits().draw(id(), CHART_WORDS))
                + panel("What was chosen", options.draw(id(), CHART_WORDS))
                + panel("One case", timeline.draw(id(), CHART_WORDS));
    }

    static String board() {
        StringBuilder board = new StringBuilder("<h1>A board of measures</h1><section class=\"panel\"><h2>Icons</h2>");
        board.append("<ul class=\"icons\">");
        for (SpcIcon icon : SpcIcon.values()) {
            board.append("<li>").append(icon.draw(CHART_WORDS)).append("<span>");
            board.append(icon.say(CHART_WORDS)).append("</span></li>");
        }
        board.append("</ul></section><section class=\"panel\"><h2>Measures</h2><ul class=\"board\">");
        List<SeriesChart> all =
                List.of(SampleSeries.sepsis(), SampleSeries.falls(3), withHarm(), season(), between(), run(), always());
        for (SeriesChart series : all) {
            board.append("<li><h3>").append(series.title()).append("</h3>");
            board.append(new SmallSeries(series).draw(id(), CHART_WORDS)).append("</li>");
        }
        return board.append("</ul></section>").toString();
    }

    private static String panel(String title, Picture picture) {
        return "<section class=\"panel\"><h2>" + title + "</h2>" + part("_chart", Map.of("picture", picture))
                + "</section>";
    }

    private static Picture draw(SeriesChart series) {
        return series.draw(id(), CHART_WORDS);
    }

    private static String id() {
        hung++;
        return "g" + hung;
    }

    private static SeriesChart withHarm() {
        Random random = new Random(5);
        List<SeriesPoint> points = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            double spread = Math.sqrt(.12 * .88 / (20 + random.nextInt(200)));
            double value = i == 10 ? .3 : Math.max(0, .12 + random.nextGaussian() * spread);
            SeriesPoint point = SeriesPoint.of(DAY.withDayOfMonth(1).plusMonths(i), value)
                    .within(.12, Math.max(0, .12 - 3 * spread), .12 + 3 * spread);
            points.add(i == 10 ? point.marked(Mark.WORSE_HIGH, "beyond the upper limit") : point);
        }
        LocalDate change = DAY.withDayOfMonth(1).plusMonths(15);
        return new SeriesChart(
                "Falls with harm",
                NumberUnit.SHARE,
                Step.MONTH,
                points,
                List.of(new SeriesPhase(DAY, "", false, .69, 1.39)),
                Centre.MEAN,
                null,
                new ProposedChange(change, change.minusMonths(2), change.plusMonths(2)),
                null);
    }

    private static SeriesChart season() {
        Random random = new Random(9);
        List<SeriesPoint> points = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            double centre = 10_200 + 1_500 * Math.cos(2 * Math.PI * i / 52.2);
            SeriesPoint point = SeriesPoint.of(
                            DAY.minusYears(6).plusWeeks(i),
                            i == 66 ? centre + 1_500 : centre + random.nextGaussian() * 300)
                    .within(centre, centre - 900, centre + 900);
            points.add(i == 66 ? point.marked(Mark.NEITHER_HIGH, "beyond the upper limit") : point);
        }
        return SeriesChart.of("Deaths", NumberUnit.of("deaths a week"), Step.WEEK, points);
    }

    private static SeriesChart between() {
        Random random = new Random(4);
        List<SeriesPoint> points = new ArrayList<>();
        LocalDate day = DAY.minusYears(1);
        for (int i = 0; i < 18; i++) {
            int gap = (int) Math.ceil(-Math.log(random.nextDouble()) * 20);
            day = day.plusDays(gap);
            points.add(SeriesPoint.of(day, gap).within(14, 0, 98));
        }
        return new SeriesChart(
                "Days between falls with harm",
                NumberUnit.of("days"),
                Step.EVENT,
                points,
                List.of(),
                Centre.MEDIAN,
                null,
                null,
                new SoFar(day.plusDays(41), 41));
    }

    private static SeriesChart run() {
        Random random = new Random(8);
        List<SeriesPoint> points = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            points.add(SeriesPoint.of(DAY.plusDays(i), 20 + random.nextInt(30)).within(33, Double.NaN, Double.NaN));
        }
        return new SeriesChart(
                "Minutes to the first look",
                NumberUnit.of("minutes"),
                Step.DAY,
                points,
                List.of(),
                Centre.MEDIAN,
                30.0,
                null,
                null);
    }

    private static SeriesChart always() {
        List<SeriesPoint> points = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            points.add(SeriesPoint.of(DAY.withDayOfMonth(1).plusMonths(i), 1).within(1, 1, 1));
        }
        return new SeriesChart(
                "Always all", NumberUnit.SHARE, Step.MONTH, points, List.of(), Centre.MEAN, .95, null, null);
    }

    private static DotPlot waits() {
        Random random = new Random(6);
        List<EventDot> dots = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            LocalDate day = DAY.plusDays(i * 4 + random.nextInt(3));
            dots.add(new EventDot(day, Math.round(Math.exp(3.4 + random.nextGaussian() * .6))));
        }
        return new DotPlot("Waits for a bed", NumberUnit.of("minutes"), Step.DAY, dots, 31, 80, 60.0);
    }
}
