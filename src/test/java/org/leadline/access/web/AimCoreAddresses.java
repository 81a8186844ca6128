package org.leadline.access.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;
import org.leadline.access.web.House.Things;

/**
 * The addresses of aims of one person and of several together, and of what serves what. Of those that are there {@code AimsTogetherPagesTest} tells who may
 * do what.
 */
final class AimCoreAddresses {
    private static final String NOTHING = "/aim/77000009";

    static final List<Row> ROWS = List.of(
            AddressTable.reading("GET /aim/mine", Asks.A_NAME, things -> "/aim/mine", 200),
            AddressTable.reading("GET /api/aim/mine", Asks.A_NAME, things -> "/api/aim/mine", 200),
            new Row("POST /aim/mine/wish", Asks.A_NAME, things -> "/aim/mine/wish", things -> Map.of("wish", ""), 303),
            AddressTable.reading("GET /aim/mine/new", Asks.WORK, things -> of("/aim/mine/new", things), 200),
            new Row("POST /aim/mine/new", Asks.WORK, things -> of("/aim/mine/new", things), things -> Map.of(), 422),
            AddressTable.reading("GET /aim/joint/new", Asks.TO_KEEP, things -> of("/aim/joint/new", things), 200),
            new Row(
                    "POST /aim/joint/new",
                    Asks.TO_KEEP,
                    things -> of("/aim/joint/new", things),
                    things -> Map.of(),
                    422),
            AddressTable.reading("GET /aim/orphans", Asks.A_ROLE, things -> of("/aim/orphans", things), 200),
            AddressTable.reading("GET /api/aim/orphans", Asks.A_ROLE, things -> of("/api/aim/orphans", things), 200),
            nothing("GET /api/aim/{aimId}", "/api" + NOTHING),
            nothing("POST /aim/{aimId}/adopt", NOTHING + "/adopt"),
            nothing("POST /aim/{aimId}/serves", NOTHING + "/serves"),
            nothing("POST /aim/{aimId}/serves/{servedId}/end", NOTHING + "/serves/77000010/end"),
            nothing("POST /aim/{aimId}/share", NOTHING + "/share"),
            nothing("POST /aim/{aimId}/share/{shareId}", NOTHING + "/share/77000010"),
            nothing("POST /aim/{aimId}/share/{shareId}/leave", NOTHING + "/share/77000010/leave"));

    private AimCoreAddresses() {}

    private static String of(String address, Things things) {
        return address + "?unit=" + things.unit();
    }

    private static Row nothing(String mapping, String address) {
        return new Row(
                mapping,
                Asks.ANOTHERS,
                things -> address,
                things -> Map.of("brings", "much", "because", "no longer", "serves", "77000011"),
                404);
    }
}
