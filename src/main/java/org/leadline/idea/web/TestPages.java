package org.leadline.idea.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.Admits;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.idea.Idea;
import org.leadline.idea.Ideas;
import org.leadline.idea.Says;
import org.leadline.idea.SmallTest;
import org.leadline.idea.Tests;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /try/12/test}: a test is planned, its prediction first; {@code /try/test/12}: it begins, and what came out. */
@Controller
class TestPages {
    private static final int A_WEEK = 7;
    private final Tests tests;
    private final Ideas ideas;
    private final Units units;
    private final People people;
    private final Says says;
    private final Sentences sentences;
    private final Clock clock;

    TestPages(Tests tests, Ideas ideas, Units units, People people, Says says, Sentences sentences, Clock clock) {
        this.tests = tests;
        this.ideas = ideas;
        this.units = units;
        this.people = people;
        this.says = says;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/try/{ideaId}/test")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @PathVariable long ideaId) {
        Idea idea = ideas.get(me, ideaId);
        Map<String, String> fields = new HashMap<>();
        fields.put("question", "");
        fields.put("runner", Long.toString(me.personId()));
        fields.put("until", LocalDate.now(clock).plusDays(A_WEEK).toString());
        return form(me, idea, fields, Map.of());
    }

    @PostMapping("/try/{ideaId}/test")
    @Admits(Who.SIGNED_IN)
    ModelAndView plan(SignedIn me, @PathVariable long ideaId, TestForm typed) {
        Idea idea = ideas.get(me, ideaId);
        Map<String, String> unread = typed.problems();
        if (!unread.isEmpty()) {
            return form(me, idea, typed.fields(), sentences.say(unread));
        }
        return switch (tests.plan(me, ideaId, typed.newTest())) {
            case Tests.Testing.Done done -> SeeOther.at(done.test().address());
            case Tests.Testing.Refused(var problems) -> form(me, idea, typed.fields(), sentences.say(problems));
        };
    }

    @GetMapping("/try/test/{testId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView test(SignedIn me, @PathVariable long testId) {
        return page(me, tests.get(me, testId), Map.of(), Map.of());
    }

    @PostMapping("/try/test/{testId}/predict")
    @Admits(Who.SIGNED_IN)
    ModelAndView predict(SignedIn me, @PathVariable long testId, TestForm typed) {
        Map<String, String> unread = typed.problems();
        return unread.isEmpty()
                ? shown(me, testId, tests.predict(me, testId, typed.expected()), typed)
                : page(me, tests.get(me, testId), typed.fields(), sentences.say(unread));
    }

    @PostMapping("/try/test/{testId}/start")
    @Admits(Who.SIGNED_IN)
    ModelAndView start(SignedIn me, @PathVariable long testId, TestForm typed) {
        return shown(me, testId, tests.start(me, testId), typed);
    }

    @PostMapping("/try/test/{testId}/end")
    @Admits(Who.SIGNED_IN)
    ModelAndView end(SignedIn me, @PathVariable long testId, TestForm typed) {
        Map<String, String> unread = typed.problems();
        return unread.isEmpty()
                ? shown(me, testId, tests.end(me, testId, typed.ended()), typed)
                : page(me, tests.get(me, testId), typed.fields(), sentences.say(unread));
    }

    @PostMapping("/try/test/{testId}/close")
    @Admits(Who.SIGNED_IN)
    ModelAndView close(SignedIn me, @PathVariable long testId, TestForm typed) {
        return shown(me, testId, tests.close(me, testId, IdeaForm.orEmpty(typed.because())), typed);
    }

    private ModelAndView shown(SignedIn me, long testId, Tests.Testing done, TestForm typed) {
        return switch (done) {
            case Tests.Testing.Done ended -> SeeOther.at(ended.test().address());
            case Tests.Testing.Refused(var problems) ->
                page(me, tests.get(me, testId), typed.fields(), sentences.say(problems));
        };
    }

    private ModelAndView form(SignedIn me, Idea idea, Map<String, String> typed, Map<String, String> problems) {
        if (!tests.mayPlan(me, idea)) {
            throw new NotYours("to plan a test of this idea");
        }
        Map<String, String> runners = new LinkedHashMap<>();
        people.list(me, idea.unitId()).stream()
                .map(Person.InUnit::person)
                .forEach(person -> runners.put(Long.toString(person.id()), person.name()));
        return new ModelAndView("idea/test-form", status(problems))
                .addObject("inUnit", units.getOurs(me, idea.unitId()))
                .addObject("idea", idea)
                .addObject("runners", runners)
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    private ModelAndView page(SignedIn me, SmallTest test, Map<String, String> typed, Map<String, String> problems) {
        Idea idea = ideas.get(me, test.ideaId());
        Long before = test.nextOfId();
        Optional<SmallTest> next = tests.list(me, idea.id()).stream()
                .filter(other -> other.nextOfId() != null && other.nextOfId() == test.id())
                .findFirst();
        return new ModelAndView("idea/test", status(problems))
                .addObject(
                        "inUnit",
                        me.belongsTo(idea.unitId())
                                ? units.getOurs(me, idea.unitId())
                                : units.findHome(me).orElse(null))
                .addObject("idea", idea)
                .addObject("test", test)
                .addObject("says", says)
                .addObject("ours", me.belongsTo(idea.unitId()))
                .addObject("before", before == null ? null : tests.get(me, before))
                .addObject("next", next.orElse(null))
                .addObject("mayRun", !test.hasEnded() && tests.mayRun(me, test))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    private static HttpStatus status(Map<String, String> problems) {
        return problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
