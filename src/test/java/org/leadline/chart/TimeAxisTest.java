package org.leadline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.leadline.chart.Drawn.WORDS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeAxisTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void weeks_are_named_by_months_and_the_year_once() {
        TimeAxis axis = axis(Step.WEEK, weeks(36), 700);
        assertThat(axis.ticks())
                .extracting(TimeAxis.Tick::words)
                .containsExactly("Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov");
        assertThat(axis.ticks()).extracting(TimeAxis.Tick::year).containsOnlyOnce("2026");
    }

    @Test
    void a_narrow_chart_names_fewer() {
        assertThat(axis(Step.WEEK, weeks(36), 240).ticks())
                .extracting(TimeAxis.Tick::words)
                .containsExactly("Mar", "May", "Jul", "Sep", "Nov");
        assertThat(axis(Step.WEEK, weeks(520), 240).ticks())
                .extracting(TimeAxis.Tick::words)
                .allMatch(word -> word.matches("20[0-9]{2}"));
    }

    @Test
    void a_new_year_is_named_under_its_first_month() {
        List<LocalDate> months = IntStream.range(0, 24)
                .mapToObj(i -> LocalDate.of(2024, 1, 1).plusMonths(i))
                .toList();
        assertThat(axis(Step.MONTH, months, 700).ticks())
                .filteredOn(tick -> !tick.year().isEmpty())
                .extracting(tick -> tick.words() + " " + tick.year())
                .containsExactly("Jan 2024", "Jan 2025");
    }

    @Test
    void months_are_named_at_their_own_points_whatever_day_they_stand_for() {
        List<LocalDate> ends = IntStream.range(0, 6)
                .mapToObj(i -> LocalDate.of(2026, 2, 1).plusMonths(i).minusDays(1))
                .toList();
        TimeAxis axis = axis(Step.MONTH, ends, 700);
        assertThat(axis.ticks()).hasSize(6);
        assertThat(axis.ticks().get(2).x()).isCloseTo(axis.x(2), within(1e-9));
        assertThat(axis.ticks().get(2).words()).isEqualTo("Mar");
    }

    @Test
    void events_stand_side_by_side_and_are_named_by_their_own_days() {
        List<LocalDate> events = List.of(DAY, DAY.plusDays(1), DAY.plusDays(300));
        TimeAxis axis = axis(Step.EVENT, events, 600);
        assertThat(axis.x(1) - axis.x(0)).isCloseTo(axis.x(2) - axis.x(1), within(1e-9));
        assertThat(axis.ticks()).extracting(TimeAxis.Tick::words).containsExactly("2 Mar", "3 Mar", "27 Dec");
    }

    @Test
    void a_missing_week_leaves_room_in_its_place() {
        TimeAxis axis = axis(Step.WEEK, List.of(DAY, DAY.plusWeeks(1), DAY.plusWeeks(3)), 600);
        assertThat(axis.x(2) - axis.x(1)).isCloseTo(2 * (axis.x(1) - axis.x(0)), within(1e-9));
    }

    @Test
    void a_phase_begins_between_its_first_point_and_the_one_before() {
        TimeAxis axis = axis(Step.WEEK, weeks(10), 600);
        assertThat(axis.begun(DAY.plusWeeks(4).minusDays(3))).isBetween(axis.x(3), axis.x(4));
        assertThat(axis.begun(DAY.plusYears(1))).isEqualTo(axis.right());
        assertThat(axis.begun(DAY.minusYears(1))).isEqualTo(axis.left());
    }

    private static List<LocalDate> weeks(int count) {
        return IntStream.range(0, count).mapToObj(DAY::plusWeeks).toList();
    }

    private static TimeAxis axis(Step step, List<LocalDate> days, double width) {
        return new TimeAxis(step, days, null, 40, 40 + width, 15, WORDS);
    }
}
