package org.leadline.access.web;

import static org.leadline.access.web.AddressTable.reading;

import java.util.List;
import java.util.Map;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;

/**
 * The addresses of frames, of the unit on one page and of who decides what. What is sent is blank or of a number at which nothing stands, so that nothing
 * is written; of what is there {@code FramesTest}, {@code FacetsTest} and {@code RemitsTest} tell who may do what.
 */
final class FrameAddresses {
    private static final String NOTHING = "77000009";

    static final List<Row> ROWS = List.of(
            reading("GET /aim/frame", Asks.NEARNESS_OR_A_BOSS, things -> "/aim/frame?unit=" + things.unit(), 200),
            reading("GET /api/aim/frame", Asks.NEARNESS_OR_A_BOSS, things -> "/api/aim/frame?unit=" + things.unit(), 200),
            ofUnit("GET /aim/frame/new", Asks.TO_KEEP, 200),
            ofUnit("POST /aim/frame/new", Asks.TO_KEEP, 422),
            nothing("GET /aim/frame/{frameId}"),
            nothing("POST /aim/frame/{frameId}/ask"),
            reading("GET /unit/{unitId}/page", Asks.A_ROLE, things -> "/unit/" + things.unit() + "/page", 200),
            reading("GET /api/unit/{unitId}/page", Asks.A_ROLE, things -> "/api/unit/" + things.unit() + "/page", 200),
            facet("GET /unit/{unitId}/page/{facet}", "", 200),
            facet("POST /unit/{unitId}/page/{facet}", "", 422),
            facet("POST /unit/{unitId}/page/{facet}/check", "/check", 404),
            reading("GET /remit", Asks.NEARNESS, things -> "/remit?unit=" + things.unit(), 200),
            ofUnit("GET /remit/new", Asks.TO_KEEP_OR_LEAD_ABOVE, 200),
            ofUnit("POST /remit/new", Asks.TO_KEEP_OR_LEAD_ABOVE, 422),
            nothing("GET /remit/{cardId}"),
            nothing("GET /remit/{cardId}/edit"),
            nothing("POST /remit/{cardId}/edit"),
            nothing("POST /remit/{cardId}/retire"),
            nothing("POST /remit/{cardId}/ask"),
            new Row(
                    "POST /remit/could-be-local",
                    Asks.ANOTHERS,
                    things -> "/remit/could-be-local?unit=" + NOTHING,
                    things -> Map.of("sounding", NOTHING),
                    404),
            reading("GET /api/remit", Asks.NEARNESS, things -> "/api/remit?unit=" + things.unit(), 200),
            reading("GET /api/remit/asks", Asks.WITHIN, things -> "/api/remit/asks?unit=" + things.unit(), 200),
            reading(
                    "GET /api/remit/decisions",
                    Asks.A_ROLE,
                    things -> "/api/remit/decisions?unit=" + things.unit(),
                    200));

    private FrameAddresses() {}

    private static Row ofUnit(String mapping, Asks asks, int well) {
        String address = mapping.substring(mapping.indexOf('/'));
        return new Row(mapping, asks, things -> address + "?unit=" + things.unit(), things -> Map.of(), well);
    }

    private static Row facet(String mapping, String tail, int well) {
        return new Row(
                mapping,
                Asks.TO_KEEP,
                things -> "/unit/" + things.unit() + "/page/space" + tail,
                things -> Map.of("line", ""),
                well);
    }

    private static Row nothing(String mapping) {
        String address = mapping.substring(mapping.indexOf('/')).replaceAll("\\{[a-zA-Z]+}", NOTHING);
        return new Row(mapping, Asks.ANOTHERS, things -> address, things -> Map.of("because", "no longer"), 404);
    }
}
