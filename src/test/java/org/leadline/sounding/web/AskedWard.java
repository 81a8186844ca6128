package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadline.DueClocks;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.SignedIn;
import org.leadline.access.web.Guest;
import org.leadline.access.web.House;
import org.leadline.access.web.Markup;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Opening;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.Question;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.Template;
import org.leadline.unit.People;
import org.leadline.unit.Units;

/** Ward 7 of the sample hospital: asks its people, and lets each of them read and answer as a browser does. */
final class AskedWard {
    static final String NUMBER = "2222";
    static final String PRIYA = "priya-tidewater";
    static final String CALLUM = "callum-breakwater";
    static final String ADA = "ada-okafor";
    static final String ROSA = "rosa-quill";
    static final String ZOFIA = "zofia-brine";
    static final String KOFI = "kofi-halyard";
    static final String WINIFRED = "winifred-cockle";
    static final List<String> MANY = List.of(
            PRIYA, CALLUM, ZOFIA, KOFI, "bronwen-gull", "samir-windlass", "tom-reed", "hamza-saltwick", "jo-marsh");
    private final Asks asks;
    private final People people;
    private final Units units;
    private final House house;
    private final RealDatabase database;
    final SettableClock clock;
    private final DueClocks due;

    AskedWard(
            Asks asks,
            People people,
            Units units,
            House house,
            RealDatabase database,
            SettableClock clock,
            DueClocks due) {
        this.asks = asks;
        this.people = people;
        this.units = units;
        this.house = house;
        this.database = database;
        this.clock = clock;
        this.due = due;
    }

    long ward() {
        return units.findBySlug("ward-7").orElseThrow().id();
    }

    SignedIn me(String slug) {
        return people.find(id(slug)).orElseThrow();
    }

    long id(String slug) {
        return people.findBySlug(slug).orElseThrow().id();
    }

    String slugOf(long personId) {
        return database.sql()
                .fetchSingle("select slug from unit.person where id = ?", personId)
                .get(0, String.class);
    }

    /** Priya and Callum plan first, Ada last and decides; Rosa asks. Ends in twelve hours. */
    Sounding bedside() {
        units.setBedsideCall(me(ROSA), ward(), NUMBER);
        return open(ROSA, Template.BEDSIDE, true, Duration.ofHours(12), Set.of(ADA), PRIYA, CALLUM, ADA);
    }

    /** Ada asks and decides; named, read together in two days. */
    Sounding team(Template template, String... asked) {
        return open(ADA, template, true, Duration.ofDays(2), Set.of(ADA), asked);
    }

    /** The same, unnamed, of many. */
    Sounding unnamed() {
        return open(ADA, Template.CONSULT, false, Duration.ofDays(2), Set.of(ADA), MANY.toArray(String[]::new));
    }

    Sounding upward() {
        return open(ROSA, Template.UPWARD, true, Duration.ofDays(2), Set.of());
    }

    private Sounding open(
            String asker, Template template, boolean named, Duration lasts, Set<String> deciders, String... asked) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Question> questions = template == Template.QUESTIONS
                ? List.of(new Question(
                        "q1", "Where is it done?", List.of(new Choice("a", "At home"), new Choice("b", "Here"))))
                : List.of();
        var asking = new Asking(
                template,
                "What do you think is going on?",
                template.isBedside() ? "Blue tag" : "",
                "",
                "",
                named,
                true,
                Readers.ASKED,
                now.plus(lasts),
                now.plus(lasts).plusDays(1),
                "What we do next",
                ids(Arrays.asList(asked)),
                ids(deciders),
                null,
                Map.of(),
                "",
                questions,
                List.of(),
                false);
        Opening opening = asks.openNow(me(asker), ward(), asking);
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return ((Opening.Opened) opening).sounding();
    }

    private Set<Long> ids(Collection<String> slugs) {
        return slugs.stream().map(this::id).collect(Collectors.toSet());
    }

    Guest as(String slug) {
        return house.as(slug);
    }

    URI server() {
        return house.server();
    }

    Guest nobody() {
        return house.guest();
    }

    /** The page of a sounding as that person reads it: its text. */
    String read(String slug, Sounding sounding) {
        HttpResponse<String> answer = as(slug).get(sounding.address());
        assertThat(answer.statusCode()).as(slug + " at " + sounding.address()).isEqualTo(200);
        return textOf(answer);
    }

    /** The text of a page, what is typed into it included, each white space once. */
    static String textOf(HttpResponse<String> page) {
        return Markup.of(page.body()).text().replaceAll("\\s+", " ");
    }

    HttpResponse<String> seal(String slug, Sounding sounding, Map<String, String> typed) {
        return as(slug).post(sounding.address() + "/seal", typed);
    }

    /** Seals, and expects it to be taken. */
    void sealed(String slug, Sounding sounding, Map<String, String> typed) {
        HttpResponse<String> answer = seal(slug, sounding, typed);
        assertThat(answer.statusCode()).as(textOf(answer)).isEqualTo(303);
    }

    static Map<String, String> plan(String think) {
        return Map.of("think", think, "do", "Scan this morning", "close", "saw");
    }

    static Map<String, String> view(String stance, String why) {
        return Map.of("stance", stance, "close", "saw", "why", why);
    }

    /** Lets the time pass, and all that is due happen. */
    void pass(Duration time) {
        clock.move(time);
        due.strike();
    }

    /** A link as a letter brings it. */
    String link(Sounding sounding, String slug) {
        String secret = "test-" + sounding.id() + "-" + slug;
        database.sql()
                .execute(
                        "insert into sounding.link (secret_sha256, sounding_id, person_id) values (?, ?, ?)",
                        sha256(secret),
                        sounding.id(),
                        id(slug));
        return "/ask/link/" + secret;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
