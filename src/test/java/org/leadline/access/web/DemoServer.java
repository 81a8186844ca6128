package org.leadline.access.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.leadline.RealDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A whole demo server on a port of its own, one for all tests that wear this: the sample hospital is in it, and the {@link House}. It is told to answer
 * every address, which the demo must not heed; its throttle is out of the way.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=0.0.0.0",
            "leadline.requests-per-second=1000000",
            "spring.servlet.multipart.max-file-size=60MB",
            "spring.servlet.multipart.max-request-size=60MB"
        })
@ContextConfiguration(initializers = {RealDatabase.ForSpring.class, HeardLog.Listening.class})
@ActiveProfiles("demo")
@Import({House.class, LessonThings.class})
public @interface DemoServer {}
