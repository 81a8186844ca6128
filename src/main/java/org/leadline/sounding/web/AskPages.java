package org.leadline.sounding.web;

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

/** {@code /ask}: what a unit asks itself and others. */
@Controller
class AskPages {
    private final AskLists lists;
    private final Units units;

    AskPages(AskLists lists, Units units) {
        this.lists = lists;
        this.units = units;
    }

    @GetMapping("/ask")
    @Admits(Who.SIGNED_IN)
    String ask(SignedIn me, @RequestParam(required = false) @Nullable Long unit, Model model) {
        Unit shown = unit == null ? units.findHome(me).orElseThrow(() -> new NotHere("unit")) : units.getOurs(me, unit);
        model.addAttribute("inUnit", shown);
        model.addAttribute("view", lists.of(me, shown));
        model.addAttribute(
                "others",
                units.listOurs(me).stream()
                        .filter(other -> other.id() != shown.id())
                        .toList());
        return "sounding/ask";
    }
}
