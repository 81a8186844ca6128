package org.leadline.aim.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.Aim;
import org.leadline.aim.Aims;
import org.leadline.aim.MyAims;
import org.leadline.aim.NotTaken;
import org.leadline.aim.Wish;
import org.leadline.aim.web.AimFormPage.Whose;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /aim/mine}: one's own aims, and what one wants from this year, which nobody else reads. */
@Controller
class MinePages {
    private static final String NO_AIM = "none";
    private final Aims aims;
    private final MyAims mine;
    private final AimRows rows;
    private final AimFormPage form;
    private final Units units;
    private final Sentences sentences;

    MinePages(Aims aims, MyAims mine, AimRows rows, AimFormPage form, Units units, Sentences sentences) {
        this.aims = aims;
        this.mine = mine;
        this.rows = rows;
        this.form = form;
        this.units = units;
        this.sentences = sentences;
    }

    @GetMapping("/aim/mine")
    @Admits(Who.SIGNED_IN)
    ModelAndView mine(SignedIn me) {
        Map<String, String> typed = new LinkedHashMap<>();
        mine.findWish(me).ifPresent(wish -> {
            typed.put("wish", wish.words());
            Aim linked = wish.aim();
            typed.put("aim", linked == null ? NO_AIM : Long.toString(linked.id()));
        });
        return page(me, typed, Map.of());
    }

    @PostMapping("/aim/mine/wish")
    @Admits(Who.SIGNED_IN)
    ModelAndView wish(
            SignedIn me,
            @RequestParam(defaultValue = "") String wish,
            @RequestParam(defaultValue = NO_AIM) String aim) {
        try {
            mine.wish(me, wish, aim.matches("\\d{1,18}") ? Long.valueOf(aim) : null);
        } catch (NotTaken refused) {
            return page(me, Map.of("wish", wish, "aim", aim), refused.problems());
        }
        return SeeOther.at("/aim/mine");
    }

    @GetMapping("/aim/mine/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @RequestParam long unit) {
        return form.blank(me, Whose.MINE, workplace(me, unit), AimForm.blank(me.personId()), Map.of());
    }

    @PostMapping("/aim/mine/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView enter(SignedIn me, @RequestParam long unit, AimForm typed) {
        Unit ours = workplace(me, unit);
        return TypedAim.write(
                typed,
                () -> typed.isDraft()
                        ? aims.draftMine(me, unit, typed.newAim())
                        : aims.enterMine(me, unit, typed.newAim()),
                written -> SeeOther.at(written.draft() ? written.address() : "/aim/mine"),
                problems -> form.blank(me, Whose.MINE, ours, typed, problems));
    }

    private Unit workplace(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        if (!me.worksIn(unitId)) {
            throw new NotYours("to have aims in that unit");
        }
        return unit;
    }

    private ModelAndView page(SignedIn me, Map<String, String> typed, Map<String, String> problems) {
        Unit home = units.findHome(me).orElseThrow(() -> new NotHere("unit"));
        List<Aim> own = mine.list(me);
        List<Aim> lookedAfter = mine.listLookedAfter(me);
        return new ModelAndView("aim/mine", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", home)
                .addObject("own", rows.rows(me, own))
                .addObject("lookedAfter", rows.rows(me, lookedAfter))
                .addObject("workplaces", workplaces(me))
                .addObject("linkable", linkable(me, own))
                .addObject("hasWish", mine.findWish(me).map(Wish::year).orElse(null))
                .addObject("typed", typed)
                .addObject("problems", sentences.say(problems));
    }

    private List<Unit> workplaces(SignedIn me) {
        return units.listOurs(me).stream().filter(unit -> me.worksIn(unit.id())).toList();
    }

    /** The aims to which a wish can be linked: those of one's units, and one's own. */
    private Map<String, String> linkable(SignedIn me, List<Aim> own) {
        List<Aim> all = new ArrayList<>();
        units.listOurs(me).forEach(unit -> {
            all.addAll(aims.list(me, unit.id()));
            all.addAll(aims.listJoint(me, unit.id()));
        });
        all.addAll(own);
        Map<String, String> options = new LinkedHashMap<>();
        options.put(NO_AIM, sentences.say("aim.mine.wish.none"));
        all.stream().filter(Aim::inForce).forEach(aim -> options.put(Long.toString(aim.id()), aim.line()));
        return options;
    }
}
