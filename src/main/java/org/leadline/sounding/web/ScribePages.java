package org.leadline.sounding.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.sounding.Sealing;
import org.leadline.sounding.Seen;
import org.leadline.sounding.Someone;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.Views;
import org.leadline.sounding.act.Deed;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /ask/sounding/12/scribe}: takes down by telephone the view of a patient partner. What was sealed for them never stands on it. */
@Controller
class ScribePages {
    private static final String YES = "yes";
    private final Soundings soundings;
    private final Views views;
    private final Units units;
    private final SoundingWords words;
    private final TooLatePage tooLate;

    ScribePages(Soundings soundings, Views views, Units units, SoundingWords words, TooLatePage tooLate) {
        this.soundings = soundings;
        this.views = views;
        this.units = units;
        this.words = words;
        this.tooLate = tooLate;
    }

    @GetMapping("/ask/sounding/{soundingId}/scribe")
    @Admits(Who.SIGNED_IN)
    ModelAndView form(
            SignedIn me, @PathVariable long soundingId, @RequestParam(required = false) @Nullable String sealed) {
        return page(me, soundingId, sealed != null, Map.of(), Map.of());
    }

    @PostMapping("/ask/sounding/{soundingId}/scribe")
    @Admits(Who.SIGNED_IN)
    ModelAndView take(SignedIn me, @PathVariable long soundingId, @RequestParam Map<String, String> typed) {
        Seen seen = soundings.get(me, soundingId);
        if (!seen.may(Deed.SCRIBE)) {
            return tooLateOrNotYours(seen, typed);
        }
        String partner = typed.getOrDefault("partner", "");
        if (!partners(me, soundingId).containsKey(partner)) {
            return page(
                    me, soundingId, false, typed, Map.of("partner", words.say("sounding.open.scribe.problem.partner")));
        }
        return switch (views.take(me, soundingId, Long.parseLong(partner), YES.equals(typed.get("said")), typed)) {
            case Sealing.Sealed sealed -> SeeOther.at("/ask/sounding/" + soundingId + "/scribe?sealed");
            case Sealing.Refused refused -> page(me, soundingId, false, typed, words.say(refused.problems()));
            case Sealing.Already already -> throw new NotYours("to take down an unnamed view");
            case Sealing.TooLate late -> tooLateOrNotYours(soundings.get(me, soundingId), typed);
        };
    }

    /** Who works on the unit finds their notes kept when the time ran out; nobody else had a form. */
    private ModelAndView tooLateOrNotYours(Seen seen, Map<String, String> typed) {
        Sounding sounding = seen.sounding();
        if (!sounding.promise().named() || sounding.template().isBedside()) {
            throw new NotYours(Deed.SCRIBE.name());
        }
        return tooLate.of(seen.within(java.util.Set.of()), Seat.page(sounding.id()), typed, Map.of());
    }

    private ModelAndView page(
            SignedIn me, long soundingId, boolean done, Map<String, String> typed, Map<String, String> problems) {
        OneSize.please();
        Seen seen = soundings.get(me, soundingId);
        Sounding sounding = seen.sounding();
        var view = new ScribeView(
                sounding,
                words.say("sounding.template." + sounding.template().word()),
                words.promise(sounding),
                partners(me, soundingId),
                typed.getOrDefault("partner", ""),
                YES.equals(typed.get("said")),
                done,
                ViewPart.of(words, sounding, typed),
                problems);
        ModelAndView page = new ModelAndView("sounding/scribe", Map.of("view", view));
        page.addObject("inUnit", units.find(sounding.unitId()).orElseThrow());
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private Map<String, String> partners(SignedIn me, long soundingId) {
        Map<String, String> partners = new LinkedHashMap<>();
        for (Someone partner : soundings.listPartners(me, soundingId)) {
            partners.put(Long.toString(partner.personId()), partner.name());
        }
        return partners;
    }
}
