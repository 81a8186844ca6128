package org.leadline.measure.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leadline.measure.spc.NumberKind;
import org.leadline.measure.spc.Series;

class LeavingTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    @Test
    void whatIsHiddenCouldBeAnotherEvenToSomebodyWhoKnowsTheWholeProgram() {
        Random random = new Random(40);
        int hidden = 0;
        for (int i = 0; i < 2000; i++) {
            NumberKind kind = List.of(NumberKind.PROPORTION, NumberKind.RATE, NumberKind.COUNT)
                    .get(i % 3);
            long below = random.nextInt(60);
            long above = kind == NumberKind.PROPORTION ? random.nextLong(below + 1) : random.nextInt(30);
            List<ShownStretch> shown = shown(kind, above, below);
            if (shown.getFirst().numerator().hidden()) {
                hidden++;
                boolean another = false;
                for (long other = 0; other <= 60 && !another; other++) {
                    for (long otherBelow = Math.max(0, below - 5); otherBelow <= below + 5 && !another; otherBelow++) {
                        boolean can = kind != NumberKind.PROPORTION || other <= otherBelow;
                        another = can
                                && other != above
                                && shown(kind, other, otherBelow).equals(shown);
                    }
                }
                assertThat(another)
                        .as("%s %d of %d, shown as %s", kind, above, below, shown)
                        .isTrue();
            }
        }
        assertThat(hidden).isGreaterThan(400);
    }

    @Test
    void aShareIsHiddenWhereFewAreLeftOver() {
        assertThat(shown(NumberKind.PROPORTION, 98, 100).getFirst().isHidden()).isTrue();
        assertThat(shown(NumberKind.PROPORTION, 100, 100).getFirst().numerator())
                .isEqualTo(Shown.of(100));
        assertThat(shown(NumberKind.PROPORTION, 0, 100).getFirst().numerator()).isEqualTo(Shown.of(0));
        assertThat(shown(NumberKind.PROPORTION, 51, 99).getFirst())
                .isEqualTo(new ShownStretch(JANUARY, Shown.of(50), Shown.of(100)));
    }

    @Test
    void weeksAreAddedToTheQuarterInWhichTheyBeginAndOnlyWholeOnesLeave() {
        List<CountedDay> weeks = new ArrayList<>();
        for (LocalDate monday = LocalDate.of(2025, 12, 29);
                monday.isBefore(LocalDate.of(2026, 6, 8));
                monday = monday.plusWeeks(1)) {
            weeks.add(new CountedDay(monday, monday.plusWeeks(1), 10, Double.NaN));
        }
        assertThat(Leaving.list(NumberKind.COUNT, weeks, Stretch.QUARTER, SmallNumbers.USUAL))
                .containsExactly(new ShownStretch(JANUARY, Shown.of(130), null));
        weeks.remove(5);
        assertThat(Leaving.list(NumberKind.COUNT, weeks, Stretch.QUARTER, SmallNumbers.USUAL))
                .isEmpty();
    }

    @Test
    void aSeriesHoldsNothingOfWhatIsHidden() {
        List<CountedDay> months = List.of(
                new CountedDay(JANUARY, JANUARY.plusMonths(1), 4, 50),
                new CountedDay(JANUARY.plusMonths(1), JANUARY.plusMonths(2), 21, 50));
        Series series =
                Leaving.series(Leaving.list(NumberKind.PROPORTION, months, Stretch.MONTH, SmallNumbers.USUAL), true);
        assertThat(series.values()).containsExactly(Double.NaN, 20);
        assertThat(series.denominators()).containsExactly(Double.NaN, 50);
    }

    @Test
    void whatIsMissingOrNoCountIsLeftOutAndWaitsDoNotLeave() {
        assertThat(shown(NumberKind.COUNT, Double.NaN, Double.NaN)).isEmpty();
        assertThat(shown(NumberKind.COUNT, 8.5, Double.NaN)).isEmpty();
        assertThatThrownBy(() -> shown(NumberKind.WAIT, 30, Double.NaN)).hasMessageContaining("WAIT");
    }

    private static List<ShownStretch> shown(NumberKind kind, double above, double below) {
        return Leaving.list(
                kind,
                List.of(new CountedDay(JANUARY, JANUARY.plusMonths(1), above, below)),
                Stretch.MONTH,
                SmallNumbers.USUAL);
    }
}
