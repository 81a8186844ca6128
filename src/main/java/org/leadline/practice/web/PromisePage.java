package org.leadline.practice.web;

import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.practice.OtherDay;
import org.leadline.practice.Promise;
import org.leadline.practice.PromiseState;
import org.leadline.practice.Promises;
import org.leadline.practice.SeenPromise;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /promise/12}: one promise, and what may be done to it by whom. */
@Controller
class PromisePage {
    private static final String YES = "yes";
    private static final String NO = "no";
    private final Promises promises;
    private final Units units;
    private final PromiseWords words;
    private final Typed typed;

    PromisePage(Promises promises, Units units, PromiseWords words, Typed typed) {
        this.promises = promises;
        this.units = units;
        this.words = words;
        this.typed = typed;
    }

    @GetMapping("/promise/{promiseId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView look(SignedIn me, @PathVariable long promiseId) {
        return page(me, promiseId, Map.of(), Map.of());
    }

    @PostMapping("/promise/{promiseId}/done")
    @Admits(Who.SIGNED_IN)
    ModelAndView done(SignedIn me, @PathVariable long promiseId) {
        promises.sayDone(me, promiseId);
        return back(promiseId);
    }

    @PostMapping("/promise/{promiseId}/judge")
    @Admits(Who.SIGNED_IN)
    ModelAndView judge(
            SignedIn me,
            @PathVariable long promiseId,
            @RequestParam(defaultValue = "") String kept,
            @RequestParam(defaultValue = "") String line) {
        Map<String, String> form = Map.of("kept", kept, "line", line);
        if (!kept.equals(YES) && !kept.equals(NO)) {
            return page(me, promiseId, form, Map.of("kept", "practice.problem.kept"));
        }
        return shown(me, promiseId, form, promises.judge(me, promiseId, kept.equals(YES), line));
    }

    @PostMapping("/promise/{promiseId}/other-day")
    @Admits(Who.SIGNED_IN)
    ModelAndView askForAnotherDay(
            SignedIn me,
            @PathVariable long promiseId,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason) {
        return shown(
                me,
                promiseId,
                Map.of("day", day, "reason", reason),
                promises.askForAnotherDay(me, promiseId, typed.day(day), reason));
    }

    @PostMapping("/promise/{promiseId}/answer")
    @Admits(Who.SIGNED_IN)
    ModelAndView answer(SignedIn me, @PathVariable long promiseId, @RequestParam(defaultValue = "") String agree) {
        if (!agree.equals(YES) && !agree.equals(NO)) {
            return page(me, promiseId, Map.of(), Map.of("agree", "practice.problem.agree"));
        }
        promises.answerOtherDay(me, promiseId, agree.equals(YES));
        return back(promiseId);
    }

    @PostMapping("/promise/{promiseId}/let-go")
    @Admits(Who.SIGNED_IN)
    ModelAndView letGo(
            SignedIn me, @PathVariable long promiseId, @RequestParam(defaultValue = "") String letGoBecause) {
        return shown(me, promiseId, Map.of("letGoBecause", letGoBecause), promises.letGo(me, promiseId, letGoBecause));
    }

    private ModelAndView shown(SignedIn me, long promiseId, Map<String, String> form, Map<String, String> problems) {
        return problems.isEmpty() ? back(promiseId) : page(me, promiseId, form, problems);
    }

    private static ModelAndView back(long promiseId) {
        return SeeOther.at("/promise/" + promiseId);
    }

    private ModelAndView page(SignedIn me, long promiseId, Map<String, String> form, Map<String, String> problems) {
        SeenPromise seen = promises.get(me, promiseId);
        Promise promise = seen.promise();
        var page = new ModelAndView("practice/promise");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        boolean ours = me.belongsTo(promise.unitId());
        long unitId = ours || !me.belongsTo(promise.toUnitId()) ? promise.unitId() : promise.toUnitId();
        return page.addObject(
                        "inUnit",
                        me.belongsTo(unitId)
                                ? units.getOurs(me, unitId)
                                : units.findHome(me).orElse(null))
                .addObject("listAddress", me.belongsTo(unitId) ? "/promise?unit=" + unitId : "/promise")
                .addObject("seen", seen)
                .addObject("said", said(seen))
                .addObject("form", form)
                .addObject("answers", words.pair("practice.answer"))
                .addObject("judgements", words.pair("practice.judge"))
                .addObject("problems", words.say(problems));
    }

    private PracticeView.Said said(SeenPromise seen) {
        Promise promise = seen.promise();
        return new PracticeView.Said(
                words.maker(seen),
                words.to(seen),
                words.day(promise.dueOn()),
                promise.state() == PromiseState.OPEN ? words.aside(promise.dueOn(), seen.overdue()) : "",
                words.say("practice.readers." + promise.visibility().word()),
                words.standing(seen),
                promise.otherDays().stream().map(this::said).toList());
    }

    private String said(OtherDay day) {
        String key = day.agreed() == null ? "asked" : day.agreed() ? "agreed" : "refused";
        return words.say("practice.other-day." + key, words.day(day.oldDay()), words.day(day.newDay()), day.reason());
    }
}
