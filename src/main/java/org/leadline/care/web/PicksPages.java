package org.leadline.care.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.care.CareProcess;
import org.leadline.care.Changing;
import org.leadline.care.Processes;
import org.leadline.care.Readings;
import org.leadline.care.SetPicks;
import org.leadline.care.ToPick;
import org.leadline.care.journey.ModeReading;
import org.leadline.care.journey.Picks;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /care/process/…/picks}: who counts, and which steps are the team's decisions. */
@Controller
class PicksPages {

    private static final String NO_SPLIT = "";

    private final Processes processes;
    private final Readings readings;
    private final Units units;
    private final CareWords words;

    PicksPages(Processes processes, Readings readings, Units units, CareWords words) {
        this.processes = processes;
        this.readings = readings;
        this.units = units;
        this.words = words;
    }

    /** What the form sends. The word of an ending that takes out is the ending itself, in small letters. */
    record Typing(
            @Nullable Integer version,
            @Nullable List<String> finishedBy,
            @Nullable String quietDays,
            @Nullable List<String> takenOut,
            @Nullable List<String> leaveOut,
            @Nullable String splitBy) {}

    @GetMapping("/care/process/{processId}/picks")
    @Admits(Who.SIGNED_IN)
    ModelAndView picks(SignedIn me, @PathVariable long processId) {
        CareProcess process = writable(me, processId);
        SetPicks set = readings.picks(me, processId);
        return form(me, process, set.version(), set.picks(), Map.of());
    }

    @PostMapping("/care/process/{processId}/picks")
    @Admits(Who.SIGNED_IN)
    ModelAndView change(SignedIn me, @PathVariable long processId, Typing typing) {
        CareProcess process = writable(me, processId);
        SetPicks before = readings.picks(me, processId);
        int version = typing.version() == null ? 0 : typing.version();
        String days = typing.quietDays() == null ? "" : typing.quietDays().strip();
        if (!days.isEmpty() && !days.matches("[1-9]\\d{0,3}")) {
            return form(
                    me,
                    process,
                    version,
                    wanted(typing, before.picks(), null),
                    Map.of("quietDays", words.say("care.problem.picks.days")));
        }
        Picks wanted = wanted(typing, before.picks(), days.isEmpty() ? null : Integer.valueOf(days));
        return switch (readings.change(me, processId, version, wanted)) {
            case Changing.Changed changed -> new ModelAndView("redirect:" + process.address());
            case Changing.Refused(List<String> reasons) ->
                form(me, process, version, wanted, Map.of("finishedBy", String.join(" ", reasons)));
            case Changing.ChangedMeanwhile(SetPicks now) ->
                form(
                        me,
                        process,
                        now.version(),
                        wanted,
                        Map.of("finishedBy", words.say("care.problem.changed-meanwhile", process.name())));
            case Changing.NoLog() -> new ModelAndView("redirect:" + process.address() + "/log");
        };
    }

    /** A step that can be ticked: its name, and how often it was taken. */
    private Map<String, String> steps(@Nullable ToPick stored) {
        Map<String, String> steps = new LinkedHashMap<>();
        if (stored != null) {
            for (ModeReading.StepCount step : stored.steps()) {
                steps.put(step.activity(), words.say("care.picks.step", step.activity(), words.count(step.count())));
            }
        }
        return steps;
    }

    private static Picks wanted(Typing typing, Picks before, @Nullable Integer quietDays) {
        List<Picks.TakenOut> takenOut = new ArrayList<>();
        for (String ending : orEmpty(typing.takenOut())) {
            takenOut.add(before.takenOut().stream()
                    .filter(known -> known.activity().equals(ending))
                    .findFirst()
                    .orElseGet(() -> new Picks.TakenOut(ending, ending.toLowerCase(java.util.Locale.ROOT))));
        }
        String splitBy = typing.splitBy();
        return new Picks(
                before.keep(),
                orEmpty(typing.leaveOut()),
                orEmpty(typing.finishedBy()),
                quietDays,
                takenOut,
                splitBy == null || splitBy.equals(NO_SPLIT) ? null : splitBy);
    }

    private static List<String> orEmpty(@Nullable List<String> typed) {
        return typed == null ? List.of() : typed;
    }

    private CareProcess writable(SignedIn me, long processId) {
        CareProcess process = processes.get(me, processId);
        if (!me.worksIn(process.unitId())) {
            throw new NotYours("to change what is counted");
        }
        return process;
    }

    private ModelAndView form(
            SignedIn me, CareProcess process, int version, Picks picks, Map<String, String> problems) {
        ToPick stored = readings.findToPick(me, process.id()).orElse(null);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(NO_SPLIT, words.say("care.picks.split.none"));
        if (stored != null) {
            stored.attributes().forEach(name -> attributes.put(name, words.attribute(name)));
        }
        List<String> advice = new ArrayList<>();
        if (stored != null) {
            advice(advice, "care.picks.advice.finishing", stored.proposals().finishing());
            advice(
                    advice,
                    "care.picks.advice.monitoring",
                    stored.proposals().monitoring().stream()
                            .map(step -> step.activity())
                            .toList());
            advice(
                    advice,
                    "care.picks.advice.mixtures",
                    stored.proposals().mixtures().stream()
                            .map(mixture -> words.attribute(mixture.attribute()))
                            .toList());
        }
        var page = new ModelAndView("care/picks");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        Integer quietDays = picks.quietDays();
        String splitBy = picks.splitBy();
        Set<String> finishedBy = Set.copyOf(picks.finishedBy());
        Set<String> takenOut =
                picks.takenOut().stream().map(Picks.TakenOut::activity).collect(Collectors.toUnmodifiableSet());
        Set<String> leaveOut = Set.copyOf(picks.leaveOut());
        Map<String, String> steps = steps(stored);
        Set<String> endings =
                stored == null ? Set.of() : Set.copyOf(stored.proposals().finishing());
        Set<String> watching = stored == null
                ? Set.of()
                : stored.proposals().monitoring().stream()
                        .map(step -> step.activity())
                        .collect(Collectors.toUnmodifiableSet());
        return page.addObject("inUnit", units.getOurs(me, process.unitId()))
                .addObject("process", process)
                .addObject("version", version)
                .addObject("endings", Choices.of(steps, finishedBy, endings))
                .addObject("otherEndings", Choices.of(steps, takenOut, endings))
                .addObject("watching", Choices.of(steps, leaveOut, watching))
                .addObject("attributes", attributes)
                .addObject("advice", advice)
                .addObject("finishedBy", finishedBy)
                .addObject("takenOut", takenOut)
                .addObject("leaveOut", leaveOut)
                .addObject("quietDays", quietDays == null ? "" : quietDays.toString())
                .addObject("splitBy", splitBy == null ? NO_SPLIT : splitBy)
                .addObject("problems", problems);
    }

    private void advice(List<String> advice, String key, List<String> names) {
        if (!names.isEmpty()) {
            advice.add(words.say(key, words.list(names)));
        }
    }
}
