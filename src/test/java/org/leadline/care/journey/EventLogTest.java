package org.leadline.care.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private record Row(String caseId, String activity, long nanos) {}

    private static EventLog log(List<Row> rows) {
        var cases = rows.stream().map(Row::caseId).distinct().toList();
        var activities = rows.stream().map(Row::activity).distinct().toList();
        return EventLog.of(
                Names.of(cases),
                activities,
                rows.stream().mapToInt(row -> cases.indexOf(row.caseId())).toArray(),
                rows.stream()
                        .mapToInt(row -> activities.indexOf(row.activity()))
                        .toArray(),
                rows.stream().mapToLong(Row::nanos).toArray(),
                List.of());
    }

    private static List<Row> randomRows(Random random, int count) {
        var names = List.of("b", "a", "é", "Z", "😀", "\uFFFD", "ab");
        var rows = new ArrayList<Row>();
        for (int i = 0; i < count; i++) {
            rows.add(new Row(
                    "P" + random.nextInt(1 + count / 6),
                    names.get(random.nextInt(names.size())),
                    random.nextInt(5) * 3_600_000_000_000L));
        }
        return rows;
    }

    private static Map<String, List<String>> contents(EventLog log) {
        var contents = new TreeMap<String, List<String>>();
        for (int c = 0; c < log.caseCount(); c++) {
            var events = new ArrayList<String>();
            for (int i = log.caseStart()[c]; i < log.caseStart()[c + 1]; i++) {
                events.add(log.nanosOf()[i] + " " + log.activities().get(log.activityOf()[i]));
            }
            contents.put(log.cases().get(c), events);
        }
        return contents;
    }

    private static Map<String, List<String>> contents(List<Row> rows) {
        var contents = new TreeMap<String, List<String>>();
        rows.stream()
                .sorted(Comparator.comparingLong(Row::nanos).thenComparing(Row::activity, Names::compareUtf8))
                .forEach(row -> contents.computeIfAbsent(row.caseId(), id -> new ArrayList<>())
                        .add(row.nanos() + " " + row.activity()));
        return contents;
    }

    @Test
    void activities_are_numbered_by_their_utf_8_bytes_not_by_their_characters() {
        var log = log(List.of(new Row("1", "😀", 0), new Row("1", "\uFFFD", 0), new Row("1", "a", 0)));

        assertThat(log.activities()).containsExactly("a", "\uFFFD", "😀");
        assertThat(log.activityOf()).containsExactly(0, 1, 2);
    }

    @Test
    void rows_are_put_in_order_by_time_then_activity() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var rows = randomRows(random, 1 + random.nextInt(400));
            assertThat(contents(log(rows))).as("seed " + seed).isEqualTo(contents(rows));
        }
    }

    @Test
    void one_case_with_very_many_events_in_any_order_is_sorted() {
        var random = new Random(1);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 20_000; i++) {
            rows.add(new Row("only", "step " + random.nextInt(5), random.nextInt(1000)));
        }

        assertThat(contents(log(rows))).isEqualTo(contents(rows));
    }

    @Test
    void merging_takes_of_each_event_the_larger_count() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var parts = List.of(randomRows(random, 60), randomRows(random, 80), randomRows(random, 20));
            var most = new HashMap<Row, Long>();
            for (var part : parts) {
                part.stream()
                        .collect(java.util.stream.Collectors.groupingBy(
                                row -> row, java.util.stream.Collectors.counting()))
                        .forEach((row, count) -> most.merge(row, count, Math::max));
            }
            var expected = new ArrayList<Row>();
            most.forEach((row, count) -> {
                for (int i = 0; i < count; i++) {
                    expected.add(row);
                }
            });

            var logs = parts.stream().map(EventLogTest::log).toList();
            var merged = EventLog.merge(logs);

            assertThat(contents(merged)).as("seed " + seed).isEqualTo(contents(expected));
            assertThat(merged.activities()).isSortedAccordingTo(Names::compareUtf8);
            assertThat(contents(EventLog.merge(logs.reversed()))).isEqualTo(contents(expected));
            assertThat(contents(EventLog.merge(List.of(merged, logs.getFirst()))))
                    .isEqualTo(contents(expected));
        }
    }

    @Test
    void the_same_log_twice_changes_nothing() {
        var log = log(randomRows(new Random(4), 300));

        var merged = EventLog.merge(List.of(log, log));

        assertThat(merged.activities()).isEqualTo(log.activities());
        assertThat(merged.caseStart()).isEqualTo(log.caseStart());
        assertThat(merged.activityOf()).isEqualTo(log.activityOf());
        assertThat(merged.nanosOf()).isEqualTo(log.nanosOf());
    }

    @Test
    void merged_attributes_take_the_value_of_the_earliest_time_then_the_smallest() {
        var plain =
                log(List.of(new Row("a", "x", 5), new Row("b", "x", 5), new Row("c", "x", 5), new Row("d", "x", 5)));
        var one = with(
                plain,
                new EventLog.Attribute(
                        "site", List.of("North", "South"), new int[] {0, 1, -1, 1}, new long[] {5, 5, 0, 5}));
        var other =
                with(plain, new EventLog.Attribute("site", List.of("East", "West"), new int[] {0, 1, 1, 0}, new long[] {
                    7, 4, 5, 5
                }));

        for (var merged : List.of(EventLog.merge(List.of(one, other)), EventLog.merge(List.of(other, one)))) {
            var site = merged.attributes().getFirst();
            var values = new TreeMap<String, String>();
            for (int c = 0; c < merged.caseCount(); c++) {
                values.put(merged.cases().get(c), site.values().get(site.valueOfCase()[c]));
            }
            assertThat(values).isEqualTo(Map.of("a", "North", "b", "West", "c", "West", "d", "East"));
            assertThat(site.nanosOfCase()).containsExactly(5, 4, 5, 5);
        }
    }

    private static EventLog with(EventLog log, EventLog.Attribute attribute) {
        return new EventLog(
                log.cases(), log.activities(), log.caseStart(), log.activityOf(), log.nanosOf(), List.of(attribute));
    }

    @Test
    void folding_counts_the_distinct_journeys_most_frequent_first_then_by_names() {
        for (int seed = 0; seed < 200; seed++) {
            var rows = randomRows(new Random(seed), 300);
            var log = log(rows);
            var counts = new HashMap<List<Integer>, Integer>();
            for (int c = 0; c < log.caseCount(); c++) {
                counts.merge(sequence(log, c), 1, Integer::sum);
            }

            var journeys = Journeys.fold(log);

            var variants = Arrays.stream(journeys.variants())
                    .map(variant -> Arrays.stream(variant).boxed().toList())
                    .toList();
            assertThat(variants).containsExactlyInAnyOrderElementsOf(counts.keySet());
            for (int v = 0; v < variants.size(); v++) {
                assertThat(journeys.casesOf()[v]).isEqualTo(counts.get(variants.get(v)));
                if (v > 0) {
                    int byCases = Integer.compare(journeys.casesOf()[v - 1], journeys.casesOf()[v]);
                    assertThat(byCases).isNotNegative();
                    if (byCases == 0) {
                        assertThat(Arrays.compare(journeys.variants()[v - 1], journeys.variants()[v]))
                                .isNegative();
                    }
                }
            }
            for (int c = 0; c < log.caseCount(); c++) {
                assertThat(variants.get(journeys.variantOfCase()[c])).isEqualTo(sequence(log, c));
                int first = log.caseStart()[c];
                int last = log.caseStart()[c + 1] - 1;
                assertThat(journeys.hours()[c]).isEqualTo((log.nanosOf()[last] - log.nanosOf()[first]) / 3.6e12);
            }
        }
    }

    private static List<Integer> sequence(EventLog log, int c) {
        return Arrays.stream(log.activityOf(), log.caseStart()[c], log.caseStart()[c + 1])
                .boxed()
                .toList();
    }

    @Test
    void folding_drops_the_names_that_no_journey_holds_and_keeps_a_case_without_events() {
        var log = new EventLog(
                Names.of(List.of("1", "2")),
                List.of("a", "b", "c"),
                new int[] {0, 2, 2},
                new int[] {0, 2},
                new long[] {Long.MIN_VALUE + 1, Long.MAX_VALUE},
                List.of());

        var journeys = Journeys.fold(log);

        assertThat(journeys.activities()).containsExactly("a", "c");
        assertThat(journeys.variants()).isDeepEqualTo(new int[][] {{}, {0, 1}});
        assertThat(journeys.hours()[0]).isEqualTo(0x1p64 / 3.6e12);
        assertThat(journeys.hours()[1]).isZero();
    }

    @Test
    void long_variants_that_begin_alike_and_many_activities_are_ordered_by_all_of_their_names() {
        var rows = new ArrayList<Row>();
        var random = new Random(9);
        for (int c = 0; c < 500; c++) {
            for (int i = 0; i < 40; i++) {
                rows.add(new Row("P" + c, i < 25 ? "same" : "step %05d".formatted(random.nextInt(3000)), i));
            }
        }

        var journeys = Journeys.fold(log(rows));

        for (int v = 1; v < journeys.variants().length; v++) {
            assertThat(Arrays.compare(journeys.variants()[v - 1], journeys.variants()[v]))
                    .isNegative();
        }
        assertThat(journeys.variants()).hasNumberOfRows(500);
    }

    @Test
    void stamps_count_ties_repeats_and_the_share_at_one_time_of_day_from_the_instants_alone() {
        long day = 86_400_000_000_000L;
        long hour = day / 24;
        var log = log(List.of(
                new Row("1", "a", 0),
                new Row("1", "b", 0),
                new Row("1", "b", 0),
                new Row("1", "c", day),
                new Row("2", "a", -hour),
                new Row("2", "a", 3 * day - hour),
                new Row("2", "b", 3 * day + 1),
                new Row("3", "a", 7),
                new Row("3", "a", 7)));

        assertThat(Stamps.of(log)).isEqualTo(new Stamps(3, 1, 2, 6 / 9.0));
        assertThat(Stamps.of(log(List.of())).dayLevelShare()).isZero();
    }
}
