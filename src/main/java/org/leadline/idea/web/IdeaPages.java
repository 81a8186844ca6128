package org.leadline.idea.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.Once;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.idea.Ideas;
import org.leadline.idea.Intake;
import org.leadline.idea.Saying;
import org.leadline.unit.Person;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /try/idea}: an idea is said; {@code /try/12}: how it stands. */
@Controller
class IdeaPages {
    private static final int MOST_NAMED = 3;
    private final Ideas ideas;
    private final IdeaViews views;
    private final TryLists lists;
    private final Units units;
    private final Once once;
    private final Sentences sentences;

    IdeaPages(Ideas ideas, IdeaViews views, TryLists lists, Units units, Once once, Sentences sentences) {
        this.ideas = ideas;
        this.views = views;
        this.lists = lists;
        this.units = units;
        this.once = once;
        this.sentences = sentences;
    }

    @GetMapping("/try/idea")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @RequestParam(required = false) @Nullable Long unit) {
        Unit shown = unit == null ? units.findHome(me).orElseThrow(() -> new NotHere("unit")) : units.getOurs(me, unit);
        String key = UUID.randomUUID().toString();
        return form(me, shown, new IdeaForm(null, null, null, null, null, key), Map.of(), null);
    }

    @PostMapping("/try/idea")
    @Admits(Who.SIGNED_IN)
    ModelAndView say(SignedIn me, @RequestParam long unit, IdeaForm typed) {
        Unit shown = units.getOurs(me, unit);
        try {
            return SeeOther.at(once.act(me, typed.once(), () -> switch (ideas.say(me, unit, typed.newIdea())) {
                case Saying.Said(var idea) -> idea.address();
                case Saying other -> throw new NotSaid(other);
            }));
        } catch (NotSaid refused) {
            return switch (refused.why) {
                case Saying.Refused(var problems) -> form(me, shown, typed, sentences.say(problems), null);
                case Saying.Paused(var intake) -> form(me, shown, typed, Map.of(), intake);
                case Saying.Said said -> SeeOther.at(said.idea().address());
            };
        }
    }

    @GetMapping("/try/{ideaId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView idea(SignedIn me, @PathVariable long ideaId) {
        return views.page(me, ideas.get(me, ideaId), Map.of(), Map.of());
    }

    private ModelAndView form(
            SignedIn me, Unit unit, IdeaForm typed, Map<String, String> problems, @Nullable Intake paused) {
        boolean good = problems.isEmpty() && paused == null;
        Intake intake = ideas.intake(me, unit.id());
        List<Long> others = intake.owing().stream()
                .filter(id -> id != me.personId())
                .limit(MOST_NAMED)
                .toList();
        String owing = lists.names(others);
        return new ModelAndView("idea/form", good ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("typed", fields(typed))
                .addObject("partners", partners(me, unit))
                .addObject("intake", intake)
                .addObject("owing", owing)
                .addObject("paused", intake.isPaused())
                .addObject("problems", problems);
    }

    private static Map<String, String> fields(IdeaForm typed) {
        String key = IdeaForm.orEmpty(typed.once());
        String seen = IdeaForm.orEmpty(typed.visibility());
        return Map.of(
                "line", IdeaForm.orEmpty(typed.line()),
                "turnsOver", IdeaForm.orEmpty(typed.turnsOver()),
                "smallestPart", IdeaForm.orEmpty(typed.smallestPart()),
                "visibility", seen.isEmpty() ? "ours" : seen,
                "saidBy", IdeaForm.orEmpty(typed.saidBy()),
                "once", key.isEmpty() ? UUID.randomUUID().toString() : key);
    }

    private Map<String, String> partners(SignedIn me, Unit unit) {
        List<Person> people = ideas.listPartners(me, unit.id());
        Map<String, String> options = new LinkedHashMap<>();
        if (!people.isEmpty()) {
            options.put("", sentences.say("idea.say.for.me"));
            people.forEach(person -> options.put(Long.toString(person.id()), person.name()));
        }
        return options;
    }
}
