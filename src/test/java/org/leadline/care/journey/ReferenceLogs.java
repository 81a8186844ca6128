package org.leadline.care.journey;

import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.leadline.care.intake.EventLogFiles;
import org.leadline.care.intake.LogRead;
import org.leadline.care.intake.Progress;
import org.leadline.care.intake.ReadingOptions;

/** The public logs and the values worked out for them by others, where they stand beside the project. */
public final class ReferenceLogs {
    private ReferenceLogs() {}

    public static Path references() {
        return folder("LEADLINE_REF_CARE", "../shared/ref/care");
    }

    static Path logs() {
        return folder("LEADLINE_EVENTLOGS", "../shared/data/eventlog");
    }

    private static Path folder(String variable, String otherwise) {
        String named = System.getenv(variable);
        Path folder = Path.of(named == null ? otherwise : named);
        if (!Files.isDirectory(folder) && "true".equals(System.getenv("CI"))) {
            fail("The folder " + folder.toAbsolutePath() + " named by " + variable + " is missing");
        }
        Assumptions.assumeTrue(
                Files.isDirectory(folder), () -> folder + " is not there; set " + variable + " to run this test");
        return folder;
    }

    public static Path logNamed(String name) {
        for (String ending : List.of(".csv.gz", ".csv", ".xes.gz", ".xes")) {
            Path file = logs().resolve(name + ending);
            if (Files.exists(file)) {
                return file;
            }
        }
        return fail("No log named " + name + " in " + logs().toAbsolutePath());
    }

    /** Through the door that the command line and the server use. */
    static Journeys journeys(Path file) {
        return switch (new EventLogFiles().read(file, ReadingOptions.usual(), Progress.SILENT)) {
            case LogRead.Read read -> Journeys.fold(read.log());
            case LogRead.Unreadable unreadable -> fail(file + " cannot be read: " + unreadable.faults());
        };
    }

    /** The rows of a plain CSV log, read without that door. */
    static List<Fixtures.Event> events(Path file) {
        try (var in = Files.newInputStream(file);
                var reader = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            var rows = reader.lines().map(ReferenceLogs::fields).toList();
            var header = rows.getFirst();
            int caseColumn = header.indexOf("case_id");
            int activityColumn = header.indexOf("activity");
            int timeColumn = header.indexOf("timestamp");
            var events = new ArrayList<Fixtures.Event>();
            for (var row : rows.subList(1, rows.size())) {
                Instant time = Instant.parse(row.get(timeColumn));
                events.add(new Fixtures.Event(
                        row.get(caseColumn),
                        row.get(activityColumn),
                        time.getEpochSecond() * 1_000_000_000L + time.getNano()));
            }
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
