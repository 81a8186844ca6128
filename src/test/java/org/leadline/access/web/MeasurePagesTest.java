package org.leadline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.measure.Defining;
import org.leadline.measure.Measure;
import org.leadline.measure.Measures;
import org.leadline.measure.TypedMeasure;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what with measures that are there, and what leaves as a file. */
@DemoServer
class MeasurePagesTest {
    @Autowired
    House house;

    @Autowired
    Measures measures;

    @Test
    @Trust(2)
    void a_measure_is_read_by_its_unit_and_its_numbers_entered_by_those_who_work_there() {
        Measure measure = defined();
        for (String insider : List.of("house-member", "house-lead", "house-partner")) {
            assertThat(status(insider, measure, "")).as(insider).isEqualTo(200);
            assertThat(status(insider, measure, "/numbers")).as(insider).isEqualTo(200);
        }
        for (String outside : List.of("house-neighbour", "house-above", "house-sibling", "house-stranger")) {
            assertThat(status(outside, measure, "")).as(outside).isEqualTo(404);
            assertThat(status(outside, measure, "/export.csv?purpose=x"))
                    .as(outside)
                    .isEqualTo(404);
        }
        Map<String, String> number = Map.of(
                "day", "2026-01-05", "numerator", "3", "once", UUID.randomUUID().toString());
        assertThat(post("house-partner", measure, "/enter", number)).isEqualTo(403);
        assertThat(post("house-stranger", measure, "/enter", number)).isEqualTo(404);
        assertThat(post("house-member", measure, "/enter", Map.of("day", "2026-01-05", "numerator", "1,5")))
                .isEqualTo(422);
        assertThat(post("house-member", measure, "/enter", number)).isEqualTo(303);
        assertThat(post("house-member", measure, "/enter", number)).isEqualTo(303);
        assertThat(post("house-partner", measure, "/queries", Map.of("chip", "looks-wrong")))
                .isEqualTo(303);
        assertThat(post("house-partner", measure, "/queries", Map.of())).isEqualTo(422);
        assertThat(status("house-partner", measure, "/stories")).isEqualTo(404);
    }

    @Test
    @Trust(42)
    void a_file_says_who_took_it_for_what_and_that_is_written_down() {
        Measure measure = defined();
        Guest member = house.as("house-member");
        assertThat(member.get(measure.address() + "/export.csv").body()).contains("<form");
        assertThat(member.get(measure.address() + "/export.csv?purpose=").statusCode())
                .isEqualTo(422);
        var file = member.get(measure.address() + "/export.csv?purpose=%3Dfor+Tuesday");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        assertThat(file.body().lines().limit(2).toList().toString())
                .contains(house.signedIn("house-member").name())
                .contains("'=for Tuesday");
        assertThat(house.database()
                        .sql()
                        .fetch(
                                "select note from access.audit where subject = ? and action = ?",
                                measure.address(),
                                "took the numbers as csv")
                        .intoSet(0))
                .hasToString("[=for Tuesday]");
    }

    private Measure defined() {
        var asker = house.signedIn("house-asker");
        Long checker = measures.listPossibleOwners(asker, asker.homeUnitId()).stream()
                .filter(person -> person.id() != asker.personId())
                .findFirst()
                .orElseThrow()
                .id();
        var form = TypedMeasure.of("Moves " + UUID.randomUUID().toString().replaceAll("[0-9]", ""))
                .checkedBy(checker)
                .form();
        return ((Defining.Defined) measures.define(asker, asker.homeUnitId(), form)).measure();
    }

    private int status(String slug, Measure measure, String tail) {
        return house.as(slug).get(measure.address() + tail).statusCode();
    }

    private int post(String slug, Measure measure, String tail, Map<String, String> fields) {
        return house.as(slug).post(measure.address() + tail, fields).statusCode();
    }
}
