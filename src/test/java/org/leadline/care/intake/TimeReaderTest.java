package org.leadline.care.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static long read(TimeReader reader, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return reader.nanos(bytes, 0, bytes.length);
    }

    private static TimeReader in(ZoneId zone) {
        return new TimeReader(zone, Optional.empty());
    }

    private static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-01T09:30Z",
                "2026-07-01T09:30:00Z",
                "2026-07-01 09:30:00.000Z",
                "2026-07-01 10:30:00+01:00",
                "2026-07-01T10:30:00+0100",
                "2026-07-01T10:30:00 +01",
                "2026-07-01 09:30:00 UTC",
                "2026-07-01T00:30-09:00",
                "  2026-07-01T09:30:00,0  ",
                "2026-07-01T09:30"
            })
    void the_shapes_of_iso_8601_name_the_same_instant(String text) {
        assertThat(read(in(ZoneOffset.UTC), text)).isEqualTo(nanos(Instant.parse("2026-07-01T09:30:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "01/02/2026, AMBIGUOUS_TIME",
        "1.2.26 09:30, AMBIGUOUS_TIME",
        "13-02-2026, AMBIGUOUS_TIME",
        "2026-02-30T00:00Z, NO_SUCH_TIME",
        "2026-13-01, NO_SUCH_TIME",
        "2026-00-10, NO_SUCH_TIME",
        "2100-02-29, NO_SUCH_TIME",
        "2026-02-01T24:00, NO_SUCH_TIME",
        "2026-02-01T10:60, NO_SUCH_TIME",
        "2026-02-01T10:30:60Z, NO_SUCH_TIME",
        "2026-02-01T10:30:00+19:00, NO_SUCH_TIME",
        "2026-02-01T10:30:00+01:60, NO_SUCH_TIME",
        "1677-12-31, TIME_OUT_OF_RANGE",
        "2262-01-01, TIME_OUT_OF_RANGE",
        "0000-01-01, TIME_OUT_OF_RANGE",
        "2026-02-01T10:30:00.1234567891Z, TOO_FINE_TIME",
        "2026-02-01T10:30:00., NOT_A_TIME",
        "2026-02-01T10:30:, NOT_A_TIME",
        "2026-02-01T10:3, NOT_A_TIME",
        "2026-02-01T1030, NOT_A_TIME",
        "2026-02-01X10:30, NOT_A_TIME",
        "2026-02-01T10:30[Europe/London], NOT_A_TIME",
        "2026-02-01T10:30:00z, NOT_A_TIME",
        "2026-2-1, NOT_A_TIME",
        "20260201, NOT_A_TIME",
        "1769938200, NOT_A_TIME",
        "yesterday, NOT_A_TIME",
        "２０２６-02-01, NOT_A_TIME",
        "'', EMPTY_TIME",
        "'   ', EMPTY_TIME"
    })
    void what_is_no_time_or_not_one_time_is_a_fault(String text, FaultKind kind) {
        var reader = in(ZoneOffset.UTC);

        assertThat(read(reader, text)).isEqualTo(TimeReader.NONE);
        assertThat(reader.fault()).isEqualTo(kind);
    }

    @Test
    void a_fault_leaves_no_trace_in_the_next_reading() {
        var reader = in(ZoneOffset.UTC);
        read(reader, "2026-02-01T10:30Z");
        read(reader, "2026-02-31T10:30Z");

        assertThat(read(reader, "2026-02-01T10:30Z")).isEqualTo(nanos(Instant.parse("2026-02-01T10:30:00Z")));
    }

    @Test
    void a_local_time_that_the_clocks_skip_is_a_fault_and_a_doubled_one_the_earlier() {
        var reader = in(LONDON);

        assertThat(read(reader, "2026-03-29T00:59:59")).isEqualTo(nanos(Instant.parse("2026-03-29T00:59:59Z")));
        assertThat(read(reader, "2026-03-29T01:00:00")).isEqualTo(TimeReader.NONE);
        assertThat(reader.fault()).isEqualTo(FaultKind.SKIPPED_TIME);
        assertThat(read(reader, "2026-03-29T02:00:00")).isEqualTo(nanos(Instant.parse("2026-03-29T01:00:00Z")));
        assertThat(reader.doubled()).isZero();
        assertThat(read(reader, "2026-10-25T01:30:00")).isEqualTo(nanos(Instant.parse("2026-10-25T00:30:00Z")));
        assertThat(reader.doubled()).isEqualTo(1);
        assertThat(read(reader, "2026-10-25T02:00:00")).isEqualTo(nanos(Instant.parse("2026-10-25T02:00:00Z")));
        assertThat(reader.doubled()).isEqualTo(1);
    }

    @Test
    void a_date_alone_is_the_first_moment_of_its_day_even_where_midnight_is_skipped() {
        var reader = in(ZoneId.of("America/Sao_Paulo"));

        assertThat(read(reader, "2018-11-04")).isEqualTo(nanos(Instant.parse("2018-11-04T03:00:00Z")));
        assertThat(reader.datesOnly()).isEqualTo(1);
        assertThat(read(reader, "2018-11-04T00:00")).isEqualTo(TimeReader.NONE);
    }

    @Test
    void local_times_agree_with_java_time_in_every_zone_and_season() {
        var random = new Random(7);
        var zones = List.of(
                "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "UTC");
        for (var name : zones) {
            var zone = ZoneId.of(name);
            var reader = in(zone);
            for (int i = 0; i < 20_000; i++) {
                var local = randomLocal(random, zone);
                var offsets = zone.getRules().getValidOffsets(local);
                long doubledBefore = reader.doubled();
                long read = read(reader, local.toString());
                if (offsets.isEmpty()) {
                    assertThat(read).as(local + " " + name).isEqualTo(TimeReader.NONE);
                } else {
                    var earlier = ZonedDateTime.ofLocal(local, zone, offsets.getFirst());
                    assertThat(read).as(local + " " + name).isEqualTo(nanos(earlier.toInstant()));
                    assertThat(reader.doubled() - doubledBefore).isEqualTo(offsets.size() - 1);
                }
            }
        }
    }

    private static LocalDateTime randomLocal(Random random, ZoneId zone) {
        var near = Instant.ofEpochSecond(random.nextLong(-3_000_000_000L, 4_000_000_000L));
        var change = zone.getRules().nextTransition(near);
        if (change != null && random.nextBoolean()) {
            return change.getDateTimeBefore().plusMinutes(random.nextInt(-180, 180));
        }
        return LocalDateTime.ofInstant(near, zone).withNano(random.nextInt(1_000_000_000));
    }

    @Test
    void times_with_an_offset_agree_with_java_time() {
        var random = new Random(11);
        var reader = in(LONDON);
        var shapes = List.of("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSSXXX", "yyyy-MM-dd HH:mm:ss.SSSSSSSSSXX");
        for (int i = 0; i < 50_000; i++) {
            var time = OffsetDateTime.of(
                    LocalDate.of(random.nextInt(1678, 2262), 1, 1).plusDays(random.nextInt(365)),
                    LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L)),
                    ZoneOffset.ofTotalSeconds(random.nextInt(-18 * 60, 18 * 60 + 1) * 60));
            var text = time.format(DateTimeFormatter.ofPattern(shapes.get(random.nextInt(2))));
            assertThat(read(reader, text)).as(text).isEqualTo(nanos(time.toInstant()));
        }
        assertThat(reader.withoutZone()).isZero();
    }

    @Test
    void a_day_on_which_the_clocks_change_twice_is_read_right() {
        var winter = ZoneOffset.ofHours(1);
        var summer = ZoneOffset.ofHours(2);
        var forward = ZoneOffsetTransition.of(LocalDateTime.parse("2026-05-04T03:00:00"), winter, summer);
        var back = ZoneOffsetTransition.of(LocalDateTime.parse("2026-05-04T15:00:00"), summer, winter);
        var clock = new LocalClock(ZoneRules.of(winter, winter, List.of(), List.of(forward, back), List.of()));
        long day = LocalDate.parse("2026-05-04").toEpochDay();

        assertThat(clock.seconds(day, 2 * 3600)).isEqualTo(day * 86_400 + 3600);
        assertThat(clock.seconds(day, 3 * 3600 + 60)).isEqualTo(LocalClock.SKIPPED);
        assertThat(clock.seconds(day, 12 * 3600)).isEqualTo(day * 86_400 + 10 * 3600);
        assertThat(clock.seconds(day, 14 * 3600 + 60)).isEqualTo(day * 86_400 + 12 * 3600 + 60);
        assertThat(clock.wasDoubled()).isTrue();
        assertThat(clock.seconds(day, 20 * 3600)).isEqualTo(day * 86_400 + 19 * 3600);
    }

    @Test
    void every_day_that_exists_is_read_and_no_other() {
        var reader = in(ZoneOffset.UTC);
        for (int year : List.of(1678, 1700, 1900, 1999, 2000, 2024, 2026, 2100, 2261)) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    var text = "%04d-%02d-%02d".formatted(year, month, day);
                    boolean exists = month >= 1
                            && month <= 12
                            && day >= 1
                            && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
                    assertThat(read(reader, text) != TimeReader.NONE).as(text).isEqualTo(exists);
                }
            }
        }
    }
}
