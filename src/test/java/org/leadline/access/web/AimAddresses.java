package org.leadline.access.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;
import org.leadline.access.web.House.Things;

/**
 * The addresses of values and aims. A number at which nothing stands is 404 to everybody; of aims and values that are there {@code AimPagesTest} tells who may do what.
 */
final class AimAddresses {
    private static final String NOTHING = "77000009";

    static final List<Row> ROWS = List.of(
            AddressTable.reading("GET /aim", Asks.NEARNESS_OR_A_BOSS, things -> "/aim?unit=" + things.unit(), 200),
            AddressTable.reading(
                    "GET /api/aim", Asks.NEARNESS_OR_A_BOSS, things -> "/api/aim?unit=" + things.unit(), 200),
            set("GET /aim/new", 200),
            set("POST /aim/new", 422),
            set("GET /aim/value/new", 200),
            set("POST /aim/value/new", 422),
            new Row("POST /aim/pinned", Asks.WORK, AimAddresses::pinned, things -> Map.of(), 422),
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

    /** Whoever leads the unit or keeps its list; what is sent is blank, so that it is refused however many aims there are. */
    private static Row set(String mapping, int well) {
        String address = mapping.substring(mapping.indexOf('/'));
        return new Row(mapping, Asks.TO_KEEP, things -> address + "?unit=" + things.unit(), things -> Map.of(), well);
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
