package org.leadline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class ThrottleTest {

    private static final int PER_SECOND = 5;

    /** A clock that stands still until it is moved. */
    private static final class Standing implements TimeMeter {
        private long nanos = TimeUnit.DAYS.toNanos(1);

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private final Standing time = new Standing();
    private final Throttle throttle = new Throttle(PER_SECOND, time);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @Trust(24)
    void aBurstIsAnsweredUpToFourSecondsWorthAndThenTold429() throws ServletException, IOException {
        for (int request = 0; request < 4 * PER_SECOND; request++) {
            assertThat(ask("10.0.0.1", "/demo").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = ask("10.0.0.1", "/demo");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(ask("10.0.0.2", "/demo").getStatus()).as("another address").isEqualTo(200);
        assertThat(ask("10.0.0.1", "/leadline.css").getStatus()).as("files").isEqualTo(200);
        time.nanos += TimeUnit.SECONDS.toNanos(1);
        for (int request = 0; request < PER_SECOND; request++) {
            assertThat(ask("10.0.0.1", "/demo").getStatus())
                    .as("a second later")
                    .isEqualTo(200);
        }
        assertThat(ask("10.0.0.1", "/demo").getStatus()).isEqualTo(429);
    }

    @Test
    @Trust(24)
    void peopleAtOneAddressDoNotWaitForEachOther() throws ServletException, IOException {
        SecurityContextHolder.getContext().setAuthentication(new Visitor(1));
        for (int request = 0; request < 4 * PER_SECOND; request++) {
            assertThat(ask("10.0.0.1", "/care").getStatus()).isEqualTo(200);
        }
        assertThat(ask("10.0.0.1", "/care").getStatus()).isEqualTo(429);
        assertThat(ask("10.0.0.9", "/care").getStatus())
                .as("from wherever they ask")
                .isEqualTo(429);
        SecurityContextHolder.getContext().setAuthentication(new Visitor(2));
        assertThat(ask("10.0.0.1", "/care").getStatus()).isEqualTo(200);
        SecurityContextHolder.clearContext();
        assertThat(ask("10.0.0.1", "/care").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String from, String address) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", address);
        request.setRemoteAddr(from);
        var response = new MockHttpServletResponse();
        throttle.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
