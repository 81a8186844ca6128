package org.leadline.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.Names;

/** Random rules over random logs, with ties in time and journeys still open, against the definitions read naively. */
class EvaluationOracleTest {
    static final List<String> STEPS = List.of("a", "b", "c", "d", "end");
    static final long MINUTE = 60_000_000_000L;
    private static final int LOGS = 4_000;

    @Test
    void every_form_agrees_with_its_definition() {
        Map<Result, Integer> seen = new EnumMap<>(Result.class);
        for (int seed = 0; seed < LOGS; seed++) {
            Random random = new Random(seed);
            EventLog log = log(random);
            Cut cut = new Cut(random.nextInt(60) * MINUTE, random.nextBoolean() ? List.of() : List.of("end"));
            Expectation expected = new RandomRules(random, STEPS).expectation();
            Kept kept = Evaluation.of(log, expected, cut);
            for (int journey = 0; journey < log.caseCount(); journey++) {
                Result definition = new Naive(log, journey, expected, cut).result();
                assertThat(kept.results()[journey])
                        .as("seed %d, journey %d, %s, %s", seed, journey, expected, cut)
                        .isEqualTo(definition);
                seen.merge(definition, 1, Integer::sum);
            }
        }
        assertThat(seen.keySet()).as("every result came about").containsExactlyInAnyOrder(Result.values());
    }

    static EventLog log(Random random) {
        int cases = 1 + random.nextInt(5);
        List<String> ids = new ArrayList<>();
        List<Integer> caseOf = new ArrayList<>();
        List<Integer> activityOf = new ArrayList<>();
        List<Long> nanosOf = new ArrayList<>();
        int[] values = new int[cases];
        long[] recordedAt = new long[cases];
        for (int one = 0; one < cases; one++) {
            ids.add("case " + one);
            values[one] = random.nextInt(4) - 1;
            recordedAt[one] = random.nextInt(30) * MINUTE;
            for (int events = 1 + random.nextInt(8); events > 0; events--) {
                caseOf.add(one);
                activityOf.add(random.nextInt(STEPS.size()));
                nanosOf.add(random.nextInt(12) * 5 * MINUTE);
            }
        }
        return EventLog.of(
                Names.of(ids),
                STEPS,
                caseOf.stream().mapToInt(Integer::intValue).toArray(),
                activityOf.stream().mapToInt(Integer::intValue).toArray(),
                nanosOf.stream().mapToLong(Long::longValue).toArray(),
                List.of(new EventLog.Attribute("age", List.of("40", "70", "not known"), values, recordedAt)));
    }
}
