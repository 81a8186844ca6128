package org.leadline.access.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;

/** The addresses of neighbours, effects and talks. A number at which nothing stands is 404 to everybody; who opens a talk that is there {@code TalksTest} tells. */
final class NearAddresses {
    private static final String NOTHING = "77000010";

    static final List<Row> ROWS = List.of(
            ofTheUnit("GET /aim/neighbours"),
            ofTheUnit("GET /api/aim/neighbours"),
            ofTheUnit("GET /aim/map"),
            ofTheUnit("GET /aim/talk/new"),
            new Row(
                    "POST /aim/talk/new",
                    Asks.WORK,
                    things -> "/aim/talk/new?unit=" + things.unit(),
                    things -> Map.of(),
                    422),
            marking("GET /aim/neighbours/{aimId}"),
            marking("POST /aim/neighbours/{aimId}"),
            ofATalk("GET", ""),
            ofATalk("GET", "/calendar"),
            ofATalk("POST", "/line"),
            ofATalk("POST", "/leave-out"),
            ofATalk("POST", "/offer"),
            ofATalk("POST", "/held"),
            ofATalk("POST", "/move"),
            ofATalk("POST", "/call-off"));

    private NearAddresses() {}

    private static Row ofTheUnit(String mapping) {
        String address = mapping.substring(mapping.indexOf('/'));
        return AddressTable.reading(mapping, Asks.A_ROLE, things -> address + "?unit=" + things.unit(), 200);
    }

    private static Row marking(String mapping) {
        return new Row(
                mapping,
                Asks.ANOTHERS,
                things -> "/aim/neighbours/" + NOTHING + "?unit=" + things.unit(),
                things -> Map.of(),
                404);
    }

    private static Row ofATalk(String method, String tail) {
        return new Row(
                method + " /aim/talk/{talkId}" + tail,
                Asks.ANOTHERS,
                things -> "/aim/talk/" + NOTHING + tail,
                things -> Map.of("reason", "no longer", "line", "the same"),
                404);
    }
}
