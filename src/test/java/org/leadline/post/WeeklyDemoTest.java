package org.leadline.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The weekly letters of everybody in the sample hospital, over all that waits there: every kind has words, and nothing that anybody wrote is in them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@ActiveProfiles("demo")
class WeeklyDemoTest {
    @Autowired
    List<Waits> parts;

    @Autowired
    People people;

    @Autowired
    MessageSource messages;

    @Autowired
    WeeklyRound round;

    @Autowired
    Letters letters;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void every_kind_of_thing_that_waits_has_generic_words() {
        assertThat(waiting().stream().map(Waiting::kind).distinct())
                .hasSizeGreaterThan(5)
                .allSatisfy(kind -> assertThat(messages.getMessage("digest." + kind, null, null, Locale.ENGLISH))
                        .as("messages digest.%s", kind)
                        .isNotBlank());
    }

    @Test
    void no_weekly_letter_holds_a_title_a_line_or_a_name() {
        List<String> written = waiting().stream()
                .flatMap(thing -> List.of(thing.title(), thing.line()).stream())
                .filter(words -> words.length() > 3)
                .distinct()
                .toList();
        List<String> names = people.listHere().stream().map(Person::name).toList();
        List<String> texts = Objects.requireNonNull(new TransactionTemplate(transactions).execute(undone -> {
            undone.setRollbackOnly();
            people.listHere().forEach(person -> round.strike("2026-11-23/" + person.id()));
            return letters.listOutbox().stream()
                    .filter(letter -> String.valueOf(letter.subject()).contains("this week"))
                    .map(letter -> String.valueOf(letter.text()))
                    .toList();
        }));
        assertThat(written).hasSizeGreaterThan(10);
        assertThat(texts)
                .hasSizeGreaterThan(5)
                .allSatisfy(text -> assertThat(text)
                        .contains("/post/stop/")
                        .doesNotContain(written.toArray(String[]::new))
                        .doesNotContain(names.toArray(String[]::new)));
        assertThat(texts.stream().collect(Collectors.groupingBy(Function.identity())))
                .as("each stops another's")
                .hasSameSizeAs(texts);
    }

    private List<Waiting> waiting() {
        return people.listHere().stream()
                .flatMap(person -> people.find(person.id()).stream())
                .flatMap(me -> parts.stream().flatMap(part -> part.listWaiting(me).stream()))
                .toList();
    }
}
