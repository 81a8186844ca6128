package org.leadline.measure.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.measure.Defining;
import org.leadline.measure.Measure;
import org.leadline.measure.MeasureForm;
import org.leadline.measure.Measures;
import org.leadline.measure.intake.MeasureFiles;
import org.leadline.measure.intake.MeasureFiles.MeasureRead;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /measure/new}: a measure is defined, by a form or a file that fills the form; {@code /measure/12/edit}: its definition is changed. */
@Controller
class MeasureFormPages {
    private static final int MOST_FILE_BYTES = 65_536;
    private static final String EXAMPLE = """
            name: Falls
            counted: Falls on the ward, whether or not anybody was hurt
            why: so that people who came for their breath go home with their hips whole
            """;
    private final Measures measures;
    private final Units units;
    private final FormOptions options;
    private final FileIntoForm files;
    private final MeasureWords words;

    MeasureFormPages(Measures measures, Units units, FormOptions options, FileIntoForm files, MeasureWords words) {
        this.measures = measures;
        this.units = units;
        this.options = options;
        this.files = files;
        this.words = words;
    }

    @GetMapping("/measure/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @RequestParam long unit) {
        Unit shown = writable(me, unit);
        return form(me, shown, null, emptyTyping().form(), Map.of(), List.of());
    }

    @PostMapping("/measure/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView define(SignedIn me, @RequestParam long unit, MeasureTyping typing) {
        Unit shown = writable(me, unit);
        return switch (measures.define(me, unit, typing.form())) {
            case Defining.Defined(Measure measure) -> SeeOther.at(measure.address());
            case Defining.Refused(var problems, MeasureForm typed) ->
                form(me, shown, null, typed, words.say(problems), List.of());
            case Defining.ChangedMeanwhile(Measure now, MeasureForm typed) ->
                throw new IllegalStateException("A new measure cannot have changed meanwhile: " + now.id());
        };
    }

    /** What the file says fills the form; nothing is kept before somebody has looked at it and sent it. */
    @PostMapping("/measure/file")
    @Admits(Who.SIGNED_IN)
    ModelAndView file(
            SignedIn me, @RequestParam long unit, @RequestParam(required = false) @Nullable MultipartFile file) {
        Unit shown = writable(me, unit);
        if (file == null || file.isEmpty()) {
            return refused(me, shown, Map.of("file", words.say("measure.problem.file.none")), List.of());
        }
        if (file.getSize() > MOST_FILE_BYTES) {
            return refused(me, shown, Map.of("file", words.say("measure.problem.file.large")), List.of());
        }
        return switch (MeasureFiles.read(bytes(file))) {
            case MeasureRead.Read(var read) -> {
                FileIntoForm.Filled filled = files.fill(me, unit, read);
                yield form(
                        me,
                        shown,
                        null,
                        filled.form(),
                        words.say(filled.problems()),
                        List.of(words.say("measure.file.understood")));
            }
            case MeasureRead.Unreadable(var faults) ->
                refused(
                        me,
                        shown,
                        Map.of("file", words.say("measure.problem.file.unreadable")),
                        faults.stream()
                                .map(fault -> words.say(fault.key(), fault.line(), fault.column(), fault.value()))
                                .toList());
        };
    }

    @GetMapping("/measure/{measureId}/edit")
    @Admits(Who.SIGNED_IN)
    ModelAndView edit(SignedIn me, @PathVariable long measureId) {
        Measure measure = measures.get(me, measureId);
        return form(me, writable(me, measure.unitId()), measure, measures.form(measure), Map.of(), List.of());
    }

    @PostMapping("/measure/{measureId}/edit")
    @Admits(Who.SIGNED_IN)
    ModelAndView change(
            SignedIn me,
            @PathVariable long measureId,
            @RequestParam(defaultValue = "0") int version,
            MeasureTyping typing) {
        Measure measure = measures.get(me, measureId);
        Unit shown = writable(me, measure.unitId());
        return switch (measures.change(me, measureId, version, typing.form())) {
            case Defining.Defined(Measure changed) -> SeeOther.at(changed.address());
            case Defining.Refused(var problems, MeasureForm typed) ->
                form(me, shown, measure, typed, words.say(problems), List.of());
            case Defining.ChangedMeanwhile(Measure now, MeasureForm typed) ->
                form(
                        me,
                        shown,
                        now,
                        typed,
                        Map.of(
                                "name",
                                words.say(
                                        "measure.problem.changed-meanwhile",
                                        now.author().name())),
                        List.of());
        };
    }

    private ModelAndView refused(SignedIn me, Unit unit, Map<String, String> problems, List<String> faults) {
        return form(me, unit, null, emptyTyping().form(), problems, faults);
    }

    private ModelAndView form(
            SignedIn me,
            Unit unit,
            @Nullable Measure measure,
            MeasureForm typed,
            Map<String, String> problems,
            List<String> notes) {
        return new ModelAndView("measure/form", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("measure", measure)
                .addObject("typed", typed)
                .addObject("choices", options.choices(me, unit.id(), measure))
                .addObject("example", EXAMPLE)
                .addObject("notes", notes)
                .addObject("problems", new LinkedHashMap<>(problems));
    }

    private Unit writable(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        if (!measures.mayDefine(me, unitId)) {
            throw new NotYours("to define what the unit counts");
        }
        return unit;
    }

    private static MeasureTyping emptyTyping() {
        return new MeasureTyping(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
