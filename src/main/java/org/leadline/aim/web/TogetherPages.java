package org.leadline.aim.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.Aim;
import org.leadline.aim.Aims;
import org.leadline.aim.JointAims;
import org.leadline.aim.JointAims.NewShare;
import org.leadline.aim.NotTaken;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /aim/joint/new}, {@code /aim/12/share}: an aim of several together, who owns it and what each brings. */
@Controller
class TogetherPages {
    private final Aims aims;
    private final JointAims joint;
    private final Units units;
    private final AimPage page;
    private final AimFormPage form;

    TogetherPages(Aims aims, JointAims joint, Units units, AimPage page, AimFormPage form) {
        this.aims = aims;
        this.joint = joint;
        this.units = units;
        this.page = page;
        this.form = form;
    }

    @GetMapping("/aim/joint/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @RequestParam long unit) {
        return form.together(me, settable(me, unit), AimForm.blank(me.personId()), Map.of());
    }

    @PostMapping("/aim/joint/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView draft(SignedIn me, @RequestParam long unit, AimForm typed) {
        Unit ours = settable(me, unit);
        return TypedAim.write(
                typed,
                () -> joint.draft(me, unit, typed.newAim(), typed.shares()),
                written -> SeeOther.at(written.address()),
                problems -> form.together(me, ours, typed, problems));
    }

    @PostMapping("/aim/{aimId}/share")
    @Admits(Who.SIGNED_IN)
    ModelAndView join(SignedIn me, @PathVariable long aimId, @RequestParam(defaultValue = "") String others) {
        Aim aim = aims.get(me, aimId);
        if (!aims.mayWrite(me, aim)) {
            throw new NotYours("to write that aim");
        }
        Optional<NewShare> newcomer = AimForm.share(others);
        return newcomer.isEmpty()
                ? page.page(me, aim, Map.of(), Map.of("others", "aim.problem.joint-owner"))
                : done(me, aim, Map.of(), () -> joint.join(me, aimId, newcomer.get()));
    }

    @PostMapping("/aim/{aimId}/share/{shareId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView bring(
            SignedIn me,
            @PathVariable long aimId,
            @PathVariable long shareId,
            @RequestParam(defaultValue = "") String brings,
            @RequestParam(required = false) @Nullable String measure) {
        Aim aim = checkItsAim(me, aimId, shareId);
        String number = measure == null || measure.isBlank() ? null : measure;
        return done(me, aim, Map.of("brings", brings), () -> joint.bring(me, shareId, brings, number));
    }

    @PostMapping("/aim/{aimId}/share/{shareId}/leave")
    @Admits(Who.SIGNED_IN)
    ModelAndView leave(
            SignedIn me,
            @PathVariable long aimId,
            @PathVariable long shareId,
            @RequestParam(defaultValue = "") String because) {
        Aim aim = checkItsAim(me, aimId, shareId);
        return done(me, aim, Map.of("leaving", because), () -> joint.leave(me, shareId, because));
    }

    private ModelAndView done(SignedIn me, Aim before, Map<String, String> typed, Runnable act) {
        try {
            act.run();
        } catch (NotTaken refused) {
            return page.page(me, before, typed, refused.problems());
        }
        return SeeOther.at(before.address() + "#together");
    }

    private Aim checkItsAim(SignedIn me, long aimId, long shareId) {
        if (joint.listShares(me, aimId).stream().noneMatch(share -> share.id() == shareId)) {
            throw new NotHere("share");
        }
        return aims.get(me, aimId);
    }

    private Unit settable(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        if (!aims.maySet(me, unitId)) {
            throw new NotYours("to make a joint aim of the unit");
        }
        return unit;
    }
}
