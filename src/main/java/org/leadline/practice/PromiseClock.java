package org.leadline.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.leadline.access.AuditTrail;
import org.leadline.access.ClockStrikes;
import org.leadline.access.Clocks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On the morning after its day a promise that is not done is late, and its receiver is told. */
@Component
class PromiseClock {
    static final String LATE = "practice-promise-late";
    static final LocalTime MORNING = LocalTime.of(7, 0);
    private final Clocks clocks;
    private final Clock clock;

    PromiseClock(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    void set(Promise promise) {
        clocks.set(
                LATE,
                Long.toString(promise.id()),
                promise.dueOn()
                        .plusDays(1)
                        .atTime(MORNING)
                        .atZone(clock.getZone())
                        .toInstant());
    }

    void stop(Promise promise) {
        clocks.stop(LATE, Long.toString(promise.id()));
    }

    /** What happens when it strikes. */
    @Component
    static class Late {
        private final PromiseStore store;
        private final PromisesTold told;
        private final AuditTrail audit;
        private final Clock clock;

        Late(PromiseStore store, PromisesTold told, AuditTrail audit, Clock clock) {
            this.store = store;
            this.told = told;
            this.audit = audit;
            this.clock = clock;
        }

        @Transactional
        public void strike(long promiseId) {
            store.lock(promiseId)
                    .filter(promise -> promise.isOverdue(LocalDate.now(clock)))
                    .ifPresent(promise -> {
                        told.receivers(
                                promise, null, "practice.told.late", promise.makerName(), told.day(promise.dueOn()));
                        audit.record("clock", "promise late", promise.address(), promise.unitId(), null);
                    });
        }
    }

    /** Its clock. */
    @Configuration(proxyBeanMethods = false)
    static class Strikes {
        @Bean
        ClockStrikes promiseIsLate(ObjectProvider<Late> late) {
            return ClockStrikes.ofId(LATE, promiseId -> late.getObject().strike(promiseId));
        }
    }
}
