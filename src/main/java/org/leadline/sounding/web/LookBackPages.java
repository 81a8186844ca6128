package org.leadline.sounding.web;

import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.sounding.LookBacks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /ask/sounding/12/said-aloud} and after: the decision said back, what happened, and whose mind was changed. */
@Controller
class LookBackPages {
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final Map<String, String> CHOOSE = Map.of("matched", "sounding.problem.choose");
    private final LookBacks lookBacks;
    private final Refusals refusals;

    LookBackPages(LookBacks lookBacks, Refusals refusals) {
        this.lookBacks = lookBacks;
        this.refusals = refusals;
    }

    @PostMapping("/ask/sounding/{soundingId}/said-aloud")
    @Admits(Who.SIGNED_IN)
    ModelAndView saidAloud(
            SignedIn me,
            @PathVariable long soundingId,
            @RequestParam(defaultValue = "") String matched,
            @RequestParam(defaultValue = "") String understood) {
        return refusals.shown(
                me,
                soundingId,
                Map.of("understood", understood),
                isAnswer(matched) ? lookBacks.saidAloud(me, soundingId, matched.equals(YES), understood) : CHOOSE);
    }

    @PostMapping("/ask/sounding/{soundingId}/said-in-writing")
    @Admits(Who.SIGNED_IN)
    ModelAndView sayInWriting(
            SignedIn me, @PathVariable long soundingId, @RequestParam(defaultValue = "") String words) {
        return refusals.shown(me, soundingId, Map.of("words", words), lookBacks.sayInWriting(me, soundingId, words));
    }

    @PostMapping("/ask/sounding/{soundingId}/judge")
    @Admits(Who.SIGNED_IN)
    ModelAndView judge(
            SignedIn me,
            @PathVariable long soundingId,
            @RequestParam long saidBack,
            @RequestParam(defaultValue = "") String matched) {
        if (!isAnswer(matched)) {
            return refusals.shown(me, soundingId, Map.of(), CHOOSE);
        }
        lookBacks.judge(me, soundingId, saidBack, matched.equals(YES));
        return refusals.done(soundingId);
    }

    @PostMapping("/ask/sounding/{soundingId}/look-back")
    @Admits(Who.SIGNED_IN)
    ModelAndView lookBack(
            SignedIn me, @PathVariable long soundingId, @RequestParam(defaultValue = "") String whatHappened) {
        return refusals.shown(
                me, soundingId, Map.of("whatHappened", whatHappened), lookBacks.lookBack(me, soundingId, whatHappened));
    }

    @PostMapping("/ask/sounding/{soundingId}/changed-my-mind")
    @Admits(Who.SIGNED_IN)
    ModelAndView changedMyMind(
            SignedIn me, @PathVariable long soundingId, @RequestParam(defaultValue = "") String mover) {
        boolean inParticular = mover.matches("[0-9]{1,18}");
        if (!inParticular && !mover.equals("none")) {
            return refusals.shown(me, soundingId, Map.of(), Map.of("mover", "sounding.problem.choose"));
        }
        lookBacks.changeMind(me, soundingId, inParticular ? Long.valueOf(mover) : null);
        return refusals.done(soundingId);
    }

    private static boolean isAnswer(String matched) {
        return matched.equals(YES) || matched.equals(NO);
    }
}
