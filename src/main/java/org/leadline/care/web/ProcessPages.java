package org.leadline.care.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.care.CareProcess;
import org.leadline.care.Entering;
import org.leadline.care.Mode;
import org.leadline.care.ModeHistory;
import org.leadline.care.ProcessForm;
import org.leadline.care.ProcessPart;
import org.leadline.care.Processes;
import org.leadline.care.Registering;
import org.leadline.measure.MeasuredFor;
import org.leadline.unit.Person;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /care/process}: register a process, say which kind of care it is, and see what its notes show. */
@Controller
class ProcessPages {

    private final Processes processes;
    private final ModeHistory history;
    private final ReadProcess readProcess;
    private final MeasuredFor measured;
    private final List<ProcessPart> parts;
    private final Units units;
    private final CareWords words;
    private final Clock clock;

    ProcessPages(
            Processes processes,
            ModeHistory history,
            ReadProcess readProcess,
            MeasuredFor measured,
            List<ProcessPart> parts,
            Units units,
            CareWords words,
            Clock clock) {
        this.processes = processes;
        this.history = history;
        this.readProcess = readProcess;
        this.measured = measured;
        this.parts = List.copyOf(parts);
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/care/process/{processId}")
    @Admits(Who.SIGNED_IN)
    String process(SignedIn me, @PathVariable long processId, Model model) {
        ProcessView view = readProcess.view(me, processId);
        model.addAttribute("inUnit", view.unit());
        model.addAttribute("view", view);
        model.addAttribute(
                "measured",
                measured.list(me, view.process().unitId(), view.process().address()));
        model.addAttribute(
                "parts",
                parts.stream()
                        .flatMap(part -> Stream.ofNullable(part.show(me, view.process())))
                        .toList());
        return "care/process";
    }

    @GetMapping("/care/process/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @RequestParam long unit) {
        Unit shown = writable(me, unit);
        return form(me, shown, null, new ProcessForm("", "", me.personId(), false, ""), Map.of());
    }

    @PostMapping("/care/process/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView register(SignedIn me, @RequestParam long unit, Typing typing) {
        Unit shown = writable(me, unit);
        return switch (processes.register(me, unit, typing.form())) {
            case Registering.Registered(CareProcess process) -> redirect(process.address() + "/mode");
            case Registering.Refused refused -> form(me, shown, null, refused.typed(), words.say(refused.problems()));
            case Registering.ChangedMeanwhile meanwhile ->
                throw new IllegalStateException("A new process cannot have changed meanwhile: " + meanwhile.now());
        };
    }

    @GetMapping("/care/process/{processId}/edit")
    @Admits(Who.SIGNED_IN)
    ModelAndView edit(SignedIn me, @PathVariable long processId) {
        CareProcess process = processes.get(me, processId);
        String steps = process.bestWaySteps();
        return form(
                me,
                writable(me, process.unitId()),
                process,
                new ProcessForm(
                        process.name(),
                        process.purpose(),
                        process.owner().personId(),
                        process.knownBestWay(),
                        steps == null ? "" : steps),
                Map.of());
    }

    @PostMapping("/care/process/{processId}/edit")
    @Admits(Who.SIGNED_IN)
    ModelAndView change(SignedIn me, @PathVariable long processId, @RequestParam int version, Typing typing) {
        CareProcess process = processes.get(me, processId);
        Unit shown = writable(me, process.unitId());
        return switch (processes.edit(me, processId, version, typing.form())) {
            case Registering.Registered(CareProcess changed) -> redirect(changed.address());
            case Registering.Refused refused ->
                form(me, shown, process, refused.typed(), words.say(refused.problems()));
            case Registering.ChangedMeanwhile(CareProcess now, ProcessForm typed) ->
                form(me, shown, now, typed, Map.of("name", words.say("care.problem.changed-meanwhile", now.name())));
        };
    }

    @GetMapping("/care/process/{processId}/mode")
    @Admits(Who.SIGNED_IN)
    ModelAndView kind(SignedIn me, @PathVariable long processId) {
        CareProcess process = processes.get(me, processId);
        writable(me, process.unitId());
        return kindForm(me, process, "", LocalDate.now(clock).toString(), "", Map.of());
    }

    @PostMapping("/care/process/{processId}/mode")
    @Admits(Who.SIGNED_IN)
    ModelAndView sayKind(
            SignedIn me,
            @PathVariable long processId,
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String why) {
        CareProcess process = processes.get(me, processId);
        return switch (history.enter(me, processId, modeOf(mode), dayOf(since), why)) {
            case Entering.Entered entered -> redirect(process.address());
            case Entering.Refused(Map<String, String> problems) ->
                kindForm(me, process, mode, since, why, words.say(problems));
        };
    }

    /** What the form of a process sends; every field may be missing. */
    record Typing(
            @Nullable String name,
            @Nullable String purpose,
            @Nullable String ownerId,
            @Nullable String knownBestWay,
            @Nullable String bestWaySteps) {

        ProcessForm form() {
            return new ProcessForm(
                    orEmpty(name),
                    orEmpty(purpose),
                    orEmpty(ownerId).matches("\\d{1,18}") ? Long.valueOf(orEmpty(ownerId)) : null,
                    orEmpty(knownBestWay).equals("yes"),
                    orEmpty(bestWaySteps));
        }

        private static String orEmpty(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    private Unit writable(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        if (!me.worksIn(unitId)) {
            throw new NotYours("to change the unit's care");
        }
        return unit;
    }

    private ModelAndView form(
            SignedIn me, Unit unit, @Nullable CareProcess process, ProcessForm typed, Map<String, String> problems) {
        Map<String, String> owners = new LinkedHashMap<>();
        for (Person person : processes.listPossibleOwners(me, unit.id())) {
            owners.put(Long.toString(person.id()), person.name() + ", " + person.profession());
        }
        return page("care/process-form", problems)
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("process", process)
                .addObject("typed", typed)
                .addObject("owners", owners)
                .addObject("problems", problems);
    }

    private ModelAndView kindForm(
            SignedIn me, CareProcess process, String mode, String since, String why, Map<String, String> problems) {
        return page("care/mode-form", problems)
                .addObject("inUnit", units.getOurs(me, process.unitId()))
                .addObject("process", process)
                .addObject("mode", mode)
                .addObject("since", since)
                .addObject("why", why)
                .addObject("problems", problems);
    }

    private static ModelAndView page(String template, Map<String, String> problems) {
        var page = new ModelAndView(template);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView redirect(String address) {
        return new ModelAndView("redirect:" + address);
    }

    private static @Nullable Mode modeOf(String word) {
        for (Mode mode : Mode.values()) {
            if (mode.word().equals(word)) {
                return mode;
            }
        }
        return null;
    }

    private static @Nullable LocalDate dayOf(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
