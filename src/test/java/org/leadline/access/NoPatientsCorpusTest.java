package org.leadline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.Trust;
import org.leadline.access.NoPatients.Sign;

/** How many texts about one patient are seen, and how many others are refused by mistake. */
class NoPatientsCorpusTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final double LEAST_SEEN = 0.95;
    private static final double MOST_REFUSED = 0.02;
    private static final int PLANTED_OF_A_KIND = 170;
    private static final int HARMLESS = 1_200;

    /** Reads of a character, for each character of a text; a text of any length stays below it. */
    private static final int MOST_READS = 2_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
    @Trust(41)
    void seesNearlyAllOfWhatIsPlantedInGeneratedTexts(long seed) {
        var texts = new PlantedTexts(seed, TODAY);
        for (Sign sign : Sign.values()) {
            assertNearlyAllSeen(Stream.generate(() -> texts.next(sign))
                    .limit(PLANTED_OF_A_KIND)
                    .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
    @Trust(41)
    void refusesHardlyAnyHarmlessGeneratedText(long seed) {
        var texts = new HarmlessTexts(seed, TODAY);
        assertHardlyAnyRefused(Stream.generate(texts::next).limit(HARMLESS).toList());
    }

    @ParameterizedTest
    @EnumSource
    @Trust(41)
    void seesNearlyAllOfWhatIsPlantedInTextsWrittenByHand(Sign sign) throws IOException {
        List<String> texts = Objects.requireNonNull(plantedByHand().get(sign));
        assertThat(texts).hasSizeGreaterThanOrEqualTo(40);
        assertNearlyAllSeen(texts);
    }

    @Test
    @Trust(41)
    void refusesHardlyAnyHarmlessTextWrittenByHand() throws IOException {
        List<String> texts = lines("harmless.txt");
        assertThat(texts).hasSizeGreaterThanOrEqualTo(120);
        assertHardlyAnyRefused(texts);
    }

    @Test
    void aHarmlessTextStaysSoOnAnyDayOfTheNextYear() throws IOException {
        for (int month = 0; month <= 12; month++) {
            LocalDate day = TODAY.plusMonths(month);
            List<String> refused = lines("harmless.txt").stream()
                    .filter(text -> isSeen(text, day))
                    .toList();
            assertThat(refused).as("on " + day).hasSizeLessThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "12/",
                "12/13/",
                "12:30, ",
                "0 0 0 ",
                "943 476 5918 ",
                "9 4 3 4 7 6 5 9 1 8 - ",
                "15/12/2026 ",
                "15/12/2026,",
                "since 15/12/2025 to ",
                "1948 ",
                "1/",
                "a1",
                "A1-",
                "X12345 ",
                "lot 1234567 ",
                "lot/1234567/",
                "born ",
                "born a b c ",
                "born on the ",
                "dob ",
                "d.o.b. is ",
                "date of birth, ",
                "date of birth was the on of ",
                "nhs ",
                "nhs number ",
                "NHS number is ( ",
                "mrn: ",
                "hospital no. ",
                "patient number is no: ",
                "case notes ",
                "patient a",
                "# ",
                "#1",
                "call us on ",
                "call ",
                "+44 ",
                "(0",
                "january ",
                "12 of january ",
                "march 12 ",
                "12 march ",
                "twenty first of may ",
                "£ ",
                "order no ",
                "snomed ct id code ",
                "http://",
                "a@",
                " ",
                "-",
                "'",
                "ab",
                "ﷺ",
                "１２／"
            })
    void theWorkGrowsNoFasterThanTheText(String piece) {
        for (int length : List.of(1_000, 10_000, 30_000)) {
            var text = new Counted(NoPatients.plain(piece.repeat(length / piece.length())));
            NoPatients.find(text, TODAY);
            assertThat(text.reads() / (double) Math.max(1, text.length()))
                    .as("reads of each of %d characters of »%s« again and again", text.length(), piece)
                    .isLessThan(MOST_READS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachSignHasAKindSentence(Sign sign) {
        String sentence = java.util.ResourceBundle.getBundle("messages/access").getString(sign.messageKey());
        assertThat(sentence).contains("please").doesNotContain("{").hasSizeLessThan(160);
    }

    private static void assertNearlyAllSeen(List<String> texts) {
        List<String> missed =
                texts.stream().filter(text -> !isSeen(text, TODAY)).toList();
        assertThat(1 - missed.size() / (double) texts.size())
                .as("share seen of %d; missed: %s", texts.size(), missed)
                .isGreaterThanOrEqualTo(LEAST_SEEN);
    }

    private static void assertHardlyAnyRefused(List<String> texts) {
        List<String> refused =
                texts.stream().filter(text -> isSeen(text, TODAY)).toList();
        assertThat(refused.size() / (double) texts.size())
                .as("share refused of %d: %s", texts.size(), refused)
                .isLessThan(MOST_REFUSED);
    }

    private static boolean isSeen(String text, LocalDate day) {
        return NoPatients.find(NoPatients.plain(text), day).isPresent();
    }

    private static Map<Sign, List<String>> plantedByHand() throws IOException {
        Map<Sign, List<String>> planted = new EnumMap<>(Sign.class);
        for (Sign sign : Sign.values()) {
            planted.put(
                    sign,
                    lines("planted.txt").stream()
                            .filter(line -> line.startsWith(sign + "|"))
                            .map(line -> line.substring(line.indexOf('|') + 1))
                            .toList());
        }
        return planted;
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(NoPatientsCorpusTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# ") && !line.isBlank())
                    .toList();
        }
    }

    /** A text that counts how often a character of it is read. */
    private static final class Counted implements CharSequence {
        private final CharSequence text;
        private final long[] reads;

        Counted(CharSequence text) {
            this(text, new long[1]);
        }

        private Counted(CharSequence text, long[] reads) {
            this.text = text;
            this.reads = reads;
        }

        long reads() {
            return reads[0];
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads[0]++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), reads);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
