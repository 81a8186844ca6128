package org.leadline.access.web;

import static org.leadline.access.web.AddressTable.reading;

import java.util.List;
import java.util.Map;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;

/**
 * The addresses of protocols. A number at which nothing stands is 404 to everybody; of protocols that are there {@code ProtocolsTest} and
 * {@code ProtocolStoryTest} tell who may do what.
 */
final class ProtocolAddresses {
    private static final String NOTHING = "77000013";

    static final List<Row> ROWS = List.of(
            reading("GET /protocol", Asks.A_ROLE, things -> "/protocol?unit=" + things.unit(), 200),
            reading("GET /protocol/new", Asks.WORK, things -> "/protocol/new?unit=" + things.unit(), 200),
            new Row(
                    "POST /protocol/new",
                    Asks.WORK,
                    things -> "/protocol/new?unit=" + things.unit(),
                    things -> Map.of("title", "Nothing is begun without a process"),
                    422),
            nothing("GET /protocol/{protocolId}"),
            nothing("GET /protocol/{protocolId}/version/{number}"),
            nothing("GET /protocol/{protocolId}/difference"),
            nothing("POST /protocol/{protocolId}/draft/begin"),
            nothing("GET /protocol/{protocolId}/draft"),
            nothing("POST /protocol/{protocolId}/draft"),
            nothing("POST /protocol/{protocolId}/draft/card"),
            nothing("POST /protocol/{protocolId}/draft/cite"),
            nothing("POST /protocol/{protocolId}/draft/uncite"),
            nothing("POST /protocol/{protocolId}/draft/ask"),
            nothing("POST /protocol/{protocolId}/draft/publish"),
            nothing("POST /protocol/{protocolId}/draft/back"),
            nothing("POST /protocol/{protocolId}/draft/drop"),
            nothing("POST /protocol/{protocolId}/surprise"),
            nothing("POST /protocol/{protocolId}/surprise/{surpriseId}/take-back"),
            nothing("POST /protocol/{protocolId}/review"),
            nothing("POST /protocol/{protocolId}/retire"),
            reading("GET /api/protocol", Asks.A_ROLE, things -> "/api/protocol?unit=" + things.unit(), 200),
            nothing("GET /api/protocol/{protocolId}"),
            nothing("GET /api/protocol/{protocolId}/version/{number}"));

    private ProtocolAddresses() {}

    private static Row nothing(String mapping) {
        String address = mapping.substring(mapping.indexOf('/')).replaceAll("\\{[a-zA-Z]+}", NOTHING);
        return new Row(mapping, Asks.ANOTHERS, things -> address, things -> Map.of("because", "no longer"), 404);
    }
}
