package org.leadline.care.web;

import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /care}: a unit's care in three lanes, and the map of what the notes show. */
@Controller
class CarePages {

    private final OurCare ourCare;
    private final Waiting waiting;
    private final Units units;

    CarePages(OurCare ourCare, Waiting waiting, Units units) {
        this.ourCare = ourCare;
        this.waiting = waiting;
        this.units = units;
    }

    @GetMapping("/care")
    @Admits(Who.SIGNED_IN)
    String care(SignedIn me, @RequestParam(required = false) @Nullable Long unit, Model model) {
        Unit shown = unit == null ? units.findHome(me).orElseThrow(() -> new NotHere("unit")) : units.getOurs(me, unit);
        model.addAttribute("inUnit", shown);
        model.addAttribute("view", ourCare.of(me, shown));
        model.addAttribute(
                "others",
                units.listOurs(me).stream()
                        .filter(other -> other.id() != shown.id())
                        .toList());
        return "care/care";
    }

    /** What waits for somebody, as a panel for other pages. */
    @GetMapping("/care/waiting")
    @Admits(Who.SIGNED_IN)
    String waiting(SignedIn me, @RequestParam long unit, Model model) {
        model.addAttribute("glance", waiting.glance(me, units.getOurs(me, unit)));
        return "care/waiting";
    }
}
