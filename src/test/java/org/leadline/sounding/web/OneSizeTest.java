package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.sounding.web.AskedWard.CALLUM;
import static org.leadline.sounding.web.AskedWard.PRIYA;
import static org.leadline.sounding.web.AskedWard.ROSA;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.web.Guest;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.Template;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page with sealed words weighs on the way tells nothing of the words. */
@SoundingServer
class OneSizeTest {
    private static final String LONG = "&<>\"'".repeat(80);

    @Autowired
    AskedWard ward;

    @BeforeEach
    void afresh() {
        ward.clock.set(MondayMorning.START);
    }

    @Test
    void twoAuthorsPagesAreEquallyLongWhateverTheySealedAlsoForABrowserThatTakesThemPacked() throws Exception {
        Sounding sounding = ward.bedside();
        ward.sealed(PRIYA, sounding, Map.of("think", "x", "do", "y", "close", "saw"));
        String small = packed(PRIYA, sounding.address());
        ward.sealed(
                PRIYA,
                sounding,
                Map.of(
                        "think",
                        LONG,
                        "do",
                        LONG,
                        "worry",
                        "she is getting worse " + "<".repeat(300),
                        "close",
                        "heard"));
        assertThat(packed(PRIYA, sounding.address())).isEqualTo(small);
        assertThat(packed(CALLUM, sounding.address())).as("nothing sealed").isEqualTo(small);
        assertThat(packed(ROSA, sounding.address())).as("who asks").isEqualTo(small);
        assertThat(small).contains("content-length=[" + OneSize.BYTES + "]").doesNotContain("gzip", "etag");
    }

    @Test
    void refusedAndLateFormsAreEquallyLongToo() {
        Sounding sounding = ward.team(Template.IDEAS, PRIYA, CALLUM);
        Map<String, String> much = new HashMap<>(Map.of("ideas", LONG, "concerns", LONG, "expectations", LONG));
        assertThat(bytes(ward.seal(PRIYA, sounding, Map.of()))).isEqualTo(OneSize.BYTES);
        assertThat(bytes(ward.seal(PRIYA, sounding, much))).isEqualTo(OneSize.BYTES);
        much.put("close", "saw");
        ward.sealed(PRIYA, sounding, much);
        ward.pass(Duration.ofDays(2));
        assertThat(bytes(ward.seal(CALLUM, sounding, much))).isEqualTo(OneSize.BYTES);
    }

    @Test
    void otherPagesStayAsLongAsTheyAre() throws Exception {
        assertThat(packed(PRIYA, "/unit")).contains("content-encoding=[gzip]");
        assertThat(ward.as(PRIYA).get("/ask/sounding/77000001").body()).hasSizeLessThan(OneSize.BYTES);
    }

    @Test
    void theFillerIsAsLongAsIsMissing() {
        for (int size : List.of(0, 1, 9_000, OneSize.BYTES - 9, OneSize.BYTES - 8, OneSize.BYTES, OneSize.BYTES + 1)) {
            assertThat((size + OneSize.filler(size).length) % OneSize.BYTES)
                    .as("after " + size)
                    .isZero();
        }
    }

    /** The headers of the page as it comes to a browser that takes it packed, and how many bytes came. */
    private String packed(String slug, String address) throws IOException, InterruptedException {
        Guest guest = ward.as(slug);
        HttpRequest request = HttpRequest.newBuilder(ward.server().resolve(address))
                .header("Accept-Encoding", "gzip, deflate, br")
                .header("Cookie", guest.cookie())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
            headers.remove("date");
            return headers + " " + answer.body().length;
        }
    }

    private static int bytes(HttpResponse<String> answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8).length;
    }
}
