package org.leadline.care.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XesReadingTest {
    @TempDir
    Path folder;

    private Path file(String traces) {
        return Rows.write(folder, "log.xes", "<?xml version='1.0' encoding='UTF-8'?>\n<log>\n" + traces + "</log>\n");
    }

    private static String trace(String id, String... content) {
        return "<trace>\n<string key=\"concept:name\" value=\"" + id + "\"/>\n" + String.join("", content)
                + "</trace>\n";
    }

    private static String event(String name, String time, String... more) {
        return "<event><string key=\"concept:name\" value=\"" + name + "\"/><date key=\"time:timestamp\" value=\""
                + time + "\"/>" + String.join("", more) + "</event>\n";
    }

    private static String attribute(String key, String value) {
        return "<string key=\"" + key + "\" value=\"" + value + "\"/>";
    }

    @Test
    void traces_and_events_are_read_in_canonical_order() {
        var read = Rows.readWhole(file(trace(
                        "a",
                        event("Triage", "2026-02-01T10:30:00.000+01:00"),
                        event("Arrive &amp; wait", "2026-02-01T09:00:00Z"))
                + trace("b", event("Arrive &amp; wait", "2026-02-01T09:00:00"))
                + trace("empty")));

        assertThat(Rows.of(read.log()))
                .containsEntry("a", List.of("1769936400000000000 Arrive & wait", "1769938200000000000 Triage"))
                .containsEntry("b", List.of("1769936400000000000 Arrive & wait"))
                .hasSize(2);
        assertThat(read.notes().tracesWithoutEvents()).isEqualTo(1);
        assertThat(read.notes().timesWithoutZone()).isEqualTo(1);
        assertThat(read.notes().rows()).isEqualTo(3);
        assertThat(read.notes().format()).isEqualTo(ReadingNotes.Format.XES);
    }

    @Test
    void prefixes_namespaces_nested_attributes_and_other_encodings_do_no_harm() {
        var text = "<?xml version='1.0' encoding='ISO-8859-1'?><x:log xmlns:x='http://www.xes-standard.org/'><x:trace>"
                + "<x:string key='concept:name' value='Ü1'><x:string key='concept:name' value='nested'/></x:string>"
                + "<x:event><x:list key='l'><x:values><x:string key='concept:name' value='no'/></x:values></x:list>"
                + "<x:string key='concept:name' value='Arrive'/><x:date key='time:timestamp' value='2026-02-01T09:00:00Z'>"
                + "<x:date key='time:timestamp' value='1999-01-01'/></x:date></x:event></x:trace></x:log>";

        var read = Rows.readWhole(Rows.write(folder, "log.xes", text.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(Rows.of(read.log())).containsEntry("Ü1", List.of("1769936400000000000 Arrive"));
        assertThat(read.notes().encoding()).isEqualTo("ISO-8859-1");
    }

    @Test
    void of_lifecycles_complete_counts_and_a_missing_one_is_complete() {
        var read = Rows.readWhole(file(trace(
                "a",
                event("Bloods", "2026-02-01T09:00:00Z", attribute("lifecycle:transition", "START")),
                event("Bloods", "2026-02-01T09:30:00Z", attribute("lifecycle:transition", "Complete")),
                event("Go", "2026-02-01T09:40:00Z"))));

        assertThat(Rows.of(read.log()).get("a"))
                .containsExactly("1769938200000000000 Bloods", "1769938800000000000 Go");
        assertThat(read.notes().rowsNotCounted()).isEqualTo(1);
    }

    @Test
    void an_event_without_name_or_time_is_a_fault_whatever_the_globals_say() {
        var faults = Rows.faults(file("<global scope=\"event\">" + attribute("concept:name", "unnamed") + "</global>\n"
                + trace(
                        "a",
                        "<event><date key=\"time:timestamp\" value=\"2026-02-01T09:00:00Z\"/></event>\n",
                        "<event>" + attribute("concept:name", "b") + "</event>\n",
                        event("c", "soon"),
                        event("", "2026-02-01T09:00:00Z"))
                + "<trace>" + event("d", "2026-02-01T09:00:00Z") + "</trace>"
                + "<event/>"));

        assertThat(faults)
                .extracting(Fault::kind)
                .containsExactly(
                        FaultKind.MISSING_ACTIVITY,
                        FaultKind.MISSING_TIME,
                        FaultKind.NOT_A_TIME,
                        FaultKind.EMPTY_ACTIVITY,
                        FaultKind.MISSING_CASE,
                        FaultKind.MISSING_CASE);
        assertThat(faults).extracting(Fault::line).containsExactly(6L, 7L, 8L, 9L, 11L, 12L);
    }

    @Test
    void a_key_that_stands_twice_is_a_fault() {
        var file = file(trace("a", event("b", "2026-02-01T09:00:00Z", attribute("concept:name", "c"))));

        assertThat(Rows.faults(file)).extracting(Fault::kind).containsExactly(FaultKind.DOUBLE_KEY);
    }

    @Test
    void an_attribute_on_the_trace_stands_for_the_case_and_otherwise_the_earliest_event_does() {
        var file = file(trace(
                        "a",
                        attribute("site", "North"),
                        event("b", "2026-02-01T09:00:00Z", attribute("site", "South"), attribute("ward", "2")),
                        event("b", "2026-02-01T08:00:00Z", attribute("ward", "1")))
                + trace("c", event("b", "2026-02-01T09:00:00Z", attribute("site", "South"))));

        var log = Rows.readWhole(file, ReadingOptions.usual().withAttributes(List.of("site", "ward", "case:site")))
                .log();

        assertThat(log.attributes().get(0).values()).containsExactly("North", "South");
        assertThat(log.attributes().get(0).valueOfCase()).containsExactly(0, 1);
        assertThat(log.attributes().get(1).values()).containsExactly("1");
        assertThat(log.attributes().get(1).valueOfCase()).containsExactly(0, -1);
        assertThat(log.attributes().get(2).values()).containsExactly("North");
        assertThat(log.attributes().get(2).valueOfCase()).containsExactly(0, -1);
    }

    @Test
    void the_same_log_as_xes_and_as_csv_holds_the_same() {
        var random = new Random(2);
        var csv = new StringBuilder("case_id,activity,timestamp\n");
        var xes = new StringBuilder();
        for (int c = 0; c < 300; c++) {
            var events = new StringBuilder();
            for (int i = 0; i <= random.nextInt(20); i++) {
                var time = "2026-0%d-%02dT%02d:15:00"
                        .formatted(1 + random.nextInt(9), 1 + random.nextInt(28), random.nextInt(24));
                if (time.compareTo("2026-03-29T00") > 0 && time.compareTo("2026-03-29T03") < 0) {
                    continue;
                }
                var name = "Step " + random.nextInt(12);
                events.append(event(name, time));
                csv.append("P%d,%s,%s\n".formatted(c, name, time));
            }
            xes.append(trace("P" + c, events.toString()));
        }
        var options = ReadingOptions.usual().withZone(ZoneId.of("Europe/London"));

        var fromCsv = Rows.readWhole(Rows.write(folder, "log.csv", csv.toString()), options);
        var fromXes = Rows.readWhole(file(xes.toString()), options);

        assertThat(Rows.of(fromXes.log())).isEqualTo(Rows.of(fromCsv.log()));
        assertThat(fromXes.notes().stamps()).isEqualTo(fromCsv.notes().stamps());
    }

    @Test
    void damaged_xes_is_read_or_refused_and_never_fails() {
        var whole = ("<?xml version='1.0' encoding='UTF-8'?>\n<log>\n"
                        + trace("a", attribute("s", "é"), event("b", "2026-02-01T09:00:00Z"))
                        + trace("c", event("d", "2026-02-01T09:00:00Z", "<list key='l'><values/></list>"))
                        + "</log>")
                .getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 3000; seed++) {
            var random = new Random(seed);
            var bytes = whole.clone();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                int at = random.nextInt(bytes.length);
                bytes[at] = random.nextBoolean()
                        ? (byte) random.nextInt()
                        : "<>&\"'!?[]-/ =".getBytes(StandardCharsets.UTF_8)[random.nextInt(13)];
            }
            var file = Rows.write(folder, random.nextBoolean() ? "log.xes" : "log", bytes);

            var read = Rows.read(file);
            new EventLogFiles().preview(file, ReadingOptions.usual());

            if (read instanceof LogRead.Unreadable refused) {
                assertThat(refused.faults())
                        .as("seed " + seed)
                        .isNotEmpty()
                        .allSatisfy(fault -> assertThat(fault.toLine()).doesNotContain("\n"));
            }
        }
    }
}
