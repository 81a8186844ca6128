package org.leadline.access.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;

/**
 * The addresses of ideas, tests and what is stuck. A number at which nothing stands is 404 to everybody; of ideas that are there {@code IdeaPagesTest} tells
 * who may do what. Nothing is said here that would be kept, so that the unit's intake does not pause.
 */
final class IdeaAddresses {
    private static final String NOTHING = "77000009";

    static final List<Row> ROWS = List.of(
            AddressTable.reading("GET /try", Asks.NEARNESS, things -> "/try?unit=" + things.unit(), 200),
            AddressTable.reading("GET /ask/about", Asks.A_NAME, things -> "/ask/about?address=/try/1", 200),
            of("GET /try/idea", Asks.A_ROLE, Map.of(), 200),
            of("POST /try/idea", Asks.A_ROLE, Map.of("line", ""), 422),
            of("GET /try/willing", Asks.A_ROLE, Map.of(), 200),
            of("POST /try/willing", Asks.A_ROLE, Map.of("could", "letters"), 303),
            of("POST /try/willing/leave", Asks.A_ROLE, Map.of(), 303),
            of("GET /try/shares", Asks.A_ROLE, Map.of(), 200),
            of("POST /try/limit", Asks.WORK, Map.of("most", "9"), 403),
            nothing("GET", "/try/{ideaId}", ""),
            nothing("POST", "/try/{ideaId}", "/answer"),
            nothing("POST", "/try/{ideaId}", "/hold"),
            nothing("POST", "/try/{ideaId}", "/ask"),
            nothing("POST", "/try/{ideaId}", "/decline"),
            nothing("POST", "/try/{ideaId}", "/lay-down"),
            nothing("POST", "/try/{ideaId}", "/park"),
            nothing("POST", "/try/{ideaId}", "/abandon"),
            nothing("POST", "/try/{ideaId}", "/take-up"),
            nothing("POST", "/try/{ideaId}", "/gone-up"),
            nothing("POST", "/try/{ideaId}", "/stuck"),
            nothing("GET", "/try/{ideaId}", "/test"),
            nothing("POST", "/try/{ideaId}", "/test"),
            nothing("GET", "/try/test/{testId}", ""),
            nothing("POST", "/try/test/{testId}", "/predict"),
            nothing("POST", "/try/test/{testId}", "/start"),
            nothing("POST", "/try/test/{testId}", "/end"),
            nothing("POST", "/try/test/{testId}", "/close"),
            nothing("GET", "/try/stuck/{stuckId}", ""),
            nothing("POST", "/try/stuck/{stuckId}", "/answer"),
            AddressTable.reading(
                    "GET /api/try/ideas", Asks.NEARNESS, things -> "/api/try/ideas?unit=" + things.unit(), 200),
            AddressTable.reading(
                    "GET /api/try/tests", Asks.NEARNESS, things -> "/api/try/tests?unit=" + things.unit(), 200),
            of("GET /api/try/shares", Asks.A_ROLE, Map.of(), 200),
            of("POST /api/try/ideas", Asks.A_ROLE, Map.of(AddressTable.JSON, "{\"line\":\"\"}"), 422),
            nothing("GET", "/api/try/ideas/{ideaId}", ""),
            json("/api/try/ideas/{ideaId}/answer", "{\"answer\":\"park\",\"line\":\"not now\"}"),
            nothing("GET", "/api/try/tests/{testId}", ""),
            json("/api/try/tests/{testId}/end", "{\"happened\":\"it worked\"}"));

    private IdeaAddresses() {}

    private static Row of(String mapping, Asks asks, Map<String, String> fields, int well) {
        String address = mapping.substring(mapping.indexOf('/'));
        return new Row(mapping, asks, things -> address + "?unit=" + things.unit(), things -> fields, well);
    }

    private static Row nothing(String method, String pattern, String tail) {
        return new Row(
                method + " " + pattern + tail,
                Asks.ANOTHERS,
                things -> pattern.replaceAll("\\{.*}", NOTHING) + tail,
                things -> Map.of("line", "yes", "because", "no longer"),
                404);
    }

    private static Row json(String pattern, String body) {
        return new Row(
                "POST " + pattern,
                Asks.ANOTHERS,
                things -> pattern.replaceAll("\\{.*}", NOTHING),
                things -> Map.of(AddressTable.JSON, body),
                404);
    }
}
