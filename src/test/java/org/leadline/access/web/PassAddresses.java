package org.leadline.access.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;

/**
 * The addresses of aims between layers. A number at which nothing stands is 404 to everybody, as is a layer's page of a unit that holds none; of what is
 * there {@code PassesTest} and {@code PassPagesTest} tell who may do what.
 */
final class PassAddresses {
    private static final String NOTHING = "77000009";

    static final List<Row> ROWS = List.of(
            nothing("GET /aim/{aimId}/pass", "/aim/" + NOTHING + "/pass"),
            nothing("POST /aim/{aimId}/pass", "/aim/" + NOTHING + "/pass"),
            nothing("GET /aim/pass/{passId}", "/aim/pass/" + NOTHING),
            nothing("POST /aim/pass/{passId}/take", "/aim/pass/" + NOTHING + "/take"),
            nothing("POST /aim/pass/{passId}/return", "/aim/pass/" + NOTHING + "/return"),
            noLayer("GET /aim/layer"),
            noLayer("GET /api/aim/layer"),
            ofAUnit("GET /aim/promised"),
            ofAUnit("GET /aim/quarter"),
            ofAUnit("GET /api/aim/promised"),
            ofAUnit("GET /api/aim/passes"));

    private PassAddresses() {}

    private static Row ofAUnit(String mapping) {
        return AddressTable.reading(
                mapping, Asks.A_ROLE, things -> mapping.substring("GET ".length()) + "?unit=" + things.unit(), 200);
    }

    private static Row noLayer(String mapping) {
        return AddressTable.reading(
                mapping, Asks.ANOTHERS, things -> mapping.substring("GET ".length()) + "?unit=" + things.unit(), 404);
    }

    private static Row nothing(String mapping, String address) {
        return new Row(mapping, Asks.ANOTHERS, things -> address, things -> Map.of("because", "no", "line", "no"), 404);
    }
}
