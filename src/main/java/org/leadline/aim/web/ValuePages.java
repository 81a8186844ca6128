package org.leadline.aim.web;

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
import org.leadline.aim.Value;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /aim/value}: the form in which a value is written, changed and retired. */
@Controller
class ValuePages {
    private final Aims aims;
    private final AimSays says;
    private final Units units;
    private final Sentences sentences;

    ValuePages(Aims aims, AimSays says, Units units, Sentences sentences) {
        this.aims = aims;
        this.says = says;
        this.units = units;
        this.sentences = sentences;
    }

    @GetMapping("/aim/value/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @RequestParam long unit) {
        return form(me, settable(me, unit), null, Map.of(), Map.of());
    }

    @PostMapping("/aim/value/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView enter(
            SignedIn me,
            @RequestParam long unit,
            @RequestParam(defaultValue = "") String sentence,
            @RequestParam(defaultValue = "") String looksLike) {
        Unit ours = settable(me, unit);
        try {
            aims.enterValue(me, unit, sentence, looksLike);
        } catch (NotTaken refused) {
            return form(me, ours, null, typed(sentence, looksLike), refused.problems());
        }
        return new ModelAndView("redirect:/aim?unit=" + unit);
    }

    @GetMapping("/aim/value/{valueId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView value(SignedIn me, @PathVariable long valueId) {
        Value value = inForce(me, valueId);
        String looksLike = value.looksLike();
        return form(
                me,
                settable(me, value.unitId()),
                value,
                typed(value.sentence(), looksLike == null ? "" : looksLike),
                Map.of());
    }

    @PostMapping("/aim/value/{valueId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView change(
            SignedIn me,
            @PathVariable long valueId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String sentence,
            @RequestParam(defaultValue = "") String looksLike) {
        Value value = inForce(me, valueId);
        Unit ours = settable(me, value.unitId());
        try {
            aims.changeValue(me, valueId, version, sentence, looksLike);
        } catch (NotTaken refused) {
            return form(me, ours, value, typed(sentence, looksLike), refused.problems());
        }
        return new ModelAndView("redirect:/aim?unit=" + value.unitId());
    }

    @PostMapping("/aim/value/{valueId}/retire")
    @Admits(Who.SIGNED_IN)
    ModelAndView retire(SignedIn me, @PathVariable long valueId, @RequestParam(defaultValue = "") String because) {
        Value value = inForce(me, valueId);
        Unit ours = settable(me, value.unitId());
        try {
            aims.retireValue(me, valueId, because);
        } catch (NotTaken refused) {
            String looksLike = value.looksLike();
            return form(
                    me,
                    ours,
                    value,
                    Map.of(
                            "sentence",
                            value.sentence(),
                            "looksLike",
                            looksLike == null ? "" : looksLike,
                            "because",
                            because),
                    refused.problems());
        }
        return new ModelAndView("redirect:/aim?unit=" + value.unitId());
    }

    private Value inForce(SignedIn me, long valueId) {
        Value value = aims.getValue(me, valueId);
        if (value.retired() != null) {
            throw new NotHere("value");
        }
        return value;
    }

    private Unit settable(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        if (!aims.maySet(me, unitId)) {
            throw new NotYours("to set what the unit stands for");
        }
        return unit;
    }

    private ModelAndView form(
            SignedIn me, Unit unit, @Nullable Value value, Map<String, String> typed, Map<String, String> problems) {
        return new ModelAndView("aim/value-form", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("says", says)
                .addObject("value", value)
                .addObject("history", value == null ? List.of() : aims.listHistoryOfValue(me, value.id()))
                .addObject("typed", typed)
                .addObject("problems", sentences.say(problems));
    }

    private static Map<String, String> typed(String sentence, String looksLike) {
        return Map.of("sentence", sentence, "looksLike", looksLike);
    }
}
