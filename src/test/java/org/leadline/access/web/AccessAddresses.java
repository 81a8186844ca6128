package org.leadline.access.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;

/** The addresses of signing in and of one's own sessions, as the demo has them: there nobody has a passphrase, and nobody was invited. */
final class AccessAddresses {
    static final List<Row> ROWS = List.of(
            reading("/sign-in", Asks.NOTHING, 200),
            writing("/sign-in", Asks.NOTHING, Map.of(), 422),
            reading("/sign-in/again", Asks.A_NAME, 200),
            writing("/sign-in/again", Asks.A_NAME, Map.of(), 422),
            writing("/sign-out", Asks.NOTHING, Map.of(), 302),
            AddressTable.reading("GET /welcome/{token}", Asks.NOTHING, things -> "/welcome/nothing", 404),
            new Row("POST /welcome/{token}", Asks.NOTHING, things -> "/welcome/nothing", things -> Map.of(), 404),
            reading("/me/sessions", Asks.A_NAME, 200),
            writing("/me/sessions/end", Asks.A_NAME, Map.of("session", "others"), 302),
            writing("/me/sessions/passphrase", Asks.A_NAME, Map.of("old", "a"), 404),
            reading("/start/first", Asks.NOTHING, 404),
            writing("/start/first", Asks.NOTHING, Map.of(), 404));

    private AccessAddresses() {}

    private static Row reading(String address, Asks asks, int well) {
        return AddressTable.reading("GET " + address, asks, things -> address, well);
    }

    private static Row writing(String address, Asks asks, Map<String, String> fields, int well) {
        return new Row("POST " + address, asks, things -> address, things -> fields, well);
    }
}
