package org.leadline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.SettableClock;
import org.leadline.Trust;
import org.leadline.access.Accounts;
import org.leadline.access.Admits;
import org.leadline.access.RecentSignIn;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.access.web.Staff.Member;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The pages to sign in, to be welcomed, and to give the passphrase once more. */
@ServeServer
class SignInPagesTest {
    private static final String WRONG = "eight herons at low tide";

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    SettableClock clock;

    @Autowired
    ThrottleHand time;

    @Autowired
    RecentSignIn recent;

    @Autowired
    RequestMappingHandlerMapping mapping;

    @BeforeEach
    void afterALongWhile() {
        time.move(Duration.ofHours(3));
    }

    @Test
    void whoever_asks_for_a_page_comes_to_it_after_signing_in_and_to_no_other_site() {
        Member member = staff.member();
        String unit = "/unit/" + member.unitId();
        Terminal terminal = staff.terminal();
        String to = terminal.get(unit).headers().firstValue("Location").orElseThrow();
        assertThat(to).isEqualTo("/sign-in?to=%2Funit%2F" + member.unitId());
        assertThat(terminal.get(to).body()).contains("name=\"to\" value=\"" + unit + "\"");
        assertThat(landing(member, unit)).isEqualTo(unit);
        for (String evil :
                List.of("//evil.example", "https://evil.example", "/\\evil.example", "javascript:1", "/a\r\nX: 1")) {
            assertThat(landing(member, evil)).as(evil).isEqualTo("/");
        }
    }

    @Test
    @Trust(11)
    void what_is_wrong_is_told_alike_for_every_name_and_the_passphrase_is_never_shown_again() {
        Member member = staff.member();
        HttpResponse<String> known = staff.terminal().signIn(member.signInName(), WRONG);
        String nobody = "nobody." + UUID.randomUUID();
        HttpResponse<String> unknown = staff.terminal().signIn(nobody, WRONG);
        assertThat(known.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(plain(known, member.signInName())).isEqualTo(plain(unknown, nobody));
        assertThat(known.body()).contains(member.signInName()).doesNotContain(WRONG);
        Answers.checkHeaders("sign-in", known);
        Answers.checkMarkup("sign-in", known.body());
    }

    @Test
    @Trust(11)
    void too_many_tries_are_told_to_wait_and_a_made_up_forwarding_header_does_not_help() {
        Member member = staff.member();
        Terminal stranger = staff.terminal();
        for (int number = 0; number < 10; number++) {
            assertThat(stranger.signIn(member.signInName(), WRONG, "X-Forwarded-For", "203.0.113." + number)
                            .statusCode())
                    .isEqualTo(422);
        }
        HttpResponse<String> refused =
                stranger.signIn(member.signInName(), Staff.PASSPHRASE, "X-Forwarded-For", "203.0.113.99");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("360");
        assertThat(refused.body()).contains("Wait 7 minutes");
    }

    @Test
    @Trust(11)
    void a_browser_in_which_one_has_signed_in_is_not_locked_out_by_strangers_behind_the_same_address() {
        Member member = staff.member();
        Terminal own = staff.at(member);
        Terminal colleagues = staff.terminal();
        colleagues.cookies().put(Terminal.KNOWN, own.cookie(Terminal.KNOWN));
        Member colleague = staff.member();
        colleagues.signIn(colleague.signInName(), Staff.PASSPHRASE);
        Terminal stranger = staff.terminal();
        for (int number = 0; number < 70; number++) {
            stranger.signIn(number < 12 ? member.signInName() : "name." + number, WRONG);
        }
        assertThat(stranger.signIn(member.signInName(), Staff.PASSPHRASE).statusCode())
                .isEqualTo(429);
        own.cookies().remove(Terminal.SESSION);
        assertThat(own.signIn(member.signInName(), Staff.PASSPHRASE).statusCode())
                .isEqualTo(302);
        colleagues.cookies().remove(Terminal.SESSION);
        for (Member each : List.of(member, colleague)) {
            assertThat(colleagues.signIn(each.signInName(), Staff.PASSPHRASE).statusCode())
                    .as("a terminal that several use")
                    .isEqualTo(302);
        }
        stranger.cookies()
                .put(Terminal.KNOWN, own.cookie(Terminal.KNOWN).replaceFirst("[.].*", ".") + "A".repeat(22));
        assertThat(stranger.signIn(member.signInName(), Staff.PASSPHRASE).statusCode())
                .as("a mark that was made up")
                .isEqualTo(429);
    }

    @Test
    void an_invited_person_chooses_and_is_in() {
        SignedIn person = staff.newcomer();
        String path = accounts.invite(person, person.personId()).path();
        Terminal terminal = staff.terminal();
        HttpResponse<String> page = terminal.get(path);
        assertThat(page.body()).contains(person.name());
        Answers.checkHeaders("welcome", page);
        Answers.checkMarkup("welcome", page.body());
        String name = "welcome." + person.personId();
        assertThat(terminal.post(path, path, Map.of("name", name, "passphrase", "short", "again", "short"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(terminal.post(path, path, Map.of("name", name, "passphrase", Staff.PASSPHRASE, "again", "other"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(terminal.post(
                                path,
                                path,
                                Map.of("name", name, "passphrase", Staff.PASSPHRASE, "again", Staff.PASSPHRASE))
                        .statusCode())
                .isEqualTo(302);
        assertThat(terminal.get("/unit").statusCode()).isEqualTo(200);
        assertThat(staff.terminal().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void nothing_is_written_when_somebody_signs_in_fails_to_reads_and_signs_out() {
        Member member = staff.member();
        Map<String, String> before = staff.rows();
        staff.terminal().signIn(member.signInName(), WRONG);
        Terminal terminal = staff.at(member);
        terminal.get("/me/sessions");
        terminal.get("/unit");
        terminal.post("/me/sessions", "/sign-out", Map.of());
        assertThat(staff.rows()).isEqualTo(before);
    }

    @Test
    @Trust(14)
    void what_changes_somebodys_rights_asks_for_a_passphrase_given_in_the_last_fifteen_minutes() throws Exception {
        RequestMappingInfo info = RequestMappingInfo.paths("/guarded", "/api/guarded")
                .methods(RequestMethod.GET)
                .options(mapping.getBuilderConfiguration())
                .build();
        mapping.registerMapping(
                info,
                new Guarded(recent),
                Guarded.class.getDeclaredMethod("answer", HttpServletRequest.class, HttpServletResponse.class));
        try {
            Terminal terminal = staff.at(staff.member());
            clock.move(Duration.ofMinutes(14));
            assertThat(terminal.get("/guarded").body()).isEqualTo("opened");
            clock.move(Duration.ofMinutes(1));
            HttpResponse<String> asked = terminal.get("/guarded");
            assertThat(asked.statusCode()).isEqualTo(303);
            assertThat(asked.body()).doesNotContain("opened");
            String again = asked.headers().firstValue("Location").orElseThrow();
            assertThat(again).isEqualTo("/sign-in/again?to=%2Fguarded");
            assertThat(terminal.get("/api/guarded").statusCode()).isEqualTo(401);
            assertThat(terminal.post(again, "/sign-in/again", Map.of("passphrase", WRONG, "to", "/guarded"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(terminal.get("/guarded").statusCode()).isEqualTo(303);
            String id = terminal.cookie(Terminal.SESSION);
            HttpResponse<String> given =
                    terminal.post(again, "/sign-in/again", Map.of("passphrase", Staff.PASSPHRASE, "to", "/guarded"));
            assertThat(given.headers().firstValue("Location")).contains("/guarded");
            assertThat(terminal.cookie(Terminal.SESSION)).isNotEqualTo(id);
            assertThat(terminal.get("/guarded").body()).isEqualTo("opened");
        } finally {
            mapping.unregisterMapping(info);
        }
    }

    /** What only somebody may do whose passphrase was given just now. */
    record Guarded(RecentSignIn recent) {
        @Admits(Who.SIGNED_IN)
        void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
            recent.need(request, "/guarded");
            response.getWriter().write("opened");
        }
    }

    private String landing(Member member, String to) {
        return staff.terminal()
                .post(
                        "/sign-in",
                        "/sign-in",
                        Map.of("name", member.signInName(), "passphrase", Staff.PASSPHRASE, "to", to))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String plain(HttpResponse<String> answer, String name) {
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "").replace(name, "NAME");
    }
}
