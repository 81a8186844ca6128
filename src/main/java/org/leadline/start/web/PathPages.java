package org.leadline.start.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.start.SetUps;
import org.leadline.start.Step;
import org.leadline.start.Template;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /start}: the guided path: which unit, how far it is, its template, what is left for later, and the printed sheet at its end. */
@Controller
class PathPages {
    private final SetUps setUps;
    private final Units units;
    private final StepPage pages;
    private final Sentences sentences;

    PathPages(SetUps setUps, Units units, StepPage pages, Sentences sentences) {
        this.setUps = setUps;
        this.units = units;
        this.pages = pages;
        this.sentences = sentences;
    }

    @GetMapping("/start")
    @Admits(Who.SIGNED_IN)
    ModelAndView home(SignedIn me) {
        return new ModelAndView("start/home")
                .addObject("inUnit", units.findHome(me).orElse(null))
                .addObject("setUps", setUps.list(me))
                .addObject("another", setUps.maySetUpAnother(me));
    }

    @GetMapping("/start/another")
    @Admits(Who.SIGNED_IN)
    ModelAndView another(SignedIn me) {
        return anotherPage(me, Map.of(), Map.of());
    }

    @PostMapping("/start/another")
    @Admits(Who.SIGNED_IN)
    ModelAndView another(SignedIn me, @RequestParam Map<String, String> typed) {
        Fields fields = new Fields(typed);
        Map<String, String> problems = new LinkedHashMap<>(units.listProblems(fields.get("name")));
        Optional<Template.Kind> template = Template.Kind.find(fields.get("template"));
        if (template.isEmpty()) {
            problems.put("template", "start.problem.template");
        }
        if (!problems.isEmpty() || template.isEmpty()) {
            return anotherPage(me, typed, problems);
        }
        var unit = setUps.another(
                me, fields.get("name"), template.get(), fields.get("leads").equals("yes"));
        return new ModelAndView("redirect:/start/" + unit.id() + "/" + Step.NUMBERS.word());
    }

    @GetMapping("/start/{unitId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView path(SignedIn me, @PathVariable long unitId) {
        var setUp = setUps.get(me, unitId);
        return new ModelAndView("start/path").addObject("inUnit", setUp.unit()).addObject("setUp", setUp);
    }

    @GetMapping("/start/{unitId}/template")
    @Admits(Who.SIGNED_IN)
    ModelAndView template(SignedIn me, @PathVariable long unitId) {
        return templatePage(me, unitId, Map.of());
    }

    @PostMapping("/start/{unitId}/template")
    @Admits(Who.SIGNED_IN)
    ModelAndView choose(SignedIn me, @PathVariable long unitId, @RequestParam(defaultValue = "") String template) {
        Optional<Template.Kind> chosen = Template.Kind.find(template);
        if (chosen.isEmpty()) {
            return templatePage(me, unitId, Map.of("template", "start.problem.template"));
        }
        setUps.choose(me, unitId, chosen.get());
        return new ModelAndView("redirect:" + setUps.get(me, unitId).nextAddress());
    }

    /** Leaves a step for later, with what was typed. */
    @PostMapping("/start/{unitId}/{step}/later")
    @Admits(Who.SIGNED_IN)
    ModelAndView later(
            SignedIn me,
            @PathVariable long unitId,
            @PathVariable String step,
            @RequestParam Map<String, String> typed) {
        Step left = Stream.of(Step.values())
                .filter(known -> known.word().equals(step))
                .findFirst()
                .orElseThrow(() -> new NotHere("step"));
        setUps.later(me, unitId, left, typed);
        return new ModelAndView("redirect:" + setUps.get(me, unitId).nextAddress());
    }

    @GetMapping("/start/{unitId}/print")
    @Admits(Who.SIGNED_IN)
    ModelAndView print(SignedIn me, @PathVariable long unitId) {
        return pages.opened(me, unitId, Step.PRINT);
    }

    @PostMapping("/start/{unitId}/print")
    @Admits(Who.SIGNED_IN)
    ModelAndView printed(SignedIn me, @PathVariable long unitId) {
        setUps.printed(me, unitId);
        return new ModelAndView("redirect:/start/" + unitId);
    }

    private ModelAndView templatePage(SignedIn me, long unitId, Map<String, String> problems) {
        return pages.of(me, unitId, Step.TEMPLATE, Map.of(), problems).addObject("templates", setUps.listTemplates());
    }

    private ModelAndView anotherPage(SignedIn me, Map<String, String> typed, Map<String, String> problems) {
        var page = new ModelAndView("start/another");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", units.findHome(me).orElse(null))
                .addObject("templates", setUps.listTemplates())
                .addObject("may", setUps.maySetUpAnother(me))
                .addObject("typed", new Fields(typed))
                .addObject("problems", sentences.say(problems));
    }
}
