package org.leadline.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.access.web.DemoServer;
import org.leadline.access.web.Guest;
import org.leadline.access.web.House;
import org.leadline.post.ToldBack;
import org.leadline.post.ToldBacks;
import org.leadline.unit.NewPerson;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** Today and Me, as somebody at a browser without JavaScript meets them. */
@DemoServer
class MePagesTest {
    private static final Set<Role> LEADING = Set.of(Role.LEAD, Role.DEPUTY, Role.SHIFT_LEAD, Role.ADMINISTRATOR);
    private static final int WEEKS = 8;

    @Autowired
    private House house;

    @Autowired
    private People people;

    @Autowired
    private Units units;

    @Autowired
    private ToldBacks toldBacks;

    @Autowired
    private MyMinutes minutes;

    @Autowired
    private MyHeld held;

    @Autowired
    private Clock clock;

    @Test
    void what_somebody_said_comes_back_to_them_until_they_have_seen_it_and_to_nobody_else() {
        long ward = units.findBySlug("house-ward").orElseThrow().id();
        SignedIn member = me("house-member");
        toldBacks.tell(member.personId(), ward, "/try/1", "Swap the trolleys", "We try it from Monday.");
        long told = toldBacks.listUnheard(member).getFirst().id();
        Guest guest = house.as("house-member");
        assertThat(guest.get("/me").body()).contains("About: Swap the trolleys", "We try it from Monday.");
        assertThat(house.as("house-lead").get("/me").body()).doesNotContain("We try it from Monday.");
        assertThat(house.as("house-lead")
                        .post("/me/heard", Map.of("told", "" + told))
                        .statusCode())
                .isEqualTo(404);
        assertThat(guest.post("/me/heard", Map.of("told", "" + told)).statusCode())
                .isEqualTo(302);
        assertThat(guest.get("/me").body()).doesNotContain("We try it from Monday.");
    }

    @Test
    void who_spoke_through_somebody_hears_through_them() {
        long ward = units.findBySlug("house-ward").orElseThrow().id();
        SignedIn scribe = me("house-colleague");
        long partner = me("house-partner").personId();
        toldBacks.tell(partner, scribe.personId(), ward, "/try/2", "Warm blankets", "They are in the cupboard.");
        Guest guest = house.as("house-colleague");
        assertThat(guest.get("/me").body()).contains("To pass on", "Tell house-partner", "They are in the cupboard.");
        long told = toldBacks.listUnheard(scribe).stream()
                .filter(each -> each.about().equals("/try/2"))
                .map(ToldBack::id)
                .findFirst()
                .orElseThrow();
        assertThat(guest.post("/me/heard", Map.of("told", "" + told)).statusCode())
                .isEqualTo(302);
        assertThat(guest.get("/me").body()).doesNotContain("They are in the cupboard.");
    }

    @Test
    void the_json_of_me_and_of_today_says_what_the_pages_say() {
        long ward = units.findBySlug("ward-7").orElseThrow().id();
        Guest rosa = house.as("rosa-quill");
        assertThat(rosa.get("/api/today?unit=" + ward).body())
                .contains("\"section\":\"aims\"", "Nobody gets an infection from a line");
        assertThat(rosa.get("/api/me").body()).contains("\"waiting\":[", "\"minutes\":{\"monday\"");
        assertThat(rosa.get("/api/aim?unit=" + ward).body()).contains("Nobody waits alone");
        assertThat(house.as("house-stranger").get("/api/today?unit=" + ward).statusCode())
                .isEqualTo(404);
    }

    @Test
    void one_of_several_units_is_shown_and_the_others_stand_by() {
        Guest eddie = house.as("eddie-albatross");
        String first = eddie.get("/").body();
        assertThat(first).contains("Your other units:");
        long other = units.listOurs(me("eddie-albatross")).getLast().id();
        assertThat(first).contains("href=\"/?unit=" + other + "\"");
        assertThat(eddie.get("/?unit=" + other).statusCode()).isEqualTo(200);
        long foreign = units.findBySlug("house-practice").orElseThrow().id();
        assertThat(eddie.get("/?unit=" + foreign).statusCode()).isEqualTo(404);
        assertThat(eddie.get("/today/sheet?unit=" + foreign).statusCode()).isEqualTo(404);
    }

    @Test
    void who_has_no_unit_finds_what_is_theirs() {
        long ward = units.findBySlug("house-ward").orElseThrow().id();
        people.enter(new NewPerson("no-unit", "no-unit", "nurse", null, null, ward, false, null, false), "test");
        Guest guest = house.as("no-unit");
        assertThat(guest.get("/").body()).contains("You have no unit just now");
        assertThat(guest.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void of_nobody_in_the_demo_who_leads_and_holds_nothing_more_than_ten_minutes_a_week_were_asked() {
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int asked = 0;
        for (Person person : people.listHere()) {
            SignedIn me = people.find(person.id()).orElseThrow();
            boolean leads = me.memberships().stream().anyMatch(mine -> LEADING.contains(mine.role()));
            boolean ofTheHouse = person.name().startsWith("house-");
            if (!ofTheHouse && !leads && held.list(me).isEmpty()) {
                for (int week = 0; week < WEEKS; week++) {
                    MyMinutes.Week counted = minutes.get(me, monday.minusWeeks(week));
                    asked += counted.secondsForAll();
                    assertThat(counted.secondsForAll() + counted.secondsForARole())
                            .as("seconds asked of %s in the week of %s: %s", person.name(), counted.monday(), counted)
                            .isLessThanOrEqualTo(MyMinutes.MOST_SECONDS);
                }
            }
        }
        assertThat(asked).as("seconds asked of all of them").isPositive();
    }

    private SignedIn me(String slug) {
        return people.find(people.findBySlug(slug).orElseThrow().id()).orElseThrow();
    }
}
