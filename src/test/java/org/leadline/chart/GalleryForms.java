package org.leadline.chart;

import static org.leadline.chart.Gallery.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forms and states that hang in the gallery. */
final class GalleryForms {
    private GalleryForms() {}

    static String forms() {
        Map<String, String> errors = new LinkedHashMap<>();
        errors.put(
                "file",
                "Line 14: the time “31/02/2026” does not exist. Put the right date in the file and choose it again.");
        errors.put("zone", "Choose the time zone of the file");
        Map<String, String> zones = new LinkedHashMap<>();
        zones.put("Europe/London", "London");
        zones.put("UTC", "Universal time");
        zones.put("other", "Another");
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("hash", "They stand for patients");
        ids.put("keep", "They do not stand for patients");
        return part("_summary", Map.of("errors", errors))
                + "<h1>Bring a log</h1><p class=\"lede\">One row for each thing that was done: who for, what, when.</p>"
                + "<div class=\"promise\"><p><strong>The promise.</strong> Case numbers are scrambled on the way in. The file itself is not kept.</p></div>"
                + "<form class=\"form\" method=\"post\" action=\"/care\" novalidate>"
                + part(
                        "_field",
                        Map.of(
                                "name",
                                "file",
                                "label",
                                "The file",
                                "hint",
                                "CSV or XES, up to 200 MB",
                                "type",
                                "file",
                                "errors",
                                errors))
                + part(
                        "_chips",
                        Map.of(
                                "name",
                                "zone",
                                "legend",
                                "Which clock is it in?",
                                "options",
                                zones,
                                "inline",
                                true,
                                "errors",
                                errors))
                + part(
                        "_chips",
                        Map.of(
                                "name",
                                "ids",
                                "legend",
                                "What are the case numbers?",
                                "options",
                                ids,
                                "chosen",
                                Set.of("hash"),
                                "hints",
                                Map.of("hash", "We scramble them so that nobody can read them back")))
                + part(
                        "_chips",
                        Map.of(
                                "name",
                                "leave",
                                "legend",
                                "Leave out",
                                "hint",
                                "Choose as many as you like",
                                "many",
                                true,
                                "options",
                                ids,
                                "chosen",
                                Set.of("keep")))
                + part(
                        "_select",
                        Map.of("name", "case", "label", "Column of the case", "options", zones, "chosen", "UTC"))
                + part(
                        "_field",
                        Map.of(
                                "name",
                                "why",
                                "label",
                                "Anything to know about it?",
                                "hint",
                                "If you wish",
                                "type",
                                "textarea",
                                "value",
                                "Half the bay moved in May."))
                + part("_field", Map.of("name", "since", "label", "Since when", "narrow", true, "value", "March 2025"))
                + "<div class=\"acts\"><button class=\"btn\" type=\"submit\">Look at the first rows</button><a href=\"/care\">Not now</a></div></form>"
                + "<section class=\"panel\"><h2>Reading the log</h2>"
                + part(
                        "_progress",
                        Map.of(
                                "id",
                                "import",
                                "doing",
                                "Reading the file: 412,000 rows read, none refused",
                                "detail",
                                "About 4 seconds left. You can leave this page and come back.",
                                "done",
                                412_000L,
                                "total",
                                1_000_000L))
                + "</section>";
    }

    static String states() {
        return "<h1>States</h1><div class=\"urgent\"><div><strong>Worried now? Don’t wait for this.</strong><br>Call 2222</div><a class=\"btn\" href=\"#x\">Go ahead now</a></div>"
                + part(
                        "_empty",
                        Map.of(
                                "title",
                                "No process yet",
                                "purpose",
                                "Here stands each kind of care that you give again and again, and how it goes.",
                                "address",
                                "/care/new",
                                "step",
                                "Name the first one",
                                "how",
                                List.of(
                                        "Say what you call it.",
                                        "Say which kind of care it is.",
                                        "Bring a log when you have one.")))
                + "<div class=\"verbs\"><a class=\"btn\" href=\"#x\">Ask</a><a class=\"btn\" href=\"#x\">Heads-up</a><a class=\"btn alt\" href=\"#x\">Idea</a><a class=\"btn alt\" href=\"#x\">Promise</a></div>"
                + "<div class=\"three\"><div><b>14</b><span>heard</span></div><div><b>5</b><span>tried</span></div><div><b>11 of 12</b><span>kept</span></div></div>"
                + "<section class=\"panel\"><header><h2>Heads-up</h2><a href=\"#x\">All open</a></header><ul class=\"rows\"><li><div><p class=\"say\">Suction at bay 4 slow again</p><p class=\"quiet\">05:20 · with the shift lead</p></div><span class=\"due\">open</span></li><li><div><p class=\"say\">Two people have waited longer for a bed than nine in ten before them.</p></div><span class=\"due late\">Needs a person</span></li><li><div><p class=\"say\">What do you think is going on?</p></div><a class=\"btn small\" href=\"#x\">My plan</a></li></ul></section>"
                + "<section class=\"panel\"><h2>Views against, kept</h2><div class=\"kept\"><p>“Two of our worst nights began with a patient who was steady at midnight.”</p><p class=\"quiet\">A night nurse · saw it myself</p></div><ul class=\"views\"><li class=\"view\"><div><p class=\"stance\">Agree, but</p><p class=\"quiet\">saw it myself</p></div><p>Not for the first night.</p></li></ul><ul class=\"unheard\"><li>two on nights</li><li>one on leave</li></ul></section>"
                + "<h2>Who are you today?</h2><ul class=\"personas\">" + person("Rosa Quill", "charge nurse")
                + person("Dr Ada Okafor", "consultant") + person("Jo Marsh", "patient partner") + "</ul>"
                + part("_progress", Map.of("id", "waiting", "doing", "Making ready"))
                + "<section class=\"panel\">"
                + part(
                                "_problem",
                                Map.of(
                                        "title",
                                        "That file could not be read",
                                        "happened",
                                        "Nothing was changed.",
                                        "remedy",
                                        "Put these right in the file and bring it again.",
                                        "faults",
                                        List.of("Line 3: the time is empty.", "Line 9: 5 fields, expected 4."),
                                        "address",
                                        "/care",
                                        "step",
                                        "Back to our care"))
                        .replace("h1>", "h2>")
                + "</section>";
    }

    private static String person(String name, String work) {
        return "<li><form method=\"post\" action=\"/demo/persona/x\"><button class=\"persona\" type=\"submit\"><b>"
                + name + "</b><span class=\"quiet\">" + work + "</span></button></form></li>";
    }
}
