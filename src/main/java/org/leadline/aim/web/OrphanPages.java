package org.leadline.aim.web;

import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.Orphans;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /aim/orphans}: what hangs in the air, each with the step that hangs it up. */
@Controller
class OrphanPages {
    private final Orphans orphans;
    private final AimRows rows;
    private final Units units;

    OrphanPages(Orphans orphans, AimRows rows, Units units) {
        this.orphans = orphans;
        this.rows = rows;
        this.units = units;
    }

    @GetMapping("/aim/orphans")
    @Admits(Who.SIGNED_IN)
    ModelAndView orphans(SignedIn me, @RequestParam long unit) {
        Unit ours = units.getOurs(me, unit);
        return new ModelAndView("aim/orphans")
                .addObject("inUnit", ours)
                .addObject(
                        "view",
                        new OrphansView(
                                ours,
                                rows.rows(me, orphans.listAims(me, unit)),
                                orphans.listMeasures(me, unit),
                                me.worksIn(unit)));
    }
}
