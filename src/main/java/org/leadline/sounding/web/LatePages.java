package org.leadline.sounding.web;

import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.sounding.Sealing;
import org.leadline.sounding.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /ask/sounding/12/late} and {@code /name}: a view added after the others were read, and a name put to one's own. */
@Controller
class LatePages {
    private final Views views;
    private final Refusals refusals;

    LatePages(Views views, Refusals refusals) {
        this.views = views;
        this.refusals = refusals;
    }

    @PostMapping("/ask/sounding/{soundingId}/late")
    @Admits(Who.SIGNED_IN)
    ModelAndView late(SignedIn me, @PathVariable long soundingId, @RequestParam Map<String, String> typed) {
        return switch (views.addLate(me, soundingId, typed)) {
            case Sealing.Sealed added -> refusals.done(soundingId);
            case Sealing.Refused(Map<String, String> problems) -> refusals.shown(me, soundingId, typed, problems);
            case Sealing.Already already -> throw new NotYours("to add another");
            case Sealing.TooLate never -> throw new NotYours("to add a late view");
        };
    }

    @PostMapping("/ask/sounding/{soundingId}/name")
    @Admits(Who.SIGNED_IN)
    ModelAndView name(
            SignedIn me,
            @PathVariable long soundingId,
            @RequestParam long view,
            @RequestParam(defaultValue = "") String shown) {
        views.putName(me, soundingId, view, shown.equals("yes"));
        return refusals.done(soundingId);
    }
}
