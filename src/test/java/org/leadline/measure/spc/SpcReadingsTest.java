package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the series, its reading keeps its word. */
class SpcReadingsTest {
    private static final int SERIES = 6_000;

    @Test
    void no_words_hold_a_number_that_there_is_not() {
        each().forEach(any -> {
            SpcReading reading = read(any);
            assertThat(words(reading)).as(any::toString).allSatisfy(words -> assertThat(words)
                    .isNotBlank()
                    .doesNotContain("NaN", "Infinity", "null", "{", "}"));
            assertThat(reading.chart() == null || reading.chart().points().size() > 0)
                    .isTrue();
        });
    }

    @Test
    void better_or_worse_is_said_only_where_a_rule_or_a_clear_effect_supports_it() {
        long claims = each().filter(any -> {
                    SpcReading reading = read(any);
                    boolean better = reading.sentence().matches("(?s).*\\bBetter\\b.*");
                    boolean worse = reading.sentence().matches("(?s).*\\bWorse\\b.*");
                    assertThat(reading.sentence().toLowerCase(Locale.ROOT).replaceAll("\\b(better|worse)(?=:| since)", ""))
                            .doesNotContain("better", "worse");
                    if (better) {
                        assertThat(supports(reading, true)).as(reading::toString).isTrue();
                    }
                    if (worse) {
                        assertThat(supports(reading, false)).as(reading::toString).isTrue();
                    }
                    return better || worse;
                })
                .count();
        assertThat(claims).isGreaterThan(SERIES / 50);
    }

    private static boolean supports(SpcReading reading, boolean better) {
        Chart chart = reading.chart();
        if (chart == null || chart.settings().better() == Better.NEITHER) {
            return false;
        }
        boolean up = better == (chart.settings().better() == Better.UP);
        boolean flagged = chart.points().stream()
                .filter(point -> !Double.isNaN(point.value()) && !point.leftOut())
                .reduce((first, second) -> second)
                .map(last -> last.flags().stream().anyMatch(flag -> (flag.direction() == Direction.HIGH) == up))
                .orElse(false);
        boolean changed = !reading.effects().isEmpty()
                && reading.effects().getLast().clear()
                && (reading.effects().getLast().difference() > 0) == up;
        return flagged || changed;
    }

    @Test
    void a_measure_of_harm_is_never_nothing_unusual() {
        each().filter(any -> any.asked().harm()).forEach(any -> assertThat(read(any).sentence())
                .doesNotContain("Nothing unusual"));
    }

    @Test
    void the_same_series_always_gives_the_same_reading() {
        each().limit(2000).forEach(any -> assertThat(read(any)).isEqualTo(read(any)));
    }

    @Test
    void a_chance_is_a_chance_and_a_band_holds_its_limit() {
        each().forEach(any -> {
            SpcReading reading = read(any);
            assertThat(Double.isNaN(reading.assuranceChance())
                            || reading.assuranceChance() >= 0 && reading.assuranceChance() <= 1)
                    .isTrue();
            for (int i = 0; i < reading.bands().size(); i++) {
                LimitBand band = reading.bands().get(i);
                ChartPoint point = reading.chart().points().get(i);
                if (!Double.isNaN(band.lowerFrom())) {
                    double slack = 1e-9 * Math.max(Math.abs(point.lower()), Math.abs(point.upper()));
                    assertThat(band.lowerFrom()).as(() -> any + " " + point).isLessThanOrEqualTo(point.lower() + slack);
                    assertThat(band.lowerUntil()).as(() -> any + " " + point).isGreaterThanOrEqualTo(point.lower() - slack);
                    assertThat(band.upperFrom()).as(() -> any + " " + point).isLessThanOrEqualTo(point.upper() + slack);
                    assertThat(band.upperUntil()).as(() -> any + " " + point).isGreaterThanOrEqualTo(point.upper() - slack);
                }
            }
        });
    }

    @Test
    void no_number_of_a_chart_is_without_end() {
        each().map(SpcReadingsTest::read).filter(reading -> reading.chart() != null).forEach(reading -> assertThat(
                        reading.chart().points())
                .allSatisfy(point -> assertThat(DoubleStream.of(
                                        point.value(),
                                        point.centre(),
                                        point.lower(),
                                        point.upper(),
                                        point.nearLower(),
                                        point.nearUpper())
                                .anyMatch(Double::isInfinite))
                        .isFalse()));
    }

    private static SpcReading read(AnySeries any) {
        return SpcReadings.read(any.series(), any.asked(), any.settings());
    }

    private static Stream<String> wordsOf(SpcReading reading) {
        Stream<String> told = Stream.of(reading.why(), reading.sentence());
        Stream<String> refused = Stream.ofNullable(reading.refused());
        return Stream.of(told, refused, reading.cautions().stream()).flatMap(words -> words);
    }

    private static java.util.List<String> words(SpcReading reading) {
        return wordsOf(reading).toList();
    }

    private static Stream<AnySeries> each() {
        return LongStream.range(0, SERIES).mapToObj(AnySeries::of);
    }
}
