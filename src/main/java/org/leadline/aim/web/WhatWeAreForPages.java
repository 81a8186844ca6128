package org.leadline.aim.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.AimSays;
import org.leadline.aim.Aims;
import org.leadline.aim.NotTaken;
import org.leadline.aim.Orphans;
import org.leadline.aim.Pinned;
import org.leadline.aim.PinnedThings;
import org.leadline.aim.Value;
import org.leadline.unit.Sight;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /aim}: what a unit is for, and the one important thing that does not press. */
@Controller
class WhatWeAreForPages {
    private static final int SHOWN_RETIRED = 5;
    private final Aims aims;
    private final PinnedThings pinned;
    private final AimRows rows;
    private final Orphans orphans;
    private final AimSays says;
    private final Units units;
    private final Sentences sentences;

    WhatWeAreForPages(
            Aims aims,
            PinnedThings pinned,
            AimRows rows,
            Orphans orphans,
            AimSays says,
            Units units,
            Sentences sentences) {
        this.aims = aims;
        this.pinned = pinned;
        this.rows = rows;
        this.orphans = orphans;
        this.says = says;
        this.units = units;
        this.sentences = sentences;
    }

    @GetMapping("/aim")
    @Admits(Who.SIGNED_IN)
    ModelAndView aims(SignedIn me, @RequestParam(required = false) @Nullable Long unit) {
        long unitId = unit == null
                ? units.findHome(me).orElseThrow(() -> new NotHere("unit")).id()
                : unit;
        return page(me, unitId, Map.of(), Map.of());
    }

    @PostMapping("/aim/pinned")
    @Admits(Who.SIGNED_IN)
    ModelAndView pin(
            SignedIn me, @RequestParam long unit, @RequestParam(name = "pinned", defaultValue = "") String line) {
        try {
            pinned.pin(me, unit, line);
        } catch (NotTaken refused) {
            return page(me, unit, Map.of("pinned", line), refused.problems());
        }
        return new ModelAndView("redirect:/aim?unit=" + unit);
    }

    @PostMapping("/aim/pinned/{pinnedId}/done")
    @Admits(Who.SIGNED_IN)
    ModelAndView done(
            SignedIn me,
            @PathVariable long pinnedId,
            @RequestParam long unit,
            @RequestParam(defaultValue = "") String cameOfIt) {
        checkItsUnit(me, pinnedId, unit);
        try {
            pinned.done(me, pinnedId, cameOfIt);
        } catch (NotTaken refused) {
            return page(me, unit, Map.of("cameOfIt", cameOfIt), refused.problems());
        }
        return new ModelAndView("redirect:/aim?unit=" + unit);
    }

    @PostMapping("/aim/pinned/{pinnedId}/drop")
    @Admits(Who.SIGNED_IN)
    ModelAndView drop(
            SignedIn me,
            @PathVariable long pinnedId,
            @RequestParam long unit,
            @RequestParam(defaultValue = "") String because) {
        checkItsUnit(me, pinnedId, unit);
        try {
            pinned.drop(me, pinnedId, because);
        } catch (NotTaken refused) {
            return page(me, unit, Map.of("because", because), refused.problems());
        }
        return new ModelAndView("redirect:/aim?unit=" + unit);
    }

    private void checkItsUnit(SignedIn me, long pinnedId, long unitId) {
        boolean here =
                pinned.find(me, unitId).filter(thing -> thing.id() == pinnedId).isPresent();
        if (!me.worksIn(unitId)) {
            throw new NotYours("to end what is pinned");
        }
        if (!here) {
            throw new NotHere("pinned");
        }
    }

    private ModelAndView page(SignedIn me, long unitId, Map<String, String> typed, Map<String, String> problems) {
        List<Value> values = aims.listValues(me, unitId);
        Unit unit = units.find(unitId).orElseThrow(() -> new NotHere("unit"));
        boolean ours = units.sight(me, unitId) == Sight.OURS;
        AimView view = new AimView(
                unit,
                ours,
                aims.maySet(me, unitId),
                me.worksIn(unitId),
                values,
                aims.list(me, unitId).stream()
                        .map(aim -> rows.row(me, aim))
                        .sorted(Comparator.comparing(row -> !row.over()))
                        .toList(),
                rows.rows(me, aims.listJoint(me, unitId)),
                rows.rows(me, aims.listOfPeople(me, unitId)),
                ours ? rows.rows(me, aims.listDrafts(me, unitId)) : List.of(),
                ours
                        ? orphans.listAims(me, unitId).size()
                                + orphans.listMeasures(me, unitId).size()
                        : 0,
                aims.listRetired(me, unitId).stream()
                        .limit(SHOWN_RETIRED)
                        .map(aim -> rows.row(me, aim))
                        .toList(),
                ours ? pinned.find(me, unitId).map(this::row).orElse(null) : null,
                ours ? pinned.listEnded(me, unitId).stream().map(this::row).toList() : List.of());
        return new ModelAndView("aim/aims", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", ours ? unit : units.findHome(me).orElse(null))
                .addObject("view", view)
                .addObject("typed", typed)
                .addObject("problems", sentences.say(problems));
    }

    private AimView.PinnedRow row(Pinned thing) {
        return new AimView.PinnedRow(thing, thing.ended() == null ? says.sentence(thing) : says.ended(thing));
    }
}
