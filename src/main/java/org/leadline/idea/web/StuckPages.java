package org.leadline.idea.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.idea.Blockers;
import org.leadline.idea.Idea;
import org.leadline.idea.Ideas;
import org.leadline.idea.Says;
import org.leadline.idea.Stuck;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /try/stuck/12}: what an idea is stuck on, read by its unit and by the layer that can remove it. */
@Controller
class StuckPages {
    private final Blockers blockers;
    private final Ideas ideas;
    private final Units units;
    private final Says says;
    private final Sentences sentences;

    StuckPages(Blockers blockers, Ideas ideas, Units units, Says says, Sentences sentences) {
        this.blockers = blockers;
        this.ideas = ideas;
        this.units = units;
        this.says = says;
        this.sentences = sentences;
    }

    @GetMapping("/try/stuck/{stuckId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView stuck(SignedIn me, @PathVariable long stuckId) {
        return page(me, blockers.get(me, stuckId), "", Map.of());
    }

    @PostMapping("/try/stuck/{stuckId}/answer")
    @Admits(Who.SIGNED_IN)
    ModelAndView answer(SignedIn me, @PathVariable long stuckId, @RequestParam(defaultValue = "") String answer) {
        return switch (blockers.answer(me, stuckId, answer)) {
            case Blockers.Telling.Told told -> SeeOther.at(told.stuck().address());
            case Blockers.Telling.Refused(var problems) ->
                page(me, blockers.get(me, stuckId), answer, sentences.say(problems));
        };
    }

    private ModelAndView page(SignedIn me, Stuck stuck, String answer, Map<String, String> problems) {
        long shown = me.belongsTo(stuck.unitId()) ? stuck.unitId() : stuck.toUnitId();
        Long by = stuck.answeredById();
        return new ModelAndView("idea/stuck", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject(
                        "inUnit",
                        me.belongsTo(shown)
                                ? units.getOurs(me, shown)
                                : units.findHome(me).orElse(null))
                .addObject("stuck", stuck)
                .addObject(
                        "said",
                        sentences.say(
                                "idea.stuck.said",
                                says.name(stuck.byId()),
                                units.find(stuck.unitId()).orElseThrow().name()))
                .addObject(
                        "waits",
                        by == null
                                ? sentences.say(
                                        says.isLate(stuck) ? "idea.stuck.late" : "idea.stuck.waits",
                                        units.find(stuck.toUnitId())
                                                .orElseThrow()
                                                .name(),
                                        says.day(stuck.answerBy()))
                                : sentences.say("idea.stuck.answered", says.name(by), String.valueOf(stuck.answer())))
                .addObject("late", says.isLate(stuck))
                .addObject("idea", seen(me, stuck))
                .addObject("mayAnswer", by == null && blockers.owes(me, stuck))
                .addObject("answer", answer)
                .addObject("problems", problems);
    }

    /** Empty where the idea itself is not for this reader. */
    private List<Idea> seen(SignedIn me, Stuck stuck) {
        try {
            return List.of(ideas.get(me, stuck.ideaId()));
        } catch (NotHere notForThem) {
            return List.of();
        }
    }
}
