package org.leadline.care.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Waits against their definitions: published numbers, products taken step by step, and what has to hold of every curve. */
class SurvivalTest {
    private static final long MINUTE = 60_000_000_000L;

    /** Weeks in remission on 6-MP, of Freireich and others (1963), as every textbook has them. */
    @Test
    void remission_of_leukaemia_comes_out_as_in_the_textbooks() {
        long[] weeks = {6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35};
        boolean[] relapsed = {
            true, true, true, false, true, false, true, false, false, true, true, false, false, false, true, true,
            false, false, false, false, false
        };
        Survival survival = Survival.of(spells(weeks, relapsed));
        assertThat(survival.at(5)).isEqualTo(1);
        assertThat(survival.at(6)).isCloseTo(0.857, within(0.0005));
        assertThat(survival.at(10)).isCloseTo(0.753, within(0.0005));
        assertThat(survival.at(22)).isCloseTo(0.538, within(0.0005));
        assertThat(survival.at(35)).isCloseTo(0.448, within(0.0005));
        assertThat(survival.quantile(0.5)).hasValue(23);
        assertThat(survival.quantile(0.9)).isEmpty();
    }

    @Test
    void every_curve_agrees_with_a_product_taken_step_by_step_and_falls() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            int n = random.nextInt(30);
            long[] lengths = random.longs(n, 0, 12).toArray();
            boolean[] ended = new boolean[n];
            for (int k = 0; k < n; k++) {
                ended[k] = random.nextBoolean();
            }
            Survival survival = Survival.of(spells(lengths, ended));
            double before = 1;
            for (int minute = 0; minute <= 13; minute++) {
                double product = product(lengths, ended, minute);
                assertThat(survival.at(minute))
                        .as("seed %d, minute %d", seed, minute)
                        .isCloseTo(product, within(1e-12));
                assertThat(survival.at(minute)).isLessThanOrEqualTo(before);
                before = survival.at(minute);
            }
            survival.steps().stream()
                    .filter(step -> !Double.isNaN(step.low()))
                    .forEach(step -> assertThat(step.s()).isBetween(step.low(), step.high()));
        }
    }

    @Test
    void nobody_who_waits_gives_no_time() {
        Survival nobody = Survival.of(spells(new long[0], new boolean[0]));
        assertThat(nobody.n()).isZero();
        assertThat(nobody.quantile(0.5)).isEmpty();
        assertThat(nobody.at(10)).isEqualTo(1);
    }

    @Test
    void those_who_went_on_ended_otherwise_and_still_stay_are_all_of_them() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            List<Stay> stays = new ArrayList<>();
            int n = 1 + random.nextInt(25);
            long[] lengths = new long[n];
            boolean[] left = new boolean[n];
            for (int k = 0; k < n; k++) {
                lengths[k] = random.nextInt(10);
                Stay.How how = Stay.How.values()[random.nextInt(3)];
                left[k] = how != Stay.How.STILL;
                stays.add(new Stay(k, 0, 0, lengths[k] * MINUTE, how));
            }
            Survival either = Survival.of(spells(lengths, left));
            for (Exits.Step step : Exits.of(stays).steps()) {
                assertThat(step.next() + step.finished() + step.still()).isCloseTo(1, within(1e-12));
                assertThat(step.still()).isCloseTo(either.at(step.minutes()), within(1e-12));
            }
        }
    }

    @Test
    void without_anybody_still_there_the_shares_are_those_counted() {
        List<Stay> stays = new ArrayList<>();
        for (int k = 0; k < 10; k++) {
            stays.add(new Stay(k, 0, 0, (k + 1) * MINUTE, k % 5 == 0 ? Stay.How.FINISHED : Stay.How.NEXT));
        }
        Exits.Step last = Exits.of(stays).steps().getLast();
        assertThat(last.next()).isCloseTo(0.8, within(1e-12));
        assertThat(last.finished()).isCloseTo(0.2, within(1e-12));
    }

    private static double product(long[] lengths, boolean[] ended, int until) {
        double product = 1;
        for (int minute = 0; minute <= until; minute++) {
            int atRisk = 0;
            int events = 0;
            for (int k = 0; k < lengths.length; k++) {
                atRisk += lengths[k] >= minute ? 1 : 0;
                events += lengths[k] == minute && ended[k] ? 1 : 0;
            }
            product *= atRisk == 0 ? 1 : 1 - (double) events / atRisk;
        }
        return product;
    }

    private static Spells spells(long[] minutes, boolean[] ended) {
        long[] nanos = minutes.clone();
        for (int k = 0; k < nanos.length; k++) {
            nanos[k] *= MINUTE;
        }
        return new Spells(nanos, ended);
    }
}
