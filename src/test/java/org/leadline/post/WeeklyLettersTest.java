package org.leadline.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.post.db.Tables.LETTER;
import static org.leadline.post.db.Tables.LETTER_LINE;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.DueClocks;
import org.leadline.SettableClock;
import org.leadline.access.SignedIn;
import org.leadline.unit.People;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The weekly letter, to a real mail server over a real socket: whom it reaches, what it says, and that it stays stopped. */
@PostTest
@Import(WeeklyLettersTest.Setup.class)
class WeeklyLettersTest {
    private static final String ANA = "ana@ward.example";
    private static final String BO = "bo@ward.example";

    /** 2026-03-02 is a Monday; the test's clock stands at 08:00 on it, after the hour of that week. */
    private static final Instant NEXT_MONDAY = Instant.parse("2026-03-09T07:00:00Z");

    /** What waits for whom, as a part of the house tells it; a canary sings in whatever somebody wrote. */
    static final class Whatever implements Waits {
        final Map<Long, List<Waiting>> waiting = new ConcurrentHashMap<>();

        @Override
        public List<Waiting> listWaiting(SignedIn me) {
            return waiting.getOrDefault(me.personId(), List.of());
        }

        void put(long personId, String kind, String address) {
            waiting.computeIfAbsent(personId, none -> new ArrayList<>())
                    .add(new Waiting(
                            kind,
                            1,
                            Recipients.CANARY + " title",
                            Recipients.CANARY + " line",
                            Recipients.CANARY + " step",
                            address,
                            SettableClock.START,
                            null,
                            false,
                            false));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Setup {
        @Bean
        Whatever whatever() {
            return new Whatever();
        }
    }

    @Autowired
    WeeklyClock weekly;

    @Autowired
    WeeklyLetters letters;

    @Autowired
    StopPasses passes;

    @Autowired
    Whatever whatever;

    @Autowired
    Recipients recipients;

    @Autowired
    LoopbackSmtp server;

    @Autowired
    People people;

    @Autowired
    DueClocks due;

    @Autowired
    SettableClock clock;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void afresh() {
        recipients.open();
        whatever.waiting.clear();
        weekly.wind();
    }

    @Test
    void on_monday_at_seven_it_says_one_action_a_line_and_how_to_stop_it() throws Exception {
        long ana = recipients.person(ANA);
        whatever.put(ana, "sounding-view", "/ask/sounding/12");
        whatever.put(ana, "sounding-view", "/ask/sounding/13");
        whatever.put(ana, "care-ask", "/care/process/4/ask?unit=3");
        whatever.put(ana, "never-heard-of", "/thing/5");
        whatever.put(ana, "never-heard-of", "/thing/6");
        clock.set(NEXT_MONDAY.minusSeconds(1));
        due.strike();
        assertThat(server.taken).isEmpty();
        clock.set(NEXT_MONDAY);
        due.strike();
        MimeMessage message = onlyLetter();
        String stop = "https://leadline.ward.example/post/stop/" + passes.of(ana);
        assertThat(message.getSubject()).isEqualTo("Leadline: what waits for you this week");
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<" + stop + ">");
        assertThat(text(message))
                .matches("Something waits for you\\. One line each:\n\n"
                        + "[^\n]+\nhttps://leadline.ward.example/me\n\n"
                        + "[^\n]+\nhttps://leadline.ward.example/care/process/4/ask\n\n"
                        + "Something waits for you \\(2\\)\nhttps://leadline.ward.example/me\n\n"
                        + "[^\n]+To stop it:\n" + stop + "\n\n(?s).+")
                .doesNotContain("?unit");
    }

    @Test
    void it_tells_no_number_of_soundings() throws Exception {
        long ana = recipients.person(ANA);
        for (int sounding = 1; sounding <= 7; sounding++) {
            whatever.put(ana, "sounding-view", "/ask/sounding/" + sounding);
        }
        atMonday(0);
        assertThat(text(onlyLetter()).split("To stop it")[0]).doesNotContainPattern("[0-9]");
    }

    @Test
    void no_word_that_anybody_wrote_leaves_the_house() {
        long ana = recipients.person(ANA);
        whatever.put(ana, "sounding-view", "/ask/sounding/12");
        whatever.put(ana, "idea-answer", "/try/" + Recipients.CANARY + "/what%20if?q=" + Recipients.CANARY);
        atMonday(0);
        assertThat(server.taken)
                .singleElement()
                .satisfies(taken -> assertThat(taken.data()).doesNotContain(Recipients.CANARY));
        assertThat(sql.fetch(LETTER).formatCSV() + sql.fetch(LETTER_LINE).formatCSV())
                .doesNotContain(Recipients.CANARY);
    }

    @Test
    void who_has_nothing_waiting_or_no_address_gets_none() {
        recipients.person(ANA);
        long unreachable = recipients.person(null);
        long bo = recipients.person(BO);
        whatever.put(unreachable, "idea-answer", "/try/idea/1");
        whatever.put(bo, "idea-answer", "/try/idea/1");
        atMonday(0);
        assertThat(server.taken)
                .singleElement()
                .satisfies(taken -> assertThat(taken.to()).containsExactly(BO));
        assertThat(sql.fetchCount(LETTER)).isOne();
        assertThat(sql.fetchCount(LETTER_LINE)).as("wiped once it is sent").isZero();
    }

    @Test
    void it_comes_once_a_week_for_as_long_as_something_waits() {
        long ana = recipients.person(ANA);
        whatever.put(ana, "idea-answer", "/try/idea/1");
        for (int week = 0; week < 3; week++) {
            atMonday(week);
            assertThat(server.taken).hasSize(week + 1);
            clock.move(Duration.ofDays(3));
            weekly.wind();
            due.strike();
            assertThat(server.taken)
                    .as("a start in between begins no second one")
                    .hasSize(week + 1);
        }
        whatever.waiting.clear();
        atMonday(3);
        assertThat(server.taken).hasSize(3);
    }

    @Test
    void after_weeks_without_a_server_one_goes_late_and_not_several() {
        long ana = recipients.person(ANA);
        whatever.put(ana, "idea-answer", "/try/idea/1");
        atMonday(0);
        clock.set(NEXT_MONDAY.plus(Duration.ofDays(24)));
        weekly.wind();
        due.strike();
        assertThat(server.taken).hasSize(2);
        atMonday(4);
        assertThat(server.taken).hasSize(3);
    }

    @Test
    void who_stops_it_gets_none_until_they_start_it_again() {
        long ana = recipients.person(ANA);
        long bo = recipients.person(BO);
        whatever.put(ana, "idea-answer", "/try/idea/1");
        whatever.put(bo, "idea-answer", "/try/idea/1");
        SignedIn me = people.find(ana).orElseThrow();
        assertThat(letters.isWanted(me)).isTrue();
        letters.stop(passes.of(ana));
        letters.stop(passes.of(ana));
        assertThat(letters.isWanted(me)).isFalse();
        for (int week = 0; week < 3; week++) {
            atMonday(week);
            weekly.wind();
        }
        assertThat(server.taken)
                .hasSize(3)
                .allSatisfy(taken -> assertThat(taken.to()).containsExactly(BO));
        letters.want(me, true);
        atMonday(3);
        assertThat(server.taken).hasSize(5);
        letters.want(me, false);
        atMonday(4);
        assertThat(server.taken).hasSize(6);
    }

    @Test
    void one_that_waits_for_the_mail_server_is_taken_back_when_it_is_stopped() {
        long ana = recipients.person(ANA);
        whatever.put(ana, "idea-answer", "/try/idea/1");
        server.busy = true;
        atMonday(0);
        letters.stop(passes.of(ana));
        server.busy = false;
        clock.move(Duration.ofDays(1));
        due.strike();
        assertThat(server.taken).isEmpty();
        assertThat(sql.fetchCount(LETTER)).isZero();
    }

    @Test
    void a_link_that_was_not_made_here_stops_nobody() {
        long ana = recipients.person(ANA);
        long bo = recipients.person(BO);
        String pass = passes.of(ana);
        assertThat(passes.find(pass)).hasValue(ana);
        assertThat(passes.find(passes.of(bo).substring(0, 16) + pass.substring(16)))
                .isEmpty();
        assertThat(passes.find(pass.substring(0, 47) + (pass.endsWith("0") ? "1" : "0")))
                .isEmpty();
        assertThat(passes.find("")).isEmpty();
        assertThat(letters.findWanted("0".repeat(48))).isEmpty();
    }

    private void atMonday(int week) {
        clock.set(NEXT_MONDAY.plus(Duration.ofDays(7L * week)));
        due.strike();
    }

    private MimeMessage onlyLetter() throws Exception {
        assertThat(server.taken).hasSize(1);
        return server.taken.getFirst().message();
    }

    private static String text(MimeMessage message) throws Exception {
        return ((String) message.getContent()).replace("\r\n", "\n");
    }
}
