package org.leadline.access.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;
import org.leadline.access.web.House.Things;

/** The addresses of heads-ups, lessons and thanks. The heads-up has ended, so that nobody can answer it; lesson and thanks are somebody else's. */
final class LessonAddresses {
    private static final String HEADS_UP = "/learn/heads-up/{headsUpId}";
    private static final String LESSON = "/learn/lesson/{lessonId}";
    private static final String THANKS = "/learn/thanks/{thanksId}";
    private static final String HEADS_UPS = "/api/learn/heads-ups";
    private static final String LESSONS = "/api/learn/lessons";

    static final List<Row> ROWS = List.of(
            ofUnit("GET", "/learn", Map.of(), 200),
            ofUnit("GET", "/learn/heads-up", Map.of(), 200),
            ofUnit("POST", "/learn/heads-up", Map.of("where", "Desk", "what", "Kit"), 303),
            ofUnit("GET", "/learn/lists", Map.of(), 200),
            ofUnit("POST", "/learn/lists", Map.of("where", "", "what", "", "shiftHours", "0"), 422),
            ofUnit("GET", "/learn/lesson", Map.of(), 200),
            ofUnit("POST", "/learn/lesson", Map.of(), 422),
            ofUnit("POST", "/learn/lesson/ask-first", Map.of(), 303),
            ofUnit("GET", "/learn/thanks", Map.of(), 200),
            ofUnit("POST", "/learn/thanks", Map.of(), 422),
            row("GET", HEADS_UP, Asks.A_ROLE, Map.of(), 200),
            row("POST", HEADS_UP + "/acknowledge", Asks.A_ROLE, Map.of(), 403),
            row("POST", HEADS_UP + "/end", Asks.A_ROLE, Map.of("ending", "fixed", "line", "So."), 403),
            row("GET", LESSON, Asks.A_ROLE, Map.of(), 200),
            row("GET", LESSON + "/case", Asks.A_ROLE, Map.of(), 200),
            row("POST", LESSON + "/case", Asks.ANOTHERS, Map.of("signed", "no"), 404),
            row("POST", LESSON + "/take-back", Asks.ANOTHERS, Map.of(), 404),
            row("GET", THANKS, Asks.ANOTHERS, Map.of(), 404),
            row("POST", THANKS + "/keep", Asks.ANOTHERS, Map.of(), 404),
            row("POST", THANKS + "/show", Asks.ANOTHERS, Map.of(), 404),
            ofUnit("GET", HEADS_UPS, Map.of(), 200),
            json("POST", HEADS_UPS, Asks.A_ROLE, "{\"unit\":#,\"where\":\"Desk\",\"what\":\"Kit\"}", 201),
            row("GET", HEADS_UPS + "/{headsUpId}", Asks.A_ROLE, Map.of(), 200),
            json("POST", HEADS_UPS + "/{headsUpId}/acknowledge", Asks.A_ROLE, "{}", 403),
            json("POST", HEADS_UPS + "/{headsUpId}/end", Asks.A_ROLE, "{\"ending\":\"fixed\",\"line\":\"So.\"}", 403),
            ofUnit("GET", LESSONS, Map.of(), 200),
            json("POST", LESSONS, Asks.A_ROLE, "{\"unit\":#}", 422),
            row("GET", LESSONS + "/{lessonId}", Asks.A_ROLE, Map.of(), 200),
            json("POST", LESSONS + "/{lessonId}/take-back", Asks.ANOTHERS, "{}", 404),
            AddressTable.reading("GET /api/learn/thanks", Asks.A_NAME, things -> "/api/learn/thanks", 200),
            json("POST", "/api/learn/thanks", Asks.A_ROLE, "{\"unit\":#,\"to\":0}", 422));

    private LessonAddresses() {}

    private static Row ofUnit(String method, String address, Map<String, String> fields, int well) {
        return new Row(
                method + " " + address,
                Asks.A_ROLE,
                things -> address + "?unit=" + things.unit(),
                things -> fields,
                well);
    }

    private static Row row(String method, String pattern, Asks asks, Map<String, String> fields, int well) {
        return new Row(method + " " + pattern, asks, filled(pattern), things -> fields, well);
    }

    private static Row json(String method, String pattern, Asks asks, String body, int well) {
        return new Row(
                method + " " + pattern,
                asks,
                filled(pattern),
                things -> Map.of(AddressTable.JSON, body.replace("#", Long.toString(things.unit()))),
                well);
    }

    private static Function<Things, String> filled(String pattern) {
        return things -> {
            LessonThings.Ids ids = LessonThings.of(things.unit());
            return pattern.replace("{headsUpId}", Long.toString(ids.headsUp()))
                    .replace("{lessonId}", Long.toString(ids.lesson()))
                    .replace("{thanksId}", Long.toString(ids.thanks()));
        };
    }
}
