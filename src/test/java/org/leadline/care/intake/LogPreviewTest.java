package org.leadline.care.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogPreviewTest {
    @TempDir
    Path folder;

    private LogPreview preview(String name, String text, ReadingOptions options) {
        return new EventLogFiles().preview(Rows.write(folder, name, text), options);
    }

    private LogPreview preview(String text) {
        return preview("log.csv", text, ReadingOptions.usual());
    }

    @Test
    void the_first_rows_are_shown_as_they_stand_and_as_they_are_understood() {
        var text = new StringBuilder("case_id;activity;timestamp;ward;note\n");
        for (int i = 0; i < 50; i++) {
            text.append(
                    "P%d;\"Step\n%d\";2026-01-01 10:%02d;%s;n%d\n".formatted(i, i, i, i % 2 == 0 ? "East" : "West", i));
        }

        var preview = preview(text.toString());

        assertThat(preview.format()).contains(ReadingNotes.Format.CSV);
        assertThat(preview.encoding()).contains("UTF-8");
        assertThat(preview.delimiter()).contains(';');
        assertThat(preview.header()).containsExactly("case_id", "activity", "timestamp", "ward", "note");
        assertThat(preview.guesses())
                .extracting(LogPreview.Guess::column)
                .containsExactly(
                        Optional.of("case_id"), Optional.of("activity"), Optional.of("timestamp"), Optional.empty());
        assertThat(preview.rows()).hasSize(10);
        assertThat(preview.rows().get(1).line()).isEqualTo(4);
        assertThat(preview.rows().get(1).fields())
                .containsExactly("P1", "Step\\u000A1", "2026-01-01 10:01", "West", "n1");
        assertThat(preview.rows().get(1).event())
                .contains(new LogPreview.Event("P1", "Step\\u000A1", Instant.parse("2026-01-01T10:01:00Z"), true));
        assertThat(preview.rowsLookedAt()).isEqualTo(50);
        assertThat(preview.isWhole()).isTrue();
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.needsZone()).isTrue();
        assertThat(preview.attributes()).containsExactly(new LogPreview.Candidate("ward", List.of("East", "West")));
    }

    @Test
    void unreadable_rows_are_shown_with_their_faults() {
        var preview = preview("""
                case_id,activity,timestamp
                a,b,2026-01-01T00:00:00Z
                a,b,01/02/2026

                a,b
                a,b,2026-01-01T00:00:00Z
                """);

        assertThat(preview.faults())
                .extracting(Fault::kind)
                .containsExactly(FaultKind.AMBIGUOUS_TIME, FaultKind.BLANK_LINE, FaultKind.RAGGED_ROW);
        assertThat(preview.faults()).extracting(Fault::line).containsExactly(3L, 4L, 5L);
        assertThat(preview.rowsLookedAt()).isEqualTo(4);
        assertThat(preview.unreadableRows()).isEqualTo(2);
        assertThat(preview.rows().get(1).event()).isEmpty();
        assertThat(preview.needsZone()).isFalse();
    }

    @Test
    void columns_without_usual_names_are_shown_for_somebody_to_choose() {
        var text = "who,what,when\na,b,2026-01-01T00:00:00Z\n";

        var preview = preview(text);
        var chosen = preview(
                "log.csv",
                text,
                ReadingOptions.usual()
                        .withCaseColumn("who")
                        .withActivityColumn("what")
                        .withTimeColumn("when"));

        assertThat(preview.header()).containsExactly("who", "what", "when");
        assertThat(preview.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.event()).isEmpty());
        assertThat(preview.faults()).extracting(Fault::kind).containsOnly(FaultKind.MISSING_COLUMN);
        assertThat(chosen.faults()).isEmpty();
        assertThat(chosen.rows().getFirst().event()).isPresent();
    }

    @Test
    void no_more_than_a_thousand_rows_are_looked_at() {
        var preview = preview("case_id,activity,timestamp\n" + "a,b,2026-01-01T00:00:00Z\n".repeat(20_000) + "broken");

        assertThat(preview.rowsLookedAt()).isEqualTo(1000);
        assertThat(preview.isWhole()).isFalse();
        assertThat(preview.faults()).isEmpty();
    }

    @Test
    void xes_is_shown_with_the_keys_of_its_traces_and_events() {
        var preview = preview("log.xes", """
                <log><trace><string key="concept:name" value="a"/><string key="site" value="North"/>
                <event><string key="concept:name" value="Arrive"/><date key="time:timestamp" value="2026-01-01T00:00:00"/></event>
                <event><string key="concept:name" value="Go"/></event></trace></log>
                """, ReadingOptions.usual());

        assertThat(preview.format()).contains(ReadingNotes.Format.XES);
        assertThat(preview.header())
                .containsExactly("case:concept:name", "case:site", "concept:name", "time:timestamp");
        assertThat(preview.rows().getFirst().event())
                .contains(new LogPreview.Event("a", "Arrive", Instant.parse("2026-01-01T00:00:00Z"), true));
        assertThat(preview.faults()).extracting(Fault::kind).containsExactly(FaultKind.MISSING_TIME);
        assertThat(preview.faults().getFirst().line()).isEqualTo(3);
        assertThat(preview.unreadableRows()).isEqualTo(1);
        assertThat(preview.needsZone()).isTrue();
        assertThat(preview.isWhole()).isTrue();
    }
}
