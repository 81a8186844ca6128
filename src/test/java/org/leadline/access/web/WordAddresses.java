package org.leadline.access.web;

import static org.leadline.access.web.AddressTable.reading;

import java.util.List;
import java.util.Map;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;

/**
 * The addresses of shared words and of the designs of processes. What is sent is blank or of a number at which nothing stands, so that nothing is written; of
 * what is there {@code SharedWordsTest}, {@code ChosenSensesTest} and {@code DesignsTest} tell who may do what.
 */
final class WordAddresses {
    private static final String NOTHING = "77000009";

    static final List<Row> ROWS = List.of(
            reading("GET /unit/{unitId}/words", Asks.A_ROLE, things -> "/unit/" + things.unit() + "/words", 200),
            reading(
                    "GET /api/unit/{unitId}/words",
                    Asks.A_ROLE,
                    things -> "/api/unit/" + things.unit() + "/words",
                    200),
            reading(
                    "GET /unit/{unitId}/words/new",
                    Asks.A_ROLE,
                    things -> "/unit/" + things.unit() + "/words/new",
                    200),
            new Row(
                    "POST /unit/{unitId}/words/new",
                    Asks.A_ROLE,
                    things -> "/unit/" + things.unit() + "/words/new",
                    things -> Map.of("word", "", "sense", ""),
                    422),
            nothing("GET /unit/{unitId}/words/{wordId}"),
            nothing("POST /unit/{unitId}/words/{wordId}/sense"),
            nothing("POST /unit/{unitId}/words/{wordId}/retire"),
            nothing("GET /protocol/{protocolId}/draft/words"),
            nothing("POST /protocol/{protocolId}/draft/words"),
            reading("GET /design", Asks.A_ROLE, things -> "/design?unit=" + things.unit(), 200),
            reading("GET /api/design", Asks.A_ROLE, things -> "/api/design?unit=" + things.unit(), 200),
            reading("GET /design/{processId}", Asks.A_ROLE, things -> "/design/" + things.process(), 200),
            design("POST /design/{processId}/review", "/review", 422),
            design("GET /design/{processId}/part/{designPart}", "/part/space", 200),
            design("POST /design/{processId}/part/{designPart}", "/part/space", 422));

    private WordAddresses() {}

    private static Row design(String mapping, String tail, int well) {
        return new Row(
                mapping,
                Asks.WORK,
                things -> "/design/" + things.process() + tail,
                things -> Map.of("words", ""),
                well);
    }

    private static Row nothing(String mapping) {
        String address = mapping.substring(mapping.indexOf('/')).replaceAll("\\{[a-zA-Z]+}", NOTHING);
        return new Row(mapping, Asks.ANOTHERS, things -> address, things -> Map.of("because", "no longer"), 404);
    }
}
