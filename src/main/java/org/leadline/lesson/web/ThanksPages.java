package org.leadline.lesson.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.Once;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.lesson.NewThanks;
import org.leadline.lesson.Refused;
import org.leadline.lesson.Thanks;
import org.leadline.lesson.ThanksGiven;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /learn/thanks}: whom, for what kind of deed, and a line; theirs alone until they show it. */
@Controller
class ThanksPages {
    private final ThanksGiven thanks;
    private final Units units;
    private final People people;
    private final Once once;
    private final LearnWords words;

    ThanksPages(ThanksGiven thanks, Units units, People people, Once once, LearnWords words) {
        this.thanks = thanks;
        this.units = units;
        this.people = people;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/learn/thanks")
    @Admits(Who.SIGNED_IN)
    ModelAndView form(SignedIn me, @RequestParam(required = false) @Nullable Long unit) {
        Unit shown = unit == null ? units.findHome(me).orElseThrow(() -> new NotHere("unit")) : units.getOurs(me, unit);
        return page(me, shown, Map.of(), Map.of());
    }

    @PostMapping("/learn/thanks")
    @Admits(Who.SIGNED_IN)
    ModelAndView give(SignedIn me, @RequestParam long unit, @RequestParam Map<String, String> typed) {
        Unit shown = units.getOurs(me, unit);
        String to = typed.getOrDefault("to", "");
        try {
            return SeeOther.at(once.act(
                    me,
                    typed.get("once"),
                    () -> thanks.give(
                                    me,
                                    unit,
                                    new NewThanks(
                                            to.matches("[0-9]{1,18}") ? Long.parseLong(to) : 0,
                                            kind(typed.getOrDefault("kind", "")),
                                            typed.getOrDefault("deed", "")))
                            .address()));
        } catch (Refused refused) {
            return page(me, shown, typed, refused.problems());
        }
    }

    @GetMapping("/learn/thanks/{thanksId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView thanks(SignedIn me, @PathVariable long thanksId) {
        Thanks one = thanks.get(me, thanksId);
        boolean mine = one.receiverId() == me.personId();
        return new ModelAndView("lesson/thanks")
                .addObject(
                        "inUnit",
                        units.find(mine ? one.receiverUnitId() : one.unitId()).orElseThrow())
                .addObject("thanks", one)
                .addObject("mine", mine)
                .addObject("from", people.getName(one.giverId()))
                .addObject("to", people.getName(one.receiverId()))
                .addObject("kind", words.say("lesson.thanks.kind." + one.kind().word()))
                .addObject("when", words.day(one.at()))
                .addObject(
                        "units",
                        words.and(Stream.of(one.unitId(), one.receiverUnitId())
                                .distinct()
                                .map(id -> units.find(id).orElseThrow().name())
                                .toList()));
    }

    @PostMapping("/learn/thanks/{thanksId}/keep")
    @Admits(Who.SIGNED_IN)
    ModelAndView keep(SignedIn me, @PathVariable long thanksId) {
        thanks.keep(me, thanksId);
        return SeeOther.at("/learn/thanks/" + thanksId);
    }

    @PostMapping("/learn/thanks/{thanksId}/show")
    @Admits(Who.SIGNED_IN)
    ModelAndView show(SignedIn me, @PathVariable long thanksId) {
        thanks.show(me, thanksId);
        return SeeOther.at("/learn/thanks/" + thanksId);
    }

    static Thanks.@Nullable Kind kind(String word) {
        return Stream.of(Thanks.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private ModelAndView page(SignedIn me, Unit unit, Map<String, String> typed, Map<String, String> problems) {
        List<ThanksGiven.Circle> circles = thanks.listCircles(me, unit.id());
        Map<String, String> ours = new LinkedHashMap<>();
        Map<String, String> near = new LinkedHashMap<>();
        for (ThanksGiven.Circle circle : circles) {
            circle.people().forEach(person -> {
                String id = Long.toString(person.id());
                if (circle.unit().id() == unit.id()) {
                    ours.put(id, person.name());
                } else if (!ours.containsKey(id)) {
                    near.putIfAbsent(
                            id,
                            words.say(
                                    "lesson.thanks.of",
                                    person.name(),
                                    circle.unit().name()));
                }
            });
        }
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Thanks.Kind kind : Thanks.Kind.values()) {
            kinds.put(kind.word(), words.say("lesson.thanks.kind." + kind.word()));
        }
        String once = typed.getOrDefault("once", "");
        var page = new ModelAndView("lesson/thanks-form");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", unit)
                .addObject(
                        "form",
                        new ThanksForm(
                                unit,
                                once.isBlank() ? UUID.randomUUID().toString() : once,
                                ours,
                                near,
                                kinds,
                                Map.copyOf(typed),
                                problems));
    }
}
