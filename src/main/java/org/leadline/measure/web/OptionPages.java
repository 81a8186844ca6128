package org.leadline.measure.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.measure.Doing;
import org.leadline.measure.Measure;
import org.leadline.measure.Measures;
import org.leadline.measure.OptionCount;
import org.leadline.measure.Options;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /measure/12/options}: what was chosen and what mattered, in two taps, and how it went, in one. */
@Controller
class OptionPages {
    private final Measures measures;
    private final Options options;
    private final Units units;
    private final MeasureWords words;

    OptionPages(Measures measures, Options options, Units units, MeasureWords words) {
        this.measures = measures;
        this.options = options;
        this.units = units;
        this.words = words;
    }

    @GetMapping("/measure/{measureId}/options")
    @Admits(Who.SIGNED_IN)
    ModelAndView options(SignedIn me, @PathVariable long measureId) {
        return page(me, measureId, Map.of(), Map.of());
    }

    @PostMapping("/measure/{measureId}/options")
    @Admits(Who.SIGNED_IN)
    ModelAndView chose(
            SignedIn me,
            @PathVariable long measureId,
            @RequestParam(defaultValue = "0") long option,
            @RequestParam(defaultValue = "") String chip,
            @RequestParam(defaultValue = "") String once) {
        return shown(me, measureId, options.chose(me, measureId, option, chip, once), Map.of("chip", chip));
    }

    @PostMapping("/measure/{measureId}/options/went")
    @Admits(Who.SIGNED_IN)
    ModelAndView went(
            SignedIn me,
            @PathVariable long measureId,
            @RequestParam(defaultValue = "0") long option,
            @RequestParam(defaultValue = "") String well,
            @RequestParam(defaultValue = "") String once) {
        return shown(me, measureId, options.went(me, measureId, option, well.equals("yes"), once), Map.of());
    }

    @PostMapping("/measure/{measureId}/options/set")
    @Admits(Who.SIGNED_IN)
    ModelAndView set(
            SignedIn me,
            @PathVariable long measureId,
            @RequestParam(name = "options", defaultValue = "") String named,
            @RequestParam(defaultValue = "") String chips) {
        return shown(
                me,
                measureId,
                options.set(me, measureId, lines(named), lines(chips)),
                Map.of("options", named, "chips", chips));
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private ModelAndView shown(SignedIn me, long measureId, Doing done, Map<String, String> typed) {
        return switch (done) {
            case Doing.Done kept -> SeeOther.at("/measure/" + measureId + "/options");
            case Doing.Refused(var problems) -> page(me, measureId, typed, words.say(problems));
        };
    }

    private ModelAndView page(SignedIn me, long measureId, Map<String, String> typed, Map<String, String> problems) {
        Measure measure = measures.get(me, measureId);
        List<OptionCount> counted = options.list(me, measureId);
        List<String> chips = options.listChips(me, measureId);
        return new ModelAndView(
                        "measure/options", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", units.get(me, measure.unitId()))
                .addObject("measure", measure)
                .addObject("options", counted)
                .addObject("chips", chips)
                .addObject(
                        "named",
                        typed.getOrDefault(
                                "options",
                                String.join(
                                        "\n",
                                        counted.stream()
                                                .map(OptionCount::option)
                                                .toList())))
                .addObject("chipLines", typed.getOrDefault("chips", String.join("\n", chips)))
                .addObject("works", me.worksIn(measure.unitId()))
                .addObject("once", UUID.randomUUID().toString())
                .addObject("typed", typed)
                .addObject("problems", problems);
    }
}
