package org.leadline.access.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;
import org.leadline.access.web.House.Things;

/**
 * The addresses of values and aims. Whoever works in the unit and does not lead it writes none: 403; a number at which nothing stands is 404 to everybody.
 * Of aims and values that are there {@code AimPagesTest} tells who may do what.
 */
final class AimAddresses {
    private static final String NOTHING = "77000009";

    static final List<Row> ROWS = List.of(
            AddressTable.reading("GET /aim", Asks.NEARNESS, things -> "/aim?unit=" + things.unit(), 200),
            AddressTable.reading("GET /api/aim", Asks.NEARNESS, things -> "/api/aim?unit=" + things.unit(), 200),
            set("GET /aim/new", Map.of()),
            set("POST /aim/new", Map.of("line", "nobody waits", "value", "none", "origin", "ours")),
            set("GET /aim/value/new", Map.of()),
            set("POST /aim/value/new", Map.of("sentence", "nobody waits alone")),
            new Row(
                    "POST /aim/pinned",
                    Asks.WORK,
                    AimAddresses::pinned,
                    things -> Map.of("pinned", "agree who teaches", "number", things.secret()),
                    302),
            nothing("GET /aim/{aimId}", "/aim/" + NOTHING),
            nothing("GET /aim/{aimId}/edit", "/aim/" + NOTHING + "/edit"),
            nothing("POST /aim/{aimId}/edit", "/aim/" + NOTHING + "/edit"),
            nothing("POST /aim/{aimId}/look", "/aim/" + NOTHING + "/look"),
            nothing("POST /aim/{aimId}/retire", "/aim/" + NOTHING + "/retire"),
            nothing("GET /aim/value/{valueId}", "/aim/value/" + NOTHING),
            nothing("POST /aim/value/{valueId}", "/aim/value/" + NOTHING),
            nothing("POST /aim/value/{valueId}/retire", "/aim/value/" + NOTHING + "/retire"),
            end("POST /aim/pinned/{pinnedId}/done", "/done"),
            end("POST /aim/pinned/{pinnedId}/drop", "/drop"));

    private AimAddresses() {}

    private static String pinned(Things things) {
        return "/aim/pinned?unit=" + things.unit();
    }

    private static Row set(String mapping, Map<String, String> fields) {
        String address = mapping.substring(mapping.indexOf('/'));
        return new Row(mapping, Asks.WORK, things -> address + "?unit=" + things.unit(), things -> fields, 403);
    }

    private static Row end(String mapping, String tail) {
        return new Row(
                mapping,
                Asks.WORK,
                things -> "/aim/pinned/" + NOTHING + tail + "?unit=" + things.unit(),
                things -> Map.of("because", "no longer"),
                404);
    }

    private static Row nothing(String mapping, String address) {
        return new Row(
                mapping,
                Asks.ANOTHERS,
                things -> address,
                things -> Map.of("version", "1", "because", "no longer"),
                404);
    }
}
