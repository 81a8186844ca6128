package org.leadline.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries for calendars: read back by a reader of such files, and never broken by what stands in them. */
class CalendarTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final URI LINK = URI.create("https://leadline.ward.example/sounding/12");

    @Test
    void an_entry_reads_as_it_was_written() throws Exception {
        byte[] file =
                Calendar.event("12@ward.example", NOW, NOW.plusSeconds(86_400), Duration.ofMinutes(20), "Title", LINK);
        VEvent event = read(file);
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("12@ward.example");
        assertThat(event.getProperty("DTSTART").orElseThrow().getValue()).isEqualTo("20260303T080000Z");
        assertThat(event.getProperty("DURATION").orElseThrow().getValue()).isEqualTo("PT20M");
        assertThat(event.getProperty("DTSTAMP").orElseThrow().getValue()).isEqualTo("20260302T080000Z");
        assertThat(event.getProperty("URL").orElseThrow().getValue()).isEqualTo(LINK.toString());
        assertThat(new String(file, StandardCharsets.UTF_8).lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a, b; c\\d",
                "one\r\nATTENDEE:mailto:x@y.example",
                "one\nEND:VEVENT",
                "Überprüfung — an extraordinarily long title that has to be folded once and then once more, for it"
                        + " goes on",
                "\"quoted\""
            })
    void a_title_is_escaped_and_stays_a_title(String title) throws Exception {
        byte[] file = Calendar.event("12@ward.example", NOW, NOW, Duration.ofMinutes(20), title, LINK);
        VEvent event = read(file);
        assertThat(event.getProperty("SUMMARY").orElseThrow().getValue().replace("\r\n", "\n"))
                .isEqualTo(title.replace("\r\n", "\n"));
        assertThat(event.getProperties("ATTENDEE")).isEmpty();
    }

    @Test
    void what_cannot_be_an_entry_is_refused() {
        assertThatThrownBy(() -> Calendar.event("12", NOW, NOW, Duration.ofMinutes(20), "Title", LINK))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Calendar.event("1\r\nX:y@z", NOW, NOW, Duration.ofMinutes(20), "Title", LINK))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Calendar.event("12@w", NOW, NOW, Duration.ZERO, "Title", LINK))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Calendar.event("12@w", NOW, NOW, Duration.ofHours(25), "Title", LINK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static VEvent read(byte[] file) throws Exception {
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
        assertThat(calendar.getComponents()).hasSize(1);
        return (VEvent) calendar.getComponents().getFirst();
    }
}
