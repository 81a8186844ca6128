package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.sounding.web.AskedWard.ADA;
import static org.leadline.sounding.web.AskedWard.CALLUM;
import static org.leadline.sounding.web.AskedWard.MANY;
import static org.leadline.sounding.web.AskedWard.PRIYA;
import static org.leadline.sounding.web.AskedWard.ROSA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.Trust;
import org.leadline.access.web.Guest;
import org.leadline.sounding.Deciding;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Decisions;
import org.leadline.sounding.LookBacks;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.sounding.act.Template;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who may do what, state by state, over HTTP: the table of the design written down by hand. Whoever has no part in a sounding finds nothing there; whoever
 * has one reads its page, and may do what stands here and nothing else.
 */
@SoundingServer
class StatesTest {
    private static final String JO = "jo-marsh";
    private static final String HAMZA = "hamza-saltwick";
    private static final List<String> WITHOUT_PART =
            List.of(JO, HAMZA, "anneke-shoal", "ottilie-keel", "emeka-rudder", "farah-lightship", "house-stranger");

    /** What is tried in every state; forms are empty where a full one would end the state, so that what is allowed is asked for more. */
    private static final List<String> DEEDS = List.of(
            "withdraw",
            "show",
            "late",
            "decide",
            "answer",
            "became",
            "said-aloud",
            "look-back",
            "changed-my-mind",
            "name",
            "sealed.json");

    @Autowired
    AskedWard ward;

    @Autowired
    RealDatabase database;

    @Autowired
    Decisions decisions;

    @Autowired
    LookBacks lookBacks;

    private final Map<String, Guest> guests = new LinkedHashMap<>();
    private final List<String> unexpected = new ArrayList<>();
    private int cells;

    @BeforeEach
    void afresh() {
        ward.clock.set(MondayMorning.START);
    }

    @Test
    @Trust({2, 3, 25, 26, 32})
    void everybodyMayDoInEachStateWhatTheTableSaysAndNothingElse() {
        Sounding team = ward.team(Template.CONSULT, PRIYA, CALLUM);
        ward.sealed(PRIYA, team, AskedWard.view("against", "No"));
        check("open", team, Map.of(ADA, "withdraw", PRIYA, "", CALLUM, ""), Set.of());

        Sounding withdrawn = ward.team(Template.CONSULT, PRIYA, CALLUM);
        ward.sealed(PRIYA, withdrawn, AskedWard.view("against", "No"));
        ward.as(ADA).post(withdrawn.address() + "/withdraw", Map.of("withdrawnBecause", "too early"));
        check("withdrawn", withdrawn, Map.of(ADA, "", PRIYA, "", CALLUM, ""), Set.of());

        Sounding bedside = ward.bedside();
        ward.sealed(PRIYA, bedside, AskedWard.plan("Rest"));
        check("open, bedside", bedside, Map.of(ROSA, "withdraw", PRIYA, "", CALLUM, "", ADA, ""), Set.of(JO, HAMZA));

        ward.as(HAMZA).post(bedside.address() + "/go-ahead", Map.of());
        String own = "show sealed.json";
        check("spoken instead", bedside, Map.of(ROSA, "sealed.json", PRIYA, own, CALLUM, own, ADA, own), Set.of());

        Sounding few = ward.unnamed();
        MANY.subList(0, 4).forEach(author -> ward.sealed(author, few, Map.of("stance", "agree", "why", "few")));
        Sounding nobodys = ward.team(Template.CONSULT, PRIYA, CALLUM);
        ward.pass(Duration.ofDays(2));
        check("too few", few, Map.of(ADA, "", PRIYA, "", CALLUM, ""), Set.of(JO, HAMZA));
        String late = "late sealed.json";
        check("nobody heard", nobodys, Map.of(ADA, "decide sealed.json", PRIYA, late, CALLUM, late), Set.of());
        String moved = "changed-my-mind sealed.json";
        check("revealed", team, Map.of(ADA, "decide sealed.json", PRIYA, moved, CALLUM, late), Set.of());

        assertThat(decisions.decide(ward.me(ADA), team.id(), deciding())).isEmpty();
        check(
                "decided",
                team,
                Map.of(
                        ADA, "answer became said-aloud look-back sealed.json",
                        PRIYA, "said-aloud name " + moved,
                        CALLUM, "said-aloud " + late),
                Set.of());

        assertThat(lookBacks.lookBack(ward.me(ADA), team.id(), "It worked")).isEmpty();
        check(
                "looked back",
                team,
                Map.of(ADA, "answer became sealed.json", PRIYA, "name " + moved, CALLUM, late),
                Set.of());
        assertThat(unexpected).isEmpty();
        assertThat(cells).isGreaterThan(1_000);
    }

    private void check(String state, Sounding sounding, Map<String, String> parts, Set<String> mayLook) {
        parts.forEach((slug, deeds) -> check(state, sounding, slug, true, Set.of(deeds.split(" "))));
        WITHOUT_PART.stream()
                .filter(slug -> !parts.containsKey(slug))
                .forEach(slug -> check(state, sounding, slug, mayLook.contains(slug), Set.of()));
    }

    private void check(String state, Sounding sounding, String slug, boolean knows, Set<String> allowed) {
        Guest guest = guests.computeIfAbsent(slug, ward::as);
        expect(state + ", " + slug + ", page", guest.get(sounding.address()).statusCode(), knows ? 200 : 404);
        for (String deed : DEEDS) {
            String address = sounding.address() + "/" + deed;
            int status = deed.endsWith(".json")
                    ? guest.get(address).statusCode()
                    : guest.post(address, fields(deed, sounding, slug)).statusCode();
            if (!allowed.contains(deed)) {
                expect(state + ", " + slug + ", " + deed, status, knows ? 403 : 404);
            } else if (!Set.of(200, 302, 303, 422).contains(status)) {
                unexpected.add(state + ", " + slug + ", " + deed + ": " + status + ", though it is allowed");
            }
            cells++;
        }
    }

    private void expect(String what, int status, int expected) {
        if (status != expected) {
            unexpected.add(what + ": " + status + ", not " + expected);
        }
    }

    private Map<String, String> fields(String deed, Sounding sounding, String slug) {
        return switch (deed) {
            case "said-aloud" -> Map.of("matched", "yes");
            case "changed-my-mind" -> Map.of("mover", "none");
            case "name" -> Map.of("view", viewOf(sounding, slug));
            default -> Map.of();
        };
    }

    private String viewOf(Sounding sounding, String slug) {
        return String.valueOf(database.sql()
                .fetchSingle(
                        "select coalesce(max(id), 77000001) from sounding.view where sounding_id = ? and author_id = ?",
                        sounding.id(),
                        ward.id(slug))
                .get(0, Long.class));
    }

    private Deciding deciding() {
        return new Deciding(
                DecisionKind.DECIDED,
                "sleep heals",
                "Stop the 02:00 round",
                "rest is treatment",
                "",
                Set.of(),
                false,
                LocalDate.now(ward.clock).plusDays(14),
                Map.of(),
                "",
                Decision.NotHeard.UNEXPLAINED);
    }
}
