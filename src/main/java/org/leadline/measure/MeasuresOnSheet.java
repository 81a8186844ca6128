package org.leadline.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.measure.spc.Chart;
import org.leadline.measure.spc.Variation;
import org.leadline.measure.spc.View;
import org.leadline.unit.sheet.OnSheet;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The measures of a unit on its sheet, a sentence each: what needs a look first, then harm, then what got better. Single cases are never on it. */
@Component
@Transactional(readOnly = true)
class MeasuresOnSheet implements OnSheet {
    private static final Set<Variation> CONCERN = Set.of(Variation.CONCERN_HIGH, Variation.CONCERN_LOW);
    private final MeasureReadings readings;
    private final Sentences sentences;

    MeasuresOnSheet(MeasureReadings readings, Sentences sentences) {
        this.readings = readings;
        this.sentences = sentences;
    }

    @Override
    public Section section() {
        return Section.MEASURES;
    }

    @Override
    public String address(long unitId) {
        return "/measure?unit=" + unitId;
    }

    @Override
    public List<SheetLine> listLines(SignedIn me, long unitId) {
        return readings.listOfUnit(me, unitId).stream()
                .filter(reading -> reading.spc().view() != View.STORIES
                        && !reading.sentence().isBlank())
                .sorted(Comparator.comparingInt(MeasuresOnSheet::rank))
                .map(this::line)
                .toList();
    }

    private SheetLine line(MeasureReading reading) {
        Variation variation = variation(reading);
        boolean concern = CONCERN.contains(variation);
        String aside = concern
                ? sentences.say("measure.sheet.look")
                : variation == Variation.COMMON_CAUSE ? null : sentences.say("measure.sheet." + word(variation));
        return new SheetLine(
                reading.measure().name(),
                reading.sentence(),
                aside,
                concern,
                reading.measure().address());
    }

    private static int rank(MeasureReading reading) {
        Variation variation = variation(reading);
        boolean concern = CONCERN.contains(variation);
        boolean harm = reading.measure().harm();
        if (concern) {
            return harm ? 0 : 1;
        }
        return harm ? 2 : variation == Variation.COMMON_CAUSE ? 4 : 3;
    }

    private static String word(Variation variation) {
        return switch (variation) {
            case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> "better";
            case CONCERN_HIGH, CONCERN_LOW -> "look";
            case NEUTRAL_HIGH, NEUTRAL_LOW, COMMON_CAUSE -> "different";
        };
    }

    private static Variation variation(MeasureReading reading) {
        Chart chart = reading.spc().chart();
        return chart == null ? Variation.COMMON_CAUSE : chart.variation();
    }
}
