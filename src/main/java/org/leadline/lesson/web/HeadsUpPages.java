package org.leadline.lesson.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.Once;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.lesson.ChipLists;
import org.leadline.lesson.HeadsUp;
import org.leadline.lesson.HeadsUps;
import org.leadline.lesson.NewHeadsUp;
import org.leadline.lesson.Refused;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /learn/heads-up}: two taps, where and what. */
@Controller
class HeadsUpPages {
    private final HeadsUps headsUps;
    private final ChipLists chips;
    private final Units units;
    private final Once once;
    private final LearnWords words;

    HeadsUpPages(HeadsUps headsUps, ChipLists chips, Units units, Once once, LearnWords words) {
        this.headsUps = headsUps;
        this.chips = chips;
        this.units = units;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/learn/heads-up")
    @Admits(Who.SIGNED_IN)
    ModelAndView form(SignedIn me, @RequestParam(required = false) @Nullable Long unit) {
        Unit shown = unit == null ? units.findHome(me).orElseThrow(() -> new NotHere("unit")) : units.getOurs(me, unit);
        return page(me, shown, Map.of(), Map.of());
    }

    @PostMapping("/learn/heads-up")
    @Admits(Who.SIGNED_IN)
    ModelAndView raise(SignedIn me, @RequestParam long unit, @RequestParam Map<String, String> typed) {
        Unit shown = units.getOurs(me, unit);
        String by = typed.getOrDefault("by", "");
        NewHeadsUp said = new NewHeadsUp(ownOr(typed, "where"), ownOr(typed, "what"), typed.getOrDefault("more", ""));
        try {
            return SeeOther.at(once.act(me, typed.get("once"), () -> {
                HeadsUp raised = by.matches("[0-9]{1,18}")
                        ? headsUps.raiseFor(me, unit, Long.parseLong(by), said)
                        : headsUps.raise(me, unit, said);
                return raised.address();
            }));
        } catch (Refused refused) {
            return page(me, shown, typed, refused.problems());
        }
    }

    /** What was written beside the chips; else the chip. */
    private static String ownOr(Map<String, String> typed, String field) {
        String own = typed.getOrDefault(field + "Own", "").strip();
        return own.isEmpty() ? typed.getOrDefault(field, "").strip() : own;
    }

    private ModelAndView page(SignedIn me, Unit unit, Map<String, String> typed, Map<String, String> problems) {
        ChipLists.Chips lists = chips.get(me, unit.id());
        Map<String, String> partners = new LinkedHashMap<>();
        if (me.worksIn(unit.id())) {
            partners.put("", words.say("lesson.form.by.me"));
            headsUps.listPartners(me, unit.id()).forEach(person -> partners.put("" + person.id(), person.name()));
        }
        List<String> readers = headsUps.listReaders(me, unit.id());
        List<String> promise = words.lines(
                headsUps.goesToAShiftLead(me, unit.id()) ? "lesson.promise.shift" : "lesson.promise.lead",
                words.or(readers),
                unit.name(),
                lists.shiftHours());
        var page = new ModelAndView("lesson/heads-up-form");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", unit)
                .addObject(
                        "form",
                        new HeadsUpForm(
                                unit,
                                onceOf(typed),
                                promise,
                                unit.bedsideCall(),
                                unit.telephones().stream()
                                        .filter(line -> !line.number().equals(unit.bedsideCall()))
                                        .toList(),
                                same(lists.where()),
                                same(lists.what()),
                                partners.size() > 1 ? partners : Map.of(),
                                Map.copyOf(typed),
                                problems));
    }

    private static String onceOf(Map<String, String> typed) {
        String sent = typed.getOrDefault("once", "");
        return sent.isBlank() ? UUID.randomUUID().toString() : sent;
    }

    static Map<String, String> same(List<String> words) {
        Map<String, String> options = new LinkedHashMap<>();
        words.forEach(one -> options.put(one, one));
        return options;
    }
}
