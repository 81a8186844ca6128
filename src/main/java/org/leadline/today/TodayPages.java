package org.leadline.today;

import java.time.Clock;
import java.time.LocalDate;
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

/** {@code /}: what matters this shift; {@code /today/sheet}: the same as it is printed. */
@Controller
class TodayPages {
    private final TodaySheets sheets;
    private final HuddleSheets huddle;
    private final Units units;
    private final Clock clock;

    TodayPages(TodaySheets sheets, HuddleSheets huddle, Units units, Clock clock) {
        this.sheets = sheets;
        this.huddle = huddle;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/")
    @Admits(Who.SIGNED_IN)
    String today(SignedIn me, @RequestParam(required = false) @Nullable Long unit, Model model) {
        model.addAttribute("today", LocalDate.now(clock));
        Unit shown = unit == null ? units.findHome(me).orElse(null) : units.getOurs(me, unit);
        model.addAttribute("inUnit", shown);
        if (shown == null) {
            return "today/nowhere";
        }
        model.addAttribute("view", sheets.onScreen(me, shown));
        model.addAttribute("paper", sheets.onPaper(me, shown));
        model.addAttribute("works", me.worksIn(shown.id()));
        return "today/today";
    }

    @GetMapping("/today/sheet")
    @Admits(Who.SIGNED_IN)
    String sheet(SignedIn me, @RequestParam(required = false) @Nullable Long unit, Model model) {
        Unit shown = shown(me, unit);
        model.addAttribute("inUnit", shown);
        model.addAttribute("paper", sheets.onPaper(me, shown));
        return "today/sheet";
    }

    @GetMapping("/today/numbers")
    @Admits(Who.SIGNED_IN)
    String numbers(SignedIn me, @RequestParam(required = false) @Nullable Long unit, Model model) {
        Unit shown = shown(me, unit);
        model.addAttribute("inUnit", shown);
        model.addAttribute("unit", shown);
        model.addAttribute("lines", huddle.listNumbers(me, shown.id()));
        return "today/numbers";
    }

    private Unit shown(SignedIn me, @Nullable Long unit) {
        return unit == null ? units.findHome(me).orElseThrow(() -> new NotHere("unit")) : units.getOurs(me, unit);
    }
}
