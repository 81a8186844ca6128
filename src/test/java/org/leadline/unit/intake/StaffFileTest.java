package org.leadline.unit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.Trust;

class StaffFileTest {
    private static final String LIST = "name{0}profession\nZoë Ångström{0}nurse\n";

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    @Trust(45)
    void theDelimiterAndTheEncodingAreFoundAndSaid(String delimiter) {
        String text = LIST.replace("{0}", delimiter);
        assertThat(table(text.getBytes(StandardCharsets.UTF_8)).encoding()).isEqualTo("UTF-8");
        assertThat(table(text.getBytes(Charset.forName("windows-1252"))).encoding())
                .isEqualTo("Windows-1252");
        assertThat(table(text.getBytes(StandardCharsets.UTF_16)).encoding()).isEqualTo("UTF-16");
        for (String encoding : List.of("UTF-8", "windows-1252", "UTF-16")) {
            StaffRead.Table table = table(text.getBytes(Charset.forName(encoding)));
            assertThat(table.delimiter()).isEqualTo(delimiter.charAt(0));
            assertThat(table.rows().getFirst().cells()).containsEntry(Column.NAME, "Zoë Ångström");
        }
    }

    @Test
    void headingsAreKnownByManyNamesAndOthersAreSaidToBeLeftOut() {
        StaffRead.Table table = table("STAFF_NAME,Job-Title,Shoe size,E-Mail\nBo Reef,nurse,43,bo@clinic.example\n"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(table.headings()).containsOnlyKeys(Column.NAME, Column.PROFESSION, Column.EMAIL);
        assertThat(table.ignored()).containsExactly("Shoe size");
        assertThat(table.rows().getFirst().line()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "'  \n', empty",
        "'name,profession\n', no-rows",
        "'nom,metier\nBo,nurse\n', no-name-column",
        "'name,Full name\nBo,Reef\n', column-twice",
        "'name,profession\nBo,nurse,6\n', ragged",
        "'name,profession\n\"Bo,nurse\n', quotes",
        "'name,profession\n\"Bo\"x,nurse\n', quotes"
    })
    void whatCannotBeReadIsRefusedWithItsReason(String text, String fault) {
        assertThat(faults(text.getBytes(StandardCharsets.UTF_8))).contains("unit.staff.fault." + fault);
    }

    @Test
    @Trust(45)
    void hostileFilesAreRefusedNotRead() throws IOException {
        assertThat(faults(new byte[StaffFile.MOST_BYTES + 1])).containsExactly("unit.staff.fault.too-large");
        assertThat(faults(new byte[] {'P', 'K', 3, 4, 20, 0})).containsExactly("unit.staff.fault.workbook");
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("name\nBo\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(faults(packed.toByteArray())).containsExactly("unit.staff.fault.packed");
        assertThat(faults("name\nBo\0Reef\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("unit.staff.fault.binary");
        assertThat(faults(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'n', (byte) 0xFF}))
                .containsExactly("unit.staff.fault.encoding");
        assertThat(faults(("name\n" + "Bo Reef\n".repeat(501)).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("unit.staff.fault.too-many-rows");
        assertThat(faults(("name" + ",x".repeat(60) + "\nBo" + ",".repeat(60) + "\n").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("unit.staff.fault.too-many-columns");
        assertThat(faults(("name\n" + "B".repeat(400) + "\n").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("unit.staff.fault.long-cell");
    }

    @Test
    @Trust(45)
    void noFileMakesItBreak() {
        Random random = new Random(7);
        byte[] sound = LIST.replace("{0}", ",").repeat(3).getBytes(StandardCharsets.UTF_8);
        for (int file = 0; file < 2_000; file++) {
            byte[] bytes = Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
            for (int edit = 0; edit < random.nextInt(8); edit++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(StaffFile.read(bytes)).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-03, 2027-02-03",
        "3 Feb 2027, 2027-02-03",
        "3 february 2027, 2027-02-03",
        "13/02/2027, 2027-02-13",
        "02/13/2027, 2027-02-13",
        "13.02.2027, 2027-02-13",
        "03/03/2027, 2027-03-03"
    })
    void daysAreReadWhereTheyCanBeOneDayOnly(String text, LocalDate day) {
        assertThat(Days.read(text, null)).isEqualTo(new Days.Read.Day(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "31/02/2027", "30 Feb 2027", "1/2/27", "2027", "13/13/2027"})
    void whatIsNoDayIsNone(String text) {
        assertThat(Days.read(text, null)).isEqualTo(new Days.Read.None());
    }

    @Test
    void aDayThatCouldBeTwoIsReadAsItWasAnswered() {
        LocalDate dayFirst = LocalDate.of(2027, 2, 1);
        LocalDate monthFirst = LocalDate.of(2027, 1, 2);
        assertThat(Days.read("01/02/2027", null)).isEqualTo(new Days.Read.Either(dayFirst, monthFirst));
        assertThat(Days.read("01/02/2027", Days.Order.DAY_FIRST)).isEqualTo(new Days.Read.Day(dayFirst));
        assertThat(Days.read("01/02/2027", Days.Order.MONTH_FIRST)).isEqualTo(new Days.Read.Day(monthFirst));
        assertThat(Days.read("13/02/2027", Days.Order.MONTH_FIRST)).isEqualTo(new Days.Read.None());
    }

    private static StaffRead.Table table(byte[] bytes) {
        return (StaffRead.Table) StaffFile.read(bytes);
    }

    private static List<String> faults(byte[] bytes) {
        return ((StaffRead.Unreadable) StaffFile.read(bytes))
                .faults().stream().map(Fault::key).toList();
    }
}
