package org.leadline.measure.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.measure.FigureImports;
import org.leadline.measure.FigureImports.Committing;
import org.leadline.measure.FigurePreview;
import org.leadline.measure.Measure;
import org.leadline.measure.Measures;
import org.leadline.measure.intake.FigureRead;
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

/** {@code /measure/12/import}, {@code /measure/import?unit=3}: numbers from a file: shown as they were understood, asked about, then all of them or none. */
@Controller
class ImportPages {
    private static final long MOST_BYTES = 20L << 20;
    private final Measures measures;
    private final FigureImports imports;
    private final PreviewInWords previews;
    private final Units units;
    private final MeasureWords words;

    ImportPages(Measures measures, FigureImports imports, PreviewInWords previews, Units units, MeasureWords words) {
        this.measures = measures;
        this.imports = imports;
        this.previews = previews;
        this.units = units;
        this.words = words;
    }

    @GetMapping("/measure/{measureId}/import")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @PathVariable long measureId) {
        Measure measure = measures.get(me, measureId);
        return form(me, writable(me, measure.unitId()), measure, Map.of());
    }

    @PostMapping("/measure/{measureId}/import")
    @Admits(Who.SIGNED_IN)
    ModelAndView receive(
            SignedIn me, @PathVariable long measureId, @RequestParam(required = false) @Nullable MultipartFile file) {
        Measure measure = measures.get(me, measureId);
        Unit unit = writable(me, measure.unitId());
        String problem = problem(file);
        return file == null || problem != null
                ? form(me, unit, measure, Map.of("file", words.say(String.valueOf(problem))))
                : received(me, imports.receive(me, measureId, name(file), bytes(file)));
    }

    @GetMapping("/measure/import")
    @Admits(Who.SIGNED_IN)
    ModelAndView blankForUnit(SignedIn me, @RequestParam long unit) {
        return form(me, writable(me, unit), null, Map.of());
    }

    @PostMapping("/measure/import")
    @Admits(Who.SIGNED_IN)
    ModelAndView receiveForUnit(
            SignedIn me, @RequestParam long unit, @RequestParam(required = false) @Nullable MultipartFile file) {
        Unit shown = writable(me, unit);
        String problem = problem(file);
        return file == null || problem != null
                ? form(me, shown, null, Map.of("file", words.say(String.valueOf(problem))))
                : received(me, imports.receiveForUnit(me, unit, name(file), bytes(file)));
    }

    @GetMapping("/measure/import/{importId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView preview(SignedIn me, @PathVariable String importId, ReadAs answers) {
        return shown(me, imports.preview(me, uuid(importId), answers.answers()), answers, Map.of());
    }

    @PostMapping("/measure/import/{importId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView commit(
            SignedIn me,
            @PathVariable String importId,
            ReadAs answers,
            @RequestParam(defaultValue = "") String because) {
        return switch (imports.commit(me, uuid(importId), answers.answers(), because)) {
            case Committing.Committed done -> SeeOther.at(answers.backTo());
            case Committing.NotReady(FigurePreview preview, String problem) ->
                shown(me, preview, answers.with(because), Map.of(field(problem), words.say(problem)));
        };
    }

    /** What cannot be read at all is not kept, and is shown at once with its faults. */
    private ModelAndView received(SignedIn me, FigurePreview preview) {
        if (preview.read() instanceof FigureRead.Unreadable) {
            ModelAndView page = shown(me, preview, ReadAs.NOTHING, Map.of());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return SeeOther.at("/measure/import/" + preview.importId());
    }

    private static String field(String problem) {
        return problem.contains("file-not-ready") ? "import" : "because";
    }

    private ModelAndView shown(SignedIn me, FigurePreview preview, ReadAs answers, Map<String, String> problems) {
        Long measureId = preview.measureId();
        Measure measure = measureId == null ? null : measures.get(me, measureId);
        boolean good = problems.isEmpty();
        return new ModelAndView("measure/preview", good ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", units.get(me, preview.unitId()))
                .addObject("measure", measure)
                .addObject("unit", units.get(me, preview.unitId()))
                .addObject("view", previews.view(preview, measure, answers))
                .addObject("problems", problems);
    }

    private ModelAndView form(SignedIn me, Unit unit, @Nullable Measure measure, Map<String, String> problems) {
        return new ModelAndView("measure/import", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("measure", measure)
                .addObject(
                        "before",
                        measure == null ? java.util.List.of() : previews.before(imports.list(me, measure.id())))
                .addObject("problems", problems);
    }

    private Unit writable(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        if (!measures.mayDefine(me, unitId)) {
            throw new NotYours("to enter the unit's numbers");
        }
        return unit;
    }

    private static @Nullable String problem(@Nullable MultipartFile file) {
        return file == null || file.isEmpty()
                ? "measure.problem.file.none"
                : file.getSize() > MOST_BYTES ? "measure.problem.file.large" : null;
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static UUID uuid(String importId) {
        try {
            return UUID.fromString(importId);
        } catch (IllegalArgumentException none) {
            throw new NotHere("import");
        }
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
