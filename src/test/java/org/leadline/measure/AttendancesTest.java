package org.leadline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leadline.measure.intake.FigureAnswers;
import org.leadline.measure.intake.Gunzip;
import org.leadline.measure.publish.SmallNumbers;
import org.leadline.measure.spc.Funnel;
import org.leadline.measure.spc.FunnelPoint;

/** The public attendances of all emergency departments of England, as one file; not part of the project. */
class AttendancesTest {
    private static final OutsideForm FOUR_HOURS = new OutsideForm(
            "Seen within four hours",
            "NHS England, monthly attendances",
            "Open Government Licence v3.0",
            "period",
            "org_code",
            "breaches",
            "attendances",
            "rest",
            "up",
            "95",
            "yes");

    @Test
    void oneFileGivesABoardOfAllOrganisationsWithSentencesAFunnelAndWhatChanceAloneWouldRaise() throws IOException {
        OutsideReader.ReadSet read = read();
        assertThat(read.preview().problems()).isEmpty();
        OutsidePreview.Sums sums = Optional.ofNullable(read.preview().sums()).orElseThrow();
        assertThat(sums.lines()).isEqualTo(12_765);
        OutsideSet set = Optional.ofNullable(read.set()).orElseThrow();
        OutsideBoard board = new OutsideBoardMaking(SmallNumbers.USUAL).make(set, read.sums());
        assertThat(board.rows()).hasSize(sums.organisations()).allSatisfy(row -> {
            String sentence = Optional.ofNullable(row.reading()).orElseThrow().sentence();
            assertThat(sentence).isNotBlank().doesNotContain("NaN");
        });
        assertThat(board.chance().sentences()).isNotEmpty();
        Funnel funnel = Optional.ofNullable(board.funnel()).orElseThrow();
        assertThat(funnel.phi()).isGreaterThan(1);
        assertThat(funnel.points()).extracting(FunnelPoint::group).isSorted().doesNotHaveDuplicates();
        assertThat(funnel.points())
                .anyMatch(point -> point.value() < point.limits().lower998())
                .allMatch(point ->
                        point.limits().widerLower998() <= point.limits().lower998());
        long first = board.rows().stream().takeWhile(BoardRow::standsOut).count();
        assertThat(board.rows().stream().skip(first)).noneMatch(BoardRow::standsOut);
        assertThat(board.rows().stream().skip(first).map(BoardRow::name)).isSorted();
    }

    @Test
    void theSharesAreThoseOfTheFileAddedUpByHand() throws IOException {
        OutsidePreview.Sum one = read().sums().stream()
                .filter(sum ->
                        sum.organisation().equals("RF4") && sum.day().toString().equals("2017-03-01"))
                .findFirst()
                .orElseThrow();
        assertThat(one.denominator()).isEqualTo(21289 + 813 + 2850);
        assertThat(one.numerator()).isEqualTo(one.denominator() - 2879 - 22 - 6);
    }

    private static OutsideReader.ReadSet read() throws IOException {
        Path file = Path.of(Optional.ofNullable(System.getenv("LEADLINE_MEASURE_DATA"))
                        .orElse("../shared/data/measure"))
                .resolve("nhse_ae_attendances.csv.gz");
        boolean there = Files.isRegularFile(file);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as("%s is there", file).isTrue();
        }
        assumeTrue(there, () -> "There is no " + file + ". Set LEADLINE_MEASURE_DATA to the folder that has it.");
        var plain = (Gunzip.Unwrapped.Plain) Gunzip.unwrap(Files.readAllBytes(file), OutsideReader.MOST_BYTES);
        return new OutsideReader(Clock.systemUTC())
                .read(
                        new OutsideStore.Waiting(UUID.randomUUID(), 1, "attendances.csv.gz", plain.bytes()),
                        FOUR_HOURS,
                        new FigureAnswers(null, null, null, null));
    }
}
