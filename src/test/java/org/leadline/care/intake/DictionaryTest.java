package org.leadline.care.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    @Test
    void names_are_numbered_in_the_order_of_their_first_appearance_at_any_length() {
        var random = new Random(1);
        var dictionary = new Dictionary(new Memory(1L << 30));
        var expected = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < 50_000; i++) {
            var name = "x".repeat(random.nextInt(24)) + random.nextInt(2000) + "y".repeat(random.nextInt(3));
            int number = dictionary.numberOf(name);
            assertThat(number).isEqualTo(expected.computeIfAbsent(name, added -> expected.size()));
        }
        assertThat(dictionary.size()).isEqualTo(expected.size());
        expected.forEach((name, number) -> assertThat(dictionary.get(number)).isEqualTo(name));

        var other = new Dictionary(new Memory(1L << 30));
        other.numberOf("not known here");
        expected.keySet().stream().sorted().forEach(other::numberOf);
        var numbers = dictionary.addAll(other);

        assertThat(numbers[0]).isEqualTo(expected.size());
        for (int i = 1; i < numbers.length; i++) {
            assertThat(numbers[i]).isEqualTo(expected.get(other.get(i)));
        }
    }

    @Test
    void runs_of_bytes_are_equal_where_all_their_bytes_are() {
        for (int length = 0; length < 40; length++) {
            var one = new byte[length + 11];
            new Random(length).nextBytes(one);
            var other = new byte[length + 7];
            System.arraycopy(one, 3, other, 5, length);
            assertThat(Bytes.equal(one, 3, other, 5, length)).isTrue();
            assertThat(Bytes.hash(one, 3, 3 + length, 9)).isEqualTo(Bytes.hash(other, 5, 5 + length, 9));
            for (int at = 0; at < length; at++) {
                other[5 + at] ^= 1;
                assertThat(Bytes.equal(one, 3, other, 5, length))
                        .as(length + " at " + at)
                        .isFalse();
                other[5 + at] ^= 1;
            }
        }
    }

    @Test
    void bytes_are_found_where_a_plain_search_finds_them() {
        var random = new Random(3);
        for (int i = 0; i < 5000; i++) {
            var bytes = new byte[random.nextInt(60)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) (random.nextInt(12) == 0 ? random.nextInt(256) : 'a' + random.nextInt(3));
            }
            int from = random.nextInt(bytes.length + 1);
            byte wanted = bytes.length == 0 ? 7 : bytes[random.nextInt(bytes.length)];
            int expected = from;
            while (expected < bytes.length && bytes[expected] != wanted) {
                expected++;
            }
            assertThat(Bytes.find(bytes, from, bytes.length, wanted)).isEqualTo(expected);
            int above = from;
            while (above < bytes.length && bytes[above] >= 0) {
                above++;
            }
            assertThat(Bytes.findAboveAscii(bytes, from, bytes.length)).isEqualTo(above);
        }
    }

    @Test
    void text_is_valid_utf_8_where_the_decoder_of_the_jdk_says_so() {
        var random = new Random(4);
        var pieces = new String[] {"a", "plain ascii text", "é", "€", "😀", "\uFFFF", "\u07FF"};
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(6); piece > 0; piece--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 0 && random.nextBoolean()) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                bytes = Arrays.copyOf(bytes, bytes.length - random.nextInt(2));
            }
            boolean isValid =
                    Arrays.equals(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), bytes);
            int invalid = ValidText.findInvalid(bytes, 0, bytes.length);
            assertThat(invalid == bytes.length).as(Arrays.toString(bytes)).isEqualTo(isValid);
            if (invalid < bytes.length) {
                var before = new String(bytes, 0, invalid, StandardCharsets.UTF_8);
                assertThat(before.getBytes(StandardCharsets.UTF_8)).isEqualTo(Arrays.copyOf(bytes, invalid));
            }
        }
    }
}
