package org.leadline.protocol.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.protocol.MyOverRides;
import org.leadline.protocol.OverRide;
import org.leadline.protocol.OverRideQuestions;
import org.leadline.protocol.OverRides;
import org.leadline.protocol.Overriding;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /over-ride/12}: one over-ride, as its author or as the owner of what it is of. */
@Controller
class OneOverRidePages {
    private final OverRides overRides;
    private final MyOverRides mine;
    private final OverRideQuestions questions;
    private final Units units;
    private final OverRideWords words;

    OneOverRidePages(
            OverRides overRides, MyOverRides mine, OverRideQuestions questions, Units units, OverRideWords words) {
        this.overRides = overRides;
        this.mine = mine;
        this.questions = questions;
        this.units = units;
        this.words = words;
    }

    @GetMapping("/over-ride/{overRideId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView one(SignedIn me, @PathVariable long overRideId) {
        return page(me, overRideId, Map.of(), Map.of());
    }

    @PostMapping("/over-ride/{overRideId}/reason")
    @Admits(Who.SIGNED_IN)
    ModelAndView reason(SignedIn me, @PathVariable long overRideId, @RequestParam(defaultValue = "") String reason) {
        return after(me, overRideId, mine.giveReason(me, overRideId, reason), Map.of());
    }

    @PostMapping("/over-ride/{overRideId}/more")
    @Admits(Who.SIGNED_IN)
    ModelAndView more(
            SignedIn me,
            @PathVariable long overRideId,
            @RequestParam(defaultValue = "") String bestInterest,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String lookBack) {
        return after(
                me,
                overRideId,
                mine.add(me, overRideId, bestInterest.equals("yes"), line, days(lookBack)),
                Map.of("line", line, "lookBack", lookBack, "bestInterest", bestInterest));
    }

    @PostMapping("/over-ride/{overRideId}/name")
    @Admits(Who.SIGNED_IN)
    ModelAndView name(SignedIn me, @PathVariable long overRideId, @RequestParam(defaultValue = "") String named) {
        return SeeOther.at(mine.name(me, overRideId, named.equals("yes")).address());
    }

    @PostMapping("/over-ride/{overRideId}/take-back")
    @Admits(Who.SIGNED_IN)
    ModelAndView takeBack(SignedIn me, @PathVariable long overRideId) {
        mine.takeBack(me, overRideId);
        return SeeOther.at("/over-ride/" + overRideId);
    }

    @PostMapping("/over-ride/{overRideId}/look-back")
    @Admits(Who.SIGNED_IN)
    ModelAndView lookBack(
            SignedIn me,
            @PathVariable long overRideId,
            @RequestParam(defaultValue = "") String helped,
            @RequestParam(defaultValue = "") String helpedLine) {
        return after(
                me,
                overRideId,
                mine.lookBack(me, overRideId, helped, helpedLine),
                Map.of("helped", helped, "helpedLine", helpedLine));
    }

    @PostMapping("/over-ride/{overRideId}/question")
    @Admits(Who.SIGNED_IN)
    ModelAndView ask(SignedIn me, @PathVariable long overRideId, @RequestParam(defaultValue = "") String question) {
        return onPage(me, overRideId, questions.ask(me, overRideId, question), Map.of("question", question));
    }

    @PostMapping("/over-ride/{overRideId}/question/{questionId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView answer(
            SignedIn me,
            @PathVariable long overRideId,
            @PathVariable long questionId,
            @RequestParam(defaultValue = "") String answer) {
        return onPage(me, overRideId, questions.answer(me, overRideId, questionId, answer), Map.of("answer", answer));
    }

    private ModelAndView after(SignedIn me, long id, Overriding came, Map<String, String> typed) {
        return onPage(
                me, id, came instanceof Overriding.Refused(Map<String, String> problems) ? problems : Map.of(), typed);
    }

    private ModelAndView onPage(SignedIn me, long id, Map<String, String> problems, Map<String, String> typed) {
        return problems.isEmpty() ? SeeOther.at("/over-ride/" + id) : page(me, id, typed, problems);
    }

    private ModelAndView page(SignedIn me, long id, Map<String, String> typed, Map<String, String> problems) {
        OverRide one = overRides.get(me, id);
        boolean lookBackIsDue = one.lookBackOn() != null && !one.lookBackOn().isAfter(words.today());
        return new ModelAndView(
                        "protocol/over-ride", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject(
                        "inUnit",
                        me.belongsTo(one.unitId())
                                ? units.getOurs(me, one.unitId())
                                : units.findHome(me).orElse(null))
                .addObject("one", one)
                .addObject("day", words.day(one.day()))
                .addObject("until", one.until() == null ? null : words.say("take-back.hint", words.time(one.until())))
                .addObject("lookBack", lookBack(one, lookBackIsDue))
                .addObject("lookBackIsDue", lookBackIsDue)
                .addObject("lookBacks", words.lookBacks(one))
                .addObject("first", words.first())
                .addObject("groups", words.groups())
                .addObject("typed", typed)
                .addObject("problems", words.problems(problems));
    }

    private String lookBack(OverRide one, boolean due) {
        if (one.helped() != null) {
            String line = one.helpedLine() == null ? "" : ". " + one.helpedLine();
            return words.say("back.said", words.say("back." + one.helped()) + line);
        }
        return one.lookBackOn() == null || due || !one.mine() ? "" : words.say("back.due", words.day(one.lookBackOn()));
    }

    private static @Nullable Integer days(String lookBack) {
        return lookBack.isEmpty()
                ? null
                : lookBack.matches("[0-9]{1,3}") ? Integer.valueOf(lookBack) : Integer.valueOf(-1);
    }
}
