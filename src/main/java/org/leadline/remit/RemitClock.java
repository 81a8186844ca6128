package org.leadline.remit;

import org.leadline.access.ClockStrikes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of an ask: on the day by which the layer above answers. */
@Configuration(proxyBeanMethods = false)
class RemitClock {

    @Bean
    ClockStrikes remitLate(RemitAsks asks) {
        return ClockStrikes.ofId(RemitAsks.LATE, asks::rise);
    }
}
