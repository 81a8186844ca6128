package org.leadline.access.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;

/** The addresses of what is said without a network, of Leadline as an app on a phone, and of the weekly letter. */
final class SayAddresses {
    private static final String NOT_DONE = "00000000-0000-4000-8000-000000000000";

    static final List<Row> ROWS = List.of(
            AddressTable.reading("GET /say", Asks.A_NAME, things -> "/say", 200),
            AddressTable.reading("GET /manifest.webmanifest", Asks.NOTHING, things -> "/manifest.webmanifest", 200),
            AddressTable.reading("GET /api/say", Asks.A_NAME, things -> "/api/say", 200),
            AddressTable.reading("GET /api/say/{key}", Asks.A_NAME, things -> "/api/say/" + NOT_DONE, 200),
            AddressTable.reading("GET /post/stop/{pass}", Asks.NOTHING, things -> "/post/stop/none", 404),
            new Row("POST /post/stop/{pass}", Asks.NOTHING, things -> "/post/stop/none", things -> Map.of(), 404),
            new Row(
                    "POST /post/weekly",
                    Asks.A_NAME,
                    things -> "/post/weekly",
                    things -> Map.of("wanted", "true"),
                    303));

    private SayAddresses() {}
}
