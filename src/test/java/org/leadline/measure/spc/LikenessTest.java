package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LikenessTest {
    /** Yields of 70 batches, series F of Box and Jenkins (1970), who give a first autocorrelation of -0.39. */
    private static final double[] BATCH_YIELDS = {
        47, 64, 23, 71, 38, 64, 55, 41, 59, 48, 71, 35, 57, 40, 58, 44, 80, 55, 37, 74, 51, 57, 50, 60, 45, 57, 50, 45,
        25, 59, 50, 71, 56, 74, 50, 58, 45, 54, 36, 54, 48, 55, 45, 57, 50, 62, 44, 64, 43, 52, 38, 59, 55, 41, 53, 49,
        34, 35, 54, 45, 68, 38, 50, 60, 39, 59, 40, 57, 54, 23
    };

    @Test
    void theBatchesOfBoxAndJenkinsAreUnlikeTheirNeighbours() {
        assertThat(Steps.neighbours(BATCH_YIELDS, new int[70])).isCloseTo(-0.39, within(0.005));
        Likeness likeness = Likeness.of(BATCH_YIELDS);
        assertThat(likeness.estimate()).isBetween(-0.42, -0.36);
        assertThat(likeness.found()).isFalse();
        assertThat(likeness.p()).isGreaterThan(0.99);
    }

    @Test
    void itIsFoundByChanceAsOftenAsItsTestSays() {
        for (int points : new int[] {12, 24, 60}) {
            int found = 0;
            var unchanged = new UnchangedSeries(41L + points);
            for (int k = 0; k < 4000; k++) {
                found += Likeness.of(unchanged.values(points, 0)).found() ? 1 : 0;
            }
            assertThat(found / 4000.0).as("%d points", points).isCloseTo(0.05, within(0.01 + 3 * 0.0034));
        }
    }

    @Test
    void itsEstimateIsRightOnAverage() {
        for (double truth : new double[] {0, 0.4, 0.6}) {
            double sum = 0;
            var unchanged = new UnchangedSeries(7);
            for (int k = 0; k < 4000; k++) {
                sum += Likeness.of(unchanged.values(24, truth)).estimate();
            }
            assertThat(sum / 4000).as("likeness %s", truth).isCloseTo(truth, within(0.02));
        }
    }

    @Test
    void neitherUnitNorOriginMatters() {
        double[] values = new UnchangedSeries(3).values(30, 0.5);
        double[] other = Arrays.stream(values).map(value -> 1e9 + 1e5 * value).toArray();
        assertThat(Likeness.of(other).estimate())
                .isCloseTo(Likeness.of(values).estimate(), within(1e-6));
    }

    @Test
    void aStepBetweenPhasesIsNoLikeness() {
        double[] values = new UnchangedSeries(4).values(40, 0);
        double[] stepped = values.clone();
        int[] phases = new int[40];
        for (int i = 20; i < 40; i++) {
            stepped[i] += 5;
            phases[i] = 1;
        }
        assertThat(Likeness.of(stepped).found()).isTrue();
        assertThat(Likeness.of(stepped, phases, 0).estimate())
                .isCloseTo(Likeness.of(values, phases, 0).estimate(), within(1e-9));
    }

    @Test
    void nothingIsKnownOfFewPointsOrOfPointsThatNeverDiffer() {
        assertThat(Likeness.of(new double[] {1, 2, 3, 4, 5, 6, 7}).estimate()).isNaN();
        Likeness constant = Likeness.of(new double[30]);
        assertThat(constant.estimate()).isNaN();
        assertThat(constant.p()).isEqualTo(1);
        assertThat(constant.found()).isFalse();
    }

    @Test
    void aMissingValuePartsItsNeighbours() {
        double[] values = new UnchangedSeries(5).values(40, 0.6);
        double[] parted = new double[41];
        System.arraycopy(values, 0, parted, 0, 20);
        parted[20] = Double.NaN;
        System.arraycopy(values, 20, parted, 21, 20);
        Likeness likeness = Likeness.of(parted);
        assertThat(likeness.points()).isEqualTo(40);
        assertThat(likeness.estimate()).isBetween(-0.95, 0.95);
    }
}
