package org.leadline.aim.web;

import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.Agreements;
import org.leadline.aim.Aim;
import org.leadline.aim.Aims;
import org.leadline.aim.AskAbout;
import org.leadline.aim.AskedAbout;
import org.leadline.aim.NotTaken;
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

/** {@code /aim/12/asked}: how we asked about an aim, what we changed because of what we heard, and whether it is agreed. */
@Controller
class AskedPages {
    private final Aims aims;
    private final AskedAbout askedAbout;
    private final Agreements agreements;
    private final AskedViews views;
    private final Units units;
    private final Sentences sentences;

    AskedPages(
            Aims aims,
            AskedAbout askedAbout,
            Agreements agreements,
            AskedViews views,
            Units units,
            Sentences sentences) {
        this.aims = aims;
        this.askedAbout = askedAbout;
        this.agreements = agreements;
        this.views = views;
        this.units = units;
        this.sentences = sentences;
    }

    @GetMapping("/aim/{aimId}/asked")
    @Admits(Who.SIGNED_IN)
    ModelAndView asked(SignedIn me, @PathVariable long aimId) {
        return page(me, aimId, Map.of(), Map.of());
    }

    @PostMapping("/aim/{aimId}/asked")
    @Admits(Who.SIGNED_IN)
    ModelAndView ask(SignedIn me, @PathVariable long aimId, @RequestParam(defaultValue = "") String about) {
        aims.get(me, aimId);
        AskAbout what = AskAbout.find(about).orElse(null);
        if (what == null) {
            return page(me, aimId, Map.of(), Map.of("about", "aimask.problem.blank.about"));
        }
        try {
            askedAbout.ask(me, aimId, what);
        } catch (NotTaken refused) {
            return page(me, aimId, Map.of("about", about), refused.problems());
        }
        return there(aimId);
    }

    @PostMapping("/aim/{aimId}/asked/{askedId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView changed(
            SignedIn me,
            @PathVariable long aimId,
            @PathVariable long askedId,
            @RequestParam(defaultValue = "") String changed,
            @RequestParam(defaultValue = "") String because,
            @RequestParam(defaultValue = "") String answerToLow) {
        if (askedAbout.list(me, aimId).stream().noneMatch(asked -> asked.id() == askedId)) {
            throw new NotHere("asked");
        }
        try {
            askedAbout.sayWhatChanged(me, askedId, changed, because, answerToLow);
        } catch (NotTaken refused) {
            return page(
                    me,
                    aimId,
                    Map.of("changed", changed, "because", because, "answerToLow", answerToLow),
                    refused.problems());
        }
        return there(aimId);
    }

    @PostMapping("/aim/{aimId}/agree")
    @Admits(Who.SIGNED_IN)
    ModelAndView agree(SignedIn me, @PathVariable long aimId) {
        try {
            agreements.agree(me, aimId);
        } catch (NotTaken refused) {
            return page(me, aimId, Map.of(), refused.problems());
        }
        return there(aimId);
    }

    private static ModelAndView there(long aimId) {
        return SeeOther.at("/aim/" + aimId + "/asked");
    }

    private ModelAndView page(SignedIn me, long aimId, Map<String, String> typed, Map<String, String> problems) {
        Aim aim = aims.get(me, aimId);
        Unit unit = units.find(aim.unitId()).orElseThrow();
        boolean ours = units.sight(me, unit.id()) == Sight.OURS;
        return new ModelAndView("aim/asked", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", ours ? unit : units.findHome(me).orElse(null))
                .addObject("aim", aim)
                .addObject("unitName", unit.name())
                .addObject("view", views.of(me, aim))
                .addObject("typed", typed)
                .addObject("problems", sentences.say(problems));
    }
}
