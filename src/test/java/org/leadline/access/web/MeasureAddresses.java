package org.leadline.access.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;

/**
 * The addresses of measures. A number at which nothing stands is 404 to everybody; of measures that are there {@code MeasurePagesTest} tells who may do
 * what. Nothing is said here that would be kept.
 */
final class MeasureAddresses {
    private static final String NOTHING = "77000011";
    private static final String NO_FILE = "9e107d9d-3721-4b2c-8a4e-0f0f0f0f0f0f";

    static final List<Row> ROWS = List.of(
            of("GET /measure", Asks.A_ROLE, Map.of(), 200),
            of("GET /measure/new", Asks.WORK, Map.of(), 200),
            of("POST /measure/new", Asks.WORK, Map.of("name", ""), 422),
            of("POST /measure/file", Asks.WORK, Map.of(), 422),
            of("GET /measure/import", Asks.WORK, Map.of(), 200),
            of("POST /measure/import", Asks.WORK, Map.of(), 422),
            nothing("GET", "/measure/import/{importId}", ""),
            nothing("POST", "/measure/import/{importId}", ""),
            nothing("GET", "/measure/{measureId}", ""),
            nothing("GET", "/measure/{measureId}", "/numbers"),
            nothing("POST", "/measure/{measureId}", "/check"),
            nothing("POST", "/measure/{measureId}", "/review"),
            nothing("POST", "/measure/{measureId}", "/renew"),
            nothing("POST", "/measure/{measureId}", "/retire"),
            nothing("GET", "/measure/{measureId}", "/edit"),
            nothing("POST", "/measure/{measureId}", "/edit"),
            nothing("GET", "/measure/{measureId}", "/enter"),
            nothing("POST", "/measure/{measureId}", "/enter"),
            nothing("GET", "/measure/{measureId}", "/numbers/{day}"),
            nothing("POST", "/measure/{measureId}", "/numbers/{day}"),
            nothing("GET", "/measure/{measureId}", "/notes"),
            nothing("POST", "/measure/{measureId}", "/notes"),
            nothing("GET", "/measure/{measureId}", "/import"),
            nothing("POST", "/measure/{measureId}", "/import"),
            nothing("GET", "/measure/{measureId}", "/queries"),
            nothing("POST", "/measure/{measureId}", "/queries"),
            nothing("POST", "/measure/{measureId}", "/queries/{queryId}/answer"),
            nothing("GET", "/measure/{measureId}", "/phases"),
            nothing("POST", "/measure/{measureId}", "/phases"),
            nothing("POST", "/measure/{measureId}", "/phases/{phaseId}/withdraw"),
            nothing("GET", "/measure/{measureId}", "/stories"),
            nothing("POST", "/measure/{measureId}", "/stories"),
            nothing("POST", "/measure/{measureId}", "/stories/{storyId}/remove"),
            nothing("GET", "/measure/{measureId}", "/options"),
            nothing("POST", "/measure/{measureId}", "/options"),
            nothing("POST", "/measure/{measureId}", "/options/went"),
            nothing("POST", "/measure/{measureId}", "/options/set"),
            nothing("GET", "/measure/{measureId}", "/export"),
            nothing("GET", "/measure/{measureId}", "/export.csv"),
            nothing("GET", "/measure/{measureId}", "/export.xlsx"),
            of("GET /api/measure/measures", Asks.A_ROLE, Map.of(), 200),
            nothing("GET", "/api/measure/measures/{measureId}", ""),
            nothing("GET", "/api/measure/measures/{measureId}", "/figures"),
            json("/api/measure/measures/{measureId}/figures", "{\"day\":\"2026-11-02\",\"numerator\":\"1\"}"),
            nothing("GET", "/api/measure/measures/{measureId}", "/queries"),
            json("/api/measure/measures/{measureId}/queries", "{\"chip\":\"looks-wrong\"}"),
            nothing("GET", "/measure/{measureId}", "/leaving"),
            nothing("POST", "/measure/{measureId}", "/leaving"),
            new Row(
                    "GET /measure/board",
                    Asks.ANOTHERS,
                    things -> "/measure/board?unit=" + things.unit(),
                    things -> Map.of(),
                    404),
            of("GET /measure/outside", Asks.A_ROLE, Map.of(), 200),
            of("POST /measure/outside", Asks.WORK, Map.of(), 422),
            nothing("GET", "/measure/outside/file/{importId}", ""),
            nothing("POST", "/measure/outside/file/{importId}", ""),
            nothing("GET", "/measure/outside/{setId}", ""),
            nothing("POST", "/measure/outside/{setId}", "/back"),
            of("GET /measure/peers", Asks.WORK, Map.of(), 200),
            of("GET /measure/peers/new", Asks.WORK, Map.of(), 200),
            of("POST /measure/peers/new", Asks.WORK, Map.of("name", ""), 422),
            nothing("GET", "/measure/peers/{groupId}", ""),
            nothing("POST", "/measure/peers/{groupId}", "/invite"),
            inGroup("GET", "/bring"),
            inGroup("POST", "/bring"),
            inGroup("POST", "/join"),
            inGroup("POST", "/leave"),
            nothing("POST", "/measure/peers/{groupId}", "/ask"));

    private MeasureAddresses() {}

    private static Row of(String mapping, Asks asks, Map<String, String> fields, int well) {
        String address = mapping.substring(mapping.indexOf('/'));
        return new Row(mapping, asks, things -> address + "?unit=" + things.unit(), things -> fields, well);
    }

    private static Row nothing(String method, String pattern, String tail) {
        return new Row(
                method + " " + pattern + tail,
                Asks.ANOTHERS,
                things -> (pattern + tail)
                        .replace("{importId}", NO_FILE)
                        .replace("{day}", "2026-11-02")
                        .replaceAll("\\{.*?}", NOTHING),
                things -> Map.of(
                        "line",
                        "yes",
                        "because",
                        "no longer",
                        "chip",
                        "looks-wrong",
                        "date",
                        "2026-11-02",
                        "purpose",
                        "to look"),
                404);
    }

    private static Row inGroup(String method, String tail) {
        return new Row(
                method + " /measure/peers/{groupId}" + tail,
                Asks.ANOTHERS,
                things -> "/measure/peers/" + NOTHING + tail + "?unit=" + things.unit(),
                things -> Map.of(),
                404);
    }

    private static Row json(String pattern, String body) {
        return new Row(
                "POST " + pattern,
                Asks.ANOTHERS,
                things -> pattern.replaceAll("\\{.*?}", NOTHING),
                things -> Map.of(AddressTable.JSON, body),
                404);
    }
}
