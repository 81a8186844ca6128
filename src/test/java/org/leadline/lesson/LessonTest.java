package org.leadline.lesson;

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

/** The doors of Learn on a real database, with a clock that the test sets and a hospital with people in it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import({LessonTest.Setup.class, SettableClock.Setup.class})
@interface LessonTest {

    @TestConfiguration
    class Setup {
        @Bean
        Hospital hospital() {
            return new Hospital();
        }
    }
}
