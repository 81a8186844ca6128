package org.leadline.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page that says how far an import is, asked for at whatever moment the import comes to its end. */
@DemoServer
class ProgressPageTest {

    private static final int IMPORTS = 60;
    private static final int VIEWERS = 4;
    private static final byte[] BROKEN =
            "case_id,activity,timestamp\nc1,Seen,2026-01-01T08:00:00Z\nc1,Left,2026-02-30T08:00:00Z\n".getBytes(UTF_8);

    @Autowired
    House house;

    @Test
    void aPageThatSaysReadingAlwaysAsksAgain() throws InterruptedException, ExecutionException {
        Guest member = house.as("house-member");
        long unit = house.thingsOfTheWard().unit();
        String process = "/care/process/" + house.process("house-member", unit);
        try (ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < IMPORTS; round++) {
                String upload = member.upload(process + "/log", "broken.csv", BROKEN)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
                assertThat(member.post(upload + "/import", Map.of("ids", "ours"))
                                .statusCode())
                        .isEqualTo(302);
                Callable<HttpResponse<String>> lookedAtUntilOver = () -> lookedAtUntilOver(member, upload);
                List<Future<HttpResponse<String>>> seen = viewers.invokeAll(
                        Stream.generate(() -> lookedAtUntilOver).limit(VIEWERS).toList());
                for (Future<HttpResponse<String>> last : seen) {
                    assertThat(last.get().statusCode()).isEqualTo(422);
                    assertThat(last.get().body()).contains("could not be read as a log");
                }
            }
        }
    }

    private static HttpResponse<String> lookedAtUntilOver(Guest member, String upload) {
        long until = System.nanoTime() + 60_000_000_000L;
        while (true) {
            HttpResponse<String> page = member.get(upload);
            if (!page.body().contains("<progress")) {
                return page;
            }
            assertThat(page.body()).as("the page while an import is under way").contains("hx-get=\"" + upload);
            assertThat(System.nanoTime()).as("the import ends").isLessThan(until);
        }
    }
}
