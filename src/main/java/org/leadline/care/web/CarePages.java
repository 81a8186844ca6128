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
    private final Units units;

    CarePages(OurCare ourCare, Units units) {
        this.ourCare = ourCare;
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
}
