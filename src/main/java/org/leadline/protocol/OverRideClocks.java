package org.leadline.protocol;

import org.leadline.access.ClockStrikes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clocks of over-rides: one for the reason that was not given, one for the answer to those that are alike. */
@Configuration(proxyBeanMethods = false)
class OverRideClocks {
    @Bean
    ClockStrikes overRideIsNudged(MyOverRides mine) {
        return ClockStrikes.ofId(OverRides.NUDGE, mine::nudge);
    }

    @Bean
    ClockStrikes overRidesAreLate(Clusters clusters) {
        return ClockStrikes.ofId(ClusterForming.CLOCK, clusters::rise);
    }
}
