package org.leadline.sounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.access.AuditTrail;
import org.leadline.sounding.Adversary.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whoever runs the servers, and has the database, the log, the audit trail, the letters and the names of the key files from before and after the close, and
 * the truth of half of the unnamed soundings, guesses the authors in the other half no better than by chance: the words are drawn so that they tell nothing.
 */
@SoundingTest
class AdversaryTest {
    private static final double ONE_IN_A_HUNDRED = 0.01;

    /** Of a normal distribution: 99 of 100 lie within. */
    private static final double WITHIN = 2.576;

    private static final String VIEW = "sounding.view";
    private static final long SEED = 20261122;

    @Autowired
    private Ward ward;

    @Autowired
    private AuditTrail audit;

    /** Chance alone fails one honest trial in fifty; so a second trial is run before anybody is accused: one in two thousand. */
    @Test
    @Trust({33, 34, 36})
    void authors_of_unnamed_views_cannot_be_guessed_and_a_leak_would_be_found() {
        Trial trial = trial(SEED);
        Outcome outcome = guess(trial, trial.evidence);
        if (isBetterThanChance(outcome)) {
            trial = trial(SEED + 1);
            outcome = guess(trial, trial.evidence);
        }
        assertThat(outcome.views()).isEqualTo(Trial.VIEWS_OF_EACH * Trial.SOUNDINGS / 2);
        assertThat(outcome.best()).as("it found something to try").contains("/");
        assertThat(isBetterThanChance(outcome))
                .as("guesses better than chance: " + outcome)
                .isFalse();

        for (boolean byTime : new boolean[] {false, true}) {
            Outcome leaking = guess(trial, leaking(trial, byTime));
            assertThat(hitsByChance(leaking))
                    .as("a leak that is not found: " + leaking)
                    .isLessThan(1e-6);
            assertThat(Math.abs(leaking.correlation())).as(leaking.toString()).isGreaterThan(0.8);
        }
    }

    private Trial trial(long seed) {
        ward.open();
        return new Trial(ward, audit, seed).run();
    }

    private Outcome guess(Trial trial, List<Evidence> evidence) {
        int half = evidence.size() / 2;
        return new Adversary(Dump.columnsOfPersons(ward.database))
                .learnAndGuess(evidence.subList(0, half), evidence.subList(half, evidence.size()), trial.truth);
    }

    private static boolean isBetterThanChance(Outcome outcome) {
        double ofTheCorrelation = Math.abs(atanh(outcome.correlation())) * Math.sqrt(outcome.pairs() - 3.0);
        return hitsByChance(outcome) < ONE_IN_A_HUNDRED || ofTheCorrelation > WITHIN;
    }

    private static double hitsByChance(Outcome outcome) {
        return Adversary.chanceOfAtLeast(outcome.hits(), outcome.views(), 1.0 / Trial.PEOPLE);
    }

    private static double atanh(double correlation) {
        double bounded = Math.max(-0.999_999, Math.min(0.999_999, correlation));
        return Math.log((1 + bounded) / (1 - bounded)) / 2;
    }

    /** The same evidence of a server that keeps views in the order, or with the time, in which they were sealed. */
    private static List<Evidence> leaking(Trial trial, boolean byTime) {
        return trial.evidence.stream()
                .map(evidence -> {
                    List<Long> order = trial.sealingOrder.getOrDefault(evidence.sounding(), List.of());
                    Map<String, List<Map<String, String>>> tables =
                            new TreeMap<>(evidence.after().tables());
                    tables.computeIfPresent(VIEW, (table, rows) -> byTime ? timed(rows, order) : ordered(rows, order));
                    return new Evidence(
                            evidence.sounding(),
                            evidence.before(),
                            new Dump(tables),
                            evidence.keyFiles(),
                            evidence.log(),
                            evidence.asked(),
                            evidence.views());
                })
                .toList();
    }

    private static List<Map<String, String>> ordered(List<Map<String, String>> rows, List<Long> order) {
        Iterator<Long> next = order.iterator();
        return rows.stream()
                .map(row -> order.contains(id(row)) ? with(row, "id", Long.toString(next.next())) : row)
                .toList();
    }

    private static List<Map<String, String>> timed(List<Map<String, String>> rows, List<Long> order) {
        return rows.stream()
                .map(row -> with(row, "sealed_minute", Integer.toString(order.indexOf(id(row)))))
                .toList();
    }

    private static long id(Map<String, String> row) {
        return Long.parseLong(row.getOrDefault("id", ""));
    }

    private static Map<String, String> with(Map<String, String> row, String column, String value) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        changed.put(column, value);
        return changed;
    }
}
