package org.leadline.care.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModesTest {

    @ParameterizedTest
    @CsvSource({
        "sepsis_milestones, choose-together",
        "sepsis, choose-together",
        "sepsis_er_nolabs, same-every-time",
        "patients, same-every-time",
        "hospital_billing, same-every-time",
        "running_example, too-few"
    })
    void public_logs_read_as_the_table_says(String log, String verdict) {
        var journeys = ReferenceLogs.journeys(ReferenceLogs.logNamed(log));
        assertThat(TestReadings.of(journeys).mode().verdict().code()).isEqualTo(verdict);
    }

    @Test
    void forty_cases_are_too_few_and_have_statistics_all_the_same() {
        var reading = TestReadings.of(Fixtures.journeys(TestReadings.repeated(20, "abc", "acb")));
        assertThat(reading.mode().verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(reading.mode().sameEveryTime()).isNull();
        assertThat(reading.mode().chooseTogether()).isNull();
        assertThat(reading.mode().findOut()).isNull();
        assertThat(reading.mode().provisional()).isFalse();
        assertThat(reading.closedness().k100()).isNull();
        assertThat(reading.closedness().k100Sd()).isNull();
        assertThat(reading.packages().d1()).isEqualTo(1);
        assertThat(reading.variantHill().q1()).isCloseTo(2.02, within(0.02));
    }

    @Test
    void ten_steps_in_random_order_are_between_for_their_orders_were_not_seen() {
        var reading = TestReadings.of(Fixtures.journeys(TestReadings.tenStepsInRandomOrder(400)));
        assertThat(reading.mode().sameEveryTime()).isGreaterThan(0.99);
        assertThat(reading.mode().verdict()).isEqualTo(Verdict.BETWEEN);
        assertThat(reading.mode().heldBack()).containsExactly(Guard.ORDERS_NOT_SEEN);
        assertThat(reading.mode().between()).containsExactly(Verdict.SAME_EVERY_TIME, Verdict.FIND_OUT);
        assertThat(reading.cautions()).anyMatch(caution -> caution.contains("in an order not seen before"));
    }

    @Test
    void random_subsets_of_ten_steps_are_between_for_nothing_recurs() {
        var reading = TestReadings.of(Fixtures.journeys(TestReadings.subsetsOfTenSteps(400)));
        assertThat(reading.mode().chooseTogether()).isGreaterThan(0.8);
        assertThat(reading.mode().verdict()).isEqualTo(Verdict.BETWEEN);
        assertThat(reading.mode().heldBack()).containsExactly(Guard.SETS_NOT_SEEN);
        assertThat(reading.mode().between()).containsExactly(Verdict.CHOOSE_TOGETHER, Verdict.FIND_OUT);
    }

    @Test
    void journeys_of_which_most_hold_a_move_of_their_own_are_found_out() {
        var random = new java.util.SplittableRandom(2);
        String[] cases = IntStream.range(0, 200)
                .mapToObj(c -> random.ints(8, 0, 40)
                        .mapToObj(step -> String.valueOf((char) ('A' + step)))
                        .reduce("", String::concat))
                .toArray(String[]::new);
        assertThat(TestReadings.of(Fixtures.journeys(cases)).mode().verdict()).isEqualTo(Verdict.FIND_OUT);
    }

    @ParameterizedTest
    @CsvSource({
        "49, true, false, false",
        "50, false, true, false",
        "99, false, true, false",
        "100, false, false, true",
        "101, false, false, true"
    })
    void the_number_of_cases_decides_what_is_said(int cases, boolean tooFew, boolean provisional, boolean k100) {
        String[] all = IntStream.range(0, cases)
                .mapToObj(c -> c % 25 == 0 ? "ab" + (char) ('m' + c / 25) : "abc")
                .toArray(String[]::new);
        var reading = TestReadings.of(Fixtures.journeys(all));
        assertThat(reading.mode().verdict() == Verdict.TOO_FEW).isEqualTo(tooFew);
        assertThat(reading.mode().provisional()).isEqualTo(provisional);
        assertThat(reading.closedness().k100() != null).isEqualTo(k100);
        if (cases == 100) {
            assertThat(reading.closedness().k100())
                    .isEqualTo(reading.closedness().k());
            assertThat(reading.closedness().k100Sd()).isZero();
        }
    }

    @Test
    void below_a_hundred_cases_raw_closedness_and_its_binomial_error_stand_in() {
        String[] cases = IntStream.range(0, 80)
                .mapToObj(c -> c < 24 ? "" + (char) ('A' + c) : "z")
                .toArray(String[]::new);
        var reading = TestReadings.of(Fixtures.journeys(cases));
        double error = Math.sqrt(0.7 * 0.3 / 80);
        assertThat(reading.closedness().k()).isCloseTo(0.7, within(1e-12));
        assertThat(reading.mode().findOut()).isCloseTo(1 - Membership.below((0.7 - 0.75) / error), within(1e-12));
    }

    @Test
    void the_normal_distribution_has_its_tabled_values() {
        assertThat(Membership.below(0)).isEqualTo(0.5);
        assertThat(Membership.below(1.959963984540054)).isCloseTo(0.975, within(1e-15));
        assertThat(Membership.below(-3)).isCloseTo(0.0013498980316301, within(1e-16));
    }

    @Test
    void other_cuts_are_used_and_named() {
        var journeys = Fixtures.journeys(TestReadings.repeated(60, "abc", "abd", "acd"));
        var strict = new Cuts("ours-1", 0.75, 1);
        var reading = Modes.read("test", journeys, ZoneOffset.UTC, List.of(), strict);
        assertThat(reading.mode().verdict()).isEqualTo(Verdict.CHOOSE_TOGETHER);
        assertThat(reading.mode().cuts()).isEqualTo(strict);
        assertThat(TestReadings.of(journeys).mode().verdict()).isEqualTo(Verdict.SAME_EVERY_TIME);
    }

    @Test
    void decision_points_are_ranked_by_their_share_and_tell_what_came_next() {
        var reading = TestReadings.of(Fixtures.journeys(TestReadings.repeated(10, "ab", "ac", "ad", "eb")));
        var first = reading.decisionPoints().getFirst();
        assertThat(first.activity()).isEqualTo("a");
        assertThat(first.visits()).isEqualTo(30);
        assertThat(first.next())
                .containsExactly(
                        new ModeReading.StepCount("b", 10),
                        new ModeReading.StepCount("c", 10),
                        new ModeReading.StepCount("d", 10));
        assertThat(reading.decisionPoints().get(1).activity()).isEqualTo("^");
        assertThat(reading.decisionPoints().stream()
                        .mapToDouble(ModeReading.DecisionPoint::share)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void lists_are_ordered_by_count_then_by_utf8_bytes() {
        var reading = TestReadings.of(Fixtures.journeys("～", "～", "𝄞", "𝄞", "É", "É", "b", "b", "a"));
        assertThat(reading.startActivities().stream().map(ModeReading.StepCount::activity))
                .startsWith("b");
        assertThat(NameOrder.BY_BYTES.compare("～", "𝄞")).isNegative();
        assertThat("～".compareTo("𝄞")).isPositive();
    }

    @Test
    void a_log_without_cases_is_refused() {
        assertThatThrownBy(() -> TestReadings.of(Fixtures.journeys()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without cases");
    }

    @Test
    void a_case_without_a_step_is_refused() {
        var log = new EventLog(Names.of(List.of("a")), List.of(), new int[2], new int[0], new long[0], List.of());
        assertThatThrownBy(() -> TestReadings.of(
                        new Journeys(List.of(), new int[1][0], new int[] {1}, new int[1], new double[1], log)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without a step");
    }
}
