package org.leadline.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is typed is looked over kindly. */
class LinesTest {
    @Test
    void numbers_of_a_patient_and_lines_without_end_are_refused_in_a_line() {
        assertThat(problemsOf("For NHS number 943 476 5919")).containsOnlyKeys("line");
        assertThat(problemsOf("x".repeat(601))).isEqualTo(Map.of("line", "idea.problem.long"));
        assertThat(problemsOf("  ")).isEqualTo(Map.of("line", "idea.problem.empty.line"));
        assertThat(problemsOf("x".repeat(600))).isEmpty();
    }

    private static Map<String, String> problemsOf(String typed) {
        var lines = new Lines();
        lines.must("line", typed, Lines.MOST);
        return lines.problems();
    }
}
