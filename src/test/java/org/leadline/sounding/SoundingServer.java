package org.leadline.sounding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.web.House;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A whole server with a ward full of people and a clock that the test sets; {@link House#as} signs one of them in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"leadline.requests-per-second=1000000", "spring.main.banner-mode=off"})
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@ActiveProfiles("demo")
@Import({House.class, SoundingTest.Setup.class, SettableClock.Setup.class, SoundingServer.Setup.class})
@interface SoundingServer {

    @TestConfiguration(proxyBeanMethods = false)
    class Setup {
        static final Instant AFTER_ALL_THAT_THE_SAMPLE_TELLS = Instant.parse("2026-11-23T08:00:00Z");

        @Bean
        InitializingBean whenTheSampleIsPlanted(SettableClock clock) {
            return () -> clock.set(AFTER_ALL_THAT_THE_SAMPLE_TELLS);
        }
    }
}
