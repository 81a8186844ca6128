package org.leadline.sounding.web;

import java.util.Map;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** After a form was sent: the page on which it shows where it was done, or the form again with what was typed and what is wrong. */
@Component
class Refusals {
    private final Soundings soundings;
    private final StatePage page;
    private final SoundingWords words;

    Refusals(Soundings soundings, StatePage page, SoundingWords words) {
        this.soundings = soundings;
        this.page = page;
        this.words = words;
    }

    /** @param problems by field the key of the sentence that says it; empty where it was done */
    ModelAndView shown(SignedIn me, long soundingId, Map<String, String> typed, Map<String, String> problems) {
        return problems.isEmpty()
                ? done(soundingId)
                : page.of(me, soundings.get(me, soundingId), "", typed, words.say(problems));
    }

    ModelAndView done(long soundingId) {
        return SeeOther.at(Sounding.addressOf(soundingId));
    }
}
