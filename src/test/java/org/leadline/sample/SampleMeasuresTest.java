package org.leadline.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.sample.SampleTables.cell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The measures of the sample hospital: their numbers are what the generator writes, and each belongs to one. */
class SampleMeasuresTest {
    private static final Path MEASURES = WriteSample.SAMPLE.resolve("measures");
    private final List<Map<String, String>> rows = SampleTables.read(WriteSample.SAMPLE, "measures.csv");

    @Test
    void committed_numbers_are_what_the_generator_writes() throws IOException {
        for (Map.Entry<String, String> file : MeasureFigures.files().entrySet()) {
            assertThat(Files.readString(MEASURES.resolve(file.getKey() + ".csv")))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void each_file_of_numbers_belongs_to_one_measure_and_each_measure_has_its_definition() {
        assertThat(rows.stream().map(row -> cell(row, "numbers")).filter(numbers -> !numbers.isEmpty()))
                .containsExactlyInAnyOrderElementsOf(MeasureFigures.names().stream()
                        .map(name -> name + ".csv")
                        .toList());
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(MEASURES.resolve(row.get("slug") + ".yaml")).exists());
    }
}
