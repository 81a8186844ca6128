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
import org.leadline.lesson.Lessons;
import org.leadline.lesson.NewLesson;
import org.leadline.lesson.Refused;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.leadline.unit.Visibility;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /learn/lesson}: first who will read it, then what happened, what I learned, what changes. */
@Controller
class LessonPages {
    private static final List<Visibility> CHOICES = List.of(Visibility.OURS, Visibility.COUNTS_UP, Visibility.OPEN);
    private final Lessons lessons;
    private final Units units;
    private final Once once;
    private final LearnWords words;

    LessonPages(Lessons lessons, Units units, Once once, LearnWords words) {
        this.lessons = lessons;
        this.units = units;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/learn/lesson")
    @Admits(Who.SIGNED_IN)
    ModelAndView form(
            SignedIn me,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(defaultValue = "") String seenBy) {
        Unit shown = unit == null ? units.findHome(me).orElseThrow(() -> new NotHere("unit")) : units.getOurs(me, unit);
        return page(me, shown, seenBy, Map.of(), Map.of());
    }

    @PostMapping("/learn/lesson")
    @Admits(Who.SIGNED_IN)
    ModelAndView give(SignedIn me, @RequestParam long unit, @RequestParam Map<String, String> typed) {
        Unit shown = units.getOurs(me, unit);
        String seenBy = typed.getOrDefault("seenBy", "");
        Visibility visibility = visibility(seenBy);
        try {
            return SeeOther.at(once.act(
                    me,
                    typed.get("once"),
                    () -> lessons.give(
                                    me,
                                    unit,
                                    new NewLesson(
                                            typed.getOrDefault("happened", ""),
                                            typed.getOrDefault("learned", ""),
                                            typed.getOrDefault("changes", ""),
                                            visibility == null ? Visibility.MINE : visibility))
                            .address()));
        } catch (Refused refused) {
            return page(me, shown, seenBy, typed, refused.problems());
        }
    }

    @PostMapping("/learn/lesson/ask-first")
    @Admits(Who.SIGNED_IN)
    ModelAndView askFirst(SignedIn me, @RequestParam long unit) {
        lessons.askFirst(me, unit);
        return SeeOther.at("/learn?unit=" + unit);
    }

    static @Nullable Visibility visibility(String word) {
        return CHOICES.stream()
                .filter(choice -> choice.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private ModelAndView page(
            SignedIn me, Unit unit, String seenBy, Map<String, String> typed, Map<String, String> problems) {
        Visibility visibility = visibility(seenBy);
        Map<String, String> options = new LinkedHashMap<>();
        Map<String, String> hints = new LinkedHashMap<>();
        for (Visibility choice : CHOICES) {
            options.put(choice.word(), words.say("lesson.seen-by." + choice.word()));
            hints.put(choice.word(), words.say("lesson.seen-by." + choice.word() + ".hint", unit.name()));
        }
        Lessons.Turn turn = lessons.turn(me, unit.id());
        String once = typed.getOrDefault("once", "");
        var page = new ModelAndView("lesson/lesson-form");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", unit)
                .addObject(
                        "form",
                        new LessonForm(
                                unit,
                                once.isBlank() ? UUID.randomUUID().toString() : once,
                                visibility == null ? null : seenBy,
                                options,
                                hints,
                                visibility == null
                                        ? List.of()
                                        : words.lines("lesson.promise." + visibility.word(), unit.name()),
                                switch (turn) {
                                    case Lessons.Turn.Everybodys _ -> null;
                                    case Lessons.Turn.GoFirst _ -> words.say("lesson.turn.first");
                                    case Lessons.Turn.Wait(var names, var asked) ->
                                        words.say(asked ? "lesson.turn.asked" : "lesson.turn.wait", words.or(names));
                                },
                                turn instanceof Lessons.Turn.Wait,
                                turn.mayBeAsked(),
                                Map.copyOf(typed),
                                problems));
    }
}
