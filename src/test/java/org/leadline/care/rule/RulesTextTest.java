package org.leadline.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written as a file is read back as the same rules, whatever steps, sources and purposes hold. */
class RulesTextTest {
    private static final List<String> NAMES = List.of(
            "Triage", "say \"stop\"", "it's: a # step", "never", "Ärztin sieht", "- dash", "tab\there", "😀 smile");
    private static final List<String> LINES = List.of(
            "A guideline, 2021",
            "quote ' and \"",
            "back\\slash",
            ": colon # not a remark",
            "two\nlines",
            "ünïcode é😀");

    @Test
    void every_rule_is_read_back_as_it_was() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<Rule> rules = new ArrayList<>();
            Set<String> sentences = new HashSet<>();
            for (int number = 1 + random.nextInt(3); number > 0; number--) {
                Rule rule = rule(random);
                if (reads(rule) && sentences.add(rule.sentence())) {
                    rules.add(rule);
                }
            }
            if (rules.isEmpty() || !Contradictions.find(rules).isEmpty()) {
                continue;
            }
            String text = RulesText.of("A protocol: '" + seed + "'", rules);
            assertThat(RulesFile.read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOfSatisfying(RulesFile.Reading.Read.class, read -> {
                        assertThat(read.protocol()).startsWith("A protocol: '");
                        assertThat(read.rules())
                                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                                .isEqualTo(rules);
                    });
        }
    }

    private static boolean reads(Rule rule) {
        return SentenceReader.read(rule.sentence()) instanceof SentenceReader.Reading.Read;
    }

    private static Rule rule(Random random) {
        return new Rule(
                1,
                new RandomRules(random, NAMES).expectation(),
                random.nextBoolean() ? null : Label.values()[random.nextInt(3)],
                random.nextBoolean() ? null : Strength.values()[random.nextInt(3)],
                line(random),
                line(random),
                random.nextBoolean() ? null : LocalDate.of(2027, 1 + random.nextInt(12), 1),
                line(random));
    }

    private static @Nullable String line(Random random) {
        return random.nextBoolean() ? null : LINES.get(random.nextInt(LINES.size()));
    }
}
