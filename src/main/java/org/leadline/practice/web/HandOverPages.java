package org.leadline.practice.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.practice.Choice;
import org.leadline.practice.HandOver;
import org.leadline.practice.HandOvers;
import org.leadline.practice.Thing;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /hand-over}: everything one person holds, on one page; {@code /hand-over/ownerless}: what of a unit nobody holds. */
@Controller
class HandOverPages {
    private static final String THING = "thing";
    private final HandOvers handOvers;
    private final Units units;
    private final PromiseWords words;

    HandOverPages(HandOvers handOvers, Units units, PromiseWords words) {
        this.handOvers = handOvers;
        this.units = units;
        this.words = words;
    }

    @GetMapping("/hand-over")
    @Admits(Who.SIGNED_IN)
    ModelAndView mine(SignedIn me) {
        return minePage(me, Map.of(), Map.of());
    }

    @PostMapping("/hand-over")
    @Admits(Who.SIGNED_IN)
    ModelAndView settleMine(SignedIn me, @RequestParam Map<String, String> sent) {
        Map<String, String> problems = handOvers.settleMine(me, choices(sent));
        return problems.isEmpty() ? SeeOther.at("/hand-over") : minePage(me, sent, problems);
    }

    @GetMapping("/hand-over/ownerless")
    @Admits(Who.SIGNED_IN)
    ModelAndView ownerless(SignedIn me, @RequestParam long unit) {
        return ownerlessPage(me, unit, Map.of(), Map.of());
    }

    @PostMapping("/hand-over/ownerless")
    @Admits(Who.SIGNED_IN)
    ModelAndView settleOwnerless(SignedIn me, @RequestParam long unit, @RequestParam Map<String, String> sent) {
        Map<String, String> problems = handOvers.settleOwnerless(me, unit, choices(sent));
        return problems.isEmpty()
                ? SeeOther.at("/hand-over/ownerless?unit=" + unit)
                : ownerlessPage(me, unit, sent, problems);
    }

    private ModelAndView minePage(SignedIn me, Map<String, String> sent, Map<String, String> problems) {
        HandOver mine = handOvers.getMine(me);
        var leavingOn = mine.leavingOn();
        return page("practice/hand-over", mine, sent, problems)
                .addObject("inUnit", units.findHome(me).orElse(null))
                .addObject("person", me.name())
                .addObject(
                        "leaving",
                        leavingOn == null ? "" : words.say("practice.hand-over.leaving", words.day(leavingOn)))
                .addObject(
                        "led",
                        units.listOurs(me).stream()
                                .filter(unit -> HandOvers.leads(me, unit.id()))
                                .toList());
    }

    private ModelAndView ownerlessPage(
            SignedIn me, long unitId, Map<String, String> sent, Map<String, String> problems) {
        Unit unit = units.getOurs(me, unitId);
        return page("practice/ownerless", handOvers.getOwnerless(me, unitId), sent, problems)
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("settles", HandOvers.leads(me, unitId));
    }

    private ModelAndView page(
            String template, HandOver handOver, Map<String, String> sent, Map<String, String> problems) {
        var page = new ModelAndView(template);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("lines", handOver.rows().stream().map(this::line).toList())
                .addObject(
                        "passed", handOver.passed().stream().map(this::passed).toList())
                .addObject("typed", new HashMap<>(sent))
                .addObject("problems", problems);
    }

    private PracticeView.Line line(HandOver.Row row) {
        var due = row.held().due();
        var explained = row.explained();
        String whose = row.whose();
        Map<String, String> candidates = new LinkedHashMap<>();
        candidates.put("", words.say("practice.hand-over.nobody-yet"));
        row.candidates().forEach((id, name) -> candidates.put(Long.toString(id), name));
        return new PracticeView.Line(
                row.thing().word(),
                row.held().part(),
                row.held().id(),
                row.held().title(),
                row.held().address(),
                due == null
                        ? words.say("practice.hand-over.about", row.held().kind(), row.unitName())
                        : words.say("practice.hand-over.about.due", row.held().kind(), row.unitName(), words.day(due)),
                whose == null ? "" : words.say("practice.ownerless.whose", whose),
                explained == null ? "" : said(explained),
                row.held().closable(),
                candidates);
    }

    private String said(HandOver.Explained explained) {
        String by = explained.by();
        return by == null
                ? words.say("practice.ownerless.explained.clock", explained.line(), words.day(explained.on()))
                : words.say("practice.ownerless.explained", explained.line(), by, words.day(explained.on()));
    }

    private PracticeView.Passed passed(HandOver.Passed passed) {
        String day = words.day(words.dayOf(passed.at()));
        String from = passed.from() == null ? words.say("practice.hand-over.somebody") : passed.from();
        String what = passed.to() == null
                ? words.say("practice.hand-over.closed", String.valueOf(passed.reason()), day)
                : words.say(
                        passed.byClock() ? "practice.hand-over.passed-on" : "practice.hand-over.given",
                        passed.to(),
                        day,
                        from);
        return new PracticeView.Passed(passed.title(), passed.address(), passed.kind() + ": " + what);
    }

    /** What was chosen: each thing of the form stands in a field {@code thing…} that says its part and id. */
    private static List<Choice> choices(Map<String, String> sent) {
        List<Choice> choices = new ArrayList<>();
        sent.forEach((field, value) -> {
            if (field.startsWith(THING) && value.contains("/")) {
                Thing thing =
                        new Thing(value.substring(0, value.indexOf('/')), value.substring(value.indexOf('/') + 1));
                String to = sent.getOrDefault("to" + thing.word(), "");
                choices.add(new Choice(
                        thing,
                        to.matches("[0-9]{1,18}") ? Long.valueOf(to) : null,
                        sent.getOrDefault("reason" + thing.word(), ""),
                        sent.getOrDefault("explain" + thing.word(), "")));
            }
        });
        return choices;
    }
}
