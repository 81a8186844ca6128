package org.leadline.access.web;

import static org.leadline.access.web.AddressTable.reading;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;
import org.leadline.access.web.House.Things;

/** The addresses of promises and hand-over: of a promise to the unit whose maker goes to none of them, and whose day has not come. */
final class PracticeAddresses {
    private static final Map<String, String> NOTHING = Map.of();

    static final List<Row> ROWS = List.of(
            reading("GET /promise", Asks.A_ROLE, things -> "/promise?unit=" + things.unit(), 200),
            reading("GET /promise/new", Asks.WORK, things -> "/promise/new?unit=" + things.unit(), 200),
            row("POST /promise/new", Asks.WORK, things -> "/promise/new?unit=" + things.unit(), NOTHING, 422),
            reading("GET /promise/visit", Asks.WORK, things -> "/promise/visit?unit=" + things.unit(), 200),
            row("POST /promise/visit", Asks.WORK, things -> "/promise/visit?unit=" + things.unit(), NOTHING, 422),
            reading("GET /promise/{promiseId}", Asks.A_ROLE, things -> promise(things, ""), 200),
            deed("/done", NOTHING),
            deed("/judge", Map.of("kept", "yes")),
            deed("/other-day", Map.of("day", "2030-01-01", "reason", "later")),
            deed("/answer", Map.of("agree", "yes")),
            deed("/let-go", Map.of("letGoBecause", "no money")),
            reading("GET /kept", Asks.A_ROLE, things -> "/kept?unit=" + things.unit(), 200),
            reading("GET /hand-over", Asks.A_NAME, things -> "/hand-over", 200),
            row("POST /hand-over", Asks.A_NAME, things -> "/hand-over", NOTHING, 303),
            reading(
                    "GET /hand-over/ownerless",
                    Asks.A_ROLE,
                    things -> "/hand-over/ownerless?unit=" + things.unit(),
                    200),
            row(
                    "POST /hand-over/ownerless",
                    Asks.A_ROLE,
                    things -> "/hand-over/ownerless?unit=" + things.unit(),
                    Map.of("thingpracticeX1", "practice/1", "topracticeX1", "1", "reasonpracticeX1", "both"),
                    422),
            reading("GET /api/promise", Asks.A_ROLE, things -> "/api/promise?unit=" + things.unit(), 200),
            row("POST /api/promise", Asks.WORK, things -> "/api/promise", PracticeAddresses::none, 422),
            reading("GET /api/promise/{promiseId}", Asks.A_ROLE, things -> "/api" + promise(things, ""), 200),
            json("/done", "{}"),
            json("/judge", "{\"kept\":true}"),
            json("/other-day", "{\"day\":\"2030-01-01\",\"reason\":\"later\"}"),
            json("/answer", "{\"agree\":true}"),
            json("/let-go", "{\"letGoBecause\":\"no money\"}"),
            reading("GET /api/kept", Asks.A_ROLE, things -> "/api/kept?unit=" + things.unit(), 200),
            reading("GET /api/hand-over", Asks.A_NAME, things -> "/api/hand-over", 200),
            row("POST /api/hand-over", Asks.A_NAME, things -> "/api/hand-over", things -> body("{}"), 204),
            reading(
                    "GET /api/hand-over/ownerless",
                    Asks.A_ROLE,
                    things -> "/api/hand-over/ownerless?unit=" + things.unit(),
                    200),
            row(
                    "POST /api/hand-over/ownerless",
                    Asks.A_ROLE,
                    things -> "/api/hand-over/ownerless?unit=" + things.unit(),
                    things -> body(
                            "{\"things\":[{\"part\":\"practice\",\"id\":\"1\",\"toPerson\":1,\"reason\":\"both\"}]}"),
                    422));

    private PracticeAddresses() {}

    private static Row deed(String tail, Map<String, String> fields) {
        return row("POST /promise/{promiseId}" + tail, Asks.A_ROLE, things -> promise(things, tail), fields, 403);
    }

    private static Row json(String tail, String body) {
        return row(
                "POST /api/promise/{promiseId}" + tail,
                Asks.A_ROLE,
                things -> "/api" + promise(things, tail),
                things -> body(body),
                403);
    }

    private static Map<String, String> none(Things things) {
        return body("{\"unit\":" + things.unit() + "}");
    }

    private static Map<String, String> body(String json) {
        return Map.of(AddressTable.JSON, json);
    }

    private static Row row(
            String mapping, Asks asks, Function<Things, String> to, Map<String, String> fields, int well) {
        return row(mapping, asks, to, things -> fields, well);
    }

    private static Row row(
            String mapping,
            Asks asks,
            Function<Things, String> to,
            Function<Things, Map<String, String>> fields,
            int well) {
        return new Row(mapping, asks, to, fields, well);
    }

    private static String promise(Things things, String tail) {
        return "/promise/" + things.promise() + tail;
    }
}
