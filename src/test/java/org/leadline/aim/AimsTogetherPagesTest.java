package org.leadline.aim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.SignedIn;
import org.leadline.access.web.DemoServer;
import org.leadline.access.web.Guest;
import org.leadline.access.web.House;
import org.leadline.unit.People;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts, aims of several together, what serves what and one's own aims, as somebody at a browser without JavaScript meets them. */
@DemoServer
class AimsTogetherPagesTest {
    private static final Map<String, String> PLAIN =
            Map.of("line", "Nobody waits for a bed", "value", "none", "origin", "ours");

    @Autowired
    private House house;

    @Autowired
    private People people;

    @Autowired
    private Units units;

    @Autowired
    private Aims aims;

    @Autowired
    private MyAims mine;

    @Autowired
    private JointAims joint;

    private long ward;
    private long clinic;
    private Guest lead;
    private Guest neighbour;

    @BeforeEach
    void empty() {
        ward = units.findBySlug("house-ward").orElseThrow().id();
        clinic = units.findBySlug("house-clinic").orElseThrow().id();
        lead = house.as("house-lead");
        neighbour = house.as("house-neighbour");
        SignedIn me = me("house-lead");
        aims.list(me, ward).forEach(aim -> aims.retire(me, aim.id(), "begun anew"));
        aims.listJoint(me, ward).forEach(aim -> aims.retire(me, aim.id(), "begun anew"));
        aims.listDrafts(me, ward).forEach(aim -> aims.retire(me, aim.id(), "begun anew"));
        SignedIn member = me("house-member");
        mine.list(member).forEach(aim -> aims.retire(member, aim.id(), "begun anew"));
    }

    @Test
    void a_draft_is_the_units_own_until_it_is_adopted() {
        String draft = location(lead.post("/aim/new?unit=" + ward, with(PLAIN, "as", "draft")));
        assertThat(lead.get(draft).body()).contains("This is a draft", draft + "/adopt");
        assertThat(house.as("house-member").get(draft).body())
                .contains("This is a draft")
                .doesNotContain("/adopt");
        for (String other : List.of("house-neighbour", "house-sibling", "house-above", "house-stranger")) {
            assertThat(house.as(other).get(draft).statusCode()).as(other).isEqualTo(404);
            assertThat(house.as(other).get("/api" + draft).statusCode()).as(other).isEqualTo(404);
        }
        assertThat(house.as("house-member").post(draft + "/adopt", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(lead.post(draft + "/adopt", Map.of()).statusCode()).isEqualTo(303);
        for (String other : List.of("house-neighbour", "house-sibling", "house-above")) {
            assertThat(house.as(other).get(draft).statusCode()).as(other).isEqualTo(200);
        }
        assertThat(lead.get("/aim?unit=" + ward).body()).contains("Say what it serves");
    }

    @Test
    void words_of_money_are_offered_another_wording_once_and_may_stay() {
        Map<String, String> money = with(PLAIN, "line", "Cut agency spend by a tenth");
        HttpResponse<String> offered = lead.post("/aim/new?unit=" + ward, money);
        assertThat(offered.statusCode()).isEqualTo(200);
        assertThat(offered.body())
                .contains(
                        "Cut agency spend by a tenth",
                        "speaks of money",
                        "Patients are cared for by people whom they know",
                        "name=\"offered\" value=\"agency spend\"");
        assertThat(aims.list(me("house-lead"), ward)).isEmpty();
        assertThat(lead.post("/aim/new?unit=" + ward, with(money, "offered", "agency spend"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(aims.list(me("house-lead"), ward))
                .extracting(Aim::line)
                .containsExactly("Cut agency spend by a tenth");
    }

    @Test
    void two_units_make_one_together_and_each_says_what_it_brings() {
        HttpResponse<String> alone = lead.post("/aim/joint/new?unit=" + ward, PLAIN);
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body()).contains("Together means two owners at least", "Nobody waits for a bed");
        String aim = location(lead.post("/aim/joint/new?unit=" + ward, with(PLAIN, "others", "" + clinic)));
        assertThat(neighbour.get(aim).body()).contains("house-clinic: what do you bring?", "This is a draft");
        assertThat(neighbour.get("/me").body()).contains("You are asked to own this together");
        String theirs = aim + "/share/" + share(aim, clinic);
        String ours = aim + "/share/" + share(aim, ward);
        assertThat(lead.post(theirs, Map.of("brings", "much")).statusCode()).isEqualTo(403);
        assertThat(neighbour.post(theirs, Map.of("brings", "")).body()).contains("Say what you bring, in a line");
        assertThat(neighbour.post(theirs, Map.of("brings", "A clinic on Mondays")).statusCode())
                .isEqualTo(303);
        assertThat(lead.post(aim + "/adopt", Map.of()).body()).contains("Somebody has not said yet");
        assertThat(lead.post(ours, Map.of("brings", "Two beds by ten")).statusCode())
                .isEqualTo(303);
        assertThat(neighbour.post(aim + "/adopt", Map.of()).statusCode()).isEqualTo(303);
        for (String reader : List.of("house-member", "house-neighbour", "house-above", "house-sibling")) {
            assertThat(house.as(reader).get(aim).body())
                    .as(reader)
                    .contains("A clinic on Mondays", "Two beds by ten", "No number of all yet");
        }
        assertThat(house.as("house-stranger").get(aim).statusCode()).isEqualTo(404);
        assertThat(lead.get("/api" + aim).body()).contains("A clinic on Mondays").contains("\"result\":null");
        assertThat(lead.get("/aim?unit=" + ward).body()).contains("house-ward; house-clinic");
        String leaving = aim + "/share/" + share(aim, clinic) + "/leave";
        assertThat(neighbour.post(leaving, Map.of("because", "no time")).statusCode())
                .isEqualTo(422);
        long team = units.findBySlug("house-team").orElseThrow().id();
        assertThat(lead.post(aim + "/share", Map.of("others", "nobody")).statusCode())
                .isEqualTo(422);
        assertThat(lead.post(aim + "/share", Map.of("others", "" + team)).statusCode())
                .isEqualTo(303);
        assertThat(house.as("house-member").post(leaving, Map.of("because", "no")).statusCode())
                .isEqualTo(403);
        assertThat(neighbour.post(leaving, Map.of("because", "no time")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void what_it_serves_is_said_on_its_page_and_a_loop_comes_back_with_its_way() {
        Aim ours = aims.enter(me("house-lead"), ward, new NewAim("Nobody waits", null, Origin.OURS, null, null));
        Aim theirs =
                aims.enter(me("house-neighbour"), clinic, new NewAim("Seen in a week", null, Origin.OURS, null, null));
        assertThat(lead.get("/aim/orphans?unit=" + ward).body()).contains("Nobody waits");
        assertThat(lead.post(ours.address() + "/serves", Map.of()).statusCode()).isEqualTo(422);
        assertThat(house.as("house-member")
                        .post(ours.address() + "/serves", Map.of("serves", "" + theirs.id()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(lead.post(ours.address() + "/serves", Map.of("serves", "" + theirs.id()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(lead.get(ours.address()).body()).contains("Seen in a week");
        assertThat(neighbour.get(theirs.address()).body()).contains("What serves it", "Nobody waits");
        HttpResponse<String> loop = neighbour.post(theirs.address() + "/serves", Map.of("serves", "" + ours.id()));
        assertThat(loop.statusCode()).isEqualTo(422);
        assertThat(loop.body()).contains("Then it would come to serve itself: Nobody waits → Seen in a week");
        assertThat(lead.post(ours.address() + "/serves/" + theirs.id() + "/end", Map.of())
                        .statusCode())
                .isEqualTo(303);
        SignedIn other = me("house-neighbour");
        aims.retire(other, theirs.id(), "reached");
    }

    @Test
    void ones_own_aim_is_read_by_others_and_written_by_nobody_else() {
        Guest member = house.as("house-member");
        assertThat(member.post("/aim/mine/new?unit=" + ward, with(PLAIN, "line", "I teach one newcomer"))
                        .statusCode())
                .isEqualTo(303);
        Aim own = mine.list(me("house-member")).getFirst();
        assertThat(member.get("/aim/mine").body()).contains("I teach one newcomer");
        assertThat(house.as("house-sibling").get("/aim?unit=" + ward).body())
                .contains("I teach one newcomer", "house-member");
        assertThat(lead.post(own.address() + "/retire", Map.of("because", "no")).statusCode())
                .isEqualTo(403);
        assertThat(lead.get(own.address() + "/edit").statusCode()).isEqualTo(403);
        assertThat(member.get(own.address() + "/edit").statusCode()).isEqualTo(200);
        assertThat(member.post("/aim/mine/wish", Map.of("wish", "To learn to draw blood", "aim", "" + own.id()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(member.get("/aim/mine").body()).contains("To learn to draw blood");
        assertThat(lead.get("/aim/mine").body()).doesNotContain("To learn to draw blood");
        assertThat(member.post("/aim/mine/wish", Map.of("wish", "")).statusCode())
                .isEqualTo(303);
        assertThat(mine.findWish(me("house-member"))).isEmpty();
    }

    private long share(String aim, long unitId) {
        long aimId = Long.parseLong(aim.substring("/aim/".length()));
        return joint.listShares(me("house-lead"), aimId).stream()
                .filter(share -> share.unit().id() == unitId)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static Map<String, String> with(Map<String, String> fields, String field, String typed) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(field, typed);
        return more;
    }

    private SignedIn me(String slug) {
        return people.find(people.findBySlug(slug).orElseThrow().id()).orElseThrow();
    }
}
