package org.leadline.aim.web;

import java.util.Map;
import java.util.function.Supplier;
import org.leadline.access.Admits;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.Aim;
import org.leadline.aim.Aims;
import org.leadline.aim.NotTaken;
import org.leadline.aim.web.AimFormPage.Whose;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /aim/new}, {@code /aim/12}: an aim, what it said before, and the form in which it is written. */
@Controller
class AimPages {
    private final Aims aims;
    private final Units units;
    private final AimPage page;
    private final AimFormPage form;

    AimPages(Aims aims, Units units, AimPage page, AimFormPage form) {
        this.aims = aims;
        this.units = units;
        this.page = page;
        this.form = form;
    }

    @GetMapping("/aim/{aimId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView aim(SignedIn me, @PathVariable long aimId) {
        return page.page(me, aims.get(me, aimId));
    }

    @GetMapping("/aim/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @RequestParam long unit) {
        return form.blank(me, Whose.UNIT, settable(me, unit), AimForm.blank(me.personId()), Map.of());
    }

    @PostMapping("/aim/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView enter(SignedIn me, @RequestParam long unit, AimForm typed) {
        Unit ours = settable(me, unit);
        return TypedAim.write(
                typed,
                () -> typed.isDraft() ? aims.draft(me, unit, typed.newAim()) : aims.enter(me, unit, typed.newAim()),
                written -> redirect(written.draft() ? written.address() : "/aim?unit=" + unit),
                problems -> form.blank(me, Whose.UNIT, ours, typed, problems));
    }

    @GetMapping("/aim/{aimId}/edit")
    @Admits(Who.SIGNED_IN)
    ModelAndView edit(SignedIn me, @PathVariable long aimId) {
        Aim aim = writable(me, aimId);
        return form.edit(me, aim, AimForm.of(aim), Map.of());
    }

    @PostMapping("/aim/{aimId}/edit")
    @Admits(Who.SIGNED_IN)
    ModelAndView change(SignedIn me, @PathVariable long aimId, @RequestParam int version, AimForm typed) {
        Aim aim = writable(me, aimId);
        return TypedAim.write(
                typed,
                () -> aims.change(me, aimId, version, typed.newAim()),
                written -> redirect(written.address()),
                problems -> form.edit(me, aim, typed, problems));
    }

    @PostMapping("/aim/{aimId}/adopt")
    @Admits(Who.SIGNED_IN)
    ModelAndView adopt(SignedIn me, @PathVariable long aimId) {
        return done(me, aimId, Map.of(), () -> aims.adopt(me, aimId).address());
    }

    @PostMapping("/aim/{aimId}/look")
    @Admits(Who.SIGNED_IN)
    ModelAndView look(SignedIn me, @PathVariable long aimId) {
        Aim aim = aims.get(me, aimId);
        try {
            aims.looked(me, aimId);
        } catch (NotTaken refused) {
            return page.page(me, aim, Map.of(), refused.problems());
        }
        return redirect(aim.address());
    }

    @PostMapping("/aim/{aimId}/retire")
    @Admits(Who.SIGNED_IN)
    ModelAndView retire(SignedIn me, @PathVariable long aimId, @RequestParam(defaultValue = "") String because) {
        Aim aim = aims.get(me, aimId);
        try {
            aims.retire(me, aimId, because);
        } catch (NotTaken refused) {
            return page.page(me, aim, Map.of("because", because), refused.problems());
        }
        return redirect(aim.person() == null ? "/aim?unit=" + aim.unitId() : "/aim/mine");
    }

    private ModelAndView done(SignedIn me, long aimId, Map<String, String> typed, Supplier<String> act) {
        Aim before = aims.get(me, aimId);
        try {
            return SeeOther.at(act.get());
        } catch (NotTaken refused) {
            return page.page(me, before, typed, refused.problems());
        }
    }

    private Unit settable(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        if (!aims.maySet(me, unitId)) {
            throw new NotYours("to set what the unit is for");
        }
        return unit;
    }

    private Aim writable(SignedIn me, long aimId) {
        Aim aim = aims.get(me, aimId);
        if (!aims.mayWrite(me, aim)) {
            throw new NotYours("to write that aim");
        }
        return aim;
    }

    private static ModelAndView redirect(String address) {
        return new ModelAndView("redirect:" + address);
    }
}
