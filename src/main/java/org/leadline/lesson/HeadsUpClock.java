package org.leadline.lesson;

import java.time.Duration;
import java.time.Instant;
import org.leadline.access.ClockStrikes;
import org.leadline.access.Clocks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The clock of a unit's turn with a heads-up: first until it is acknowledged, then until it ends. */
@Component
class HeadsUpClock {
    static final String NAME = "heads-up";

    /** So long whoever holds it has until it ends; then the lead has it on the queue too. */
    static final Duration UNTIL_IT_ENDS = Duration.ofDays(14);

    private final Clocks clocks;

    HeadsUpClock(Clocks clocks) {
        this.clocks = clocks;
    }

    void set(long legId, Instant dueAt) {
        clocks.set(NAME, Long.toString(legId), dueAt);
    }

    void stop(long legId) {
        clocks.stop(NAME, Long.toString(legId));
    }

    /** What happens when it strikes. */
    @Configuration(proxyBeanMethods = false)
    static class Strikes {
        @Bean
        ClockStrikes headsUpIsLate(HeadsUpAnswers answers) {
            return ClockStrikes.ofId(NAME, answers::late);
        }
    }
}
