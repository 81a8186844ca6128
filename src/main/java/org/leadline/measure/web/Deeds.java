package org.leadline.measure.web;

import java.util.Map;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.measure.Doing;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Where one goes after something was done to a measure, or was not. */
@Component
class Deeds {
    private final MeasureViews views;
    private final MeasureWords words;

    Deeds(MeasureViews views, MeasureWords words) {
        this.views = views;
        this.words = words;
    }

    /** The measure's page; where it was refused, with what was typed and what is to be put right. */
    ModelAndView onItsPage(SignedIn me, long measureId, Doing done, Map<String, String> typed) {
        return switch (done) {
            case Doing.Done where -> SeeOther.at(where.address());
            case Doing.Refused(var problems) -> views.page(me, measureId, typed, words.say(problems));
        };
    }
}
