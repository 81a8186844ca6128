package org.leadline.access.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;

/** The addresses of the sheet, of one's own page and of what is said without network. */
final class TodayAddresses {
    /** Of the things of a unit none is told back to anybody who asks here. */
    private static final String NOT_TOLD = "77000008";

    static final List<Row> ROWS = List.of(
            AddressTable.reading("GET /today/sheet", Asks.A_ROLE, things -> "/today/sheet?unit=" + things.unit(), 200),
            AddressTable.reading(
                    "GET /today/numbers", Asks.A_ROLE, things -> "/today/numbers?unit=" + things.unit(), 200),
            AddressTable.reading("GET /api/today", Asks.A_ROLE, things -> "/api/today?unit=" + things.unit(), 200),
            AddressTable.reading("GET /me", Asks.A_NAME, things -> "/me", 200),
            AddressTable.reading("GET /api/me", Asks.A_NAME, things -> "/api/me", 200),
            new Row("POST /me/heard", Asks.ANOTHERS, things -> "/me/heard", things -> Map.of("told", NOT_TOLD), 404),
            new Row("POST /me/heard-all", Asks.A_NAME, things -> "/me/heard-all", things -> Map.of(), 302));

    private TodayAddresses() {}
}
