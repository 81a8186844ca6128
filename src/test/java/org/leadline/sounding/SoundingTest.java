package org.leadline.sounding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The doors of soundings on a real database, with a clock that the test sets and a ward full of people. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import({SoundingTest.Setup.class, SettableClock.Setup.class})
@interface SoundingTest {

    @TestConfiguration
    class Setup {
        @Bean
        Ward ward() {
            return new Ward();
        }
    }
}
