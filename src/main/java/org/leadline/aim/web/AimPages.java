package org.leadline.aim.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.Aim;
import org.leadline.aim.AimSays;
import org.leadline.aim.Aims;
import org.leadline.aim.NotTaken;
import org.leadline.aim.Origin;
import org.leadline.aim.Value;
import org.leadline.measure.MeasuredFor;
import org.leadline.unit.Sight;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
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
    private final AimSays says;
    private final Units units;
    private final MeasuredFor measured;
    private final Sentences sentences;
    private final ObjectProvider<AimPart> parts;

    AimPages(
            Aims aims,
            AimSays says,
            Units units,
            MeasuredFor measured,
            Sentences sentences,
            ObjectProvider<AimPart> parts) {
        this.aims = aims;
        this.says = says;
        this.units = units;
        this.measured = measured;
        this.sentences = sentences;
        this.parts = parts;
    }

    @GetMapping("/aim/{aimId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView aim(SignedIn me, @PathVariable long aimId) {
        return page(me, aims.get(me, aimId), "", Map.of());
    }

    @GetMapping("/aim/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @RequestParam long unit) {
        return form(me, settable(me, unit), null, AimForm.blank(me.personId()), Map.of());
    }

    @PostMapping("/aim/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView enter(SignedIn me, @RequestParam long unit, AimForm typed) {
        Unit ours = settable(me, unit);
        Map<String, String> problems = refusedBy(typed, () -> aims.enter(me, unit, typed.newAim()));
        return problems.isEmpty() ? redirect("/aim?unit=" + unit) : form(me, ours, null, typed, problems);
    }

    @GetMapping("/aim/{aimId}/edit")
    @Admits(Who.SIGNED_IN)
    ModelAndView edit(SignedIn me, @PathVariable long aimId) {
        Aim aim = aims.get(me, aimId);
        return form(me, settable(me, aim.unitId()), aim, AimForm.of(aim), Map.of());
    }

    @PostMapping("/aim/{aimId}/edit")
    @Admits(Who.SIGNED_IN)
    ModelAndView change(SignedIn me, @PathVariable long aimId, @RequestParam int version, AimForm typed) {
        Aim aim = aims.get(me, aimId);
        Unit ours = settable(me, aim.unitId());
        Map<String, String> problems = refusedBy(typed, () -> aims.change(me, aimId, version, typed.newAim()));
        return problems.isEmpty() ? redirect(aim.address()) : form(me, ours, aim, typed, problems);
    }

    @PostMapping("/aim/{aimId}/look")
    @Admits(Who.SIGNED_IN)
    ModelAndView look(SignedIn me, @PathVariable long aimId) {
        Aim aim = aims.get(me, aimId);
        try {
            aims.looked(me, aimId);
        } catch (NotTaken refused) {
            return page(me, aim, "", sentences.say(refused.problems()));
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
            return page(me, aim, because, sentences.say(refused.problems()));
        }
        return redirect("/aim?unit=" + aim.unitId());
    }

    private Map<String, String> refusedBy(AimForm typed, Runnable act) {
        Map<String, String> problems = typed.problems();
        if (problems.isEmpty()) {
            try {
                act.run();
            } catch (NotTaken refused) {
                problems = refused.problems();
            }
        }
        return sentences.say(problems);
    }

    private Unit settable(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        if (!aims.maySet(me, unitId)) {
            throw new NotYours("to set what the unit is for");
        }
        return unit;
    }

    private ModelAndView page(SignedIn me, Aim aim, String because, Map<String, String> problems) {
        Unit unit = units.get(me, aim.unitId());
        boolean ours = units.sight(me, unit.id()) == Sight.OURS;
        boolean inForce = aim.retired() == null;
        boolean maySet = inForce && aims.maySet(me, unit.id());
        ModelAndView page = new ModelAndView("aim/aim", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", ours ? unit : units.findHome(me).orElse(null))
                .addObject("unit", unit)
                .addObject("says", says)
                .addObject("row", new AimView.Row(aim, says.sentence(aim), says.aside(aim), says.isOver(aim)))
                .addObject("history", aims.listHistory(me, aim.id()))
                .addObject("ours", ours)
                .addObject("measured", ours ? measured.list(me, unit.id(), aim.address()) : List.of())
                .addObject("mayDefine", inForce && me.worksIn(unit.id()))
                .addObject("maySet", maySet)
                .addObject(
                        "mayLook",
                        inForce
                                && ours
                                && !says.isOver(aim)
                                && (maySet || aim.owner().personId() == me.personId()))
                .addObject("because", because)
                .addObject("problems", problems);
        parts.forEach(part -> part.addTo(me, aim, page.getModel()));
        return page;
    }

    private ModelAndView form(SignedIn me, Unit unit, @Nullable Aim aim, AimForm typed, Map<String, String> problems) {
        if (aim != null && aim.retired() != null) {
            throw new NotHere("aim");
        }
        Map<String, String> owners = new LinkedHashMap<>();
        aims.listPossibleOwners(me, unit.id())
                .forEach(person -> owners.put(Long.toString(person.id()), person.name() + ", " + person.profession()));
        if (aim != null) {
            owners.putIfAbsent(
                    Long.toString(aim.owner().personId()), aim.owner().name());
        }
        return new ModelAndView("aim/form", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("aim", aim)
                .addObject("typed", typed)
                .addObject("values", values(aims.listValues(me, unit.id())))
                .addObject("origins", origins())
                .addObject("owners", owners)
                .addObject("problems", problems);
    }

    private Map<String, String> values(List<Value> values) {
        Map<String, String> options = new LinkedHashMap<>();
        values.forEach(value -> options.put(Long.toString(value.id()), value.sentence()));
        options.put(AimForm.NO_VALUE, sentences.say("aim.value.none-fits"));
        return options;
    }

    private Map<String, String> origins() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Origin origin : Origin.values()) {
            options.put(origin.word(), sentences.say("aim.origin." + origin.word()));
        }
        return options;
    }

    private static ModelAndView redirect(String address) {
        return new ModelAndView("redirect:" + address);
    }
}
