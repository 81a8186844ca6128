package org.leadline.chart;

import static org.leadline.chart.Gallery.CHART_WORDS;
import static org.leadline.chart.Gallery.part;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What hangs in the gallery: every component and every chart at least once, with plainly fictional words. */
final class GalleryPages {
    static final List<String> NAMES =
            List.of("care", "process", "forms", "states", "crowded", "measures", "views", "board");

    private GalleryPages() {}

    static void hang(Gallery gallery) throws IOException {
        String unit = "Ward 7, respiratory";
        gallery.hang("care", "Our care", unit, care());
        gallery.hang("process", "Sepsis", unit, process());
        gallery.hang("forms", "Bring a log", unit, GalleryForms.forms());
        gallery.hang(
                "states",
                "States",
                "The Royal Infirmary of Somewhere-under-Hill, intensive care unit",
                GalleryForms.states());
        gallery.hang("measures", "Measures over time", unit, GalleryCharts.measures());
        gallery.hang("views", "Views of few numbers", unit, GalleryCharts.views());
        gallery.hang("board", "A board of measures", unit, GalleryCharts.board());
        gallery.hang("crowded", "A crowded map", unit, crowded());
    }

    static MapOfCare wardMap() {
        return new MapOfCare(
                List.of(
                        point("Line insertion", Reading.SAME_EVERY_TIME, .94, .018, 2.6, .1),
                        point("Foot check", Reading.SAME_EVERY_TIME, .98, .01, 1.9, .08),
                        point("Sepsis", Reading.CHOOSE_TOGETHER, .914, .025, 12.7, .07),
                        point("Breathlessness", Reading.CHOOSE_TOGETHER, .85, .03, 18, .1),
                        point("Discharge home", Reading.BETWEEN, .78, .04, 9.1, .12),
                        new MapPoint(
                                "Frailty, many conditions",
                                Reading.FIND_OUT,
                                Estimate.ofShare(.41, .05),
                                Estimate.ofWays(88, .13),
                                "/care/5",
                                true)),
                List.of("Chest drain"),
                Cuts.USUAL);
    }

    private static MapPoint point(String name, Reading reading, double k, double sd, double d, double logSe) {
        return new MapPoint(name, reading, Estimate.ofShare(k, sd), Estimate.ofWays(d, logSe), "/care/1", false);
    }

    private static String care() {
        return """
            <h1>Our care</h1>
            <p class="lede">Not all care is alike. You say which kind each of ours is; what our notes show stands beside it.</p>
            <div class="lanes">"""
                + lane(
                        "same",
                        "Same every time",
                        "Less variation. Look at the system.",
                        card(
                                "same",
                                "Line insertion",
                                "There is a known best way. Our notes agree: 3 sets of steps cover 8 in 10 of 214. Does everyone eligible get it?",
                                "We say so: 6 of 6, 3 November"),
                        card(
                                "same",
                                "Foot check",
                                "There is a known best way. Our notes agree, 640 people.",
                                "We say so: 5 of 6, 3 November"))
                + lane(
                        "choose",
                        "Choose together",
                        "The best choice for this patient. Look at the team.",
                        card(
                                "choose",
                                "Sepsis",
                                "Our notes show about 13 courses that recur. Some are patients’ choices, some our habits. The biggest fork is after triage.",
                                "We say so: 4 of 6 · 1,050 people"),
                        card(
                                "choose",
                                "Breathlessness",
                                "More has looked new since March. Check first: new codes, a new form, other patients.",
                                "Ask the team again?"))
                + lane(
                        "find",
                        "Find out",
                        "Learn fast and safely. Look at the one case.",
                        card(
                                "find",
                                "Frailty, many conditions",
                                "Few journeys look alike. Hard illness, poor joining-up, or patchy notes? Known-best steps still hold.",
                                "We say so: 6 of 6 · 96 people, provisional"))
                + "</div><section class=\"panel\"><header><h2>Map of care</h2><a href=\"/care/how\">How to read it</a></header>"
                + part(
                        "_chart",
                        Map.of(
                                "picture",
                                wardMap().draw("map", CHART_WORDS),
                                "caption",
                                "What our notes show, June 2025 to October 2026, our own steps, monitoring left out. Bars show how sure. 37 people not counted: 21 still here, 9 transferred, 7 died. This describes the process, not the patient in front of you."))
                + "</section>";
    }

    private static String lane(String kind, String title, String line, String... cards) {
        return "<section class=\"lane\"><h2 class=\"" + kind + "\">" + part("_shape", Map.of("kind", kind)) + title
                + "</h2><p class=\"quiet\">" + line + "</p>" + String.join("", cards) + "</section>";
    }

    private static String card(String kind, String title, String line, String says) {
        return "<article class=\"card " + kind + "\"><h3><a href=\"/care/1\">" + title + "</a></h3><p>" + line
                + "</p><p class=\"quiet\">" + says + "</p></article>";
    }

    private static String process() {
        Map<String, String> trail = new LinkedHashMap<>();
        trail.put("/care", "Our care");
        SmallBars triage = new SmallBars(
                "After triage",
                List.of(
                        new Bar("Bloods", 512),
                        new Bar("Antibiotics given by the nurse who saw the patient first", 301),
                        new Bar("Chest picture", 120),
                        new Bar("صورة الصدر <b>&\"'", 64)),
                1050);
        Coverage sets = new Coverage(
                List.of(
                        new Bar("Triage, bloods, antibiotics, fluids, ward", 480),
                        new Bar("Triage, bloods, chest picture, antibiotics, fluids, high-care unit, ward, home", 260),
                        new Bar("Triage, antibiotics, ward", 130)),
                1050);
        return part("_crumbs", Map.of("trail", trail, "here", "Sepsis"))
                + "<h1>Sepsis</h1><p>" + part("_tag", Map.of("kind", "choose")) + " "
                + part("_tag", Map.of("kind", "same")) + " " + part("_tag", Map.of("kind", "find")) + " "
                + part("_tag", Map.of("kind", "between")) + " " + part("_tag", Map.of("kind", "few")) + "</p>"
                + "<section class=\"panel\"><p class=\"say big\">Our notes show about 13 courses that recur. Some are patients’ choices, some our habits; the notes cannot say which. The biggest fork is after triage.</p><p class=\"acts\"><a class=\"btn\" href=\"#x\">Bring a newer log</a><a class=\"btn alt\" href=\"#x\">Change the picks</a></p></section>"
                + "<div class=\"cols\"><div class=\"stack\"><section class=\"panel\"><h2>Where the choices are</h2>"
                + part("_chart", Map.of("picture", triage.draw("fork1", CHART_WORDS)))
                + "</section><section class=\"panel\"><h2>What most people get</h2>"
                + part(
                        "_chart",
                        Map.of("picture", sets.draw("sets", CHART_WORDS), "caption", "People counted once each."))
                + "</section></div><div class=\"stack\">"
                + part(
                        "_notice",
                        Map.of(
                                "title",
                                "Take care with this",
                                "lines",
                                List.of(
                                        "Times are by the day, so the order within a day is by name.",
                                        "The cuts (0.75 and 8) are set by judgement and were not tried with clinicians.")))
                + "<section class=\"panel\"><h2>In figures</h2><dl class=\"facts\"><dt>People counted</dt><dd>1,050</dd><dt>Not counted</dt><dd>37: 21 still here, 9 transferred, 7 died</dd><dt>"
                + part(
                        "_term",
                        Map.of(
                                "word",
                                "Sets of steps",
                                "meaning",
                                "Which steps a journey holds, whatever their order.",
                                "address",
                                "/words#sets"))
                + "</dt><dd>about 13</dd></dl></section><section class=\"panel\"><h2>New in the last hundred</h2>"
                + part("_table", Map.of("numbers", newMoves())) + "</section></div></div>";
    }

    private static Numbers newMoves() {
        return new Numbers(
                "Moves that no earlier journey had",
                List.of("From", "To", "People"),
                List.of(
                        List.of("Triage", "High-care unit", "2"),
                        List.of("Bloods", "Bloods, repeated by the outreach team", "14")));
    }

    private static String crowded() {
        Random random = new Random(7);
        List<MapPoint> points = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            double k = 1 - Math.pow(random.nextDouble(), 2) * .7;
            double d = Math.exp(random.nextDouble() * 4.5);
            Reading reading = Reading.values()[i % 4];
            String name = "A process with quite a long name, no. " + (i + 1);
            points.add(new MapPoint(
                    name,
                    reading,
                    Estimate.ofShare(k, .03),
                    Estimate.ofWays(d, .15),
                    i % 2 == 0 ? "/care/" + i : null,
                    i % 5 == 0));
        }
        MapOfCare nine = new MapOfCare(points.subList(0, 9), List.of(), Cuts.USUAL);
        return "<h1>A crowded map</h1><section class=\"panel\">"
                + part(
                        "_chart",
                        Map.of("picture", new MapOfCare(points, List.of(), Cuts.USUAL).draw("all", CHART_WORDS)))
                + "</section><section class=\"panel\">"
                + part("_chart", Map.of("picture", nine.draw("nine", CHART_WORDS)))
                + "</section><section class=\"panel\">"
                + part(
                        "_chart",
                        Map.of(
                                "picture",
                                new MapOfCare(List.of(), List.of("Chest drain"), Cuts.USUAL).draw("none", CHART_WORDS)))
                + "</section>";
    }
}
