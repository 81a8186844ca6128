package org.leadline.care.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leadline.access.Admits;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.care.CareProcess;
import org.leadline.care.Choosing;
import org.leadline.care.FlowForm;
import org.leadline.care.FlowSteps;
import org.leadline.care.Flows;
import org.leadline.care.Processes;
import org.leadline.care.SetFlow;
import org.leadline.care.flow.FlowChoices;
import org.leadline.care.flow.StepKind;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /care/process/…/flow/steps}: which steps mark how far a journey is, and what each step is for. */
@Controller
class FlowStepsPages {
    private static final Pattern ACT = Pattern.compile("(up|down)-([0-9]{1,3})");
    private final Processes processes;
    private final Flows flows;
    private final Units units;
    private final CareWords words;

    FlowStepsPages(Processes processes, Flows flows, Units units, CareWords words) {
        this.processes = processes;
        this.flows = flows;
        this.units = units;
        this.words = words;
    }

    @GetMapping("/care/process/{processId}/flow/steps")
    @Admits(Who.SIGNED_IN)
    ModelAndView steps(SignedIn me, @PathVariable long processId) {
        CareProcess process = writable(me, processId);
        return flows.findSteps(me, processId)
                .map(steps -> form(me, process, steps, typed(steps.now()), Map.of()))
                .orElseGet(() -> SeeOther.at(process.address() + "/log"));
    }

    @PostMapping("/care/process/{processId}/flow/steps")
    @Admits(Who.SIGNED_IN)
    ModelAndView name(SignedIn me, @PathVariable long processId, @RequestParam MultiValueMap<String, String> sent) {
        CareProcess process = writable(me, processId);
        Matcher act = ACT.matcher(first(sent, "do"));
        boolean moves = act.matches();
        FlowForm typed = moves
                ? typed(sent).moved(Integer.parseInt(act.group(2)), act.group(1).equals("down"))
                : typed(sent);
        return switch (flows.choose(me, processId, version(sent), typed)) {
            case Choosing.Chosen chosen ->
                SeeOther.at(process.address() + (moves ? "/flow/steps#milestone-" + movedTo(act) : "/flow"));
            case Choosing.NoLog none -> SeeOther.at(process.address() + "/log");
            case Choosing.Refused(Map<String, String> problems) ->
                refused(me, process, flows.findSteps(me, processId).orElseThrow(), typed, problems);
            case Choosing.ChangedMeanwhile(SetFlow now) ->
                form(
                        me,
                        process,
                        flows.findSteps(me, processId).orElseThrow(),
                        typed,
                        Map.of("milestones", words.say("care.problem.changed-meanwhile", process.name())));
        };
    }

    private ModelAndView form(
            SignedIn me, CareProcess process, FlowSteps steps, FlowForm typed, Map<String, String> problems) {
        Map<String, String> milestones = new LinkedHashMap<>();
        steps.steps().forEach(step -> milestones.put(step, step));
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", words.say("flowof.kind.none"));
        for (StepKind kind : StepKind.values()) {
            kinds.put(kind.code(), words.say("flowof.kind." + kind.code()));
        }
        List<String> inOrder = typed.inOrder(steps.steps());
        Map<String, FlowStepRow> rows = new LinkedHashMap<>();
        for (String step : steps.steps()) {
            rows.put(
                    step,
                    new FlowStepRow(
                            rows.size(),
                            step,
                            typed.within().getOrDefault(step, ""),
                            typed.kinds().getOrDefault(step, ""),
                            words.say("flowof.steps.within", inOrder.indexOf(step) + 1, step),
                            words.say("flowof.steps.kind", step)));
        }
        ModelAndView page = new ModelAndView("care/flow-steps");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", units.getOurs(me, process.unitId()))
                .addObject("process", process)
                .addObject("version", steps.now().version())
                .addObject("milestones", milestones)
                .addObject("chosen", Set.copyOf(typed.milestones()))
                .addObject(
                        "inOrder",
                        inOrder.stream()
                                .map(step -> Objects.requireNonNull(rows.get(step)))
                                .toList())
                .addObject("rows", List.copyOf(rows.values()))
                .addObject("kinds", kinds)
                .addObject("problems", problems);
    }

    /** Each problem of one step stands at that step's field, and says which step it is. */
    private ModelAndView refused(
            SignedIn me, CareProcess process, FlowSteps steps, FlowForm typed, Map<String, String> problems) {
        Map<String, String> sentences = new LinkedHashMap<>();
        problems.forEach((field, key) -> {
            if (field.startsWith(FlowForm.WITHIN)) {
                String step = field.substring(FlowForm.WITHIN.length());
                sentences.put("within" + steps.steps().indexOf(step), words.say(key, step));
            } else {
                sentences.put(field, words.say(key));
            }
        });
        return form(me, process, steps, typed, sentences);
    }

    /** The place of the milestone that was moved, from 0. */
    private static int movedTo(Matcher act) {
        return Math.max(0, Integer.parseInt(act.group(2)) + (act.group(1).equals("down") ? 1 : -1));
    }

    private static FlowForm typed(SetFlow now) {
        Map<String, String> within = new HashMap<>();
        for (FlowChoices.Milestone milestone : now.choices().milestones()) {
            Integer minutes = milestone.withinMinutes();
            if (minutes != null) {
                within.put(milestone.step(), minutes.toString());
            }
        }
        return new FlowForm(
                now.choices().steps(),
                now.choices().steps(),
                within,
                now.choices().kinds().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().code())));
    }

    private static FlowForm typed(MultiValueMap<String, String> sent) {
        Map<String, String> within = new HashMap<>();
        Map<String, String> kinds = new HashMap<>();
        List<String> milestones = sent.getOrDefault("milestones", List.of());
        sent.forEach((name, values) -> {
            if (name.matches("step\\d{1,4}")) {
                String number = name.substring("step".length());
                within.put(values.getFirst(), first(sent, "within" + number));
                kinds.put(values.getFirst(), first(sent, "kind" + number));
            }
        });
        return new FlowForm(milestones, sent.getOrDefault("order", List.of()), within, kinds);
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private static int version(MultiValueMap<String, String> sent) {
        String version = first(sent, "version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private CareProcess writable(SignedIn me, long processId) {
        CareProcess process = processes.get(me, processId);
        if (!me.worksIn(process.unitId())) {
            throw new NotYours("to name the steps");
        }
        return process;
    }
}
