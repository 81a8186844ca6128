package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.leadline.sounding.act.Template;

class TimesTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void aBedsideSoundingLastsToAnHourOrARoundWithinTwelveHours() {
        for (String at : List.of("03:10", "07:45", "08:00", "12:00", "19:59", "23:58")) {
            LocalDateTime now = LocalDateTime.parse("2026-11-22T" + at);
            var options = times(now).closing(Template.BEDSIDE).keySet().stream()
                    .map(LocalDateTime::parse)
                    .toList();
            assertThat(options)
                    .as(at)
                    .hasSizeGreaterThanOrEqualTo(2)
                    .isSorted()
                    .allSatisfy(time -> assertThat(time)
                            .isAfter(now)
                            .isBefore(now.plusHours(12).plusMinutes(1)));
        }
        assertThat(times(LocalDateTime.parse("2026-11-22T03:10")).closing(Template.BEDSIDE))
                .containsEntry("2026-11-22T05:10", "In 2 hours, 05:10 today")
                .containsEntry("2026-11-22T08:00", "At the next round, 08:00 today");
    }

    @Test
    void aTypedTimeOfABedsideSoundingIsTheNextOne() {
        Times times = times(LocalDateTime.parse("2026-11-22T22:30"));
        assertThat(times.closing(typed(Template.BEDSIDE, Map.of("closesAtTime", "23:15"))))
                .isEqualTo("2026-11-22T23:15");
        assertThat(times.closing(typed(Template.BEDSIDE, Map.of("closesAtTime", "07:30"))))
                .isEqualTo("2026-11-23T07:30");
    }

    @Test
    void whatIsTypedCountsBeforeTheChip() {
        Times times = times(LocalDateTime.parse("2026-11-22T09:00"));
        Typed typed = typed(
                Template.DECIDE, Map.of("closesAt", "2026-11-25T12:00", "closesAtDay", "2026-11-24", "answerBy", "+7"));
        assertThat(times.closing(typed)).isEqualTo("2026-11-24T12:00");
        assertThat(times.answering(typed, times.closing(typed))).isEqualTo("2026-12-01T12:00");
    }

    @Test
    void whatIsNoTimeIsNotGuessed() {
        Times times = times(LocalDateTime.parse("2026-11-22T09:00"));
        for (String day : List.of("tomorrow", "24/11/2026", "2026-13-01")) {
            assertThat(times.closing(typed(Template.CONSULT, Map.of("closesAtDay", day))))
                    .as(day)
                    .isNull();
        }
        assertThat(times.closing(typed(Template.CONSULT, Map.of("closesAtTime", "10:00"))))
                .isNull();
        assertThat(times.closing(typed(Template.CONSULT, Map.of()))).isNull();
        assertThat(times.answering(typed(Template.CONSULT, Map.of("answerBy", "+7")), null))
                .isNull();
    }

    @Test
    void everyMomentComesBackFromTheFormAsItWentIn() {
        LocalDateTime now = LocalDateTime.parse("2026-11-22T09:00");
        Times times = times(now);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int round = 0; round < 500; round++) {
            Template template = random.nextBoolean() ? Template.DECIDE : Template.UPWARD;
            boolean atNoon = random.nextBoolean();
            LocalDateTime closing = template.hasViews() ? moment(now, random, atNoon) : null;
            LocalDateTime answer = (closing == null ? now : closing).plusDays(random.nextInt(1, 16));
            LocalDateTime by = atNoon ? answer : answer.plusMinutes(random.nextInt(600));
            Map<String, List<String>> fields = new HashMap<>(times.closingFields(template, closing));
            fields.putAll(times.answeringFields(template, closing, by));
            Typed typed = new Typed(template, fields);
            assertThat(times.closing(typed)).isEqualTo(closing);
            assertThat(times.answering(typed, closing)).as(closing + " " + by).isEqualTo(by);
        }
    }

    private static LocalDateTime moment(LocalDateTime now, RandomGenerator random, boolean atNoon) {
        LocalDateTime day = now.toLocalDate().plusDays(random.nextInt(1, 16)).atStartOfDay();
        return atNoon ? day.plusHours(12) : day.plusMinutes(random.nextInt(1440));
    }

    private static Typed typed(Template template, Map<String, String> fields) {
        Map<String, List<String>> all = new HashMap<>();
        fields.forEach((field, value) -> all.put(field, List.of(value)));
        return new Typed(template, all);
    }

    private static Times times(LocalDateTime now) {
        Clock clock = Clock.fixed(now.atZone(LONDON).toInstant(), LONDON);
        return new Times(OurWords.at(clock), clock);
    }
}
