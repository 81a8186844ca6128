package org.leadline.post;

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
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The post on a real database, with a clock that the test sets and a mail server on the loopback. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "leadline.address=https://leadline.ward.example",
            "leadline.mail.from=post@ward.example",
            "spring.mail.host=127.0.0.1"
        })
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import({SettableClock.Setup.class, PostTest.Setup.class})
@interface PostTest {

    @TestConfiguration
    class Setup {
        @Bean(destroyMethod = "close")
        LoopbackSmtp loopbackSmtp() {
            return new LoopbackSmtp();
        }

        @Bean
        DynamicPropertyRegistrar mailServer(LoopbackSmtp server) {
            return properties -> properties.add("spring.mail.port", server::port);
        }

        @Bean
        Recipients recipients() {
            return new Recipients();
        }
    }
}
