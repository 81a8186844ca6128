package org.leadline.sounding.web;

import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.sounding.Decisions;
import org.leadline.sounding.Seen;
import org.leadline.sounding.Soundings;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /ask/sounding/12/decide} and after: it is decided, views against are answered, and what became of it is said. */
@Controller
class DecisionPages {
    private final Soundings soundings;
    private final Decisions decisions;
    private final DecideForms forms;
    private final Refusals refusals;

    DecisionPages(Soundings soundings, Decisions decisions, DecideForms forms, Refusals refusals) {
        this.soundings = soundings;
        this.decisions = decisions;
        this.forms = forms;
        this.refusals = refusals;
    }

    @PostMapping("/ask/sounding/{soundingId}/decide")
    @Admits(Who.SIGNED_IN)
    ModelAndView decide(SignedIn me, @PathVariable long soundingId, @RequestParam MultiValueMap<String, String> sent) {
        Seen seen = soundings.get(me, soundingId);
        return refusals.shown(
                me, soundingId, DecideForms.flat(sent), decisions.decide(me, soundingId, forms.read(seen, sent)));
    }

    @PostMapping("/ask/sounding/{soundingId}/answer")
    @Admits(Who.SIGNED_IN)
    ModelAndView answer(SignedIn me, @PathVariable long soundingId, @RequestParam Map<String, String> typed) {
        return refusals.shown(me, soundingId, typed, decisions.answer(me, soundingId, DecideForms.answers(typed)));
    }

    @PostMapping("/ask/sounding/{soundingId}/became")
    @Admits(Who.SIGNED_IN)
    ModelAndView became(
            SignedIn me,
            @PathVariable long soundingId,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String address) {
        return refusals.shown(
                me,
                soundingId,
                Map.of("what", what, "address", address),
                decisions.sayWhatBecame(me, soundingId, what, address));
    }
}
