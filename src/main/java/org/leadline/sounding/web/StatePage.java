package org.leadline.sounding.web;

import java.util.Map;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Seen;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a sounding in whichever state it is. */
@Component
class StatePage {
    private final OpenPage open;
    private final RevealedPage revealed;

    StatePage(OpenPage open, RevealedPage revealed) {
        this.open = open;
        this.revealed = revealed;
    }

    /**
     * @param by "profession" where revealed views are to stand by profession
     * @param typed by field what was sent in a form that was refused
     * @param problems sentences by field, where a form was refused
     */
    ModelAndView of(SignedIn me, Seen seen, String by, Map<String, String> typed, Map<String, String> problems) {
        return switch (seen.sounding().state()) {
            case OPEN, SPOKEN_INSTEAD, WITHDRAWN, TOO_FEW -> open.of(me, seen, typed, problems);
            case REVEALED, NOBODY_HEARD, DECIDED, LOOKED_BACK -> revealed.of(me, seen, by, typed, problems);
        };
    }
}
