package org.leadline.measure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leadline.access.SignedIn;
import org.leadline.chart.Picture;
import org.leadline.chart.SpcIcon;
import org.leadline.measure.Measure;
import org.leadline.measure.MeasureReading;
import org.leadline.measure.MeasureReadings;
import org.leadline.measure.Measures;
import org.leadline.measure.Phases;
import org.leadline.measure.ProcessesOfMeasures;
import org.leadline.measure.Queries;
import org.leadline.measure.Stories;
import org.leadline.measure.Story;
import org.leadline.measure.spc.Assurance;
import org.leadline.measure.spc.CareKind;
import org.leadline.measure.spc.Chart;
import org.leadline.measure.spc.PileUp;
import org.leadline.measure.spc.SpcReading;
import org.leadline.measure.spc.Variation;
import org.leadline.measure.web.MeasureView.Icon;
import org.leadline.measure.web.MeasureView.May;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of a measure together. */
@Component
class MeasureViews {
    private final Measures measures;
    private final MeasureReadings readings;
    private final Phases phases;
    private final Queries queries;
    private final Stories stories;
    private final Units units;
    private final Drawings drawings;
    private final FlagsInWords flags;
    private final Definitions definitions;
    private final ChangesInWords changes;
    private final Steps steps;
    private final MeasureWords words;
    private final Clock clock;

    MeasureViews(
            Measures measures,
            MeasureReadings readings,
            Phases phases,
            Queries queries,
            Stories stories,
            Units units,
            Drawings drawings,
            FlagsInWords flags,
            Definitions definitions,
            ChangesInWords changes,
            Steps steps,
            MeasureWords words,
            Clock clock) {
        this.measures = measures;
        this.readings = readings;
        this.phases = phases;
        this.queries = queries;
        this.stories = stories;
        this.units = units;
        this.drawings = drawings;
        this.flags = flags;
        this.definitions = definitions;
        this.changes = changes;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
    }

    /** The page, with what was typed into one of its forms and what is to be put right there. */
    ModelAndView page(SignedIn me, long measureId, Map<String, String> typed, Map<String, String> problems) {
        MeasureView view = view(me, measureId);
        return new ModelAndView(
                        "measure/measure", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", view.unit())
                .addObject("view", view)
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    MeasureView view(SignedIn me, long measureId) {
        MeasureReading reading = readings.read(me, measureId);
        Measure measure = reading.measure();
        Unit unit = units.get(me, measure.unitId());
        List<Story> told = reading.mayTellStories() ? stories.list(me, measureId) : List.of();
        Picture picture = drawings.draw(reading, told, "measure-" + measureId).orElse(null);
        May may = may(me, reading);
        return new MeasureView(
                measure,
                unit,
                trail(reading, unit),
                kind(reading.kind()),
                reading.spc().view(),
                reading.sentence(),
                reading.spc().refused(),
                notes(reading),
                icons(reading),
                picture,
                steps.step(reading, may),
                definitions.facts(me, reading),
                changes.list(me, reading),
                changes.proposal(reading),
                changes.doubts(me, measure),
                changes.share(me, measure.unitId()),
                flags.list(reading),
                definitions.history(me, measure),
                may,
                UUID.randomUUID().toString());
    }

    private May may(SignedIn me, MeasureReading reading) {
        Measure measure = reading.measure();
        boolean kept = measure.retired() == null;
        boolean work = kept && me.worksIn(measure.unitId());
        return new May(
                work,
                kept && phases.mayAccept(me, measure),
                kept && queries.mayAnswer(me, measure),
                kept && measure.checkedAt() == null && measure.checker().personId() == me.personId(),
                kept && measures.mayKeep(me, measure),
                work && measure.fromNotes() != null,
                reading.mayTellStories(),
                work && !Double.isNaN(measure.targetOn(LocalDate.now(clock))));
    }

    Map<String, String> trail(MeasureReading reading, Unit unit) {
        Map<String, String> trail = new LinkedHashMap<>();
        trail.put("/care?unit=" + unit.id(), words.say("measure.our-care"));
        ProcessesOfMeasures.Known process = reading.process();
        if (process == null) {
            trail.put("/measure?unit=" + unit.id(), words.say("measure.title"));
        } else {
            trail.put(process.address(), process.name());
        }
        return trail;
    }

    static String kind(CareKind kind) {
        return switch (kind) {
            case SAME_EVERY_TIME -> "same";
            case CHOOSE_TOGETHER -> "choose";
            case FIND_OUT -> "find";
            case NOT_SAID -> "none";
        };
    }

    /** By shape and word; a measure of harm has no word for nothing unusual. */
    List<Icon> icons(MeasureReading reading) {
        return icons(reading, words);
    }

    static List<Icon> icons(MeasureReading reading, MeasureWords words) {
        Chart chart = reading.spc().chart();
        List<Icon> icons = new ArrayList<>();
        if (chart == null || !chart.type().hasLimits()) {
            return icons;
        }
        boolean quiet =
                chart.variation() == Variation.COMMON_CAUSE && reading.measure().harm();
        if (!quiet) {
            icons.add(icon(SpcIcon.valueOf(chart.variation().name()), words));
        }
        if (chart.assurance() != Assurance.NONE) {
            icons.add(icon(SpcIcon.valueOf(chart.assurance().name()), words));
        }
        return icons;
    }

    private static Icon icon(SpcIcon icon, MeasureWords words) {
        return new Icon(icon.draw(words.chart()), icon.say(words.chart()));
    }

    private List<String> notes(MeasureReading reading) {
        SpcReading spc = reading.spc();
        List<String> notes = new ArrayList<>();
        notes.add(spc.why());
        SpcReading.FalseAlarm chance = spc.falseAlarm();
        if (chance != null && !reading.measure().harm()) {
            notes.add(words.say("measure.chance", words.inHundred(chance.chart()), words.inHundred(chance.icon())));
        }
        PileUp waits = spc.pileUp();
        if (waits != null) {
            notes.add(words.say(
                    waits.clear() ? "measure.piles-up" : "measure.spread",
                    words.number(waits.medianMinutes()),
                    words.number(waits.ninthDecileMinutes()),
                    words.inHundred(waits.justBefore()),
                    words.inHundred(waits.justAfter())));
        }
        notes.addAll(spc.cautions());
        return notes.stream().filter(note -> !note.isBlank()).toList();
    }
}
