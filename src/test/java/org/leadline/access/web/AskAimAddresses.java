package org.leadline.access.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;

/**
 * The addresses of asking about aims and of drafting from below. A number at which nothing stands is 404 to everybody; of aims and rounds that are there
 * {@code AskedPagesTest} tells who may do what.
 */
final class AskAimAddresses {
    private static final String NOTHING = "77000009";

    static final List<Row> ROWS = List.of(
            AddressTable.reading("GET /aim/round", Asks.A_ROLE, things -> "/aim/round?unit=" + things.unit(), 200),
            new Row(
                    "POST /aim/round",
                    Asks.TO_KEEP,
                    things -> "/aim/round?unit=" + things.unit(),
                    things -> Map.of(),
                    422),
            nothing("GET /aim/round/{roundId}", "/aim/round/" + NOTHING),
            nothing("GET /api/aim/round/{roundId}", "/api/aim/round/" + NOTHING),
            nothing("POST /aim/round/{roundId}/merge", "/aim/round/" + NOTHING + "/merge"),
            nothing("POST /aim/round/{roundId}/adopt", "/aim/round/" + NOTHING + "/adopt"),
            nothing("POST /aim/round/{roundId}/call-off", "/aim/round/" + NOTHING + "/call-off"),
            nothing("GET /aim/{aimId}/asked", "/aim/" + NOTHING + "/asked"),
            nothing("GET /api/aim/{aimId}/asked", "/api/aim/" + NOTHING + "/asked"),
            nothing("POST /aim/{aimId}/asked", "/aim/" + NOTHING + "/asked"),
            nothing("POST /aim/{aimId}/asked/{askedId}", "/aim/" + NOTHING + "/asked/" + NOTHING),
            nothing("POST /aim/{aimId}/agree", "/aim/" + NOTHING + "/agree"));

    private AskAimAddresses() {}

    private static Row nothing(String mapping, String address) {
        return new Row(
                mapping,
                Asks.ANOTHERS,
                things -> address,
                things -> Map.of("about", "worth", "changed", "no longer", "calledOffBecause", "no longer"),
                200);
    }
}
