package org.leadline.sounding.web;

import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.sounding.Soundings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /ask/sounding/12}: a sounding, as it stands to whoever asks. */
@Controller
class SoundingPages {
    private final Soundings soundings;
    private final StatePage page;

    SoundingPages(Soundings soundings, StatePage page) {
        this.soundings = soundings;
        this.page = page;
    }

    @GetMapping("/ask/sounding/{soundingId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView sounding(SignedIn me, @PathVariable long soundingId, @RequestParam(defaultValue = "") String by) {
        return page.of(me, soundings.get(me, soundingId), by, Map.of(), Map.of());
    }
}
