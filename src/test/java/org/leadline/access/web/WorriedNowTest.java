package org.leadline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.access.Admits;
import org.leadline.access.Who;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A page of soundings that fails still says whom to call, and lets care go ahead. */
@DemoServer
class WorriedNowTest {
    private static final String CALL = "Call 2222";
    private static final String EMERGENCY = "Call your emergency number.";

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    House house;

    @Autowired
    Units units;

    @BeforeEach
    void switchOn() {
        long ward = units.findBySlug("house-ward").map(Unit::id).orElseThrow();
        units.setBedsideCall(house.signedIn("house-lead"), ward, "2222");
    }

    @Test
    void what_is_not_there_or_not_allowed_says_the_number_of_ones_unit() {
        Guest member = house.as("house-member");
        HttpResponse<String> nowhere = member.get("/ask/sounding/77000001");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains(CALL).contains("action=\"/ask/sounding/77000001/go-ahead\"");
        assertThat(member.get("/ask/nothing").body()).contains(CALL).doesNotContain("/go-ahead");
        HttpResponse<String> forged = member.postBody("/ask/sounding/77000001/go-ahead", Guest.FORM, "_csrf=forged");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains(CALL).contains("/ask/sounding/77000001/go-ahead");
        assertThat(member.get("/care/process/77000001").body()).doesNotContain(CALL, EMERGENCY);
        Answers.checkProblem("404", nowhere.body());
    }

    @Test
    void who_has_no_number_is_told_to_call_the_emergency_number() {
        assertThat(house.as("house-stranger").get("/ask/sounding/77000001").body())
                .contains(EMERGENCY)
                .doesNotContain(CALL);
        Guest nobody = house.guest();
        assertThat(nobody.post("/ask/sounding/77000001/go-ahead", Map.of()).body())
                .contains(EMERGENCY)
                .doesNotContain(CALL, "data-go-ahead");
        assertThat(nobody.get("/ask/speak-up").body()).contains(EMERGENCY).doesNotContain(CALL);
        assertThat(nobody.get("/ask/a;b").body()).contains(EMERGENCY);
    }

    @Test
    @Trust(54)
    void a_fault_says_the_number_beside_its_reference() throws NoSuchMethodException {
        RequestMappingInfo info = RequestMappingInfo.paths("/ask/sounding/5/fault")
                .options(requestMappingHandlerMapping.getBuilderConfiguration())
                .build();
        requestMappingHandlerMapping.registerMapping(info, new Faulty(), Faulty.class.getDeclaredMethod("fail"));
        try {
            HttpResponse<String> answer = house.as("house-member").get("/ask/sounding/5/fault");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains(CALL)
                    .contains("action=\"/ask/sounding/5/go-ahead\"")
                    .contains("this reference");
            Answers.checkProblem("500", answer.body());
        } finally {
            requestMappingHandlerMapping.unregisterMapping(info);
        }
    }

    @Test
    void what_browsers_may_keep_names_nobody_and_holds_no_token() {
        Guest member = house.as("house-member");
        for (String address : List.of("/ask/speak-up", "/ask/offline")) {
            HttpResponse<String> page = member.get(address);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(CALL).doesNotContain("house-", "_csrf", "data-me");
            Answers.checkMarkup(address, page.body());
        }
    }

    @Test
    void a_phone_of_ones_own_is_known_by_a_token_that_differs_between_people_and_tells_nothing() {
        String mine = token("house-member");
        assertThat(mine).matches("[0-9a-f]{24}").isEqualTo(token("house-member"));
        assertThat(token("house-lead")).isNotEqualTo(mine);
    }

    private String token(String slug) {
        return house.as(slug).get("/").body().replaceFirst("(?s).*<body data-me=\"([^\"]*)\".*", "$1");
    }

    /** A page that fails. */
    static final class Faulty {
        @Admits(Who.SIGNED_IN)
        public String fail() {
            throw new IllegalStateException("canary");
        }
    }
}
