package org.leadline.care.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.care.Flow;
import org.leadline.care.Flows;
import org.leadline.care.flow.FlowReading;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /care/flow} and {@code /care/process/…/flow}: who waits, who is stuck, where hours go, and what has changed. */
@Controller
class FlowPages {
    private final Flows flows;
    private final FlowInWords inWords;
    private final Units units;
    private final CareWords words;

    FlowPages(Flows flows, FlowInWords inWords, Units units, CareWords words) {
        this.flows = flows;
        this.inWords = inWords;
        this.units = units;
        this.words = words;
    }

    @GetMapping("/care/flow")
    @Admits(Who.SIGNED_IN)
    ModelAndView list(SignedIn me, @RequestParam(required = false) @Nullable Long unit) {
        Unit shown = unit == null ? units.findHome(me).orElseThrow(() -> new NotHere("unit")) : units.getOurs(me, unit);
        List<FlowLine> lines =
                flows.list(me, shown.id()).stream().map(this::line).toList();
        return new ModelAndView("care/flows")
                .addObject("inUnit", shown)
                .addObject("lines", lines)
                .addObject("unitId", shown.id());
    }

    @GetMapping("/care/process/{processId}/flow")
    @Admits(Who.SIGNED_IN)
    ModelAndView flow(SignedIn me, @PathVariable long processId) {
        return page(me, flows.get(me, processId), "", "", Map.of());
    }

    @PostMapping("/care/process/{processId}/drift")
    @Admits(Who.SIGNED_IN)
    ModelAndView answer(
            SignedIn me,
            @PathVariable long processId,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String line) {
        Map<String, String> problems = flows.answer(me, processId, day(since), answer, line);
        Flow flow = flows.get(me, processId);
        return problems.isEmpty()
                ? SeeOther.at(flow.address() + "#drift")
                : page(me, flow, answer, line, words.say(problems));
    }

    private ModelAndView page(SignedIn me, Flow flow, String answer, String line, Map<String, String> problems) {
        FlowReading reading = flow.reading();
        boolean mayWrite = me.worksIn(flow.process().unitId());
        ModelAndView page = new ModelAndView("care/flow");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", units.getOurs(me, flow.process().unitId()))
                .addObject("process", flow.process())
                .addObject("hasLog", flow.hasLog())
                .addObject("mayWrite", mayWrite)
                .addObject("view", reading == null ? null : inWords.of(flow, reading, mayWrite))
                .addObject("answer", Set.of(answer))
                .addObject("line", line)
                .addObject("problems", problems);
    }

    private FlowLine line(Flow flow) {
        FlowReading reading = flow.reading();
        return new FlowLine(
                flow.process().name(),
                flow.address(),
                reading == null ? null : inWords.lead(reading),
                reading == null ? null : inWords.usual(reading));
    }

    /** A day on which no drift began stands for one that is none. */
    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return LocalDate.EPOCH;
        }
    }
}
