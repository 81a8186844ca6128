package org.leadline.sounding.web;

import java.util.List;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /ask/about}: what was asked about an address, as far as this person may know of it; a panel for the page at that address. */
@Controller
class AboutPages {
    private final Soundings soundings;
    private final Rows rows;
    private final Units units;

    AboutPages(Soundings soundings, Rows rows, Units units) {
        this.soundings = soundings;
        this.rows = rows;
        this.units = units;
    }

    @GetMapping("/ask/about")
    @Admits(Who.SIGNED_IN)
    ModelAndView about(SignedIn me, @RequestParam(defaultValue = "") String address) {
        List<AskView.Row> found = soundings.list(me).stream()
                .filter(sounding -> isAbout(sounding, address))
                .map(rows::asked)
                .toList();
        return new ModelAndView("sounding/about")
                .addObject("inUnit", units.findHome(me).orElse(null))
                .addObject("rows", found);
    }

    private static boolean isAbout(Sounding sounding, String address) {
        return sounding.about() != null && sounding.about().address().equals(address);
    }
}
