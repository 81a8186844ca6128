package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aims;
import org.leadline.aim.NewAim;
import org.leadline.aim.Origin;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.act.Template;
import org.leadline.sounding.web.Addresses.Address;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everybody goes to every address that writes about an aim or answers a question about it: none of them makes it agreed before its conditions are met. */
@SoundingServer
class AgreedByNoAddressTest {
    private static final Map<String, String> FORM =
            Map.of("agree", "yes", "agreed", "yes", "state", "agreed", "done", "agreed", "version", "1");

    @Autowired
    AskedWard ward;

    @Autowired
    RealDatabase database;

    @Autowired
    Aims aims;

    @Autowired
    Soundings soundings;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void no_address_makes_an_aim_agreed_before_it_was_asked_read_and_said_back() {
        ward.clock.set(MondayMorning.START);
        Onlookers everybody = new Onlookers(ward, database, requestMappingHandlerMapping);
        SignedIn rosa = ward.me(AskedWard.ROSA);
        long aim = aims.enter(rosa, ward.ward(), new NewAim("Nobody falls at night", null, Origin.OURS, null, null))
                .id();
        Sounding other = ward.team(Template.CONSULT, AskedWard.PRIYA, AskedWard.CALLUM, AskedWard.KOFI);
        drive(everybody, aim, 0, other, AgreedByNoAddressTest::writesOfAims);
        assertThat(agreements(aim)).as("nobody was asked").isZero();

        post("/aim/" + aim + "/asked", Map.of("about", "worth"));
        long asked = number("select max(id) from aim.asked where aim_id = {0}", aim);
        Sounding sounding = soundings
                .get(rosa, number("select sounding_id from aim.asked where id = {0}", asked))
                .sounding();
        drive(everybody, aim, asked, sounding, AgreedByNoAddressTest::writesOfAims);
        assertThat(agreements(aim)).as("the answers are sealed").isZero();

        AskedWard.MANY.forEach(who -> ward.sealed(who, sounding, Map.of("worth", "4")));
        ward.pass(Duration.ofDays(8));
        drive(everybody, aim, asked, sounding, AgreedByNoAddressTest::writesOfAims);
        assertThat(agreements(aim)).as("nobody said what was changed").isZero();

        post(
                "/aim/" + aim + "/asked/" + asked,
                Map.of(
                        "changed",
                        "We begin on one bay",
                        "because",
                        "fewer people fall",
                        "answerToLow",
                        "We ask again"));
        drive(
                everybody,
                aim,
                asked,
                sounding,
                address -> writesOfAims(address) && !address.mapping().endsWith("/agree"));
        assertThat(agreements(aim)).as("nobody said that it is agreed").isZero();

        Set<String> took = drive(
                everybody, aim, asked, sounding, address -> address.mapping().endsWith("/aim/{aimId}/agree"));
        assertThat(agreements(aim)).as("now it can be said, once").isOne();
        assertThat(took).hasSize(1);
    }

    private static boolean writesOfAims(Address address) {
        return address.writes()
                && (address.mapping().contains("/aim/") || address.mapping().contains("{soundingId}"))
                && !address.mapping().endsWith("/go-ahead");
    }

    /** @return who was told that it was taken */
    private Set<String> drive(Onlookers everybody, long aim, long asked, Sounding sounding, Predicate<Address> which) {
        Set<String> took = new TreeSet<>();
        int driven = everybody.drive(
                List.of(sounding), Map.of("aimId", aim, "askedId", asked), FORM, which, (slug, address, answer) -> {
                    if (answer.statusCode() == 303
                            && !answer.headers()
                                    .firstValue("Location")
                                    .orElse("")
                                    .contains("sign-in")) {
                        took.add(slug);
                    }
                });
        assertThat(driven).isPositive();
        return took;
    }

    private void post(String address, Map<String, String> form) {
        assertThat(ward.as(AskedWard.ROSA).post(address, form).statusCode())
                .as(address)
                .isEqualTo(303);
    }

    private long agreements(long aim) {
        return number("select count(*) from aim.agreement where aim_id = {0}", aim);
    }

    private long number(String sql, Object value) {
        return database.sql().fetchSingle(sql, value).get(0, Long.class);
    }
}
