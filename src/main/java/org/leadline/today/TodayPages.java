package org.leadline.today;

import java.time.Clock;
import java.time.LocalDate;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: what matters this shift. */
@Controller
class TodayPages {

    private final Units units;
    private final Clock clock;

    TodayPages(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/")
    @Admits(Who.SIGNED_IN)
    String today(SignedIn me, Model model) {
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("units", units.listOurs(me));
        model.addAttribute("inUnit", units.findHome(me).orElse(null));
        return "today/today";
    }
}
