package org.leadline.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.care.intake.EventLogFiles;
import org.leadline.care.intake.LogRead;
import org.leadline.care.intake.Progress;
import org.leadline.care.intake.ReadingOptions;

class LogCautionsTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatSaysEverythingNeedsNoCaution() throws IOException {
        assertThat(cautions("p1,Ward,2025-10-26T01:30:00+01:00,complete")).isEmpty();
    }

    @Test
    void eachThingThatWasSettledForTheFileIsSaidOnce() throws IOException {
        assertThat(cautions(
                        "p1,Ward,2025-10-26T01:30:00,complete",
                        ",Ward,2025-10-25T01:30:00,complete",
                        ",Home,2025-10-25T02:30:00,complete",
                        "p2,Ward,2025-10-25T01:30:00Z,start"))
                .containsExactly(
                        "Times without a zone (3 of 4) were read in Europe/London.",
                        "1 time stands in the hour that a clock change makes double; it was read as the earlier.",
                        "2 rows have an empty case id; they count as one case.",
                        "1 row was left out, because it tells of something that was not completed.");
    }

    @Test
    void aTraceWithoutEventsIsMissed() throws IOException {
        Path file = Files.writeString(folder.resolve("log.xes"), """
                <log xmlns="http://www.xes-standard.org/">
                  <trace><string key="concept:name" value="p1"/></trace>
                  <trace><string key="concept:name" value="p2"/>
                    <event>
                      <string key="concept:name" value="Ward"/>
                      <date key="time:timestamp" value="2025-10-25T01:30:00Z"/>
                    </event>
                  </trace>
                </log>
                """);
        assertThat(cautions(file))
                .containsExactly("1 case of the file holds no event that counts; it is not in the log.");
    }

    private List<String> cautions(String... rows) throws IOException {
        Path file = Files.writeString(
                folder.resolve("log.csv"),
                "case_id,activity,timestamp,lifecycle:transition\n" + String.join("\n", rows) + "\n");
        return cautions(file);
    }

    private static List<String> cautions(Path file) {
        LogRead read = new EventLogFiles()
                .read(file, ReadingOptions.usual().withZone(ZoneId.of("Europe/London")), Progress.SILENT);
        assertThat(read).as("%s", read).isInstanceOf(LogRead.Read.class);
        return LogCautions.of(((LogRead.Read) read).notes());
    }
}
