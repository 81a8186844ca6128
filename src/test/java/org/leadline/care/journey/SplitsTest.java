package org.leadline.care.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitsTest {

    private static EventLog clinics() {
        var events = new ArrayList<Fixtures.Event>();
        var clinic = new TreeMap<String, String>();
        for (int c = 0; c < 200; c++) {
            String id = "c" + c;
            if (c < 190) {
                clinic.put(id, c < 120 ? "north" : c < 155 ? "west" : "east");
            }
            events.add(new Fixtures.Event(id, "Arrive", 1));
            events.add(new Fixtures.Event(id, c < 120 ? "Foot check" : "Eye check", 2));
        }
        return Fixtures.log(events, Map.of("clinic", clinic));
    }

    @Test
    void each_value_is_read_for_itself_the_largest_first() {
        var splits = Splits.find("feet", Fixtures.fold(clinics()), ZoneOffset.UTC, "clinic")
                .orElseThrow();
        assertThat(splits.parts()).extracting(Splits.Part::value).containsExactly("north", "east", "west");
        assertThat(splits.casesWithoutValue()).isEqualTo(10);
        assertThat(splits.cautions()).containsExactly("10 journeys without a clinic: in none of its parts.");
        var whole = TestReadings.of(Fixtures.fold(clinics()));
        assertThat(TestReadings.json(whole, splits)).contains("10 journeys without a clinic");
        assertThat(TestReadings.json(whole, null)).doesNotContain("without a clinic");
        var north = splits.parts().getFirst().reading();
        assertThat(north.cases()).isEqualTo(120);
        assertThat(north.activities()).isEqualTo(2);
        assertThat(north.topVariants()).containsExactly(new ModeReading.Course(List.of("Arrive", "Foot check"), 120));
        assertThat(north.mode().verdict()).isEqualTo(Verdict.SAME_EVERY_TIME);
        assertThat(splits.parts().getLast().reading().mode().verdict()).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void a_part_reads_as_its_own_log_would() {
        var log = TestReadings.randomLog(31, 300);
        var journeys = Fixtures.fold(log);
        var splits = Splits.find("test", journeys, ZoneOffset.UTC, "ward").orElseThrow();
        for (var part : splits.parts()) {
            var ward = log.attributes().getFirst();
            int value = ward.values().indexOf(part.value());
            int[] cases = IntStream.range(0, 300)
                    .filter(c -> ward.valueOfCase()[c] == value)
                    .toArray();
            var own = Selection.of(
                    log, cases, Selection.everything(log.activities().size()));
            assertThat(part.reading()).isEqualTo(TestReadings.of(Fixtures.fold(own)));
        }
    }

    @Test
    void an_attribute_that_is_not_there_is_not_found() {
        assertThat(Splits.find("feet", Fixtures.fold(clinics()), ZoneOffset.UTC, "ward"))
                .isEmpty();
    }

    @Test
    void what_no_earlier_case_did_is_told_of_the_hundred_that_finished_last() {
        var events = new ArrayList<Fixtures.Event>();
        for (int c = 0; c < 160; c++) {
            events.add(new Fixtures.Event("c" + c, "a", c));
            events.add(new Fixtures.Event("c" + c, c == 70 || c == 80 ? "new" : "b", 1_000 + c));
        }
        events.add(new Fixtures.Event("c3", "rare", 500));
        events.add(new Fixtures.Event("c90", "rare", 500));
        var lately =
                LatelyNew.find(Fixtures.fold(Fixtures.log(events, Map.of()))).orElseThrow();
        assertThat(lately.cases()).isEqualTo(100);
        assertThat(lately.casesWithNew()).isEqualTo(2);
        assertThat(lately.moves())
                .containsExactly(
                        new LatelyNew.Move("a", "new", 2, List.of("c70", "c80")),
                        new LatelyNew.Move("new", "$", 2, List.of("c70", "c80")));
    }

    @Test
    void there_is_no_last_hundred_among_a_hundred() {
        assertThat(LatelyNew.find(Fixtures.journeys(TestReadings.repeated(100, "ab"))))
                .isEmpty();
    }
}
