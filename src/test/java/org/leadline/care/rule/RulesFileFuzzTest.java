package org.leadline.care.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever bytes are sent as a rules file, it is read or refused with sentences; never more than ten, and none but ours. */
class RulesFileFuzzTest {
    private static final String FILE = """
        protocol: First hour
        rules:
          - rule: Antibiotic within 60 min after Triage counting 6 h before when age >= 65 unless Refused
            label: must
            strength: strong
            source: "A guideline"
            next-review: 2027-03-01
            so-that: "nobody waits"
          - Lactate before Antibiotic
          - never any of {Penicillin, "a, b"} after "Allergy known" within 3 h
          - Talk between 1 and 3 times within 2 days
        """;
    private static final String PIECES = "{}[]&*!|>'\"%@`#:,-? \n\t\r\0\u2028\ud83d\ude00abc0123=<>";

    @Test
    void mutated_files_are_read_or_refused_in_words() {
        for (int seed = 0; seed < 6_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(FILE);
            for (int change = 1 + random.nextInt(12); change > 0; change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
                    case 1 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                    case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
                }
                if (text.isEmpty()) {
                    text.append(FILE);
                }
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(5) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertRead(bytes, "seed " + seed);
        }
    }

    @Test
    void random_bytes_are_refused_in_words() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            assertRead(bytes, "seed " + seed);
        }
    }

    @Test
    void a_million_lines_and_deep_nests_are_refused_whole() {
        byte[] lines = "- A before B\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        assertThat(RulesFile.read(lines))
                .isInstanceOfSatisfying(
                        RulesFile.Reading.Unreadable.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.message()).contains("1,000,000 bytes")));
        StringBuilder many = new StringBuilder("rules:\n");
        for (int rule = 0; rule <= RulesFile.MOST_RULES; rule++) {
            many.append("  - A before B").append(rule).append('\n');
        }
        assertThat(RulesFile.read(many.toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        RulesFile.Reading.Unreadable.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.line()).isEqualTo(RulesFile.MOST_RULES + 2)));
        assertRead("[".repeat(200_000).getBytes(StandardCharsets.UTF_8), "nested");
        assertRead(
                ("a: &a [1]\nb: &b [" + "*a,".repeat(1000) + "*a]\nrules: [" + "*b,".repeat(1000) + "*b]")
                        .getBytes(StandardCharsets.UTF_8),
                "aliases");
    }

    private static void assertRead(byte[] bytes, String as) {
        assertThatCode(() -> {
                    switch (RulesFile.read(bytes)) {
                        case RulesFile.Reading.Read(var _, var rules) ->
                            assertThat(rules).isNotEmpty();
                        case RulesFile.Reading.Unreadable(var faults) ->
                            assertThat(faults)
                                    .isNotEmpty()
                                    .hasSizeLessThanOrEqualTo(10)
                                    .allSatisfy(fault -> {
                                        assertThat(fault.line()).isNotNegative();
                                        assertThat(fault.message())
                                                .isNotBlank()
                                                .doesNotContain("snakeyaml", "Exception");
                                    });
                    }
                })
                .as(as)
                .doesNotThrowAnyException();
    }
}
