package org.leadline.idea.web;

import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.idea.Answers;
import org.leadline.idea.Blockers;
import org.leadline.idea.Doing;
import org.leadline.idea.Holders;
import org.leadline.idea.IdeaAnswer;
import org.leadline.idea.Ideas;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /try/12/…}: an idea is answered, held, laid down, parked, given up, or said to be stuck. */
@Controller
class IdeaDeedPages {
    private final Ideas ideas;
    private final Answers answers;
    private final Holders holders;
    private final Blockers blockers;
    private final IdeaViews views;
    private final Sentences sentences;

    IdeaDeedPages(
            Ideas ideas, Answers answers, Holders holders, Blockers blockers, IdeaViews views, Sentences sentences) {
        this.ideas = ideas;
        this.answers = answers;
        this.holders = holders;
        this.blockers = blockers;
        this.views = views;
        this.sentences = sentences;
    }

    @PostMapping("/try/{ideaId}/answer")
    @Admits(Who.SIGNED_IN)
    ModelAndView answer(
            SignedIn me,
            @PathVariable long ideaId,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String line) {
        Doing done = answers.answer(me, ideaId, IdeaAnswer.find(answer).orElse(null), line);
        return shown(me, ideaId, done, Map.of("answer", answer, "line", line));
    }

    @PostMapping("/try/{ideaId}/hold")
    @Admits(Who.SIGNED_IN)
    ModelAndView hold(SignedIn me, @PathVariable long ideaId) {
        return shown(me, ideaId, holders.hold(me, ideaId), Map.of());
    }

    @PostMapping("/try/{ideaId}/ask")
    @Admits(Who.SIGNED_IN)
    ModelAndView ask(SignedIn me, @PathVariable long ideaId, @RequestParam(defaultValue = "") String person) {
        Long asked = Numbers.id(person);
        return shown(me, ideaId, holders.ask(me, ideaId, asked == null ? 0 : asked), Map.of());
    }

    @PostMapping("/try/{ideaId}/decline")
    @Admits(Who.SIGNED_IN)
    ModelAndView decline(SignedIn me, @PathVariable long ideaId) {
        holders.decline(me, ideaId);
        return SeeOther.at("/try/" + ideaId);
    }

    @PostMapping("/try/{ideaId}/lay-down")
    @Admits(Who.SIGNED_IN)
    ModelAndView layDown(SignedIn me, @PathVariable long ideaId, @RequestParam(defaultValue = "") String because) {
        return shown(me, ideaId, holders.layDown(me, ideaId, because), Map.of("because", because));
    }

    @PostMapping("/try/{ideaId}/park")
    @Admits(Who.SIGNED_IN)
    ModelAndView park(SignedIn me, @PathVariable long ideaId, @RequestParam(defaultValue = "") String because) {
        return shown(me, ideaId, answers.park(me, ideaId, because), Map.of("because", because));
    }

    @PostMapping("/try/{ideaId}/abandon")
    @Admits(Who.SIGNED_IN)
    ModelAndView abandon(SignedIn me, @PathVariable long ideaId, @RequestParam(defaultValue = "") String because) {
        return shown(me, ideaId, answers.abandon(me, ideaId, because), Map.of("because", because));
    }

    @PostMapping("/try/{ideaId}/take-up")
    @Admits(Who.SIGNED_IN)
    ModelAndView takeUp(SignedIn me, @PathVariable long ideaId, @RequestParam(defaultValue = "") String because) {
        return shown(me, ideaId, answers.takeUpAgain(me, ideaId, because), Map.of("because", because));
    }

    @PostMapping("/try/{ideaId}/gone-up")
    @Admits(Who.SIGNED_IN)
    ModelAndView goneUp(SignedIn me, @PathVariable long ideaId) {
        return shown(me, ideaId, answers.goneUp(me, ideaId), Map.of());
    }

    @PostMapping("/try/{ideaId}/stuck")
    @Admits(Who.SIGNED_IN)
    ModelAndView stuck(
            SignedIn me,
            @PathVariable long ideaId,
            @RequestParam(defaultValue = "") String layer,
            @RequestParam(defaultValue = "") String stuck) {
        Long to = Numbers.id(layer);
        return switch (blockers.say(me, ideaId, null, to == null ? 0 : to, stuck)) {
            case Blockers.Telling.Told told -> SeeOther.at("/try/" + ideaId);
            case Blockers.Telling.Refused(var problems) ->
                views.page(me, ideas.get(me, ideaId), Map.of("stuck", stuck, "layer", layer), sentences.say(problems));
        };
    }

    private ModelAndView shown(SignedIn me, long ideaId, Doing done, Map<String, String> typed) {
        return switch (done) {
            case Doing.Done moved -> SeeOther.at(moved.idea().address());
            case Doing.Refused(var problems) -> views.page(me, ideas.get(me, ideaId), typed, sentences.say(problems));
        };
    }
}
