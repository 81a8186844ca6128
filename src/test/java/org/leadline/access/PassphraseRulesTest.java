package org.leadline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.Trust;
import org.leadline.access.PassphraseRules.Problem;

@Trust(10)
class PassphraseRulesTest {
    private static final List<String> NOBODYS = List.of("", "");
    private static final int TRIES = 3_000;

    @TempDir
    Path home;

    @Test
    void any_text_of_twelve_to_128_characters_passes_whatever_it_is_made_of() {
        PassphraseRules rules = rules();
        SplittableRandom random = new SplittableRandom(4);
        for (int at = 0; at < TRIES; at++) {
            int[] script = SCRIPTS[random.nextInt(SCRIPTS.length)];
            String text = text(random, script, 12 + random.nextInt(117));
            assertThat(rules.find(text, NOBODYS)).as(text).isEmpty();
        }
    }

    @Test
    void eleven_characters_and_129_are_refused_counted_as_a_person_counts() {
        PassphraseRules rules = rules();
        SplittableRandom random = new SplittableRandom(5);
        for (int[] script : SCRIPTS) {
            assertThat(rules.find(text(random, script, 11), NOBODYS)).contains(Problem.SHORT);
            assertThat(rules.find(text(random, script, 12), NOBODYS)).isEmpty();
            assertThat(rules.find(text(random, script, 128), NOBODYS)).isEmpty();
            assertThat(rules.find(text(random, script, 129), NOBODYS)).contains(Problem.LONG);
        }
        assertThat(rules.find("", NOBODYS)).contains(Problem.SHORT);
    }

    @Test
    void words_that_everybody_takes_are_refused_however_they_are_dressed() throws IOException {
        PassphraseRules rules = rules();
        List<String> words = Files.readAllLines(Path.of("src/main/resources/access/common-words.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(words).hasSizeGreaterThan(100);
        SplittableRandom random = new SplittableRandom(6);
        for (int at = 0; at < TRIES; at++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 12) {
                String word = words.get(random.nextInt(words.size()));
                text.append(dressed(word, random.nextInt(4)))
                        .append(List.of("", " ", "-", "_", ".").get(random.nextInt(5)));
            }
            text.append(List.of("", "1", "!", "2026", "123", "1!", "007").get(random.nextInt(7)));
            assertThat(rules.find(text.toString(), NOBODYS)).as(text.toString()).contains(Problem.COMMON);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd2026!",
                "Leadline2026",
                "leadlineleadline",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "123456789012",
                "20012001200120",
                "qwertyuiopasdf",
                "1q2w3e4r5t6y",
                "Correct Horse Battery Staple",
                "hospitalhospital",
                "Summer2026Ward7",
                "            ",
                "letmeinletmein",
                "abcdefghijklmnop"
            })
    void what_anybody_would_try_first_is_refused(String text) {
        assertThat(rules().find(text, NOBODYS)).contains(Problem.COMMON);
    }

    @Test
    void ones_own_name_and_sign_in_name_are_no_passphrase() {
        PassphraseRules rules = rules();
        List<String> own = List.of("Dr Priya Tidewater", "priya.tidewater@saltmarsh.example");
        for (String text : List.of(
                "priyatidewater", "Priya Tidewater 1987", "priya.tidewater@saltmarsh.example", "TidewaterPriya!!")) {
            assertThat(rules.find(text, own)).as(text).contains(Problem.YOURS);
            assertThat(rules.find(text, NOBODYS)).as(text + " of another").isEmpty();
        }
        assertThat(rules.find("Tidewater keeps nine lanterns", own)).isEmpty();
    }

    @Test
    void a_list_of_the_hospitals_own_is_heeded() throws IOException {
        String listed = "saltmarsh-lighthouse";
        assertThat(rules().find(listed, NOBODYS)).isEmpty();
        Files.createDirectories(home.resolve("words"));
        Files.writeString(
                home.resolve("words/passphrases.txt"), "another line entirely\n" + listed + "\nMöwen über Watt\n");
        PassphraseRules heeding = rules();
        assertThat(heeding.find(listed, NOBODYS)).contains(Problem.COMMON);
        assertThat(heeding.find(listed.toUpperCase(Locale.ROOT), NOBODYS)).contains(Problem.COMMON);
        assertThat(heeding.find(Passphrase.of("Mo\u0308wen u\u0308ber Watt"), NOBODYS))
                .contains(Problem.COMMON);
        assertThat(heeding.find(listed + " and more", NOBODYS)).isEqualTo(Optional.empty());
    }

    private static final int[][] SCRIPTS = {
        IntStream.rangeClosed('a', 'z').toArray(),
        IntStream.rangeClosed(0x0430, 0x044f).toArray(),
        IntStream.rangeClosed(0x05d0, 0x05ea).toArray(),
        IntStream.rangeClosed(0x4e00, 0x4fff).toArray(),
        IntStream.rangeClosed(0x1f400, 0x1f43f).toArray()
    };

    /** Random characters, no one more than twice and no two beside each other as on a keyboard: those are another rule's. */
    private static String text(SplittableRandom random, int[] script, int length) {
        StringBuilder text = new StringBuilder();
        int last = 0;
        for (int at = 0; at < length; at++) {
            int next = script[random.nextInt(script.length)];
            while (Math.abs(next - last) < 2) {
                next = script[random.nextInt(script.length)];
            }
            text.appendCodePoint(next);
            last = next;
        }
        return text.toString();
    }

    private static String dressed(String word, int how) {
        return switch (how) {
            case 0 -> word;
            case 1 -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            case 2 -> word.toUpperCase(Locale.ROOT);
            default ->
                word.chars()
                        .mapToObj(letter -> switch (letter) {
                            case 'a' -> "@";
                            case 'e' -> "3";
                            case 'o' -> "0";
                            case 's' -> "$";
                            default -> Character.toString(letter);
                        })
                        .collect(Collectors.joining());
        };
    }

    private PassphraseRules rules() {
        return new PassphraseRules(new CommonPassphrases(Home.at(home)));
    }
}
