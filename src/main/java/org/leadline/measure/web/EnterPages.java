package org.leadline.measure.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.measure.Doing;
import org.leadline.measure.Figure;
import org.leadline.measure.Figures;
import org.leadline.measure.Measure;
import org.leadline.measure.MeasureReading;
import org.leadline.measure.MeasureReadings;
import org.leadline.measure.Measures;
import org.leadline.measure.Period;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /measure/12/enter}: a number by hand, {@code /measure/12/numbers/2026-10-12}: one is corrected, {@code /measure/12/notes}: they are counted. */
@Controller
public class EnterPages {
    private static final int MOST_SHOWN_OF_NOTES = 60;
    private final Measures measures;
    private final Figures figures;
    private final MeasureReadings readings;
    private final Definitions definitions;
    private final Units units;
    private final MeasureWords words;

    EnterPages(
            Measures measures,
            Figures figures,
            MeasureReadings readings,
            Definitions definitions,
            Units units,
            MeasureWords words) {
        this.measures = measures;
        this.figures = figures;
        this.readings = readings;
        this.definitions = definitions;
        this.units = units;
        this.words = words;
    }

    /** One period as the notes have it. */
    public record FromNotes(String when, String number, String standing) {}

    @GetMapping("/measure/{measureId}/enter")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @PathVariable long measureId) {
        MeasureReading reading = readings.read(me, measureId);
        workedIn(me, reading.measure());
        LocalDate due = reading.dueOn();
        LocalDate day = reading.measure().period() == Period.EVENT ? words.today() : firstMissing(reading, due);
        return form(
                me,
                reading.measure(),
                fields(day.toString(), "", "", UUID.randomUUID().toString()),
                Map.of());
    }

    @PostMapping("/measure/{measureId}/enter")
    @Admits(Who.SIGNED_IN)
    ModelAndView enter(
            SignedIn me,
            @PathVariable long measureId,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String numerator,
            @RequestParam(defaultValue = "") String denominator,
            @RequestParam(defaultValue = "") String once) {
        return switch (figures.enter(me, measureId, day, numerator, denominator, once)) {
            case Doing.Done done -> SeeOther.at("/measure/" + measureId);
            case Doing.Refused(var problems) ->
                form(me, measures.get(me, measureId), fields(day, numerator, denominator, once), words.say(problems));
        };
    }

    @GetMapping("/measure/{measureId}/numbers/{day}")
    @Admits(Who.SIGNED_IN)
    ModelAndView figure(SignedIn me, @PathVariable long measureId, @PathVariable String day) {
        Measure measure = measures.get(me, measureId);
        workedIn(me, measure);
        Figure kept = kept(me, measureId, day);
        return correction(
                me,
                measure,
                kept,
                Map.of(
                        "numerator", MeasureWords.typed(kept.numerator()),
                        "denominator", MeasureWords.typed(kept.denominator()),
                        "because", ""),
                Map.of());
    }

    @PostMapping("/measure/{measureId}/numbers/{day}")
    @Admits(Who.SIGNED_IN)
    ModelAndView correct(
            SignedIn me,
            @PathVariable long measureId,
            @PathVariable String day,
            @RequestParam(defaultValue = "") String numerator,
            @RequestParam(defaultValue = "") String denominator,
            @RequestParam(defaultValue = "") String because) {
        return switch (figures.correct(me, measureId, day, numerator, denominator, because)) {
            case Doing.Done done -> SeeOther.at("/measure/" + measureId + "/numbers");
            case Doing.Refused(var problems) ->
                correction(
                        me,
                        measures.get(me, measureId),
                        kept(me, measureId, day),
                        Map.of("numerator", numerator, "denominator", denominator, "because", because),
                        words.say(problems));
        };
    }

    @GetMapping("/measure/{measureId}/notes")
    @Admits(Who.SIGNED_IN)
    ModelAndView notes(SignedIn me, @PathVariable long measureId) {
        return counted(me, measures.get(me, measureId), Map.of());
    }

    @PostMapping("/measure/{measureId}/notes")
    @Admits(Who.SIGNED_IN)
    ModelAndView takeFromNotes(SignedIn me, @PathVariable long measureId) {
        return switch (figures.takeFromNotes(me, measureId)) {
            case Doing.Done done -> SeeOther.at("/measure/" + measureId);
            case Doing.Refused(var problems) -> counted(me, measures.get(me, measureId), words.say(problems));
        };
    }

    private ModelAndView counted(SignedIn me, Measure measure, Map<String, String> problems) {
        List<Figure.FromNotes> all = figures.countFromNotes(me, measure.id());
        List<FromNotes> rows = all.reversed().stream()
                .limit(MOST_SHOWN_OF_NOTES)
                .map(count -> fromNotes(measure, count))
                .toList();
        return page(me, measure, "measure/notes", problems)
                .addObject("rows", rows)
                .addObject("more", Math.max(0, all.size() - MOST_SHOWN_OF_NOTES))
                .addObject("works", me.worksIn(measure.unitId()));
    }

    private FromNotes fromNotes(Measure measure, Figure.FromNotes count) {
        String number = Double.isFinite(count.denominator())
                ? words.say("measure.out-of", words.number(count.numerator()), words.number(count.denominator()))
                : words.number(count.numerator());
        Figure kept = count.kept();
        String standing = "measure.notes." + count.standing().name().toLowerCase(java.util.Locale.ROOT);
        return new FromNotes(
                words.period(measure, count.day()),
                number,
                words.say(standing, kept == null ? "" : definitions.figure(kept)));
    }

    /** The first period without a number, from the last that has one on; the one that is due where there is none. */
    private LocalDate firstMissing(MeasureReading reading, @org.jspecify.annotations.Nullable LocalDate due) {
        Period period = reading.measure().period();
        LocalDate now = period.start(words.today());
        if (reading.figures().isEmpty()) {
            return period.start(now.minusDays(1));
        }
        LocalDate next = period.next(reading.figures().getLast().day());
        return next.isAfter(now) ? now : next;
    }

    private Figure kept(SignedIn me, long measureId, String day) {
        LocalDate meant;
        try {
            meant = LocalDate.parse(day);
        } catch (DateTimeParseException none) {
            throw new NotHere("number");
        }
        return figures.list(me, measureId).stream()
                .filter(figure -> figure.day().equals(meant))
                .findFirst()
                .orElseThrow(() -> new NotHere("number"));
    }

    private ModelAndView form(SignedIn me, Measure measure, Map<String, String> typed, Map<String, String> problems) {
        return page(me, measure, "measure/enter", problems).addObject("typed", typed);
    }

    private ModelAndView correction(
            SignedIn me, Measure measure, Figure kept, Map<String, String> typed, Map<String, String> problems) {
        return page(me, measure, "measure/correct", problems)
                .addObject("typed", typed)
                .addObject("day", kept.day().toString())
                .addObject("when", words.period(measure, kept.day()))
                .addObject("number", definitions.figure(kept));
    }

    private ModelAndView page(SignedIn me, Measure measure, String template, Map<String, String> problems) {
        return new ModelAndView(template, problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", units.get(me, measure.unitId()))
                .addObject("measure", measure)
                .addObject("problems", problems);
    }

    private static void workedIn(SignedIn me, Measure measure) {
        if (!me.worksIn(measure.unitId())) {
            throw new NotYours("to enter the unit's numbers");
        }
    }

    private static Map<String, String> fields(String day, String numerator, String denominator, String once) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("day", day);
        fields.put("numerator", numerator);
        fields.put("denominator", denominator);
        fields.put("once", once);
        return fields;
    }
}
