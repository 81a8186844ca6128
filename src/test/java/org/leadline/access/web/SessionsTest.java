package org.leadline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.leadline.SettableClock;
import org.leadline.Trust;
import org.leadline.access.Accounts;
import org.leadline.access.web.Staff.Member;
import org.springframework.beans.factory.annotation.Autowired;

/** Sessions of a real server, asked as browsers ask. */
@ServeServer
class SessionsTest {
    private static final String API = "/api/ask/queue";

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    SettableClock clock;

    @Test
    @Trust(12)
    void the_cookie_is_bound_to_this_host_and_to_tls_and_no_script_reads_it() {
        Terminal terminal = staff.terminal();
        Member member = staff.member();
        HttpResponse<String> answer = terminal.signIn(member.signInName(), Staff.PASSPHRASE);
        assertThat(answer.statusCode()).isEqualTo(302);
        List<String> set = answer.headers().allValues("Set-Cookie");
        assertThat(set)
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-leadline")
                        .contains("; Path=/")
                        .contains("; Secure")
                        .contains("; HttpOnly")
                        .contains("; SameSite=Lax")
                        .doesNotContain("Domain"));
        String session = terminal.cookie(Terminal.SESSION);
        assertThat(session).as("128 bits").matches("[0-9A-F]{32}");
        assertThat(set)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(Terminal.SESSION + "=" + session)
                        .doesNotContain("Max-Age")
                        .doesNotContain("Expires"));
    }

    @Test
    @Trust(12)
    void a_session_from_before_the_sign_in_is_worth_nothing_after_it() {
        Member member = staff.member();
        Terminal attacker = staff.terminal();
        attacker.get("/sign-in");
        String planted = attacker.cookie(Terminal.SESSION);
        Terminal victim = staff.terminal();
        victim.cookies().put(Terminal.SESSION, planted);
        assertThat(victim.signIn(member.signInName(), Staff.PASSPHRASE).statusCode())
                .isEqualTo(302);
        assertThat(victim.cookie(Terminal.SESSION)).isNotEqualTo(planted);
        assertThat(victim.get(API).statusCode()).isEqualTo(200);
        assertThat(attacker.get(API).statusCode()).isEqualTo(401);
        Terminal invented = staff.terminal();
        invented.cookies().put(Terminal.SESSION, "0123456789ABCDEF0123456789ABCDEF");
        invented.signIn(member.signInName(), Staff.PASSPHRASE);
        assertThat(invented.cookie(Terminal.SESSION)).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
    }

    @Test
    @Trust(13)
    void a_cookie_is_worth_nothing_after_signing_out() {
        Terminal terminal = staff.at(staff.member());
        Terminal thief = copyOf(terminal);
        HttpResponse<String> out = terminal.post("/me/sessions", "/sign-out", Map.of());
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.headers().firstValue("Location")).contains("/sign-in");
        assertThat(out.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(thief.get(API).statusCode()).isEqualTo(401);
        assertThat(thief.get("/me/sessions").headers().firstValue("Location")).contains("/sign-in?to=%2Fme%2Fsessions");
    }

    @Test
    @Trust(12)
    void fifteen_minutes_without_a_page_end_it() {
        Terminal terminal = staff.at(staff.member());
        for (int page = 0; page < 3; page++) {
            clock.move(Duration.ofMinutes(15).minusMillis(1));
            assertThat(terminal.get(API).statusCode()).isEqualTo(200);
        }
        clock.move(Duration.ofMinutes(15));
        assertThat(terminal.get(API).statusCode()).isEqualTo(401);
        clock.move(Duration.ofMinutes(-10));
        assertThat(terminal.get(API).statusCode()).as("it is over for good").isEqualTo(401);
    }

    @Test
    @Trust(12)
    void twelve_hours_end_it_whatever_is_done() {
        Terminal terminal = staff.at(staff.member());
        for (int page = 1; page < 72; page++) {
            clock.move(Duration.ofMinutes(10));
            assertThat(terminal.get(API).statusCode())
                    .as("after " + page * 10 + " minutes")
                    .isEqualTo(200);
        }
        clock.move(Duration.ofMinutes(10).minusMillis(1));
        assertThat(terminal.get(API).statusCode()).isEqualTo(200);
        clock.move(Duration.ofMillis(1));
        assertThat(terminal.get(API).statusCode()).isEqualTo(401);
    }

    @Test
    @Trust(6)
    void closing_an_account_ends_all_its_sessions_at_the_next_request() {
        Member member = staff.member();
        List<Terminal> terminals = List.of(staff.at(member), staff.at(member));
        Terminal other = staff.at(staff.member());
        accounts.close(staff.newcomer(), member.personId());
        for (Terminal terminal : terminals) {
            assertThat(terminal.get(API).statusCode()).isEqualTo(401);
            assertThat(terminal.get("/unit").statusCode()).isEqualTo(302);
        }
        assertThat(other.get(API).statusCode()).isEqualTo(200);
        assertThat(terminals
                        .getFirst()
                        .signIn(member.signInName(), Staff.PASSPHRASE)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @Trust(6)
    void an_account_that_is_opened_anew_does_not_bring_old_sessions_back() {
        Member member = staff.member();
        Terminal terminal = staff.at(member);
        accounts.close(staff.newcomer(), member.personId());
        accounts.open(member.personId(), member.signInName(), Staff.PASSPHRASE);
        assertThat(terminal.get(API).statusCode()).isEqualTo(401);
    }

    @Test
    @Trust(5)
    void a_role_that_ended_opens_nothing_at_the_next_request_and_who_left_is_out() {
        Member member = staff.member();
        Terminal terminal = staff.at(member);
        String unit = "/unit/" + member.unitId();
        assertThat(terminal.get(unit).statusCode()).isEqualTo(200);
        staff.endRole(member);
        assertThat(terminal.get(unit).statusCode()).isEqualTo(404);
        assertThat(terminal.get(API).statusCode()).isEqualTo(200);
        staff.leave(member.personId());
        assertThat(terminal.get(API).statusCode()).isEqualTo(401);
    }

    @Test
    @Trust(15)
    void people_see_and_end_their_own_sessions_and_nobody_elses() {
        Member member = staff.member();
        Terminal here = staff.at(member);
        Terminal there = staff.terminal();
        there.signIn(
                member.signInName(), Staff.PASSPHRASE, "User-Agent", "Mozilla/5.0 (iPhone) Version/17 Safari/604.1");
        Terminal stranger = staff.at(staff.member());
        String page = here.get("/me/sessions").body();
        assertThat(page).contains("Safari, iPhone").contains("Sign out here");
        for (String secret :
                List.of(here.cookie(Terminal.SESSION), there.cookie(Terminal.SESSION))) {
            assertThat(page).doesNotContain(secret);
        }
        String own = here(here).orElseThrow();
        String handle = handles(there.get("/me/sessions").body()).stream()
                .filter(one -> !one.equals(own))
                .findFirst()
                .orElseThrow();
        assertThat(end(stranger, handle)).isEqualTo(404);
        assertThat(there.get(API).statusCode()).isEqualTo(200);
        assertThat(end(here, handle)).isEqualTo(302);
        assertThat(there.get(API).statusCode()).isEqualTo(401);
        assertThat(here.get(API).statusCode()).isEqualTo(200);
        assertThat(end(here, handle)).isEqualTo(404);
        Terminal third = staff.at(member);
        assertThat(end(here, "others")).isEqualTo(302);
        assertThat(third.get(API).statusCode()).isEqualTo(401);
        assertThat(end(here, own)).isEqualTo(302);
        assertThat(here.get(API).statusCode()).isEqualTo(401);
    }

    @Test
    @Trust(15)
    void an_administrator_ends_somebodys_sessions_and_they_may_sign_in_again() {
        Member member = staff.member();
        Terminal terminal = staff.at(member);
        accounts.endSessions(staff.newcomer(), member.personId());
        assertThat(terminal.get(API).statusCode()).isEqualTo(401);
        assertThat(staff.at(member).get(API).statusCode()).isEqualTo(200);
    }

    @Test
    void a_new_passphrase_ends_all_other_sessions_and_gives_this_one_a_new_id() {
        String fresh = "four lanterns on the quay";
        Member member = staff.member();
        Terminal here = staff.at(member);
        Terminal there = staff.at(member);
        String id = here.cookie(Terminal.SESSION);
        String change = "/me/sessions/passphrase";
        assertThat(here.post("/me/sessions", change, Map.of("old", "wrong", "passphrase", fresh, "again", fresh))
                        .statusCode())
                .isEqualTo(422);
        assertThat(here.post("/me/sessions", change, Map.of("old", Staff.PASSPHRASE, "passphrase", fresh, "again", "x"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(here.post(
                                "/me/sessions",
                                change,
                                Map.of("old", Staff.PASSPHRASE, "passphrase", "password1234", "again", "password1234"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(there.get(API).statusCode()).isEqualTo(200);
        assertThat(here.post(
                                "/me/sessions",
                                change,
                                Map.of("old", Staff.PASSPHRASE, "passphrase", fresh, "again", fresh))
                        .statusCode())
                .isEqualTo(302);
        assertThat(there.get(API).statusCode()).isEqualTo(401);
        assertThat(here.get(API).statusCode()).isEqualTo(200);
        assertThat(here.cookie(Terminal.SESSION)).isNotEqualTo(id);
        assertThat(staff.terminal()
                        .signIn(member.signInName(), Staff.PASSPHRASE)
                        .statusCode())
                .isEqualTo(422);
        assertThat(staff.terminal().signIn(member.signInName(), fresh).statusCode())
                .isEqualTo(302);
    }

    private int end(Terminal terminal, String handle) {
        return terminal.post("/me/sessions", "/me/sessions/end", Map.of("session", handle))
                .statusCode();
    }

    /** The handle of the session that this terminal has: the one whose button says so. */
    private static Optional<String> here(Terminal terminal) {
        return terminal.get("/me/sessions")
                .body()
                .lines()
                .reduce("", String::concat)
                .transform(page -> {
                    int button = page.indexOf("Sign out here");
                    return handles(page.substring(0, Math.max(0, button))).reversed().stream()
                            .findFirst();
                });
    }

    private static List<String> handles(String page) {
        return Pattern.compile("name=\"session\" value=\"([0-9a-f]{16})\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Terminal copyOf(Terminal terminal) {
        Terminal copy = staff.terminal();
        copy.cookies().putAll(terminal.cookies());
        return copy;
    }
}
