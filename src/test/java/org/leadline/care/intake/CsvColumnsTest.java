package org.leadline.care.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvColumnsTest {
    private static final String SMALL = """
            case_id,activity,timestamp
            b,Triage,2026-02-01T09:30:00Z
            a,Arrive,2026-02-01T09:00:00Z
            b,Arrive,2026-02-01T09:10:00Z
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "case:concept:name,concept:name,time:timestamp",
        "Case ID,Activity,Complete Timestamp",
        "CASEID,EVENT,DateTime",
        "case,step,time"
    })
    void columns_are_found_by_their_usual_names(String caseId, String activity, String time) {
        var text = SMALL.replace("case_id,activity,timestamp", caseId + "," + activity + "," + time);

        var notes = Rows.readWhole(Rows.write(folder, "log.csv", text)).notes();

        assertThat(notes.columns()).isEqualTo(new ReadingNotes.UsedColumns(caseId, activity, time, Optional.empty()));
    }

    @Test
    void columns_that_are_named_need_no_usual_name() {
        var text = SMALL.replace("case_id,activity,timestamp", "spell,what,when");
        var named = ReadingOptions.usual()
                .withCaseColumn("spell")
                .withActivityColumn("what")
                .withTimeColumn("when");

        assertThat(Rows.readWhole(Rows.write(folder, "log.csv", text), named)
                        .log()
                        .caseCount())
                .isEqualTo(2);
        assertThat(Rows.faults(folder.resolve("log.csv")))
                .extracting(Fault::kind)
                .containsExactly(FaultKind.MISSING_COLUMN, FaultKind.MISSING_COLUMN, FaultKind.MISSING_COLUMN);
    }

    @Test
    void two_columns_that_could_both_be_the_activity_are_refused_with_their_names_and_the_option() {
        var file = Rows.write(folder, "log.csv", "case_id,activity,concept:name,timestamp\na,b,c,2026-01-01T00:00Z\n");

        assertThat(Rows.faults(file)).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.AMBIGUOUS_COLUMN);
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.found()).contains("activity", "concept:name");
            assertThat(fault.remedy()).contains("--activity");
        });
        assertThat(Rows.readWhole(file, ReadingOptions.usual().withActivityColumn("concept:name"))
                        .log()
                        .activities())
                .containsExactly("c");
    }

    @Test
    void a_needed_name_that_stands_twice_in_the_header_is_refused() {
        var file = Rows.write(folder, "log.csv", "case_id,activity,timestamp,activity\na,b,2026-01-01T00:00Z,c\n");

        assertThat(Rows.faults(file)).extracting(Fault::kind).containsExactly(FaultKind.DUPLICATE_COLUMN);
    }

    @Test
    void a_name_that_stands_twice_and_is_not_needed_does_no_harm() {
        var file = Rows.write(folder, "log.csv", "case_id,activity,timestamp,x,x\na,b,2026-01-01T00:00Z,1,2\n");

        assertThat(Rows.readWhole(file).log().eventCount()).isEqualTo(1);
        assertThat(Rows.faults(file, ReadingOptions.usual().withAttributes(List.of("x"))))
                .extracting(Fault::kind)
                .containsExactly(FaultKind.DUPLICATE_COLUMN);
    }
}
