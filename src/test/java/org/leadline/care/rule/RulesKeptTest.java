package org.leadline.care.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.leadline.care.journey.EventLog;

/** All or none, and by way, held against the definitions read naively, journey by journey; counts are those of each rule alone. */
class RulesKeptTest {

    @Test
    void every_journey_counts_as_its_rules_say() {
        int broken = 0;
        int kept = 0;
        int leftOut = 0;
        for (int seed = 0; seed < 1_500; seed++) {
            Random random = new Random(seed);
            EventLog log = EvaluationOracleTest.log(random);
            Cut cut = new Cut(
                    random.nextInt(60) * EvaluationOracleTest.MINUTE,
                    random.nextBoolean() ? List.of() : List.of("end"));
            List<Rule> rules = new ArrayList<>();
            for (int number = 1 + random.nextInt(4); number > 0; number--) {
                rules.add(new Rule(
                        1,
                        new RandomRules(random, EvaluationOracleTest.STEPS).expectation(),
                        Label.values()[random.nextInt(3)],
                        null,
                        null,
                        null,
                        null,
                        null));
            }
            RulesKept told = RulesKept.of(log, rules, cut, ZoneOffset.UTC);
            RulesKept.Whole whole = whole(log, rules, cut);
            assertThat(told.whole()).as("seed %d", seed).isEqualTo(whole);
            assertThat(sum(told, month -> month.whole().kept())).isEqualTo(whole.kept());
            assertThat(sum(told, month -> month.whole().of())).isEqualTo(whole.of());
            assertThat(sum(told, RulesKept.Month::about))
                    .as("seed %d", seed)
                    .isEqualTo(about(log, binding(rules), cut));
            assertThat(sum(told, RulesKept.Month::leftOut)).isEqualTo(leftOut(log, binding(rules), cut));
            leftOut += leftOut(log, binding(rules), cut);
            broken += whole.of() - whole.kept();
            kept += whole.kept();
            for (RulesKept.Branch branch : told.branches()) {
                List<Rule> of = branch.rules().stream().map(rules::get).toList();
                assertThat(of)
                        .allSatisfy(rule ->
                                assertThat(Sentence.when(rule.expected())).isEqualTo(branch.when()));
                assertThat(branch.whole()).as("seed %d", seed).isEqualTo(whole(log, of, cut));
                assertThat(branch.about()).isEqualTo(about(log, of, cut));
            }
            for (int rule = 0; rule < rules.size(); rule++) {
                Kept alone = Evaluation.of(log, rules.get(rule).expected(), cut);
                RulesKept.OneRule one = told.rules().get(rule);
                for (Result result : Result.values()) {
                    assertThat(one.count(result)).isEqualTo(alone.count(result));
                    if (result != Result.NOT_APPLICABLE) {
                        assertThat(one.named().getOrDefault(result, List.of())).hasSize(alone.count(result));
                    }
                }
            }
        }
        assertThat(broken).isPositive();
        assertThat(kept).isPositive();
        assertThat(leftOut).isPositive();
    }

    @Test
    void both_denominators_are_told() {
        RulesKept.OneRule rule = new RulesKept.OneRule(
                "A before B",
                false,
                false,
                null,
                null,
                null,
                java.util.Map.of(Result.MET, 30, Result.MISSED, 10, Result.UNLESS, 20),
                null,
                null,
                null,
                java.util.Map.of());
        assertThat(rule.adherence().value()).isCloseTo(0.75, within(1e-12));
        assertThat(rule.withReasons().value()).isCloseTo(0.5, within(1e-12));
    }

    private static int sum(RulesKept told, ToIntFunction<RulesKept.Month> of) {
        return told.months().stream().mapToInt(of).sum();
    }

    private static List<Rule> binding(List<Rule> rules) {
        return rules.stream().filter(rule -> rule.label() != Label.YOUR_CALL).toList();
    }

    private static int leftOut(EventLog log, List<Rule> rules, Cut cut) {
        int leftOut = 0;
        for (int journey = 0; journey < log.caseCount(); journey++) {
            int number = journey;
            leftOut += rules.stream()
                            .anyMatch(rule -> new Naive(log, number, rule.expected(), cut).result() == Result.UNLESS)
                    ? 1
                    : 0;
        }
        return leftOut;
    }

    private static RulesKept.Whole whole(EventLog log, List<Rule> rules, Cut cut) {
        int of = 0;
        int kept = 0;
        for (int journey = 0; journey < log.caseCount(); journey++) {
            List<Result> results = new ArrayList<>();
            for (Rule rule : rules) {
                if (rule.label() != Label.YOUR_CALL) {
                    results.add(new Naive(log, journey, rule.expected(), cut).result());
                }
            }
            boolean no = results.contains(Result.LATE) || results.contains(Result.MISSED);
            boolean yes = results.contains(Result.MET) && !results.contains(Result.TOO_EARLY);
            of += no || yes ? 1 : 0;
            kept += !no && yes ? 1 : 0;
        }
        return new RulesKept.Whole(kept, of);
    }

    private static int about(EventLog log, List<Rule> rules, Cut cut) {
        int about = 0;
        for (int journey = 0; journey < log.caseCount(); journey++) {
            int number = journey;
            about += rules.stream()
                            .anyMatch(rule ->
                                    new Naive(log, number, rule.expected(), cut).result() != Result.NOT_APPLICABLE)
                    ? 1
                    : 0;
        }
        return about;
    }
}
