package org.leadline.aim;

import java.time.Clock;
import org.leadline.access.AuditTrail;
import org.leadline.access.ClockStrikes;
import org.leadline.access.Clocks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fourteen days after an aim was passed, both sides hear that it has not been answered. */
@Component
class PassClock {
    static final String LATE = "aim-pass-late";
    private final Clocks clocks;

    PassClock(Clocks clocks) {
        this.clocks = clocks;
    }

    void set(Pass pass) {
        clocks.set(LATE, Long.toString(pass.id()), pass.answerBy());
    }

    void stop(Pass pass) {
        clocks.stop(LATE, Long.toString(pass.id()));
    }

    /** What happens when it strikes. */
    @Component
    static class Late {
        private final PassStore store;
        private final PassReading reading;
        private final PassesTold told;
        private final AuditTrail audit;
        private final Clock clock;

        Late(PassStore store, PassReading reading, PassesTold told, AuditTrail audit, Clock clock) {
            this.store = store;
            this.reading = reading;
            this.told = told;
            this.audit = audit;
            this.clock = clock;
        }

        @Transactional
        public void strike(long passId) {
            store.lock(passId)
                    .map(reading::pass)
                    .filter(pass -> pass.isLate(clock.instant()))
                    .ifPresent(pass -> {
                        told.late(pass);
                        audit.record(
                                "clock",
                                "passed aim late",
                                pass.address(),
                                pass.to().unitId(),
                                null);
                    });
        }
    }

    /** Its clock. */
    @Configuration(proxyBeanMethods = false)
    static class Strikes {
        @Bean
        ClockStrikes passIsLate(ObjectProvider<Late> late) {
            return ClockStrikes.ofId(LATE, passId -> late.getObject().strike(passId));
        }
    }
}
