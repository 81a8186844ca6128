package org.leadline.access.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.web.AddressTable.Asks;
import org.leadline.access.web.AddressTable.Row;
import org.leadline.access.web.House.Things;

/** The addresses of one sounding: named, of the team, open, asked of all who work in the unit by somebody else, who decides it. */
final class SoundingAddresses {
    private static final String SOUNDING = "/ask/sounding/{soundingId}";
    private static final Map<String, String> VIEW = Map.of("stance", "agree", "close", "saw", "why", "because");

    static final List<Row> ROWS = List.of(
            draft("GET", ""),
            draft("GET", "/check"),
            draft("POST", ""),
            draft("POST", "/turns"),
            draft("POST", "/open"),
            draft("POST", "/discard"),
            new Row(
                    "POST /ask/bedside",
                    Asks.A_ROLE,
                    things -> "/ask/bedside?unit=" + things.unit(),
                    things -> Map.of("number", "no number"),
                    422),
            AddressTable.reading("GET /ask/link/{secret}", Asks.NOTHING, things -> "/ask/link/" + things.secret(), 200),
            new Row(
                    "POST /ask/link/{secret}",
                    Asks.NOTHING,
                    things -> "/ask/link/" + things.secret(),
                    things -> Map.of(),
                    422),
            row("GET", "", Map.of(), 200),
            row("GET", "/scribe", Map.of(), 200),
            row("GET", "/check", Map.of(), 403),
            row("GET", "/sealed.json", Map.of(), 403),
            row("GET", "/calendar", Map.of(), 200),
            row("POST", "/seal", VIEW, 303),
            row("POST", "/take-back", Map.of(), 303),
            row("POST", "/scribe", Map.of(), 422),
            row("POST", "/go-ahead", Map.of(), 403),
            row("POST", "/withdraw", Map.of("withdrawnBecause", "too early"), 403),
            row("POST", "/show", Map.of(), 403),
            row("POST", "/check", Map.of("receipt", "0"), 403),
            row("POST", "/late", VIEW, 403),
            row("POST", "/name", Map.of("view", "1", "shown", "yes"), 403),
            row("POST", "/decide", Map.of(), 403),
            row("POST", "/answer", Map.of(), 403),
            row("POST", "/became", Map.of("what", "done"), 403),
            row("POST", "/said-aloud", Map.of("matched", "yes"), 403),
            row("POST", "/said-in-writing", Map.of("words", "as I heard it"), 403),
            row("POST", "/judge", Map.of("saidBack", "1", "matched", "yes"), 403),
            row("POST", "/look-back", Map.of("whatHappened", "it worked"), 403),
            row("POST", "/changed-my-mind", Map.of("mover", "none"), 403),
            json("GET", "", "", 200),
            json("POST", "/seal", "{\"words\":{\"stance\":\"agree\",\"close\":\"saw\"}}", 200),
            json("POST", "/take-back", "{}", 204),
            json("POST", "/go-ahead", "{}", 403),
            json("POST", "/withdraw", "{\"withdrawnBecause\":\"too early\"}", 403),
            json("POST", "/late", "{\"words\":{\"stance\":\"agree\",\"close\":\"saw\"}}", 403),
            json("POST", "/decide", "{}", 403),
            json("POST", "/look-back", "{\"whatHappened\":\"it worked\"}", 403));

    private SoundingAddresses() {}

    private static Row row(String method, String tail, Map<String, String> fields, int well) {
        return new Row(
                method + " " + SOUNDING + tail,
                Asks.A_PART,
                things -> "/ask/sounding/" + things.sounding() + tail,
                things -> fields,
                well);
    }

    private static Row json(String method, String tail, String body, int well) {
        return new Row(
                method + " /api/ask/soundings/{soundingId}" + tail,
                Asks.A_PART,
                things -> "/api/ask/soundings/" + things.sounding() + tail,
                things -> Map.of(AddressTable.JSON, body),
                well);
    }

    private static Row draft(String method, String tail) {
        return new Row(
                method + " /ask/draft/{draftId}" + tail,
                Asks.ANOTHERS,
                things -> address(things) + tail,
                things -> Map.of("version", "1"),
                404);
    }

    private static String address(Things things) {
        return "/ask/draft/" + things.draft();
    }
}
