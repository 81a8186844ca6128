package org.leadline.measure.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadline.measure.intake.MeasureFiles.MeasureRead;

class MeasureFilesTest {
    private static final String FALLS = """
        name: Falls
        counts: Falls on the ward
        why: so that people go home with their hips whole
        numerator: falls
        denominator: days that a bed was taken
        kind: rate
        period: month
        per: 1000
        shown-in: per 1,000 bed days
        source: The list at the nurses' station
        better: down
        harm: yes
        target: 3.5
        target-set-by: the board
        target-lapses: 2027-06-30
        crowds-out: getting people out of bed
        checker: Rosa Quill
        """;

    @Test
    void a_file_is_one_measure() {
        MeasureFile file = ((MeasureRead.Read) read(FALLS)).file();
        assertThat(file.name()).isEqualTo("Falls");
        assertThat(file.per()).isEqualTo("1000");
        assertThat(file.harm()).isTrue();
        assertThat(file.target()).isEqualTo("3.5");
        assertThat(file.targetLapses()).isEqualTo("2027-06-30");
        assertThat(file.aim()).isEmpty();
        assertThat(file.fromNotes()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: Falls|name: 12|key-text|1",
                "name: Falls|title: Falls|key-unknown|1",
                "per: 1000|per: many|key-number|8",
                "per: 1000|per: 1,000|key-number|8",
                "harm: yes|harm: maybe|key-yes-or-no|12",
                "better: down|better: lower|key-word|11",
                "target-lapses: 2027-06-30|target-lapses: 30 June|key-day|15",
                "source: The list at the nurses' station|source: [a, b]|key-not-plain|10",
                "source: The list at the nurses' station|name: Falls again|key-twice|10",
                "source: The list at the nurses' station|source:|key-text|10",
                "source: The list at the nurses' station|source: 'open|yaml|18",
            })
    void what_is_no_measure_is_refused_with_its_line(String line, String by, String key, long at) {
        List<FigureFault> faults = ((MeasureRead.Unreadable) read(FALLS.replace(line + "\n", by + "\n"))).faults();
        assertThat(faults.getFirst().key()).isEqualTo("measure.file.fault." + key);
        assertThat(faults.getFirst().line()).isEqualTo(at);
    }

    @Test
    void a_slip_is_told_with_the_key_that_is_near() {
        var faults = ((MeasureRead.Unreadable) read(FALLS + "next-revew: 2027-01-01\n")).faults();
        assertThat(faults).singleElement().extracting(FigureFault::value).isEqualTo("next-review");
    }

    @Test
    void what_is_missing_is_named() {
        var faults = ((MeasureRead.Unreadable) read(FALLS.replace("checker: Rosa Quill\n", ""))).faults();
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("measure.file.fault.key-missing");
            assertThat(fault.column()).isEqualTo("checker");
        });
    }

    @Test
    void a_file_that_would_grow_or_make_objects_is_refused() {
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nname: *b\n";
        assertThat(read(bomb)).isInstanceOf(MeasureRead.Unreadable.class);
        assertThat(read("name: " + "[".repeat(5000))).isInstanceOf(MeasureRead.Unreadable.class);
        assertThat(read("!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader []]"))
                .isInstanceOf(MeasureRead.Unreadable.class);
        assertThat(read("name: x\n--- \nname: y\n")).isInstanceOf(MeasureRead.Unreadable.class);
        assertThat(read("x".repeat(MeasureFiles.MOST_BYTES + 1))).isInstanceOf(MeasureRead.Unreadable.class);
        assertThat(read("")).isInstanceOf(MeasureRead.Unreadable.class);
        assertThat(read("- a\n")).isInstanceOf(MeasureRead.Unreadable.class);
    }

    @Test
    void every_measure_of_the_sample_is_read() throws IOException {
        Path folder = Path.of("sample/measures");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                assertThat(MeasureFiles.read(Files.readAllBytes(file)))
                        .as("%s", file)
                        .isInstanceOf(MeasureRead.Read.class);
            }
        }
    }

    private static MeasureRead read(String text) {
        return MeasureFiles.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
