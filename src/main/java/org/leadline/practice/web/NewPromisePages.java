package org.leadline.practice.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.practice.Making;
import org.leadline.practice.NewPromise;
import org.leadline.practice.Promise;
import org.leadline.practice.PromiseRules;
import org.leadline.practice.Promises;
import org.leadline.practice.Receiver;
import org.leadline.practice.Visit;
import org.leadline.practice.Visits;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /promise/new} and {@code /promise/visit}: something is promised; somebody of a layer above keeps that they came. */
@Controller
class NewPromisePages {
    private final Promises promises;
    private final Visits visits;
    private final Units units;
    private final PromiseWords words;
    private final Typed typed;

    NewPromisePages(Promises promises, Visits visits, Units units, PromiseWords words, Typed typed) {
        this.promises = promises;
        this.visits = visits;
        this.units = units;
        this.words = words;
        this.typed = typed;
    }

    @GetMapping("/promise/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView form(SignedIn me, @RequestParam long unit, @RequestParam(required = false) @Nullable Long visit) {
        Unit shown = working(me, unit);
        Optional<Visit> during = visit == null ? Optional.empty() : visits.findMine(me, visit);
        String to = during.map(kept -> "unit-" + kept.unitId()).orElse("");
        List<Promise> first = during.map(kept -> promises.listInTheWay(me, unit, kept.unitId()))
                .orElse(List.of());
        return page(me, shown, during, new PracticeView.Form("ours", to, "", ""), Map.of(), first);
    }

    @PostMapping("/promise/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView make(
            SignedIn me,
            @RequestParam long unit,
            @RequestParam(required = false) @Nullable Long visit,
            @RequestParam(defaultValue = "") String visibility,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(name = "words", defaultValue = "") String said,
            @RequestParam(defaultValue = "") String by) {
        Unit shown = working(me, unit);
        PracticeView.Form form = new PracticeView.Form(visibility, to, said, by);
        Optional<Visit> during = visit == null ? Optional.empty() : visits.findMine(me, visit);
        NewPromise promise = new NewPromise(
                unit,
                said,
                Receiver.find(to).orElse(null),
                typed.day(by),
                typed.visibility(visibility),
                during.map(Visit::id).orElse(null));
        return switch (promises.make(me, promise)) {
            case Making.Made(Promise made) -> SeeOther.at(made.address());
            case Making.Refused(Map<String, String> problems) ->
                page(me, shown, during, form, words.say(problems), List.of());
            case Making.OldOnesFirst(List<Promise> overdue) -> page(me, shown, during, form, Map.of(), overdue);
        };
    }

    @GetMapping("/promise/visit")
    @Admits(Who.SIGNED_IN)
    ModelAndView visit(SignedIn me, @RequestParam long unit) {
        return visitPage(me, working(me, unit), "", typed.today(), "", Map.of());
    }

    @PostMapping("/promise/visit")
    @Admits(Who.SIGNED_IN)
    ModelAndView keep(
            SignedIn me,
            @RequestParam long unit,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String line) {
        Unit shown = working(me, unit);
        Long visited = to.matches("[0-9]{1,18}") ? Long.valueOf(to) : null;
        return switch (visits.keep(me, unit, visited, typed.day(day), line)) {
            case Visits.Keeping.Kept(Visit kept) -> SeeOther.at("/promise/new?unit=" + unit + "&visit=" + kept.id());
            case Visits.Keeping.Refused(Map<String, String> problems) ->
                visitPage(me, shown, to, day, line, words.say(problems));
        };
    }

    private Unit working(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        if (!me.worksIn(unitId)) {
            throw new NotYours("promise");
        }
        return unit;
    }

    private ModelAndView page(
            SignedIn me,
            Unit unit,
            Optional<Visit> during,
            PracticeView.Form form,
            Map<String, String> problems,
            List<Promise> first) {
        PromiseRules.Circle circle = promises.listReceivers(me, unit.id());
        Map<String, String> whole = new LinkedHashMap<>();
        circle.units()
                .forEach(near -> whole.put(
                        "unit-" + near.id(),
                        near.id() == unit.id() ? words.say("practice.form.us-all", near.name()) : near.name()));
        Map<String, String> people = new LinkedHashMap<>();
        circle.people().forEach(person -> people.put("person-" + person.id(), person.name()));
        var page = new ModelAndView("practice/new-promise");
        boolean refused =
                !problems.isEmpty() || !first.isEmpty() && !form.words().isEmpty();
        page.setStatus(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page.addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("visit", during.orElse(null))
                .addObject("form", form)
                .addObject("visibilities", words.visibilities())
                .addObject("hints", words.visibilityHints())
                .addObject("whole", whole)
                .addObject("people", people)
                .addObject("problems", problems)
                .addObject(
                        "first",
                        first.stream()
                                .map(promise -> words.row(promises.get(me, promise.id())))
                                .toList());
    }

    private ModelAndView visitPage(
            SignedIn me, Unit unit, String to, String day, String line, Map<String, String> problems) {
        Map<String, String> below = new LinkedHashMap<>();
        visits.listToVisit(me, unit.id()).forEach(one -> below.put(Long.toString(one.id()), one.name()));
        var page = new ModelAndView("practice/visit");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("below", below)
                .addObject("to", to)
                .addObject("day", day)
                .addObject("line", line)
                .addObject("problems", problems);
    }
}
