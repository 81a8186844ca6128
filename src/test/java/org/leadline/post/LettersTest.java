package org.leadline.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.post.db.Tables.LETTER;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.DueClocks;
import org.leadline.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters on their way to a real mail server, over a real socket. */
@PostTest
class LettersTest {
    private static final String FORM = "/sounding/12/view";

    @Autowired
    Letters letters;

    @Autowired
    Recipients recipients;

    @Autowired
    LoopbackSmtp server;

    @Autowired
    DueClocks due;

    @Autowired
    SettableClock clock;

    @Autowired
    DSLContext sql;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void afresh() {
        recipients.open();
    }

    @Test
    void a_letter_holds_its_generic_words_and_one_link_and_nothing_else() throws Exception {
        letters.send(recipients.person("ana@ward.example"), "sounding-asked", FORM);
        assertThat(server.taken).isEmpty();
        assertThat(due.strike()).isOne();
        LoopbackSmtp.Taken taken = server.taken.getFirst();
        assertThat(taken.from()).isEqualTo("post@ward.example");
        assertThat(taken.to()).containsExactly("ana@ward.example");
        assertThat(taken.data()).doesNotContain(Recipients.CANARY);
        MimeMessage message = taken.message();
        assertThat(message.getSubject()).isEqualTo("Leadline: your view is asked for");
        assertThat(message.getHeader("To")).containsExactly("ana@ward.example");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getSentDate()).isEqualTo(Date.from(clock.instant()));
        assertThat(text(message)).isEqualTo("""
            Somebody asks what you think. The question, and who will read your answer, stand on the page.

            https://leadline.ward.example/sounding/12/view

            This letter says no more on purpose: what it is about stays in Leadline.
            Nobody reads answers to this address.
            """);
        assertThat(new HashSet<>(headers(message)))
                .containsExactlyInAnyOrder(
                        "Date",
                        "From",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Content-Transfer-Encoding",
                        "Auto-Submitted");
    }

    @Test
    void what_was_sent_is_wiped_and_goes_no_second_time() {
        letters.send(recipients.person("ana@ward.example"), "sounding-asked", FORM);
        due.strike();
        assertThat(due.strike()).isZero();
        assertThat(server.taken).hasSize(1);
        assertThat(sql.fetchSingle(LETTER).formatCSV()).contains("sent").doesNotContain(FORM, "sounding-asked");
        assertThat(letters.listOutbox()).singleElement().satisfies(letter -> {
            assertThat(letter.state()).isEqualTo(Letter.State.SENT);
            assertThat(letter.text()).isNull();
            assertThat(letter.link()).isNull();
        });
    }

    @Test
    void a_letter_of_a_transaction_that_is_undone_was_never_there() {
        long ana = recipients.person("ana@ward.example");
        new TransactionTemplate(transactions).executeWithoutResult(begun -> {
            letters.send(ana, "sounding-asked", FORM);
            begun.setRollbackOnly();
        });
        assertThat(due.strike()).isZero();
        assertThat(sql.fetchCount(LETTER)).isZero();
    }

    @Test
    void who_has_no_address_or_an_unknown_one_is_listed_as_undelivered() {
        long nobody = recipients.person(null);
        long gone = recipients.person("gone@ward.example");
        long ana = recipients.person("ana@ward.example");
        server.unknown.add("gone@ward.example");
        letters.send(List.of(nobody, gone, ana), "sounding-reminder", FORM);
        letters.send(nobody, "sounding-reminder", "/sounding/13/view");
        assertThat(letters.listUndelivered(FORM)).containsExactly(nobody);
        due.strike();
        assertThat(letters.listUndelivered(FORM)).containsExactlyInAnyOrder(nobody, gone);
        assertThat(letters.listUndelivered("/sounding/14/view")).isEmpty();
        assertThat(server.taken)
                .singleElement()
                .satisfies(taken -> assertThat(taken.to()).containsExactly("ana@ward.example"));
    }

    @Test
    void each_has_a_link_of_their_own_that_is_known_no_longer_than_the_letter_needs_it() {
        long ana = recipients.person("ana@ward.example");
        long nobody = recipients.person(null);
        long gone = recipients.person("gone@ward.example");
        server.unknown.add("gone@ward.example");
        letters.send(
                Map.of(ana, "/ask/link/anas", nobody, "/ask/link/nobodys", gone, "/ask/link/gones"),
                "sounding-asked",
                FORM);
        assertThat(sql.fetch(LETTER).formatCSV()).contains("/ask/link/anas").doesNotContain("nobodys");
        due.strike();
        assertThat(server.taken)
                .singleElement()
                .satisfies(taken -> assertThat(taken.data()).contains("https://leadline.ward.example/ask/link/anas"));
        assertThat(letters.listUndelivered(FORM)).containsExactlyInAnyOrder(nobody, gone);
        assertThat(sql.fetch(LETTER).formatCSV()).doesNotContain("/ask/link");
    }

    @Test
    void a_busy_server_is_tried_again_ever_later_and_then_given_up() {
        long ana = recipients.person("ana@ward.example");
        letters.send(ana, "sounding-asked", FORM);
        server.busy = true;
        Instant sent = clock.instant();
        int attempts = 0;
        while (due.strike() > 0 && letters.listUndelivered(FORM).isEmpty()) {
            attempts++;
            clock.set(sql.fetchSingle(org.leadline.access.db.Tables.CLOCK)
                    .getExecutionTime()
                    .toInstant());
        }
        assertThat(attempts).isEqualTo(8);
        assertThat(letters.listUndelivered(FORM)).containsExactly(ana);
        assertThat(Duration.between(sent, clock.instant())).isGreaterThan(Duration.ofDays(1));
        server.busy = false;
        clock.move(Duration.ofDays(3));
        assertThat(due.strike()).isZero();
        assertThat(server.taken).isEmpty();
    }

    @Test
    void a_letter_that_was_taken_without_an_answer_goes_again_under_the_same_name() throws Exception {
        letters.send(recipients.person("ana@ward.example"), "sounding-asked", FORM);
        server.hangsUpAfterTaking = true;
        due.strike();
        server.hangsUpAfterTaking = false;
        clock.move(Duration.ofMinutes(1));
        due.strike();
        assertThat(server.taken).hasSize(2);
        String first = server.taken.get(0).message().getMessageID();
        assertThat(first).endsWith("@leadline.ward.example>");
        assertThat(server.taken.get(1).message().getMessageID()).isEqualTo(first);
    }

    @Test
    void an_entry_for_the_calendar_is_as_discreet_and_moves_when_it_is_sent_again() throws Exception {
        long ana = recipients.person("ana@ward.example");
        letters.sendWithCalendar(
                ana, "sounding-look-back", FORM, Instant.parse("2026-05-01T09:00:00Z"), Duration.ofMinutes(15));
        due.strike();
        clock.move(Duration.ofDays(1));
        letters.sendWithCalendar(
                ana, "sounding-look-back", FORM, Instant.parse("2026-05-08T09:00:00Z"), Duration.ofMinutes(15));
        due.strike();
        List<String> entries = new ArrayList<>();
        for (LoopbackSmtp.Taken taken : server.taken) {
            MimeMultipart parts = (MimeMultipart) taken.message().getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(1).getContentType())
                    .contains("text/calendar")
                    .contains("PUBLISH");
            var bytes = new ByteArrayOutputStream();
            parts.getBodyPart(1).getDataHandler().writeTo(bytes);
            entries.add(bytes.toString(StandardCharsets.UTF_8).replace("\r\n ", ""));
        }
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry)
                        .doesNotContain(Recipients.CANARY)
                        .contains(
                                "METHOD:PUBLISH",
                                "SUMMARY:Leadline: look back",
                                "DURATION:PT15M",
                                "URL:https://leadline.ward.example" + FORM,
                                "ORGANIZER:mailto:leadline@leadline.ward.example")
                        .doesNotContain("ATTENDEE"));
        assertThat(line(entries.get(0), "UID")).isEqualTo(line(entries.get(1), "UID"));
        assertThat(line(entries.get(0), "DTSTART")).isEqualTo("DTSTART:20260501T090000Z");
        assertThat(line(entries.get(1), "DTSTART")).isEqualTo("DTSTART:20260508T090000Z");
        assertThat(sequence(entries.get(1))).isGreaterThan(sequence(entries.get(0)));
    }

    @Test
    void letters_to_several_lie_in_the_outbox_in_random_order() {
        List<Long> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(recipients.person("p" + i + "@ward.example"));
        }
        Set<List<Long>> orders = new HashSet<>();
        for (int round = 0; round < 4; round++) {
            letters.send(many, "sounding-asked", "/sounding/" + round);
            orders.add(sql.select(LETTER.PERSON_ID)
                    .from(LETTER)
                    .where(LETTER.ABOUT.eq("/sounding/" + round))
                    .orderBy(LETTER.ID)
                    .fetch(LETTER.PERSON_ID));
        }
        assertThat(orders)
                .hasSize(4)
                .doesNotContain(many)
                .allSatisfy(order -> assertThat(order).containsExactlyInAnyOrderElementsOf(many));
    }

    @Test
    void what_is_forgotten_does_not_go_and_leaves_no_trace() {
        letters.send(List.of(recipients.person("ana@ward.example"), recipients.person(null)), "sounding-asked", FORM);
        letters.forget(FORM);
        assertThat(due.strike()).isZero();
        assertThat(server.taken).isEmpty();
        assertThat(letters.listUndelivered(FORM)).isEmpty();
        assertThat(sql.fetchCount(LETTER)).isZero();
    }

    private static String text(MimeMessage message) throws Exception {
        return ((String) message.getContent()).replace("\r\n", "\n");
    }

    private static List<String> headers(MimeMessage message) throws Exception {
        List<String> names = new ArrayList<>();
        for (var all = message.getAllHeaders(); all.hasMoreElements(); ) {
            names.add(all.nextElement().getName());
        }
        return names;
    }

    private static String line(String entry, String name) {
        return entry.lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow();
    }

    private static long sequence(String entry) {
        return Long.parseLong(line(entry, "SEQUENCE").substring("SEQUENCE:".length()));
    }
}
