package org.leadline.start.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.Aims;
import org.leadline.aim.Value;
import org.leadline.care.Mode;
import org.leadline.care.Processes;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.Question;
import org.leadline.start.FirstAims;
import org.leadline.start.FirstProcesses;
import org.leadline.start.SetUp;
import org.leadline.start.SetUps;
import org.leadline.start.Step;
import org.leadline.start.Template;
import org.leadline.start.Template.Example;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The steps of the path that are about the unit's work: three aims, each with its value, and five processes, each with the six questions answered. */
@Controller
public class WorkStepPages {
    private final StepPage pages;
    private final SetUps setUps;
    private final Aims aims;
    private final FirstAims firstAims;
    private final Processes processes;
    private final FirstProcesses firstProcesses;

    WorkStepPages(
            StepPage pages,
            SetUps setUps,
            Aims aims,
            FirstAims firstAims,
            Processes processes,
            FirstProcesses firstProcesses) {
        this.pages = pages;
        this.setUps = setUps;
        this.aims = aims;
        this.firstAims = firstAims;
        this.processes = processes;
        this.firstProcesses = firstProcesses;
    }

    @GetMapping("/start/{unitId}/aims")
    @Admits(Who.SIGNED_IN)
    ModelAndView aims(SignedIn me, @PathVariable long unitId, @RequestParam(defaultValue = "") String like) {
        SetUp setUp = setUps.get(me, unitId);
        Map<String, String> typed = new TreeMap<>(setUps.draft(me, unitId, Step.AIMS));
        example(setUp, Template::aims, like).ifPresent(example -> typed.put("line", example.line()));
        return aimPage(me, unitId, typed, Map.of());
    }

    @PostMapping("/start/{unitId}/aims")
    @Admits(Who.SIGNED_IN)
    ModelAndView keepAim(SignedIn me, @PathVariable long unitId, @RequestParam Map<String, String> typed) {
        Fields fields = new Fields(typed);
        String value = fields.get("value");
        Map<String, String> problems = value.isEmpty()
                ? Map.of("value", "start.problem.value")
                : firstAims.enter(me, unitId, aim(setUps.get(me, unitId), fields, value));
        return problems.isEmpty() ? pages.next(me, unitId, Step.AIMS) : aimPage(me, unitId, typed, problems);
    }

    @GetMapping("/start/{unitId}/processes")
    @Admits(Who.SIGNED_IN)
    ModelAndView processes(SignedIn me, @PathVariable long unitId, @RequestParam(defaultValue = "") String like) {
        SetUp setUp = setUps.get(me, unitId);
        Map<String, String> typed = new TreeMap<>(setUps.draft(me, unitId, Step.PROCESSES));
        example(setUp, Template::processes, like).ifPresent(example -> {
            typed.put("name", example.line());
            typed.put("purpose", example.more());
        });
        return processPage(me, unitId, typed, Map.of());
    }

    @PostMapping("/start/{unitId}/processes")
    @Admits(Who.SIGNED_IN)
    ModelAndView keepProcess(SignedIn me, @PathVariable long unitId, @RequestParam Map<String, String> typed) {
        Fields fields = new Fields(typed);
        setUps.get(me, unitId);
        if (!me.worksIn(unitId)) {
            return processPage(me, unitId, typed, Map.of("name", "start.processes.not-ours"));
        }
        Map<String, String> answers = new LinkedHashMap<>();
        int number = 1;
        for (Question question : firstProcesses.listQuestions()) {
            String answer = fields.get("q" + number);
            if (question.options().stream().map(Choice::key).anyMatch(answer::equals)) {
                answers.put(question.key(), answer);
            }
            number++;
        }
        Map<String, String> problems = firstProcesses.enter(
                me,
                unitId,
                new FirstProcesses.Form(fields.get("name"), fields.get("purpose"), answers, mode(fields.get("mode"))));
        return problems.isEmpty() ? pages.next(me, unitId, Step.PROCESSES) : processPage(me, unitId, typed, problems);
    }

    private static FirstAims.Form aim(SetUp setUp, Fields fields, String value) {
        Example chosen = value.startsWith("e-")
                ? example(setUp, Template::values, value.substring(2)).orElse(null)
                : null;
        String own = value.equals("own") ? fields.get("newValue") : "";
        return new FirstAims.Form(
                fields.get("line"),
                value.matches("v-[0-9]{1,18}") ? Long.valueOf(value.substring(2)) : null,
                chosen == null ? own : chosen.line(),
                chosen == null ? "" : chosen.more());
    }

    private ModelAndView aimPage(SignedIn me, long unitId, Map<String, String> typed, Map<String, String> problems) {
        SetUp setUp = setUps.get(me, unitId);
        var ours = aims.list(me, unitId);
        List<Value> values = aims.listValues(me, unitId);
        Map<String, String> options = new LinkedHashMap<>();
        values.forEach(value -> options.put("v-" + value.id(), value.sentence()));
        Template template = setUp.template();
        if (template != null) {
            template.values().stream()
                    .filter(example -> !options.containsValue(example.line()))
                    .forEach(example -> options.put("e-" + example.key(), example.line()));
        }
        return pages.of(me, unitId, Step.AIMS, typed, problems)
                .addObject("aims", ours)
                .addObject("values", options)
                .addObject(
                        "examples",
                        unused(
                                template == null ? List.of() : template.aims(),
                                ours.stream().map(aim -> aim.line()).toList()));
    }

    private ModelAndView processPage(
            SignedIn me, long unitId, Map<String, String> typed, Map<String, String> problems) {
        SetUp setUp = setUps.get(me, unitId);
        var ours = processes.list(me, unitId);
        Template template = setUp.template();
        return pages.of(me, unitId, Step.PROCESSES, typed, problems)
                .addObject("processes", ours)
                .addObject("questions", firstProcesses.listQuestions())
                .addObject("askKind", problems.containsKey("mode"))
                .addObject("works", me.worksIn(unitId))
                .addObject(
                        "examples",
                        unused(
                                template == null ? List.of() : template.processes(),
                                ours.stream().map(process -> process.name()).toList()));
    }

    private static List<Example> unused(List<Example> examples, List<String> used) {
        return examples.stream()
                .filter(example -> used.stream().noneMatch(example.line()::equalsIgnoreCase))
                .toList();
    }

    private static Optional<Example> example(SetUp setUp, Function<Template, List<Example>> list, String key) {
        return Optional.ofNullable(setUp.template()).flatMap(template -> Template.find(list.apply(template), key));
    }

    private static @Nullable Mode mode(String word) {
        return List.of(Mode.values()).stream()
                .filter(mode -> mode.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}
