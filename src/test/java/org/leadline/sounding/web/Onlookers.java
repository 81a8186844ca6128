package org.leadline.sounding.web;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.leadline.RealDatabase;
import org.leadline.access.web.Guest;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.web.Addresses.Address;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Somebody for each way of standing to soundings of Ward 7, who go to every address there is. */
final class Onlookers {
    static final String JO = "jo-marsh";
    static final String EDDIE = "eddie-albatross";
    static final String NOBODY = "nobody";

    /** By slug how they stand. */
    private static final Map<String, String> STANDING = new LinkedHashMap<>();

    static {
        STANDING.put(AskedWard.ADA, "asker of team questions, decider, last turn");
        STANDING.put(AskedWard.ROSA, "asker of bedside questions");
        STANDING.put(JO, "deputy, shift lead");
        STANDING.put(AskedWard.PRIYA, "asked, first turn");
        STANDING.put(AskedWard.CALLUM, "asked, first turn");
        STANDING.put(AskedWard.KOFI, "asked in teams only, scribe");
        STANDING.put("hamza-saltwick", "shift lead");
        STANDING.put("anneke-shoal", "administrator, not asked");
        STANDING.put("ottilie-keel", "privacy officer of the board");
        STANDING.put("emeka-rudder", "lead of the division");
        STANDING.put("farah-lightship", "neighbour");
        STANDING.put("house-stranger", "stranger");
        STANDING.put(NOBODY, "not signed in");
    }

    private final AskedWard ward;
    private final RealDatabase database;
    private final RequestMappingHandlerMapping listed;
    private final Map<Long, String> links = new LinkedHashMap<>();
    private final Map<String, Guest> guests = new LinkedHashMap<>();

    Onlookers(AskedWard ward, RealDatabase database, RequestMappingHandlerMapping listed) {
        this.ward = ward;
        this.database = database;
        this.listed = listed;
        STANDING.keySet().forEach(slug -> guests.put(slug, slug.equals(NOBODY) ? ward.nobody() : ward.as(slug)));
    }

    /** Sees what somebody was answered. */
    interface Seen {
        void answer(String slug, Address address, HttpResponse<String> answer);
    }

    Set<String> slugs() {
        return guests.keySet();
    }

    static String standing(String slug) {
        return slug + " (" + STANDING.getOrDefault(slug, "") + ")";
    }

    /** Sends everybody to every address of these soundings, and of all else, that passes. What is posted is an empty form, which does nothing. */
    int drive(List<Sounding> soundings, Predicate<Address> which, Seen seen) {
        return drive(soundings, Map.of(), Map.of(), which, seen);
    }

    /** The same with the numbers of some things chosen by hole, and with a form that says something. */
    int drive(
            List<Sounding> soundings,
            Map<String, Long> chosen,
            Map<String, String> form,
            Predicate<Address> which,
            Seen seen) {
        Map<String, List<String>> values = values(soundings);
        chosen.forEach((hole, id) -> values.put(hole, List.of(Long.toString(id))));
        List<Address> addresses =
                Addresses.of(listed, values, "?by=profession&unit=" + ward.ward() + "&about=/ask/sounding").stream()
                        .filter(which)
                        .toList();
        addresses.forEach(address -> guests.forEach((slug, guest) -> seen.answer(
                slug, address, address.writes() ? guest.post(address.to(), form) : guest.get(address.to()))));
        return addresses.size() * guests.size();
    }

    /** By hole in a pattern the table in which a number stands for it. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("aimId", "aim.aim"),
            Map.entry("servedId", "aim.aim"),
            Map.entry("shareId", "aim.share"),
            Map.entry("talkId", "aim.talk"),
            Map.entry("valueId", "aim.value"),
            Map.entry("pinnedId", "aim.pinned"),
            Map.entry("overRideId", "protocol.departure"),
            Map.entry("clusterId", "protocol.cluster"),
            Map.entry("questionId", "protocol.question"),
            Map.entry("surpriseId", "protocol.surprise"),
            Map.entry("frameId", "aim.frame"),
            Map.entry("cardId", "remit.card"),
            Map.entry("wordId", "unit.shared_word"),
            Map.entry("passId", "aim.pass"),
            Map.entry("askedId", "aim.asked"),
            Map.entry("roundId", "aim.round"),
            Map.entry("ideaId", "idea.idea"),
            Map.entry("testId", "idea.test"),
            Map.entry("stuckId", "idea.stuck"),
            Map.entry("headsUpId", "lesson.heads_up"),
            Map.entry("lessonId", "lesson.lesson"),
            Map.entry("thanksId", "lesson.thanks"),
            Map.entry("promiseId", "practice.promise"),
            Map.entry("otherId", "unit.unit"),
            Map.entry("measureId", "measure.measure"),
            Map.entry("protocolId", "protocol.protocol"),
            Map.entry("phaseId", "measure.phase"),
            Map.entry("queryId", "measure.query"),
            Map.entry("storyId", "measure.story"),
            Map.entry("groupId", "measure.peer_group"),
            Map.entry("setId", "measure.outside_set"));

    /** Reading everything, and writing to soundings; but for what would end one, or change what is not a sounding. */
    static boolean isHarmless(Address address) {
        return !address.writes()
                || address.mapping().contains("{soundingId}")
                        && !address.mapping().endsWith("/go-ahead");
    }

    private Map<String, List<String>> values(List<Sounding> soundings) {
        List<String> ids =
                soundings.stream().map(sounding -> Long.toString(sounding.id())).toList();
        Map<String, List<String>> values = new TreeMap<>();
        values.put("soundingId", ids);
        values.put(
                "secret",
                soundings.stream()
                        .map(sounding -> links.computeIfAbsent(
                                sounding.id(),
                                none -> ward.link(sounding, AskedWard.KOFI).replaceFirst(".*/", "")))
                        .toList());
        values.put("draftId", first("sounding.draft"));
        values.put("unitId", List.of(Long.toString(ward.ward())));
        values.put("personId", List.of(Long.toString(ward.id(AskedWard.PRIYA))));
        values.put("processId", first("care.process"));
        values.put("importId", first("care.log_import"));
        values.put("uploadId", first("care.upload"));
        values.put("number", List.of("1"));
        values.put("facet", List.of("people"));
        values.put("designPart", List.of("policy"));
        values.put("slug", List.of(AskedWard.KOFI));
        TABLES.forEach((hole, table) -> values.put(hole, first(table)));
        values.put("key", List.of(UUID.nameUUIDFromBytes(new byte[0]).toString()));
        values.put("pass", List.of("00000000000000010000000000000000"));
        values.put("token", List.of("none"));
        values.put("step", List.of("people"));
        values.put("day", List.of("2026-11-02"));
        return values;
    }

    /** The number of one of a table; of none where it is empty. */
    private List<String> first(String table) {
        return List.of(String.valueOf(database.sql()
                .fetchSingle("select coalesce(min(id), 77000001) from " + table)
                .get(0, Long.class)));
    }
}
