package org.leadline.measure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.measure.Measure;
import org.leadline.measure.MeasureReading;
import org.leadline.measure.MeasureReadings;
import org.leadline.measure.Measures;
import org.leadline.measure.spc.Board;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /measure?unit=3}: all that a unit counts, on one page that prints: of each its sentence, a small chart and its icons. */
@Controller
public class UnitMeasuresPages {
    private final Measures measures;
    private final MeasureReadings readings;
    private final Units units;
    private final Drawings drawings;
    private final MeasureViews views;
    private final ChangesInWords changes;
    private final MeasureWords words;

    UnitMeasuresPages(
            Measures measures,
            MeasureReadings readings,
            Units units,
            Drawings drawings,
            MeasureViews views,
            ChangesInWords changes,
            MeasureWords words) {
        this.measures = measures;
        this.readings = readings;
        this.units = units;
        this.drawings = drawings;
        this.views = views;
        this.changes = changes;
        this.words = words;
    }

    /** One measure among the others. @param small for {@code $unsafe}; empty where there is nothing small to draw @param aside what it waits for */
    public record Card(
            Measure measure,
            String kind,
            String sentence,
            String small,
            List<MeasureView.Icon> icons,
            String aside,
            boolean orphan) {}

    /**
     * The page.
     *
     * @param chance what chance alone would raise on all of them, in a sentence; empty without charts
     * @param clearest which of the signals are clearer than chance would easily make among so many; empty where none is
     * @param orphans measures that reach no aim
     */
    public record OnOnePage(
            Unit unit,
            List<Card> cards,
            String chance,
            String clearest,
            List<Measure> orphans,
            List<Measure> retired,
            String share,
            boolean works) {}

    @GetMapping("/measure")
    @Admits(Who.SIGNED_IN)
    ModelAndView measures(SignedIn me, @RequestParam(required = false) @Nullable Long unit) {
        Unit shown = unit == null ? units.findHome(me).orElseThrow(() -> new NotHere("unit")) : units.getOurs(me, unit);
        return new ModelAndView("measure/measures").addObject("inUnit", shown).addObject("board", board(me, shown));
    }

    private OnOnePage board(SignedIn me, Unit unit) {
        List<MeasureReading> shown = readings.listOfUnit(me, unit.id());
        List<Measure> orphans = measures.listOrphans(me, unit.id());
        Set<Long> without = orphans.stream().map(Measure::id).collect(Collectors.toSet());
        List<Card> cards = new ArrayList<>();
        for (MeasureReading reading : shown) {
            cards.add(card(reading, without.contains(reading.measure().id())));
        }
        Board charts = together(shown);
        return new OnOnePage(
                unit,
                cards,
                chance(charts),
                clearest(charts),
                orphans,
                measures.listRetired(me, unit.id()),
                changes.share(me, unit.id()),
                measures.mayDefine(me, unit.id()));
    }

    Card card(MeasureReading reading, boolean orphan) {
        boolean due = reading.dueOn() != null
                && !reading.dueOn().isAfter(words.today())
                && reading.measure().fromNotes() == null;
        return new Card(
                reading.measure(),
                MeasureViews.kind(reading.kind()),
                reading.sentence(),
                drawings.drawSmall(reading, "small-" + reading.measure().id()).orElse(""),
                views.icons(reading),
                due ? words.say("measure.due") : "",
                orphan);
    }

    /** How many of the icons chance alone would show, beside how many there are. Measures of harm are no part of it: chance is no excuse there. */
    private String chance(Board charts) {
        return charts.charts() == 0
                ? ""
                : words.say(
                        charts.charts() == 1 ? "measure.board.chance.one" : "measure.board.chance",
                        charts.charts(),
                        charts.expectedIcons() < 1
                                ? words.say("measure.less-than-one")
                                : words.number(Math.round(charts.expectedIcons())),
                        charts.icons());
    }

    private String clearest(Board charts) {
        List<String> names = charts.standings().stream()
                .filter(Board.Standing::clear)
                .map(Board.Standing::name)
                .toList();
        return names.isEmpty() ? "" : words.say("measure.board.clearest", words.list(names));
    }

    private static Board together(List<MeasureReading> shown) {
        return Board.of(shown.stream()
                .flatMap(reading -> Board.Entry.of(
                        reading.measure().name(), reading.spc(), reading.measure().harm())
                        .stream())
                .toList());
    }
}
