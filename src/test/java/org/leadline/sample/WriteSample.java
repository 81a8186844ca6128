package org.leadline.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the event logs and the numbers of the sample hospital: {@code java -cp target/test-classes org.leadline.sample.WriteSample}, from the project's folder. The tables beside them (units, people, processes, …) are written by hand.
 */
final class WriteSample {
    static final Path SAMPLE = Path.of("sample");

    private WriteSample() {}

    public static void main(String[] arguments) throws IOException {
        Path sample = arguments.length > 0 ? Path.of(arguments[0]) : SAMPLE;
        writeLogs(sample.resolve("logs"));
        MeasureFigures.write(sample.resolve("measures"));
    }

    static List<Recipe> recipes() {
        return Stream.concat(WardLogs.recipes().stream(), OtherLogs.recipes().stream())
                .toList();
    }

    static void writeLogs(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Recipe recipe : recipes()) {
            LogWriter.write(recipe, folder);
        }
    }
}
