package org.leadline.access.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leadline.access.web.House.Things;

/** Every address of Leadline and who may do what there, written down by hand from docs/decisions: the other side of the authorisation matrix. */
final class AddressTable {

    /** Stands for the whole body, where it is JSON. */
    static final String JSON = "json";

    /** How somebody stands to the unit whose things an address is about. */
    enum Standing {
        WORKS,
        BELONGS,
        NEAR,
        NONE
    }

    /** What an address asks of its visitor. */
    enum Asks {
        /** Nothing, not even a name. */
        NOTHING,
        /** That somebody is signed in. */
        A_NAME,
        /** To be a privacy officer; what they see is their own units'. */
        A_PRIVACY_OFFICER,
        /** A role in the unit, or in one above, below or beside it. */
        NEARNESS,
        /** The same, or a role in a unit of the same boss; the visitor who has one is known by {@link Visit#sharesTheBossOfTheWard}. */
        NEARNESS_OR_A_BOSS,
        /** A role in the unit. */
        A_ROLE,
        /** To take part in the unit's sounding: all who do its work were asked, and nobody else. */
        A_PART,
        /** To be the one whose draft it is, which nobody is who asks here. */
        ANOTHERS,
        /** A role in which one keeps the unit's list of people; the visitor who has one is known by {@link Visit#keepsTheWard}. */
        TO_KEEP,
        /** As {@link #TO_KEEP}, and whoever leads the layer above may too. */
        TO_KEEP_OR_LEAD_ABOVE,
        /** To belong to the unit, or to a layer above it. */
        WITHIN,
        /** A role in which one does the unit's work. */
        WORK;

        /** Whether it is for that visitor of the ward by what they are there or above it, whatever {@link #answer} says of their standing. */
        boolean isFor(Visit visit) {
            boolean above = visit == Visit.LEAD_OF_THE_DIVISION;
            return switch (this) {
                case TO_KEEP -> visit.keepsTheWard();
                case TO_KEEP_OR_LEAD_ABOVE -> visit.keepsTheWard() || above;
                case WITHIN -> above || visit == Visit.ON_THE_BOARD;
                default -> false;
            };
        }

        /** The answer to somebody signed in, where all goes well with {@code well}. */
        int answer(Standing standing, int well) {
            return switch (this) {
                case NOTHING, A_NAME -> well;
                case A_PRIVACY_OFFICER, ANOTHERS -> 404;
                case A_PART -> standing == Standing.WORKS ? well : 404;
                case NEARNESS, NEARNESS_OR_A_BOSS -> standing == Standing.NONE ? 404 : well;
                case A_ROLE -> standing.compareTo(Standing.BELONGS) <= 0 ? well : 404;
                case WITHIN -> standing.compareTo(Standing.BELONGS) <= 0 ? well : 404;
                case TO_KEEP, TO_KEEP_OR_LEAD_ABOVE -> standing.compareTo(Standing.BELONGS) <= 0 ? 403 : 404;
                case WORK ->
                    switch (standing) {
                        case WORKS -> well;
                        case BELONGS -> 403;
                        case NEAR, NONE -> 404;
                    };
            };
        }
    }

    /**
     * One address.
     *
     * @param mapping method and pattern, as the server lists them
     * @param to the address for the things of a unit
     * @param fields what is posted; for an upload the text of the file under {@code file}, of JSON the whole under {@link #JSON}
     * @param well the status where it is admitted
     */
    record Row(
            String mapping,
            Asks asks,
            Function<Things, String> to,
            Function<Things, Map<String, String>> fields,
            int well) {

        boolean writes() {
            return mapping.startsWith("POST ");
        }

        boolean isOfAUnit() {
            return asks.compareTo(Asks.NEARNESS) >= 0;
        }

        boolean sendsAFile() {
            return mapping.equals("POST /care/process/{processId}/log") || mapping.equals("POST /unit/{unitId}/staff");
        }

        /** The number of the answer to a person that is signed in. */
        int answer(Standing standing) {
            return asks.answer(standing, well);
        }
    }

    static final List<Row> ROWS = Stream.of(
                    listed(),
                    SoundingAddresses.ROWS,
                    AccessAddresses.ROWS,
                    StartAddresses.ROWS,
                    AimAddresses.ROWS,
                    AskAimAddresses.ROWS,
                    AimCoreAddresses.ROWS,
                    NearAddresses.ROWS,
                    PassAddresses.ROWS,
                    IdeaAddresses.ROWS,
                    MeasureAddresses.ROWS,
                    LessonAddresses.ROWS,
                    PracticeAddresses.ROWS,
                    TodayAddresses.ROWS,
                    SayAddresses.ROWS,
                    KeptAddresses.ROWS,
                    OverRideAddresses.ROWS,
                    ProtocolAddresses.ROWS,
                    FrameAddresses.ROWS,
                    WordAddresses.ROWS,
                    FlowAddresses.ROWS)
            .flatMap(List::stream)
            .toList();

    private AddressTable() {}

    private static List<Row> listed() {
        return List.of(
                reading("ANY /error", Asks.NOTHING, things -> "/error", 404),
                reading("GET /demo", Asks.NOTHING, things -> "/demo", 200),
                reading("GET /demo/outbox", Asks.NOTHING, things -> "/demo/outbox", 200),
                writing("POST /demo/persona/{slug}", Asks.NOTHING, things -> "/demo/persona/house-member"),
                writing("POST /demo/leave", Asks.NOTHING, things -> "/demo/leave"),
                reading("GET /", Asks.A_NAME, things -> "/", 200),
                reading("GET /words", Asks.A_NAME, things -> "/words", 200),
                reading("GET /audit", Asks.A_PRIVACY_OFFICER, things -> "/audit?about=/care", 200),
                reading("GET /ask/speak-up", Asks.NOTHING, things -> "/ask/speak-up", 200),
                reading("GET /ask/limits", Asks.NOTHING, things -> "/ask/limits", 200),
                reading("GET /api/openapi.json", Asks.A_NAME, things -> "/api/openapi.json", 200),
                reading("GET /api/ask/soundings", Asks.A_NAME, things -> "/api/ask/soundings", 200),
                reading("GET /api/ask/queue", Asks.A_NAME, things -> "/api/ask/queue", 200),
                reading("GET /api/ask/heard", Asks.A_ROLE, things -> "/api/ask/heard?unit=" + things.unit(), 200),
                reading("GET /ask/offline", Asks.A_NAME, things -> "/ask/offline", 200),
                reading("GET /unit", Asks.A_NAME, things -> "/unit", 200),
                reading("GET /unit/{unitId}", Asks.NEARNESS, things -> "/unit/" + things.unit(), 200),
                reading("GET /unit/person/{personId}", Asks.A_ROLE, things -> "/unit/person/" + things.person(), 200),
                reading("GET /ask", Asks.A_ROLE, things -> "/ask?unit=" + things.unit(), 200),
                reading("GET /ask/bedside", Asks.A_ROLE, things -> "/ask/bedside?unit=" + things.unit(), 200),
                reading("GET /ask/new", Asks.A_ROLE, things -> "/ask/new?unit=" + things.unit(), 200),
                new Row(
                        "POST /ask/new",
                        Asks.A_ROLE,
                        things -> "/ask/new?unit=" + things.unit(),
                        things -> Map.of("template", "consult", "question", "What do we think?", "then", "later"),
                        302),
                reading("GET /care", Asks.A_ROLE, things -> "/care?unit=" + things.unit(), 200),
                reading("GET /care/process/new", Asks.WORK, things -> "/care/process/new?unit=" + things.unit(), 200),
                new Row(
                        "POST /care/process/new",
                        Asks.WORK,
                        things -> "/care/process/new?unit=" + things.unit(),
                        things -> process(things, "New " + things.process()),
                        302),
                reading("GET /care/process/{processId}", Asks.A_ROLE, things -> process(things), 200),
                reading("GET /care/process/{processId}/edit", Asks.WORK, things -> process(things) + "/edit", 200),
                new Row(
                        "POST /care/process/{processId}/edit",
                        Asks.WORK,
                        things -> process(things) + "/edit",
                        things -> process(things, "Changed " + things.process()),
                        302),
                reading("GET /care/process/{processId}/mode", Asks.WORK, things -> process(things) + "/mode", 200),
                new Row(
                        "POST /care/process/{processId}/mode",
                        Asks.WORK,
                        things -> process(things) + "/mode",
                        things -> Map.of("mode", "find-out", "since", "2026-01-31"),
                        302),
                reading("GET /care/process/{processId}/ask", Asks.WORK, things -> process(things) + "/ask", 200),
                writing("POST /care/process/{processId}/ask", Asks.WORK, things -> process(things) + "/ask"),
                reading("GET /care/process/{processId}/picks", Asks.WORK, things -> process(things) + "/picks", 200),
                new Row(
                        "POST /care/process/{processId}/picks",
                        Asks.WORK,
                        things -> process(things) + "/picks",
                        things -> Map.of("version", "0", "finishedBy", "Home"),
                        302),
                reading("GET /care/process/{processId}/log", Asks.A_ROLE, things -> process(things) + "/log", 200),
                new Row(
                        "POST /care/process/{processId}/log",
                        Asks.WORK,
                        things -> process(things) + "/log",
                        things -> Map.of(
                                "file", "case_id,activity,timestamp\n" + things.process() + ",Seen,2026-01-31\n"),
                        302),
                new Row(
                        "POST /care/import/{importId}/remove",
                        Asks.WORK,
                        things -> "/care/import/" + things.imported() + "/remove",
                        things -> Map.of("process", Long.toString(things.process())),
                        302),
                reading("GET /care/upload/{uploadId}", Asks.WORK, things -> upload(things), 200),
                reading(
                        "GET /care/upload/{uploadId}/progress",
                        Asks.A_ROLE,
                        things -> upload(things) + "/progress",
                        200),
                writing("POST /care/upload/{uploadId}/import", Asks.WORK, things -> upload(things) + "/import"),
                writing("POST /care/upload/{uploadId}/stop", Asks.WORK, things -> upload(things) + "/stop"),
                writing("POST /care/upload/{uploadId}/discard", Asks.WORK, things -> upload(things) + "/discard"));
    }

    static Optional<Row> find(String mapping) {
        return ROWS.stream().filter(row -> row.mapping().equals(mapping)).findFirst();
    }

    static Row reading(String mapping, Asks asks, Function<Things, String> to, int well) {
        return new Row(mapping, asks, to, things -> Map.of(), well);
    }

    private static Row writing(String mapping, Asks asks, Function<Things, String> to) {
        return new Row(mapping, asks, to, things -> Map.of(), 302);
    }

    private static String process(Things things) {
        return "/care/process/" + things.process();
    }

    private static String upload(Things things) {
        return "/care/upload/" + things.upload();
    }

    private static Map<String, String> process(Things things, String name) {
        return Map.of(
                "name",
                name,
                "purpose",
                "so that it is known",
                "ownerId",
                Long.toString(things.person()),
                "version",
                "1");
    }
}
