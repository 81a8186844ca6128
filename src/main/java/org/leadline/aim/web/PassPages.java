package org.leadline.aim.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.Aim;
import org.leadline.aim.AimSays;
import org.leadline.aim.Aims;
import org.leadline.aim.Direction;
import org.leadline.aim.NotTaken;
import org.leadline.aim.Pass;
import org.leadline.aim.Passes;
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

/** {@code /aim/12/pass}, {@code /aim/pass/3}: an aim is passed to another layer, and there it is taken or returned. */
@Controller
class PassPages {
    private static final int MOST_AIMS = 3;
    private final Passes passes;
    private final Aims aims;
    private final AimSays says;
    private final PassWords words;
    private final Units units;
    private final Sentences sentences;

    PassPages(Passes passes, Aims aims, AimSays says, PassWords words, Units units, Sentences sentences) {
        this.passes = passes;
        this.aims = aims;
        this.says = says;
        this.words = words;
        this.units = units;
        this.sentences = sentences;
    }

    @GetMapping("/aim/{aimId}/pass")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @PathVariable long aimId) {
        return form(me, aimId, null, "", Map.of());
    }

    @PostMapping("/aim/{aimId}/pass")
    @Admits(Who.SIGNED_IN)
    ModelAndView pass(
            SignedIn me,
            @PathVariable long aimId,
            @RequestParam(required = false) @Nullable Long to,
            @RequestParam(defaultValue = "") String note) {
        try {
            return SeeOther.at(passes.pass(me, aimId, to, note).address());
        } catch (NotTaken refused) {
            return form(me, aimId, to, note, refused.problems());
        }
    }

    @GetMapping("/aim/pass/{passId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView one(SignedIn me, @PathVariable long passId) {
        Pass pass = passes.get(me, passId);
        return page(me, pass, firstForm(me, pass), "", Map.of());
    }

    @PostMapping("/aim/pass/{passId}/take")
    @Admits(Who.SIGNED_IN)
    ModelAndView take(SignedIn me, @PathVariable long passId, TakeForm typed) {
        Pass pass = toAnswer(me, passId);
        Map<String, String> problems = typed.problems();
        if (problems.isEmpty()) {
            String why = typed.nothingBecause();
            try {
                return SeeOther.at(passes.take(me, passId, typed.newAim(), why == null ? "" : why)
                        .address());
            } catch (NotTaken refused) {
                problems = refused.problems();
            }
        }
        return page(me, pass, typed, "", problems);
    }

    @PostMapping("/aim/pass/{passId}/return")
    @Admits(Who.SIGNED_IN)
    ModelAndView giveBack(SignedIn me, @PathVariable long passId, @RequestParam(defaultValue = "") String because) {
        Pass pass = toAnswer(me, passId);
        try {
            passes.giveBack(me, passId, because);
        } catch (NotTaken refused) {
            return page(me, pass, firstForm(me, pass), because, refused.problems());
        }
        return SeeOther.at(pass.address());
    }

    private Pass toAnswer(SignedIn me, long passId) {
        Pass pass = passes.get(me, passId);
        if (pass.waits() && !passes.mayAnswer(me, pass)) {
            throw new NotYours("to answer what was passed");
        }
        return pass;
    }

    private static TakeForm firstForm(SignedIn me, Pass pass) {
        return TakeForm.of(pass, me.worksIn(pass.to().unitId()) ? me.personId() : null);
    }

    private ModelAndView form(SignedIn me, long aimId, @Nullable Long to, String note, Map<String, String> problems) {
        Aim aim = aims.get(me, aimId);
        Unit unit = units.getOurs(me, aim.unitId());
        if (!aims.maySet(me, unit.id())) {
            throw new NotYours("to pass an aim on");
        }
        Map<String, String> where = new LinkedHashMap<>();
        passes.listWhereTo(me, aim)
                .forEach(other -> where.put(
                        Long.toString(other.id()),
                        sentences.say("pass.to." + direction(unit, other).word(), other.name())));
        return new ModelAndView("aim/pass-form", status(problems))
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("aim", aim)
                .addObject("where", where)
                .addObject("to", where.size() == 1 ? where.keySet().iterator().next() : to == null ? "" : to.toString())
                .addObject("note", note)
                .addObject("problems", sentences.say(problems));
    }

    private ModelAndView page(SignedIn me, Pass pass, TakeForm typed, String because, Map<String, String> problems) {
        boolean mayAnswer = passes.mayAnswer(me, pass);
        long toId = pass.to().unitId();
        Unit at = units.find(
                        units.sight(me, toId) == Sight.OURS ? toId : pass.from().unitId())
                .orElseThrow();
        return new ModelAndView("aim/pass", status(problems))
                .addObject(
                        "inUnit",
                        units.sight(me, at.id()) == Sight.OURS
                                ? at
                                : units.findHome(me).orElse(null))
                .addObject("says", says)
                .addObject("pass", pass)
                .addObject("lede", words.lede(pass))
                .addObject("state", words.state(pass))
                .addObject("outcome", words.outcome(pass))
                .addObject("more", pass.answer() instanceof Pass.Taken taken ? words.more(pass, taken) : List.of())
                .addObject("mayAnswer", mayAnswer)
                .addObject("full", mayAnswer && aims.list(me, toId).size() >= MOST_AIMS)
                .addObject("down", pass.direction() == Direction.DOWN)
                .addObject("typed", typed)
                .addObject("because", because)
                .addObject("values", mayAnswer ? values(me, toId) : Map.of())
                .addObject("owners", mayAnswer ? owners(me, toId) : Map.of())
                .addObject("problems", sentences.say(problems));
    }

    private Map<String, String> values(SignedIn me, long unitId) {
        Map<String, String> options = new LinkedHashMap<>();
        aims.listValues(me, unitId).forEach(value -> options.put(Long.toString(value.id()), value.sentence()));
        options.put(TakeForm.NO_VALUE, sentences.say("aim.value.none-fits"));
        return options;
    }

    private Map<String, String> owners(SignedIn me, long unitId) {
        Map<String, String> owners = new LinkedHashMap<>();
        aims.listPossibleOwners(me, unitId)
                .forEach(person -> owners.put(Long.toString(person.id()), person.name() + ", " + person.profession()));
        return owners;
    }

    private static Direction direction(Unit from, Unit to) {
        Long above = to.parentId();
        return above != null && above == from.id() ? Direction.DOWN : Direction.UP;
    }

    private static HttpStatus status(Map<String, String> problems) {
        return problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
