package org.leadline.access.web;

import static org.leadline.access.web.AddressTable.reading;

import java.util.List;
import java.util.Map;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;

/** The addresses of over-rides. One over-ride is its author's and the owner's, whom nobody is who asks here; those of single ones stand at numbers at which nothing is. */
final class OverRideAddresses {
    private static final String NOTHING = "77000077";

    static final List<Row> ROWS = List.of(
            reading("GET /over-ride", Asks.A_ROLE, things -> "/over-ride?unit=" + things.unit(), 200),
            reading("GET /over-ride/mine", Asks.A_NAME, things -> "/over-ride/mine", 200),
            nothing("GET /over-ride/new"),
            nothing("POST /over-ride"),
            nothing("GET /over-ride/{overRideId}"),
            nothing("POST /over-ride/{overRideId}/reason"),
            nothing("POST /over-ride/{overRideId}/more"),
            nothing("POST /over-ride/{overRideId}/name"),
            nothing("POST /over-ride/{overRideId}/take-back"),
            nothing("POST /over-ride/{overRideId}/look-back"),
            nothing("POST /over-ride/{overRideId}/question"),
            nothing("POST /over-ride/{overRideId}/question/{questionId}"),
            nothing("GET /over-ride/cluster/{clusterId}"),
            nothing("POST /over-ride/cluster/{clusterId}/peer"),
            nothing("POST /over-ride/cluster/{clusterId}/sort"),
            nothing("POST /over-ride/cluster/{clusterId}/answer"),
            reading("GET /api/over-ride", Asks.A_ROLE, things -> "/api/over-ride?unit=" + things.unit(), 200),
            reading("GET /api/over-ride/mine", Asks.A_NAME, things -> "/api/over-ride/mine", 200),
            nothing("GET /api/over-ride/cluster/{clusterId}"),
            json("POST /api/over-ride", "{\"protocol\":" + NOTHING + ",\"version\":1,\"step\":1}"),
            json("POST /api/over-ride/{overRideId}/reason", "{\"reason\":\"limited-time\"}"),
            json("POST /api/over-ride/{overRideId}/look-back", "{\"helped\":\"yes\"}"),
            json("POST /api/over-ride/{overRideId}/take-back", "{}"));

    private OverRideAddresses() {}

    private static Row nothing(String mapping) {
        return row(mapping, Map.of("target", "/measure/" + NOTHING, "reason", "limited-time"));
    }

    private static Row json(String mapping, String body) {
        return row(mapping, Map.of(AddressTable.JSON, body));
    }

    private static Row row(String mapping, Map<String, String> fields) {
        String address = mapping.substring(mapping.indexOf('/')).replaceAll("\\{[a-zA-Z]+}", NOTHING);
        return new Row(mapping, Asks.ANOTHERS, things -> address, things -> fields, 404);
    }
}
