package org.leadline.idea.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.idea.Holders;
import org.leadline.idea.Ideas;
import org.leadline.idea.Says;
import org.leadline.idea.Shares;
import org.leadline.idea.Willing;
import org.leadline.unit.Sight;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /try}: what a unit changes, who would hold an idea, and its two shares. */
@Controller
class TryPages {
    private final Ideas ideas;
    private final Holders holders;
    private final Shares shares;
    private final TryLists lists;
    private final Units units;
    private final Says says;
    private final Sentences sentences;

    TryPages(Ideas ideas, Holders holders, Shares shares, TryLists lists, Units units, Says says, Sentences sentences) {
        this.ideas = ideas;
        this.holders = holders;
        this.shares = shares;
        this.lists = lists;
        this.units = units;
        this.says = says;
        this.sentences = sentences;
    }

    @GetMapping("/try")
    @Admits(Who.SIGNED_IN)
    ModelAndView page(SignedIn me, @RequestParam(required = false) @Nullable Long unit) {
        Unit shown = unit == null ? home(me) : units.get(me, unit);
        boolean ours = units.sight(me, shown.id()) == Sight.OURS;
        return new ModelAndView("idea/try")
                .addObject("inUnit", ours ? shown : units.findHome(me).orElse(null))
                .addObject("view", lists.of(me, shown))
                .addObject("others", others(me, shown));
    }

    @GetMapping("/try/willing")
    @Admits(Who.SIGNED_IN)
    ModelAndView willing(SignedIn me, @RequestParam(required = false) @Nullable Long unit) {
        return willing(me, ours(me, unit), null, Map.of());
    }

    @PostMapping("/try/willing")
    @Admits(Who.SIGNED_IN)
    ModelAndView join(SignedIn me, @RequestParam long unit, @RequestParam(defaultValue = "") String could) {
        Unit shown = units.getOurs(me, unit);
        Map<String, String> problems = sentences.say(holders.join(me, unit, could));
        return problems.isEmpty() ? SeeOther.at("/try/willing?unit=" + unit) : willing(me, shown, could, problems);
    }

    @PostMapping("/try/willing/leave")
    @Admits(Who.SIGNED_IN)
    ModelAndView leave(SignedIn me, @RequestParam long unit) {
        holders.leave(me, unit);
        return SeeOther.at("/try/willing?unit=" + unit);
    }

    @GetMapping("/try/shares")
    @Admits(Who.SIGNED_IN)
    ModelAndView shares(SignedIn me, @RequestParam(required = false) @Nullable Long unit) {
        return shares(me, ours(me, unit), null, Map.of());
    }

    @PostMapping("/try/limit")
    @Admits(Who.SIGNED_IN)
    ModelAndView limit(SignedIn me, @RequestParam long unit, @RequestParam(defaultValue = "") String most) {
        Unit shown = units.getOurs(me, unit);
        int typed = most.matches("[0-9]{1,3}") ? Integer.parseInt(most) : 0;
        return ideas.setMostUnanswered(me, unit, typed)
                ? SeeOther.at("/try/shares?unit=" + unit)
                : shares(me, shown, most, Map.of("most", sentences.say("idea.problem.limit")));
    }

    private ModelAndView willing(SignedIn me, Unit unit, @Nullable String could, Map<String, String> problems) {
        List<Willing> all = holders.listWilling(me, unit.id());
        Map<String, String> names = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(one -> says.name(one.personId())))
                .forEach(one -> names.put(says.name(one.personId()), one.could() == null ? "" : one.could()));
        Willing mine = all.stream()
                .filter(one -> one.personId() == me.personId())
                .findFirst()
                .orElse(null);
        return page("idea/willing", problems)
                .addObject("inUnit", unit)
                .addObject("view", lists.of(me, unit))
                .addObject("people", names)
                .addObject("joined", mine != null)
                .addObject("could", could != null ? could : mine == null || mine.could() == null ? "" : mine.could())
                .addObject("problems", problems);
    }

    private ModelAndView shares(SignedIn me, Unit unit, @Nullable String most, Map<String, String> problems) {
        return page("idea/shares", problems)
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("now", shares.now(me, unit.id()))
                .addObject(
                        "months",
                        shares.listMonths(me, unit.id()).stream()
                                .limit(2)
                                .map(MonthView::of)
                                .toList())
                .addObject("isLayer", !units.listBelow(unit.id()).isEmpty())
                .addObject("below", shares.below(me, unit.id()).orElse(null))
                .addObject("mayLimit", ideas.maySetMost(me, unit.id()))
                .addObject(
                        "most", most == null ? "" + ideas.intake(me, unit.id()).most() : most)
                .addObject("problems", problems);
    }

    private Unit ours(SignedIn me, @Nullable Long unit) {
        return unit == null ? home(me) : units.getOurs(me, unit);
    }

    private Unit home(SignedIn me) {
        return units.findHome(me).orElseThrow(() -> new NotHere("unit"));
    }

    private List<Unit> others(SignedIn me, Unit shown) {
        return units.listOurs(me).stream()
                .filter(other -> other.id() != shown.id())
                .toList();
    }

    private static ModelAndView page(String template, Map<String, String> problems) {
        return new ModelAndView(template, problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
