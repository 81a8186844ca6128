package org.leadline.access.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;

/** The addresses of rules and of how far they are kept. Of protocols that are there {@code AdherencesTest} tells who may do what. */
final class KeptAddresses {
    private static final String NOTHING = "/protocol/77000021";

    static final List<Row> ROWS = List.of(
            nothing("GET /protocol/{protocolId}/kept", NOTHING + "/kept"),
            nothing("GET /api/protocol/{protocolId}/kept", "/api" + NOTHING + "/kept"),
            nothing("GET /protocol/{protocolId}/kept/measure", NOTHING + "/kept/measure?rule=1"),
            nothing("POST /protocol/{protocolId}/kept/measure", NOTHING + "/kept/measure"),
            nothing("GET /protocol/{protocolId}/draft/rules", NOTHING + "/draft/rules"),
            nothing("POST /protocol/{protocolId}/draft/rules", NOTHING + "/draft/rules"),
            nothing("POST /protocol/{protocolId}/draft/rules/add", NOTHING + "/draft/rules/add"),
            nothing("POST /protocol/{protocolId}/draft/rules/remove", NOTHING + "/draft/rules/remove"));

    private KeptAddresses() {}

    private static Row nothing(String mapping, String address) {
        return new Row(mapping, Asks.ANOTHERS, things -> address, things -> Map.of("edition", "1", "rule", "1"), 404);
    }
}
