package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.sounding.web.AskedWard.ADA;
import static org.leadline.sounding.web.AskedWard.CALLUM;
import static org.leadline.sounding.web.AskedWard.KOFI;
import static org.leadline.sounding.web.AskedWard.MANY;
import static org.leadline.sounding.web.AskedWard.PRIYA;
import static org.leadline.sounding.web.AskedWard.WINIFRED;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.Trust;
import org.leadline.access.Admits;
import org.leadline.access.Home;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.access.web.HeardLog;
import org.leadline.sounding.Dump;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.act.Template;
import org.leadline.sounding.web.Addresses.Address;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A word that nobody else uses stands in sealed views of every kind, in every state before or without a reveal. Everybody goes to every address; nobody
 * but its author finds it there, and it stands in no table, no log, no letter and no file.
 */
@SoundingServer
class LeakTest {

    @Autowired
    AskedWard ward;

    @Autowired
    RealDatabase database;

    @Autowired
    Home home;

    @Autowired
    Soundings soundings;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    /** By sealed word who wrote it. */
    private final Map<String, String> authors = new LinkedHashMap<>();

    private final List<Sounding> sealed = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private int answers;

    @BeforeEach
    void afresh() {
        ward.clock.set(MondayMorning.START);
    }

    @Test
    @Trust({25, 27, 29, 32, 33})
    void nobodyFindsASealedWordAnywhere() throws IOException {
        withdrawnSpokenInsteadAndTooFew();
        openOnes();
        Onlookers everybody = new Onlookers(ward, database, requestMappingHandlerMapping);
        assertThat(detects()).as("an author finds their own words").isTrue();
        int driven = everybody.drive(sealed, Onlookers::isHarmless, this::look);
        assertThat(driven).isEqualTo(answers).isGreaterThan(everybody.slugs().size() * 100);
        Sounding bedside = bedside("kestrelgoing");
        everybody.drive(List.of(bedside), address -> address.mapping().endsWith("/go-ahead"), this::look);
        everybody.drive(List.of(bedside), Onlookers::isHarmless, this::look);
        assertThat(found).isEmpty();
        assertThat(inTables()).isEmpty();
        assertThat(inFiles()).isEmpty();
        assertThat(HeardLog.entries())
                .noneMatch(entry -> wordsIn(entry).findAny().isPresent());
    }

    @Test
    void anAddressThatLeaksIsFound() throws NoSuchMethodException {
        Sounding team = ward.team(Template.CONSULT, PRIYA, CALLUM, KOFI);
        seal(team, PRIYA, "kestrelsown");
        RequestMappingInfo info = RequestMappingInfo.paths("/ask/sounding/{soundingId}/planted")
                .methods(RequestMethod.GET)
                .options(requestMappingHandlerMapping.getBuilderConfiguration())
                .build();
        requestMappingHandlerMapping.registerMapping(
                info,
                new Planted(soundings, ward),
                Planted.class.getDeclaredMethod("answer", SignedIn.class, long.class));
        try {
            new Onlookers(ward, database, requestMappingHandlerMapping)
                    .drive(List.of(team), address -> address.mapping().contains("sounding"), this::look);
        } finally {
            requestMappingHandlerMapping.unregisterMapping(info);
        }
        assertThat(found)
                .isNotEmpty()
                .allMatch(leak -> leak.contains("/planted"))
                .anyMatch(leak -> leak.startsWith("house-stranger"));
    }

    /** After the reveal it is read by those whom the promise names, and by nobody else. */
    @Test
    @Trust({25, 32})
    void afterTheRevealOnlyThoseWhomThePromiseNamesFindIt() {
        Sounding team = ward.team(Template.CONSULT, PRIYA, CALLUM, KOFI);
        seal(team, PRIYA, "kestrelrevealed");
        ward.pass(Duration.ofDays(2));
        new Onlookers(ward, database, requestMappingHandlerMapping)
                .drive(List.of(team), address -> !address.writes(), this::look);
        assertThat(found)
                .anyMatch(one -> one.startsWith(ADA))
                .anyMatch(one -> one.startsWith(CALLUM))
                .anyMatch(one -> one.startsWith(KOFI))
                .as("those who take part, and whoever has been given a link of one of them")
                .allMatch(one ->
                        Stream.of(ADA, CALLUM, KOFI).anyMatch(one::startsWith) || one.contains(" GET /ask/link/"));
    }

    private void withdrawnSpokenInsteadAndTooFew() {
        Sounding tooFew = ward.unnamed();
        MANY.subList(0, 4).forEach(author -> seal(tooFew, author, "kestrelfew"));
        ward.pass(Duration.ofDays(2));
        Sounding withdrawn = ward.team(Template.CONSULT, PRIYA, CALLUM, KOFI);
        seal(withdrawn, PRIYA, "kestrelwithdrawn");
        Sounding unnamed = ward.unnamed();
        seal(unnamed, PRIYA, "kestrelunread");
        for (Sounding back : List.of(withdrawn, unnamed)) {
            assertThat(ward.as(ADA)
                            .post(back.address() + "/withdraw", Map.of("withdrawnBecause", "asked too early"))
                            .statusCode())
                    .isEqualTo(303);
        }
        Sounding spoken = bedside("kestrelspoken");
        assertThat(ward.as(CALLUM)
                        .post(spoken.address() + "/go-ahead", Map.of())
                        .statusCode())
                .isEqualTo(303);
        sealed.addAll(List.of(tooFew, withdrawn, unnamed, spoken));
    }

    private void openOnes() {
        Sounding team = ward.team(Template.CONSULT, PRIYA, CALLUM, KOFI, WINIFRED, Onlookers.EDDIE);
        seal(team, PRIYA, "kestrelteam");
        authors.put("kestrellink", WINIFRED);
        assertThat(ward.nobody()
                        .post(ward.link(team, WINIFRED), AskedWard.view("against", "kestrellink"))
                        .statusCode())
                .isEqualTo(303);
        authors.put("kestrelscribe", Onlookers.EDDIE);
        Map<String, String> told = new LinkedHashMap<>(AskedWard.view("agree", "kestrelscribe"));
        told.putAll(Map.of("partner", Long.toString(ward.id(Onlookers.EDDIE)), "said", "yes"));
        assertThat(ward.as(KOFI).post(team.address() + "/scribe", told).statusCode())
                .isEqualTo(303);
        Sounding unnamed = ward.unnamed();
        seal(unnamed, PRIYA, "kestrelunnamed");
        Sounding ideas = ward.team(Template.IDEAS, PRIYA, CALLUM, KOFI);
        ward.sealed(PRIYA, ideas, Map.of("ideas", "kestrelidea", "close", "saw"));
        authors.put("kestrelidea", PRIYA);
        sealed.addAll(List.of(team, unnamed, ideas, bedside("kestrelplan")));
    }

    private Sounding bedside(String word) {
        Sounding bedside = ward.bedside();
        ward.sealed(PRIYA, bedside, AskedWard.plan(word));
        authors.put(word, PRIYA);
        return bedside;
    }

    private void seal(Sounding sounding, String author, String word) {
        Map<String, String> view = new LinkedHashMap<>(AskedWard.view("against", word));
        if (!sounding.promise().named()) {
            view.remove("close");
        }
        ward.sealed(author, sounding, view);
        authors.put(word, sounding.promise().named() ? author : "whoever it was");
    }

    private boolean detects() {
        return ward.read(PRIYA, sealed.getLast()).contains("kestrelplan");
    }

    private void look(String slug, Address address, HttpResponse<String> answer) {
        answers++;
        String all = answer.headers().map() + answer.body();
        wordsIn(all)
                .filter(word -> !slug.equals(authors.get(word)))
                .forEach(word -> found.add(Onlookers.standing(slug) + " " + (address.writes() ? "POST " : "GET ")
                        + address.to() + ": " + word));
    }

    private Stream<String> wordsIn(String text) {
        return authors.keySet().stream().filter(text::contains);
    }

    private List<String> inTables() {
        List<String> places = new ArrayList<>();
        Dump.of(database)
                .tables()
                .forEach((table, rows) -> rows.forEach(row -> row.forEach((column, value) -> authors.keySet().stream()
                        .filter(word -> value.contains(word) || value.contains(hex(word)))
                        .forEach(word -> places.add(table + "." + column + ": " + word)))));
        return places;
    }

    private List<String> inFiles() throws IOException {
        List<String> places = new ArrayList<>();
        try (Stream<Path> all = Files.walk(home.folder())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                wordsIn(bytes).forEach(word -> places.add(file + ": " + word));
            }
        }
        return places;
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }

    /** What must never be built. */
    static final class Planted {
        private final Soundings soundings;
        private final AskedWard ward;

        Planted(Soundings soundings, AskedWard ward) {
            this.soundings = soundings;
            this.ward = ward;
        }

        @Admits(Who.SIGNED_IN)
        @ResponseBody
        String answer(SignedIn me, @PathVariable long soundingId) {
            return "" + soundings.get(ward.me(PRIYA), soundingId).own();
        }
    }
}
