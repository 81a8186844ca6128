package org.leadline.measure.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadline.measure.intake.FigureAnswers.ColumnNames;
import org.leadline.measure.intake.FigureAnswers.Decimal;
import org.leadline.measure.intake.FigureRead.Asked;
import org.leadline.measure.intake.FigureRead.Open;
import org.leadline.measure.intake.FigureRead.Row;
import org.leadline.measure.intake.FigureRead.Rows;
import org.leadline.measure.intake.FigureRead.Unreadable;
import org.leadline.unit.intake.Days.Order;

class FigureFilesTest {

    @Test
    void a_comma_is_asked_about_and_never_becomes_fifteen() {
        String file = "date;value\n2026-01-05;1,5\n2026-01-12;2\n";
        Open open = (Open) read(file, FigureAnswers.NONE);
        assertThat(open.questions()).singleElement().satisfies(question -> {
            assertThat(question.asked()).isEqualTo(Asked.DECIMAL);
            assertThat(question.line()).isEqualTo(2);
            assertThat(question.example()).isEqualTo("1,5");
        });
        assertThat(values(read(file, decimal(Decimal.COMMA)))).containsExactly(1.5, 2.0);
        assertThat(keys(read(file, decimal(Decimal.POINT)))).containsExactly("measure.file.fault.comma");
    }

    @Test
    void a_point_before_three_digits_is_asked_about_unless_another_row_proves_it() {
        Open open = (Open) read("date,value\n2026-01-05,1.500\n", FigureAnswers.NONE);
        assertThat(open.questions().getFirst().asked()).isEqualTo(Asked.DECIMAL);
        Rows proven = (Rows) read("date,value\n2026-01-05,1.500\n2026-01-06,0.25\n", FigureAnswers.NONE);
        assertThat(values(proven)).containsExactly(1.5, 0.25);
        assertThat(proven.understood().proof().decimalLine()).isEqualTo(3);
        assertThat(keys(read("date,value\n2026-01-05,1.500\n", decimal(Decimal.COMMA))))
                .containsExactly("measure.file.fault.point");
    }

    @Test
    void which_figure_is_the_month_is_asked_or_proven_by_another_row() {
        String open = "date,value\n01/02/2026,1\n03/04/2026,2\n";
        assertThat(((Open) read(open, FigureAnswers.NONE)).questions())
                .singleElement()
                .extracting(FigureRead.Question::asked)
                .isEqualTo(Asked.ORDER);
        assertThat(days(read(open, order(Order.DAY_FIRST))))
                .containsExactly(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 4, 3));
        assertThat(days(read(open, order(Order.MONTH_FIRST))))
                .containsExactly(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 3, 4));
        Rows proven = (Rows) read("date,value\n01/02/2026,1\n22/02/2026,2\n", FigureAnswers.NONE);
        assertThat(days(proven)).containsExactly(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 22));
        assertThat(proven.understood().order()).isEqualTo(Order.DAY_FIRST);
        assertThat(proven.understood().proof().orderLine()).isEqualTo(3);
        assertThat(keys(read("date,value\n22/02/2026,1\n02/22/2026,2\n", FigureAnswers.NONE)))
                .contains("measure.file.fault.days-both");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date,value\\n2026-01-05,12 %|number",
                "date,value\\n2026-01-05,1 234|number",
                "date,value\\n2026-01-05,1.234.567|number",
                "date,value\\n2026-01-05,=1+1|number",
                "date,value\\n2026-01-05,NaN|number",
                "date,value\\n2026-01-05,Infinity|number",
                "date,value\\n2026-01-05,0x1F|number",
                "date,value\\n2026-01-05,999999999999999e9|too-big",
                "date,value\\n05-Jan-26,1|day",
                "date,value\\n2026-02-30,1|day",
                "date,value\\n45000,1|day",
                "date,value\\n2026-01-05,1,5|ragged",
                "date,value\\n2026-01-05,1\\n2026-01-05,1|twice",
                "date,value\\n2026-01-05,\"1|quotes",
                "date,value|no-rows",
                "day,date,value\\n2026-01-05,2026-01-05,1|no-columns",
                "when,how much\\n2026-01-05,1|no-columns",
            })
    void what_cannot_be_read_is_refused_with_its_line(String file, String key) {
        assertThat(keys(read(file.replace("\\n", "\n"), FigureAnswers.NONE)))
                .containsExactly("measure.file.fault." + key);
    }

    @Test
    void files_that_are_no_text_or_too_much_are_refused() {
        assertThat(keys(FigureFiles.read(new byte[] {'P', 'K', 3, 4, 0, 0}, FigureAnswers.NONE)))
                .containsExactly("measure.file.fault.workbook");
        assertThat(keys(FigureFiles.read(new byte[] {0x1F, (byte) 0x8B, 8}, FigureAnswers.NONE)))
                .containsExactly("measure.file.fault.packed");
        assertThat(keys(read("date,value\n2026-01-05,\0", FigureAnswers.NONE)))
                .containsExactly("measure.file.fault.binary");
        assertThat(keys(read(" \n", FigureAnswers.NONE))).containsExactly("measure.file.fault.empty");
        assertThat(keys(FigureFiles.read(new byte[FigureFiles.MOST_BYTES + 1], FigureAnswers.NONE)))
                .containsExactly("measure.file.fault.too-large");
        String wide = "date,value" + ",x".repeat(FigureFiles.MOST_COLUMNS) + "\n";
        assertThat(keys(read(wide, FigureAnswers.NONE))).containsExactly("measure.file.fault.too-many-columns");
        assertThat(keys(read("date,value\n2026-01-05,\"" + "9".repeat(301) + "\"\n", FigureAnswers.NONE)))
                .containsExactly("measure.file.fault.long-cell");
        String long_ = "date,value\n" + "2026-01-05,1\n".repeat(FigureFiles.MOST_ROWS + 1);
        assertThat(keys(read(long_, FigureAnswers.NONE))).containsExactly("measure.file.fault.too-many-rows");
    }

    @Test
    void ten_faults_are_told_and_all_are_counted() {
        Unreadable many = (Unreadable) read("date,value\n" + "soon,1\n".repeat(25), FigureAnswers.NONE);
        assertThat(many.faults()).hasSize(10);
        assertThat(many.inAll()).isEqualTo(25);
        assertThat(many.faults().getFirst().line()).isEqualTo(2);
    }

    @Test
    void months_and_empty_cells_and_other_columns_are_understood() {
        Rows rows = (Rows) read("Month\tValue\tNote\nNov 2026\t3\tx\n2026-12\t\ty\n", FigureAnswers.NONE);
        assertThat(days(rows)).containsExactly(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));
        assertThat(rows.rows().get(1).numerator()).isNaN();
        assertThat(rows.understood().ignored()).containsExactly("Note");
        assertThat(rows.understood().delimiter()).isEqualTo('\t');
    }

    @Test
    void columns_of_other_names_are_read_when_they_are_named() {
        String file =
                "period,org_code,type,attendances,breaches\n2017-03-01,RF4,1,21289,2879\n2017-03-01,RF4,2,813,22\n";
        var names = new ColumnNames("period", "breaches", "attendances", null, "org_code");
        var answers = new FigureAnswers(null, null, null, names);
        assertThat(keys(read(file, answers))).containsExactly("measure.file.fault.twice");
        Rows rows =
                (Rows) FigureFiles.read(file.getBytes(StandardCharsets.UTF_8), answers, FigureFiles.Repeats.ALLOWED);
        assertThat(rows.rows()).hasSize(2);
        assertThat(rows.rows().getFirst().denominator()).isEqualTo(21289);
        assertThat(rows.rows().getFirst().unit()).isEqualTo("RF4");
    }

    @Test
    void what_is_written_is_read_again_by_any_delimiter_encoding_and_decimal_sign() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            char delimiter = ",;\t|".charAt(random.nextInt(4));
            Decimal decimal = delimiter != ',' && random.nextBoolean() ? Decimal.COMMA : Decimal.POINT;
            Charset charset = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16)
                    .get(random.nextInt(3));
            List<Row> written = rows(random);
            var text = new StringBuilder(
                    String.join(String.valueOf(delimiter), "Date", "Numerator", "Denominator", "Measure", "Unit"));
            for (Row row : written) {
                text.append(random.nextBoolean() ? "\r\n" : "\n")
                        .append(String.join(
                                String.valueOf(delimiter),
                                row.day().toString(),
                                number(row.numerator(), decimal),
                                number(row.denominator(), decimal),
                                '"' + row.measure() + '"',
                                row.unit()));
            }
            FigureRead read = FigureFiles.read(text.toString().getBytes(charset), decimal(decimal));
            assertThat(read).as("seed %d: %s", seed, text).isInstanceOf(Rows.class);
            assertThat(((Rows) read).rows()).as("seed %d", seed).isEqualTo(written);
        }
    }

    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        LocalDate day = LocalDate.of(2020, 1, 1);
        for (int i = 0; i < 1 + random.nextInt(40); i++) {
            day = day.plusDays(1 + random.nextInt(20));
            double numerator = random.nextInt(8) == 0 ? Double.NaN : Math.round(random.nextGaussian() * 1e6) / 1000.0;
            double denominator = random.nextInt(8) == 0 ? Double.NaN : random.nextInt(100_000) / 10.0;
            String measure =
                    List.of("Falls, all", "Größe", "a \u20ac b; c | d\te", "").get(random.nextInt(4));
            rows.add(new Row(
                    i + 2,
                    day,
                    numerator + 0.0,
                    denominator,
                    measure,
                    List.of("", "ward 7").get(random.nextInt(2))));
        }
        return rows;
    }

    private static String number(double number, Decimal decimal) {
        String text =
                Double.isNaN(number) ? "" : java.math.BigDecimal.valueOf(number).toPlainString();
        return decimal == Decimal.COMMA ? text.replace('.', ',') : text;
    }

    private static FigureRead read(String file, FigureAnswers answers) {
        return FigureFiles.read(file.getBytes(StandardCharsets.UTF_8), answers);
    }

    private static FigureAnswers decimal(Decimal decimal) {
        return new FigureAnswers(decimal, null, null, null);
    }

    private static FigureAnswers order(Order order) {
        return new FigureAnswers(null, order, null, null);
    }

    private static double[] values(FigureRead read) {
        return ((Rows) read).rows().stream().mapToDouble(Row::numerator).toArray();
    }

    private static List<LocalDate> days(FigureRead read) {
        return ((Rows) read).rows().stream().map(Row::day).toList();
    }

    private static List<String> keys(FigureRead read) {
        assertThat(read).isInstanceOf(Unreadable.class);
        return ((Unreadable) read)
                .faults().stream().map(FigureFault::key).distinct().toList();
    }

    @Test
    void every_key_has_its_sentence() throws Exception {
        var words = new java.util.Properties();
        try (var in = FigureFiles.class.getResourceAsStream("/messages/measure-entry.properties")) {
            words.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        }
        List<String> keys = Arrays.asList(
                "too-large",
                "workbook",
                "packed",
                "encoding",
                "binary",
                "empty",
                "no-columns",
                "too-many-columns",
                "too-many-rows",
                "quotes",
                "ragged",
                "long-cell",
                "days-both",
                "no-rows",
                "twice",
                "day",
                "number",
                "comma",
                "point",
                "too-big",
                "yaml",
                "yaml-empty",
                "key-missing",
                "key-unknown",
                "key-twice",
                "key-not-plain",
                "key-text",
                "key-blank",
                "key-number",
                "key-day",
                "key-yes-or-no",
                "key-word",
                "too-large-yaml");
        assertThat(words.stringPropertyNames())
                .containsAll(
                        keys.stream().map(key -> "measure.file.fault." + key).toList());
    }
}
