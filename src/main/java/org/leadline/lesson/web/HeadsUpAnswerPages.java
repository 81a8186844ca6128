package org.leadline.lesson.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.lesson.Ending;
import org.leadline.lesson.HeadsUp;
import org.leadline.lesson.HeadsUpAnswers;
import org.leadline.lesson.HeadsUps;
import org.leadline.lesson.Leg;
import org.leadline.lesson.NewEnding;
import org.leadline.lesson.Refused;
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

/** {@code /learn/heads-up/12}: where a heads-up stands, and for those who have it: acknowledge it, end it. */
@Controller
class HeadsUpAnswerPages {
    private final HeadsUps headsUps;
    private final HeadsUpAnswers answers;
    private final HeadsUpLines lines;
    private final Units units;
    private final People people;
    private final LearnWords words;

    HeadsUpAnswerPages(
            HeadsUps headsUps,
            HeadsUpAnswers answers,
            HeadsUpLines lines,
            Units units,
            People people,
            LearnWords words) {
        this.headsUps = headsUps;
        this.answers = answers;
        this.lines = lines;
        this.units = units;
        this.people = people;
        this.words = words;
    }

    @GetMapping("/learn/heads-up/{headsUpId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView headsUp(SignedIn me, @PathVariable long headsUpId) {
        return page(me, headsUps.get(me, headsUpId), Map.of(), Map.of());
    }

    @PostMapping("/learn/heads-up/{headsUpId}/acknowledge")
    @Admits(Who.SIGNED_IN)
    ModelAndView acknowledge(SignedIn me, @PathVariable long headsUpId) {
        answers.acknowledge(me, headsUpId);
        return SeeOther.at(headsUps.get(me, headsUpId).address());
    }

    @PostMapping("/learn/heads-up/{headsUpId}/end")
    @Admits(Who.SIGNED_IN)
    ModelAndView end(SignedIn me, @PathVariable long headsUpId, @RequestParam Map<String, String> typed) {
        String unit = typed.getOrDefault("toUnit", "");
        boolean toAUnit = typed.getOrDefault("to", "").isBlank() && unit.matches("[0-9]{1,18}");
        try {
            answers.end(
                    me,
                    headsUpId,
                    new NewEnding(
                            ending(typed.getOrDefault("ending", "")),
                            typed.getOrDefault("line", ""),
                            toAUnit ? Long.valueOf(unit) : null,
                            typed.getOrDefault("to", "")));
            return SeeOther.at(HeadsUpAnswerPages.addressOf(headsUpId));
        } catch (Refused refused) {
            return page(me, headsUps.get(me, headsUpId), typed, refused.problems());
        }
    }

    static @Nullable Ending ending(String word) {
        return Stream.of(Ending.values())
                .filter(ending -> ending.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static String addressOf(long headsUpId) {
        return "/learn/heads-up/" + headsUpId;
    }

    private ModelAndView page(SignedIn me, HeadsUp headsUp, Map<String, String> typed, Map<String, String> problems) {
        Leg leg = headsUp.last();
        boolean mayAnswer = answers.mayAnswer(me, headsUp);
        Map<String, String> endings = new LinkedHashMap<>();
        for (Ending ending : Ending.values()) {
            endings.put(ending.word(), words.say("lesson.ended." + ending.word()));
        }
        Map<String, String> to = new LinkedHashMap<>();
        if (mayAnswer) {
            answers.listPassable(me, headsUp.id()).forEach(unit -> to.put("" + unit.id(), unit.name()));
        }
        Unit unit = units.find(headsUp.unitId()).orElseThrow();
        var page = new ModelAndView("lesson/heads-up");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", unit)
                .addObject(
                        "view",
                        new HeadsUpView(
                                headsUp,
                                unit,
                                lines.standing(headsUp, unit.id()),
                                leg.isLate(words.now()),
                                headsUps.seesRaiser(me, headsUp) ? raiser(me, headsUp) : null,
                                lines.course(headsUp),
                                mayAnswer && answers.waitsToBeAcknowledged(headsUp),
                                mayAnswer,
                                endings,
                                to,
                                Map.copyOf(typed),
                                problems));
    }

    private String raiser(SignedIn me, HeadsUp headsUp) {
        Long scribe = headsUp.scribeId();
        String name = people.getName(headsUp.raiserId());
        if (scribe != null) {
            return words.say("lesson.raised.scribe", name, people.getName(scribe));
        }
        return headsUp.raiserId() == me.personId()
                ? words.say("lesson.raised.you")
                : words.say("lesson.raised.by", name);
    }
}
