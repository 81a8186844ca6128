package org.leadline.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.Trust;
import org.leadline.access.NotHere;
import org.leadline.access.Role;
import org.leadline.access.SetUpTokens;
import org.leadline.access.SignedIn.Membership;
import org.leadline.access.web.Answers;
import org.leadline.access.web.ServeServer;
import org.leadline.access.web.Staff;
import org.leadline.access.web.Terminal;
import org.leadline.access.web.ThrottleHand;
import org.leadline.start.FirstAdministrator.Form;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

@ServeServer
@Trust(7)
class FirstAdministratorTest {
    private static final String PAGE = "/start/first";

    @Autowired
    RealDatabase database;

    @Autowired
    SetUpTokens tokens;

    @Autowired
    FirstAdministrator first;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    ThrottleHand time;

    private String token = "";

    @BeforeEach
    void anEmptyInstallation() {
        database.clean();
        time.move(Duration.ofHours(3));
        token = tokens.make().orElseThrow();
    }

    @Test
    void whoever_has_the_token_sets_up_the_unit_and_is_its_administrator_and_lead() {
        Terminal terminal = staff.terminal();
        HttpResponse<String> page = terminal.get(PAGE);
        Answers.checkHeaders(PAGE, page);
        Answers.checkMarkup(PAGE, page.body());
        HttpResponse<String> done = terminal.post(PAGE, PAGE, typed(token));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location")).contains("/start");
        var kim = people.findBySlug("kim-reed").orElseThrow();
        Unit unit = units.findBySlug("ward-9-sudflugel").orElseThrow();
        assertThat(unit.kind()).isEqualTo(Unit.Kind.WARD);
        assertThat(people.find(kim.id()).orElseThrow().memberships())
                .containsExactly(new Membership(unit.id(), Role.ADMINISTRATOR), new Membership(unit.id(), Role.LEAD));
        assertThat(people.findEmail(kim.id())).contains("kim@reed.example");
        assertThat(terminal.get("/unit/" + unit.id()).statusCode()).isEqualTo(200);
        assertThat(staff.terminal().signIn("kim@reed.example", Staff.PASSPHRASE).statusCode())
                .isEqualTo(302);
    }

    @Test
    void there_is_nothing_here_once_somebody_was_first() {
        Terminal late = staff.terminal();
        late.get(PAGE);
        first.become(token, form());
        assertThat(tokens.make()).isEmpty();
        assertThat(staff.terminal().get(PAGE).statusCode()).isEqualTo(404);
        assertThat(late.post("/sign-in", PAGE, typed(token)).statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> first.become(token, form())).isInstanceOf(NotHere.class);
        assertThat(tokens.look(token, "192.0.2.1")).isEqualTo(SetUpTokens.Look.WRONG);
    }

    @Test
    void a_newer_token_takes_the_place_of_an_older_one_and_none_is_kept_as_it_is() {
        String newer = tokens.make().orElseThrow();
        assertThat(tokens.look(token, "192.0.2.1")).isEqualTo(SetUpTokens.Look.WRONG);
        assertThat(tokens.look(newer, "192.0.2.1")).isEqualTo(SetUpTokens.Look.RIGHT);
        assertThat(String.join("\n", staff.rows().values()))
                .doesNotContain(newer)
                .doesNotContain(token);
        assertThat(staff.terminal().post(PAGE, PAGE, typed(token)).statusCode()).isEqualTo(422);
        assertThat(staff.terminal().post(PAGE, PAGE, typed(newer)).statusCode()).isEqualTo(302);
    }

    @Test
    void wrong_tokens_are_throttled_and_the_right_one_works_from_elsewhere() {
        Terminal terminal = staff.terminal();
        for (int number = 0; number < 10; number++) {
            assertThat(terminal.post(PAGE, PAGE, typed("wrong" + number)).statusCode())
                    .isEqualTo(422);
        }
        assertThat(terminal.post(PAGE, PAGE, typed(token)).statusCode()).isEqualTo(429);
        assertThat(tokens.look(token, "192.0.2.77")).isEqualTo(SetUpTokens.Look.RIGHT);
    }

    @Test
    void what_is_missing_is_named_and_makes_nothing() {
        Map<String, String> before = staff.rows();
        HttpResponse<String> refused = staff.terminal()
                .post(PAGE, PAGE, Map.of("token", token, "unit", "NHS number 943 476 5919", "kind", "palace"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"unit-fault\"")
                .contains("id=\"kind-fault\"")
                .contains("id=\"person-fault\"")
                .contains("id=\"profession-fault\"")
                .contains("id=\"name-fault\"")
                .contains("id=\"passphrase-fault\"");
        assertThat(staff.rows()).isEqualTo(before);
    }

    @Test
    void of_two_who_are_first_at_once_one_is() throws Exception {
        Callable<String> be = () -> {
            try {
                return "first " + first.become(token, form());
            } catch (NotHere refused) {
                return "refused";
            }
        };
        try (var two = Executors.newFixedThreadPool(2)) {
            var both = two.invokeAll(List.of(be, be));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder("first 1", "refused");
        }
        assertThat(database.sql().fetchSingle("select count(*) from unit.unit").get(0, Long.class))
                .isEqualTo(1);
    }

    private static Form form() {
        return new Form("Ward 9", "ward", "Kim Reed", "nurse", "kim@reed.example", Staff.PASSPHRASE);
    }

    private static Map<String, String> typed(String token) {
        return new HashMap<>(Map.of(
                "token", token,
                "unit", " Ward 9, Südflügel ",
                "kind", "ward",
                "person", "Kim Reed",
                "profession", "nurse",
                "name", "Kim@Reed.example",
                "passphrase", Staff.PASSPHRASE,
                "again", Staff.PASSPHRASE));
    }
}
