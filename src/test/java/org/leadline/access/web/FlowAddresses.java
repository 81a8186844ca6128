package org.leadline.access.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;
import org.leadline.access.web.House.Things;

/** The addresses of how processes flow. */
final class FlowAddresses {
    static final List<Row> ROWS = List.of(
            AddressTable.reading("GET /care/flow", Asks.A_ROLE, things -> "/care/flow?unit=" + things.unit(), 200),
            AddressTable.reading(
                    "GET /api/care/flow", Asks.A_ROLE, things -> "/api/care/flow?unit=" + things.unit(), 200),
            AddressTable.reading(
                    "GET /care/process/{processId}/flow", Asks.A_ROLE, things -> process(things) + "/flow", 200),
            AddressTable.reading(
                    "GET /care/process/{processId}/flow/steps",
                    Asks.WORK,
                    things -> process(things) + "/flow/steps",
                    200),
            new Row(
                    "POST /care/process/{processId}/flow/steps",
                    Asks.WORK,
                    things -> process(things) + "/flow/steps",
                    things -> Map.of("version", "0"),
                    422),
            new Row(
                    "POST /care/process/{processId}/drift",
                    Asks.WORK,
                    things -> process(things) + "/drift",
                    things -> Map.of("since", "2026-03-01", "answer", "new-form"),
                    404));

    private FlowAddresses() {}

    private static String process(Things things) {
        return "/care/process/" + things.process();
    }
}
