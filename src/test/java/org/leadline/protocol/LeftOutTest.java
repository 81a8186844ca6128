package org.leadline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leadline.care.rule.RulesKept;

/** A share that rises while more is left out is to be read with it. */
class LeftOutTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void more_kept_and_more_left_out_are_told_together() {
        LeftOut told = LeftOut.of(months(8, at -> at < 4 ? 20 : 35, at -> at < 4 ? 1 : 12), Map.of());
        assertThat(told.keptRose()).isTrue();
        assertThat(told.leftOutRose()).isTrue();
        assertThat(told.overRidesRose()).isFalse();
        assertThat(told.isToBeReadTogether()).isTrue();
    }

    @Test
    void more_kept_alone_is_good_news() {
        LeftOut told = LeftOut.of(months(8, at -> at < 4 ? 20 : 35, _ -> 3), Map.of());
        assertThat(told.keptRose()).isTrue();
        assertThat(told.isToBeReadTogether()).isFalse();
    }

    @Test
    void over_rides_count_by_the_month_in_which_they_were_said() {
        Map<LocalDate, Integer> overRides =
                IntStream.range(4, 8).boxed().collect(Collectors.toMap(at -> FIRST.plusMonths(at), at -> at));
        LeftOut told = LeftOut.of(months(8, _ -> 30, at -> at < 4 ? 1 : 12), overRides);
        assertThat(told.overRidesRose()).isTrue();
        assertThat(told.isToBeReadTogether()).as("both shares rose").isTrue();
        assertThat(told.months().get(5).overRides()).isEqualTo(5);
        assertThat(told.months().getFirst().overRides()).isZero();
    }

    @Test
    void months_that_are_not_over_and_fewer_than_four_say_nothing() {
        List<RulesKept.Month> eight = months(8, at -> at < 4 ? 20 : 35, at -> at < 4 ? 1 : 12);
        List<RulesKept.Month> going = eight.stream()
                .map(month -> new RulesKept.Month(
                        month.from(),
                        month.whole(),
                        month.leftOut(),
                        month.about(),
                        month.from().getMonthValue() < 4))
                .toList();
        assertThat(LeftOut.of(going, Map.of()).isToBeReadTogether()).isFalse();
        assertThat(LeftOut.of(going, Map.of()).months()).hasSize(8);
        assertThat(LeftOut.of(months(40, _ -> 30, _ -> 0), Map.of()).months()).hasSize(24);
        assertThat(LeftOut.of(months(40, _ -> 30, _ -> 0), Map.of()).isThere()).isFalse();
    }

    private interface Of {
        int at(int month);
    }

    private static List<RulesKept.Month> months(int count, Of kept, Of leftOut) {
        return IntStream.range(0, count)
                .mapToObj(at -> new RulesKept.Month(
                        FIRST.plusMonths(at), new RulesKept.Whole(kept.at(at), 40), leftOut.at(at), 45, true))
                .toList();
    }
}
