package org.leadline.sounding.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.sounding.Endings;
import org.leadline.sounding.Seen;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.Views;
import org.leadline.sounding.act.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /ask/sounding/12/…}: what is done to a sounding before its reveal, or to one's own words after it ended unread. */
@Controller
class SealPages {
    private final Soundings soundings;
    private final Views views;
    private final Endings endings;
    private final Sealer sealer;
    private final OpenPage open;
    private final SoundingWords words;

    SealPages(Soundings soundings, Views views, Endings endings, Sealer sealer, OpenPage open, SoundingWords words) {
        this.soundings = soundings;
        this.views = views;
        this.endings = endings;
        this.sealer = sealer;
        this.open = open;
        this.words = words;
    }

    @PostMapping("/ask/sounding/{soundingId}/seal")
    @Admits(Who.SIGNED_IN)
    ModelAndView seal(SignedIn me, @PathVariable long soundingId, @RequestParam Map<String, String> typed) {
        return sealer.seal(me, soundingId, Seat.page(soundingId), typed);
    }

    @PostMapping("/ask/sounding/{soundingId}/take-back")
    @Admits(Who.SIGNED_IN)
    ModelAndView takeBack(SignedIn me, @PathVariable long soundingId) {
        views.takeBack(me, soundingId);
        return SeeOther.at(Seat.page(soundingId).address());
    }

    /** Somebody who leads the shift and takes no other part may not know of it any more once it has ended. */
    @PostMapping("/ask/sounding/{soundingId}/go-ahead")
    @Admits(Who.SIGNED_IN)
    ModelAndView goAhead(SignedIn me, @PathVariable long soundingId) {
        Seen seen = soundings.get(me, soundingId);
        boolean takesPart = seen.turn() != null
                || seen.sounding().asker().personId() == me.personId()
                || seen.sounding().promise().deciders().stream()
                        .anyMatch(decider -> decider.personId() == me.personId());
        endings.goAhead(me, soundingId);
        return SeeOther.at(
                takesPart
                        ? Seat.page(soundingId).address()
                        : "/ask?unit=" + seen.sounding().unitId());
    }

    @PostMapping("/ask/sounding/{soundingId}/withdraw")
    @Admits(Who.SIGNED_IN)
    ModelAndView withdraw(
            SignedIn me, @PathVariable long soundingId, @RequestParam(defaultValue = "") String withdrawnBecause) {
        Map<String, String> problems = endings.withdraw(me, soundingId, withdrawnBecause);
        Seen seen = soundings.get(me, soundingId);
        if (problems.isEmpty() || seen.sounding().state() != State.OPEN) {
            return SeeOther.at(seen.sounding().address());
        }
        Map<String, String> faults = new LinkedHashMap<>();
        problems.values().forEach(problem -> faults.put(OpenPage.WITHDRAWN_BECAUSE, words.say(problem)));
        return open.of(me, seen, Map.of(OpenPage.WITHDRAWN_BECAUSE, withdrawnBecause), faults);
    }

    @PostMapping("/ask/sounding/{soundingId}/show")
    @Admits(Who.SIGNED_IN)
    ModelAndView show(SignedIn me, @PathVariable long soundingId) {
        views.show(me, soundingId);
        return SeeOther.at(Seat.page(soundingId).address());
    }
}
