package org.leadline.lesson.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.lesson.ChipLists;
import org.leadline.lesson.Refused;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /learn/lists}: what can be tapped in a unit's heads-ups, and how long its shifts are. */
@Controller
class ListPages {
    private final ChipLists chips;
    private final Units units;

    ListPages(ChipLists chips, Units units) {
        this.chips = chips;
        this.units = units;
    }

    @GetMapping("/learn/lists")
    @Admits(Who.SIGNED_IN)
    ModelAndView lists(SignedIn me, @RequestParam long unit) {
        Unit shown = units.getOurs(me, unit);
        ChipLists.Chips lists = chips.get(me, unit);
        return page(
                me,
                shown,
                Map.of(
                        "where", String.join("\n", lists.where()),
                        "what", String.join("\n", lists.what()),
                        "shiftHours", "" + lists.shiftHours()),
                Map.of());
    }

    @PostMapping("/learn/lists")
    @Admits(Who.SIGNED_IN)
    ModelAndView set(SignedIn me, @RequestParam long unit, @RequestParam Map<String, String> typed) {
        Unit shown = units.getOurs(me, unit);
        String hours = typed.getOrDefault("shiftHours", "").strip();
        try {
            chips.set(
                    me,
                    unit,
                    new ChipLists.Chips(
                            lines(typed.getOrDefault("where", "")),
                            lines(typed.getOrDefault("what", "")),
                            hours.matches("[0-9]{1,3}") ? Integer.parseInt(hours) : 0));
            return SeeOther.at("/learn/heads-up?unit=" + unit);
        } catch (Refused refused) {
            return page(me, shown, typed, refused.problems());
        }
    }

    private static List<String> lines(String typed) {
        return typed.lines().toList();
    }

    private ModelAndView page(SignedIn me, Unit unit, Map<String, String> typed, Map<String, String> problems) {
        var page = new ModelAndView("lesson/lists");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("mayChange", chips.mayChange(me, unit.id()))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }
}
