package org.leadline.sounding;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leadline.access.SignedIn;
import org.leadline.unit.People;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * A process of its own that seals, one view after the other, in several people's names at once, for as long as it lives; it writes a line only after the
 * door has acknowledged a view. Arguments: {@code --sounding=12 --authors=1,2,3 --from=100} and the settings of the database; {@code --views=5} ends it after so
 * many of each.
 */
final class SealingChild {

    private SealingChild() {}

    public static void main(String[] arguments) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties(
                        "spring.flyway.enabled=false",
                        "spring.main.banner-mode=off",
                        "leadline.clocks.every=0s",
                        "logging.level.root=error")
                .run(arguments);
        long sounding = context.getEnvironment().getRequiredProperty("sounding", Long.class);
        int from = context.getEnvironment().getRequiredProperty("from", Integer.class);
        List<Long> authors = Stream.of(
                        context.getEnvironment().getRequiredProperty("authors").split(","))
                .map(Long::valueOf)
                .toList();
        Views views = context.getBean(Views.class);
        People people = context.getBean(People.class);
        int each = context.getEnvironment().getProperty("views", Integer.class, Integer.MAX_VALUE - from);
        for (long author : authors) {
            SignedIn me = people.find(author).orElseThrow();
            Thread.ofPlatform().start(() -> seal(views, me, sounding, from, from + each));
        }
    }

    private static void seal(Views views, SignedIn me, long sounding, int from, int until) {
        for (int number = from; number < until; number++) {
            String text = "view " + number;
            say("try " + me.personId() + " " + text);
            Sealing sealing = views.seal(me, sounding, Map.of("stance", "agree", "close", "saw", "why", text));
            if (!(sealing instanceof Sealing.Sealed(String receipt, boolean worried))) {
                throw new AssertionError(sealing);
            }
            say("ack " + me.personId() + " " + receipt + " " + text);
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"org.leadline.access", "org.leadline.unit", "org.leadline.post", "org.leadline.sounding"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {".*\\.web\\..*", ".*Test.*", ".*Setup"}))
    static class Parts {
        @Bean
        java.time.Clock clock() {
            return java.time.Clock.systemDefaultZone();
        }
    }
}
