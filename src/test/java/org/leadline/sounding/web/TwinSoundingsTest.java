package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.sounding.web.AskedWard.CALLUM;
import static org.leadline.sounding.web.AskedWard.KOFI;
import static org.leadline.sounding.web.AskedWard.PRIYA;
import static org.leadline.sounding.web.AskedWard.WINIFRED;
import static org.leadline.sounding.web.AskedWard.ZOFIA;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.Trust;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
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
 * The same soundings at the same moment, differing in nothing but who has answered and what: everybody else is answered the same, byte for byte, at
 * every address. Only a privacy officer, in the audit trail, may see that somebody placed a view that day.
 */
@SoundingServer
class TwinSoundingsTest {
    private static final String LONG = "We have tried this and it went badly wrong, twice. ".repeat(6);
    private static final Set<String> OF_THE_CONNECTION = Set.of("date", "connection", "keep-alive", "set-cookie");

    @Autowired
    AskedWard ward;

    @Autowired
    RealDatabase database;

    @Autowired
    Soundings soundings;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeEach
    void afresh() {
        ward.clock.set(MondayMorning.START);
    }

    @Test
    @Trust({25, 27, 32})
    void whoHasAnsweredAndWhatChangesNoAnswerToAnybodyElse() {
        Sounding team = ward.team(Template.CONSULT, PRIYA, CALLUM, KOFI, WINIFRED, Onlookers.EDDIE);
        Sounding unnamed = ward.unnamed();
        Sounding bedside = ward.bedside();
        List<Sounding> all = List.of(team, unnamed, bedside);
        Onlookers everybody = new Onlookers(ward, database, requestMappingHandlerMapping);
        Map<String, String> nobodyYet = answers(everybody, all, Set.of());
        assertThat(nobodyYet).hasSizeGreaterThan(everybody.slugs().size() * 60);
        check("nothing at all was changed", nobodyYet, answers(everybody, all, Set.of()));

        ward.sealed(PRIYA, team, AskedWard.view("agree", "Yes"));
        ward.sealed(PRIYA, unnamed, Map.of("stance", "agree", "why", "Yes"));
        ward.sealed(PRIYA, bedside, AskedWard.plan("Rest"));
        check("Priya answered", nobodyYet, answers(everybody, all, Set.of(PRIYA)));

        ward.sealed(PRIYA, team, AskedWard.view("against", LONG));
        Map<String, String> worried = new LinkedHashMap<>(AskedWard.plan(LONG));
        worried.put("worry", "She is deteriorating");
        ward.sealed(PRIYA, bedside, worried);
        assertThat(ward.nobody()
                        .post(ward.link(team, WINIFRED), AskedWard.view("against", LONG))
                        .statusCode())
                .isEqualTo(303);
        Map<String, String> told = new LinkedHashMap<>(AskedWard.view("agree", "By telephone"));
        told.putAll(Map.of("partner", Long.toString(ward.id(Onlookers.EDDIE)), "said", "yes"));
        assertThat(ward.as(KOFI).post(team.address() + "/scribe", told).statusCode())
                .isEqualTo(303);
        ward.sealed(ZOFIA, unnamed, Map.of("stance", "against", "why", LONG));
        check("they said other things, and more answered", nobodyYet, answers(everybody, all, Set.of(PRIYA)));

        for (Sounding replaceable : List.of(team, bedside)) {
            assertThat(ward.as(PRIYA)
                            .post(replaceable.address() + "/take-back", Map.of())
                            .statusCode())
                    .isEqualTo(303);
        }
        ward.sealed(CALLUM, team, AskedWard.view("agree", "Yes"));
        ward.sealed(CALLUM, bedside, AskedWard.plan("Rest"));
        check("another answered instead", nobodyYet, answers(everybody, all, Set.of(PRIYA, CALLUM)));
    }

    @Test
    void anAddressThatTellsWhetherSomebodyAnsweredIsFound() throws NoSuchMethodException {
        Sounding team = ward.team(Template.CONSULT, PRIYA, CALLUM, KOFI);
        RequestMappingInfo info = RequestMappingInfo.paths("/ask/sounding/{soundingId}/planted")
                .methods(RequestMethod.GET)
                .options(requestMappingHandlerMapping.getBuilderConfiguration())
                .build();
        requestMappingHandlerMapping.registerMapping(
                info,
                new Planted(soundings, ward),
                Planted.class.getDeclaredMethod("answer", SignedIn.class, long.class));
        try {
            Onlookers everybody = new Onlookers(ward, database, requestMappingHandlerMapping);
            Map<String, String> before = answers(everybody, List.of(team), Set.of());
            ward.sealed(PRIYA, team, AskedWard.view("agree", "Yes"));
            assertThat(differences(before, answers(everybody, List.of(team), Set.of(PRIYA))))
                    .isNotEmpty()
                    .allMatch(difference -> difference.contains("/planted"));
        } finally {
            requestMappingHandlerMapping.unregisterMapping(info);
        }
    }

    private static Map<String, String> answers(Onlookers everybody, List<Sounding> soundings, Set<String> authors) {
        Map<String, String> answers = new TreeMap<>();
        everybody.drive(
                soundings,
                address -> Onlookers.isHarmless(address)
                        && !address.mapping().equals("GET /audit")
                        && !address.mapping().equals("GET /me/sessions") // the scribe signs in once more, and sees that
                        && !address.mapping().startsWith("GET /care/"),
                (slug, address, answer) -> {
                    if (!authors.contains(slug)) {
                        answers.put(key(slug, address), plain(answer));
                    }
                });
        return answers;
    }

    private static String key(String slug, Address address) {
        return Onlookers.standing(slug) + (address.writes() ? " POST " : " GET ") + address.to();
    }

    private static void check(String what, Map<String, String> before, Map<String, String> after) {
        assertThat(differences(before, after)).as(what).isEmpty();
    }

    private static List<String> differences(Map<String, String> before, Map<String, String> after) {
        List<String> differences = new ArrayList<>();
        after.forEach((key, answer) -> {
            String earlier = before.getOrDefault(key, "");
            if (!answer.equals(earlier)) {
                int same = 0;
                while (same < Math.min(answer.length(), earlier.length())
                        && answer.charAt(same) == earlier.charAt(same)) {
                    same++;
                }
                differences.add(key + ": …" + around(earlier, same) + "… became …" + around(answer, same) + "…");
            }
        });
        return differences;
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - 80), Math.min(text.length(), place + 120));
    }

    /** Status, headers and bytes; but for the time, the session and the token of its forms. */
    private static String plain(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(OF_THE_CONNECTION);
        return answer.statusCode()
                + headers.toString()
                + answer.body()
                        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "name=\"_csrf\"")
                        .replaceAll("\"name\":\"_csrf\",\"value\":\"[^\"]+\"", "\"name\":\"_csrf\"")
                        .replaceAll("name=\"once\" value=\"[^\"]+\"", "name=\"once\"");
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
            return soundings.get(ward.me(PRIYA), soundingId).sealed() ? "1 has answered" : "0 have answered";
        }
    }
}
