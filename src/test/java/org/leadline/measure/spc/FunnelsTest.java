package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadline.measure.spc.FunnelSettings.Widening;

/** What must hold of any funnel, by seeded draws. */
class FunnelsTest {
    private static List<FunnelUnit> units(SplittableRandom random, int groups) {
        List<FunnelUnit> units = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            int denominator = 5 + random.nextInt(400);
            int numerator = (int) Math.rint(denominator * (0.1 + 0.3 * random.nextDouble()));
            units.add(new FunnelUnit("U" + i, numerator, denominator));
        }
        return units;
    }

    @ParameterizedTest
    @EnumSource(FunnelKind.class)
    void the_order_of_rows_and_how_they_are_split_change_nothing(FunnelKind kind) {
        var random = new SplittableRandom(41);
        for (int draw = 0; draw < 50; draw++) {
            List<FunnelUnit> units = units(random, 3 + random.nextInt(30));
            List<FunnelUnit> split = new ArrayList<>();
            for (FunnelUnit unit : units) {
                int part = random.nextInt((int) unit.numerator() + 1);
                split.add(new FunnelUnit(unit.group(), part, part));
                split.add(new FunnelUnit(unit.group(), unit.numerator() - part, unit.denominator() - part));
            }
            Collections.shuffle(split, new Random(random.nextLong()));
            Funnel whole = Funnels.draw(units, FunnelSettings.usual(kind));
            Funnel parts = Funnels.draw(split, FunnelSettings.usual(kind));
            assertThat(parts.phi()).isCloseTo(whole.phi(), within(1e-9));
            assertThat(sorted(parts).stream().map(FunnelPoint::outlier).toList())
                    .isEqualTo(sorted(whole).stream().map(FunnelPoint::outlier).toList());
        }
    }

    private static List<FunnelPoint> sorted(Funnel funnel) {
        return funnel.points().stream()
                .sorted(Comparator.comparing(FunnelPoint::group))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(FunnelKind.class)
    void limits_close_in_as_groups_grow_and_never_leave_what_can_be(FunnelKind kind) {
        var random = new SplittableRandom(42);
        for (int draw = 0; draw < 50; draw++) {
            Funnel funnel = Funnels.draw(units(random, 4 + random.nextInt(30)), FunnelSettings.usual(kind));
            FunnelLimits before = null;
            for (FunnelLimits at : Funnels.limits(funnel, 0.2, 1, 2, 5, 10, 50, 200, 1000, 1e6)) {
                assertThat(at.lower998()).isBetween(0.0, at.lower95());
                assertThat(at.lower95()).isLessThanOrEqualTo(funnel.target());
                assertThat(at.upper95()).isBetween(funnel.target(), at.upper998());
                assertThat(at.widerUpper998()).isGreaterThanOrEqualTo(at.widerUpper95());
                assertThat(at.widerLower998()).isGreaterThanOrEqualTo(0);
                if (kind == FunnelKind.PROPORTION) {
                    assertThat(at.widerUpper998()).isLessThanOrEqualTo(1);
                }
                if (before != null) {
                    assertThat(at.widerUpper998() - at.widerLower998())
                            .isLessThanOrEqualTo(before.widerUpper998() - before.widerLower998() + 1e-12);
                }
                before = at;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FunnelKind.class)
    void groups_without_numbers_groups_alike_and_no_groups_have_no_false_numbers(FunnelKind kind) {
        FunnelSettings settings = FunnelSettings.usual(kind);
        assertThat(Funnels.draw(List.of(), settings).points()).isEmpty();
        List<List<FunnelUnit>> hostile = List.of(
                List.of(new FunnelUnit("A", 2, 10)),
                List.of(new FunnelUnit("A", 0, 0)),
                List.of(new FunnelUnit("A", 0, 10), new FunnelUnit("B", 0, 20)),
                List.of(new FunnelUnit("A", 10, 10), new FunnelUnit("B", 20, 20), new FunnelUnit("C", 0, 0)),
                List.of(new FunnelUnit("A", 1e-12, 1e12), new FunnelUnit("B", 1e12, 1e12)),
                List.of(new FunnelUnit("A", 0, 1e-12), new FunnelUnit("B", 5e11, 1e12), new FunnelUnit("C", 0, 1e-9)));
        for (List<FunnelUnit> units : hostile) {
            Funnel funnel = Funnels.draw(units, settings);
            assertThat(funnel.phi()).isFinite();
            assertThat(funnel.tau2()).isFinite().isNotNegative();
            for (FunnelPoint point : funnel.points()) {
                assertThat(Double.isNaN(point.value())).isEqualTo(point.denominator() == 0);
                assertThat(point.worked()).isNotInfinite();
                assertThat(point.z()).isNotInfinite();
                assertThat(point.limits().widerUpper998()).isNotInfinite();
                assertThat(Double.isNaN(point.limits().widerLower998())).isEqualTo(point.denominator() == 0);
                assertThat(Double.isNaN(point.limits().lower95())).isEqualTo(point.denominator() == 0);
            }
        }
    }

    @Test
    void one_far_group_stands_out_and_widening_takes_account_of_many() {
        List<FunnelUnit> units = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            units.add(new FunnelUnit("U" + i, 20 + i % 3, 100));
        }
        units.add(new FunnelUnit("far", 60, 100));
        Funnel funnel = Funnels.draw(units, FunnelSettings.usual(FunnelKind.PROPORTION));
        assertThat(funnel.points().stream().filter(FunnelPoint::outlier).map(FunnelPoint::group))
                .containsExactly("far");
        List<FunnelUnit> spread = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            spread.add(new FunnelUnit("U" + i, 10 + 3 * i, 100));
        }
        FunnelSettings settings = FunnelSettings.usual(FunnelKind.PROPORTION);
        assertThat(outliers(spread, settings.with(Widening.NONE))).isGreaterThan(outliers(spread, settings));
    }

    private static long outliers(List<FunnelUnit> units, FunnelSettings settings) {
        return Funnels.draw(units, settings).points().stream()
                .filter(FunnelPoint::outlier)
                .count();
    }

    @Test
    void what_cannot_be_is_refused_by_group() {
        FunnelSettings settings = FunnelSettings.usual(FunnelKind.PROPORTION);
        for (FunnelUnit wrong : List.of(
                new FunnelUnit("Ward 7", -1, 10),
                new FunnelUnit("Ward 7", 11, 10),
                new FunnelUnit("Ward 7", Double.NaN, 10))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Funnels.draw(List.of(wrong), settings))
                    .withMessageContaining("Ward 7");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withTrim(0.7));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withMultiplier(0));
    }
}
