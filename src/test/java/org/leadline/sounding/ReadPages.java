package org.leadline.sounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.leadline.access.SignedIn;
import org.leadline.access.web.Answers;
import org.leadline.access.web.Guest;
import org.leadline.access.web.House;
import org.leadline.access.web.Markup;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;
import org.leadline.sounding.act.Turn;
import org.springframework.beans.factory.annotation.Autowired;

/** Takes a sounding of a new ward to its reveal and beyond, and reads its pages as a browser gets them. */
abstract class ReadPages {
    private static final List<String> FORMS = List.of(
            "late",
            "decide",
            "answer",
            "became",
            "said-aloud",
            "said-in-writing",
            "judge",
            "look-back",
            "changed-my-mind",
            "name");

    @Autowired
    Ward ward;

    @Autowired
    House house;

    @BeforeEach
    void open() {
        ward.clock.set(SoundingServer.Setup.AFTER_ALL_THAT_THE_SAMPLE_TELLS);
        ward.openBeside();
    }

    Asking team(Readers readers) {
        LocalDateTime now = LocalDateTime.now(ward.clock);
        List<SignedIn> asked = List.of(ward.intern, ward.registrar, ward.nurses.getFirst(), ward.bystander);
        Asking asking = ward.team(Template.CONSULT, true, asked, ward.consultant);
        return new Asking(
                asking.template(),
                asking.question(),
                "",
                "",
                "",
                true,
                true,
                readers,
                now.plusDays(2),
                now.plusDays(9),
                asking.mayChange(),
                asking.asked(),
                asking.deciders(),
                ward.shiftLead.personId(),
                Map.<Long, Turn>of(),
                "",
                List.of(),
                List.of(),
                false);
    }

    /** Three of four have answered. */
    Sounding revealed(Readers readers) {
        Sounding sounding = ward.opened(ward.charge, team(readers));
        seal(ward.intern, sounding, "agree", "Let them sleep");
        seal(ward.registrar, sounding, "agree-but", "Not the first night");
        seal(ward.nurses.getFirst(), sounding, "agree", "Yes");
        ward.close(sounding);
        return sounding;
    }

    void seal(SignedIn author, Sounding sounding, String stance, String why) {
        assertThat(ward.views.seal(author, sounding.id(), words(stance, why))).isInstanceOf(Sealing.Sealed.class);
    }

    static Map<String, String> words(String stance, String why) {
        return Map.of("stance", stance, "close", "saw", "why", why);
    }

    static Map<String, String> decision() {
        return Map.of(
                "kind", "decided",
                "because", "sleep heals",
                "decided", "One bay at a time",
                "value", "rest is treatment",
                "lookBack", "28",
                "onNights", "1");
    }

    void decide(SignedIn decider, Sounding sounding, Map<String, String> more) {
        Map<String, String> sent = new LinkedHashMap<>(decision());
        if (sounding.notHeard() == 0) {
            sent.put(
                    "onNights",
                    Integer.toString(Math.min(
                            1,
                            ward.soundings
                                    .get(decider, sounding.id())
                                    .sounding()
                                    .notHeard())));
        }
        sent.putAll(more);
        seeOther(guest(decider).post(sounding.address() + "/decide", sent), sounding);
    }

    static void seeOther(HttpResponse<String> answer, Sounding sounding) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(sounding.address());
    }

    Guest guest(SignedIn who) {
        return house.as(who.name());
    }

    String page(SignedIn who, Sounding sounding) {
        HttpResponse<String> answer = guest(who).get(sounding.address());
        assertThat(answer.statusCode()).isEqualTo(200);
        Answers.checkHeaders(sounding.address(), answer);
        Answers.checkMarkup(sounding.address(), answer.body());
        return answer.body();
    }

    State state(Sounding sounding) {
        return ward.soundings.get(ward.intern, sounding.id()).sounding().state();
    }

    static String text(String page) {
        return Markup.of(page.replaceAll("(?s)<header class=\"bar\">.*?</header>", ""))
                .text()
                .replaceAll("\\s+", " ");
    }

    /** The deeds whose forms stand on the page. */
    static Set<String> forms(String page, Sounding sounding) {
        Set<String> forms = new java.util.TreeSet<>();
        for (Markup.Tag tag : Markup.of(page).tags()) {
            String action = tag.attributes().getOrDefault("action", "");
            if (tag.name().equals("form") && action.startsWith(sounding.address() + "/")) {
                forms.add(action.substring(sounding.address().length() + 1));
            }
        }
        assertThat(FORMS)
                .containsAll(
                        forms.stream().filter(form -> !form.equals("go-ahead")).toList());
        return forms;
    }
}
