package org.leadline.measure.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.support.LocalizationSupport;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.leadline.access.Sentences;
import org.leadline.measure.Measure;
import org.leadline.measure.MeasureReading;
import org.leadline.measure.Period;
import org.leadline.measure.Someone;
import org.leadline.measure.spc.Asked;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.CareKind;
import org.leadline.measure.spc.NumberKind;
import org.leadline.measure.spc.Series;
import org.leadline.measure.spc.Settings;
import org.leadline.measure.spc.SpcReadings;
import org.leadline.today.PageFrame;
import org.leadline.unit.Unit;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A unit that counts forty things, each sixty weeks long, and its page. */
final class FortyMeasures {
    static final int MEASURES = 40;
    private static final int WEEKS = 60;
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private FortyMeasures() {}

    /** Reads the numbers, draws the charts and makes the page. */
    static byte[] page() {
        Sentences sentences = new Sentences(messages());
        MeasureWords words = new MeasureWords(sentences, Clock.fixed(NOW, ZoneOffset.UTC));
        Drawings drawings = new Drawings(words);
        LocalizationSupport lookup = sentences::say;
        Unit unit = new Unit(3, "Ward", Unit.Kind.WARD, null, List.of(), null);
        List<UnitMeasuresPages.Card> cards = new ArrayList<>();
        for (int at = 0; at < MEASURES; at++) {
            MeasureReading reading = reading(at);
            cards.add(new UnitMeasuresPages.Card(
                    reading.measure(),
                    "same",
                    reading.sentence(),
                    drawings.drawSmall(reading, "small-" + at).orElse(""),
                    MeasureViews.icons(reading, words),
                    "",
                    false));
        }
        var frame = new PageFrame(
                "Leadline", "Jo Marsh", "Ward", "/unit/3", "care", List.of(), null, null, null, null, lookup);
        var output = new Utf8ByteOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "leadline.page")
                .render(
                        "measure/measures.jte",
                        Map.of(
                                "frame",
                                frame,
                                "board",
                                new UnitMeasuresPages.OnOnePage(unit, cards, "", "", List.of(), List.of(), "", true)),
                        output);
        return output.toByteArray();
    }

    private static MeasureReading reading(int seed) {
        Random chance = new Random(seed);
        double level = 0.4 + 0.01 * seed;
        double[] numerators = new double[WEEKS];
        double[] denominators = new double[WEEKS];
        for (int at = 0; at < WEEKS; at++) {
            denominators[at] = 30 + chance.nextInt(30);
            double shifted = level + (at > 40 && seed % 3 == 0 ? 0.15 : 0);
            numerators[at] = IntStream.range(0, (int) denominators[at])
                    .filter(person -> chance.nextDouble() < shifted)
                    .count();
        }
        List<LocalDate> weeks = IntStream.range(0, WEEKS)
                .mapToObj(week -> FIRST.plusWeeks(week))
                .toList();
        Series series = new Series(weeks, numerators, denominators);
        Settings settings = Settings.USUAL.with(Better.UP).withPer(100).withTarget(70);
        var spc = SpcReadings.read(
                series,
                Asked.of(NumberKind.PROPORTION, CareKind.SAME_EVERY_TIME, series)
                        .withUnit("%"),
                settings);
        return new MeasureReading(
                measure(seed),
                null,
                CareKind.SAME_EVERY_TIME,
                spc,
                spc.sentence(),
                series,
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                null,
                null);
    }

    private static Measure measure(int number) {
        var jo = new Someone(1, "Jo Marsh");
        return new Measure(
                number + 1,
                3,
                1,
                "Seen by a doctor within the hour, in room " + number,
                "what",
                "so that",
                "seen",
                "came",
                "%",
                100,
                NumberKind.PROPORTION,
                Period.WEEK,
                "list",
                Better.UP,
                null,
                false,
                null,
                jo,
                jo,
                NOW,
                jo,
                FIRST.plusYears(2),
                null,
                null,
                null,
                NOW,
                null);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/frame", "messages/measure", "messages/measure-peers", "messages/say");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.ENGLISH);
        return messages;
    }
}
