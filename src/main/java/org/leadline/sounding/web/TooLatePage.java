package org.leadline.sounding.web;

import java.util.Map;
import org.leadline.sounding.Seen;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.Deed;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Turn;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** For words that came too late to be sealed (409): they are kept, and may be added afterwards where late views are taken. */
@Component
class TooLatePage {
    private final SoundingWords words;
    private final Units units;

    TooLatePage(SoundingWords words, Units units) {
        this.words = words;
        this.units = units;
    }

    ModelAndView of(Seen seen, Seat seat, Map<String, String> typed, Map<String, String> problems) {
        OneSize.please();
        Sounding sounding = seen.sounding();
        Unit unit = units.find(sounding.unitId()).orElseThrow();
        var view = new TooLateView(
                sounding,
                seat,
                words.say("sounding.template." + sounding.template().word()),
                unit.bedsideCall(),
                words.say("sounding.open.late." + why(seen)),
                seen.may(Deed.ADD_LATE) ? "late" : mayStillBeAdded(seen) ? "seal" : null,
                ViewPart.of(words, sounding, typed),
                problems);
        ModelAndView page = new ModelAndView("sounding/too-late", Map.of("view", view));
        page.addObject("inUnit", unit);
        page.setStatus(problems.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String why(Seen seen) {
        if (seen.may(Deed.ADD_LATE)) {
            return "add";
        }
        if (mayStillBeAdded(seen)) {
            return "soon";
        }
        boolean locked = seen.sounding().state() == State.OPEN && seen.turn() == Turn.FIRST;
        return locked && seen.sounding().template().isBedside() ? "locked" : "ended";
    }

    /** The time is up and the box not yet opened: a moment later a late view is taken. */
    private static boolean mayStillBeAdded(Seen seen) {
        Sounding sounding = seen.sounding();
        return sounding.state() == State.OPEN
                && sounding.promise().named()
                && !sounding.template().isBedside()
                && seen.turn() != null;
    }
}
