package org.leadline.aim.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.EffectMark;
import org.leadline.aim.EffectPair;
import org.leadline.aim.Effects;
import org.leadline.aim.NearAim;
import org.leadline.aim.Neighbourhood;
import org.leadline.aim.Neighbours;
import org.leadline.aim.NewMark;
import org.leadline.aim.graph.Effect;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /aim/neighbours}: the aims near a unit's, and what they do to each other; {@code /aim/neighbours/12}: marking one of them. */
@Controller
class NeighbourPages {
    private final Neighbours neighbours;
    private final Effects effects;
    private final NearWords words;
    private final Sentences sentences;

    NeighbourPages(Neighbours neighbours, Effects effects, NearWords words, Sentences sentences) {
        this.neighbours = neighbours;
        this.effects = effects;
        this.words = words;
        this.sentences = sentences;
    }

    @GetMapping("/aim/neighbours")
    @Admits(Who.SIGNED_IN)
    ModelAndView neighbours(SignedIn me, @RequestParam long unit) {
        Neighbourhood around = neighbours.get(me, unit);
        boolean mayMark = around.ours().stream().anyMatch(aim -> effects.speaksFor(me, aim));
        List<NearView.Pair> pairs =
                around.pairs().stream().map(pair -> words.pair(me, pair, unit)).toList();
        return new ModelAndView("aim/neighbours")
                .addObject("inUnit", around.unit())
                .addObject(
                        "view",
                        new NearView.Around(
                                around.unit(),
                                around.ours(),
                                pairs.stream().filter(NeighbourPages::isOpen).toList(),
                                pairs.stream().filter(pair -> !isOpen(pair)).toList(),
                                around.near().stream()
                                        .map(aim -> near(around, aim, mayMark))
                                        .toList(),
                                mayMark));
    }

    @GetMapping("/aim/neighbours/{aimId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView form(SignedIn me, @PathVariable long aimId, @RequestParam long unit) {
        return form(me, aimId, unit, Map.of(), Map.of());
    }

    @PostMapping("/aim/neighbours/{aimId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView mark(
            SignedIn me, @PathVariable long aimId, @RequestParam long unit, @RequestParam Map<String, String> typed) {
        Neighbourhood around = neighbours.get(me, unit);
        NearAim theirs = aim(around, aimId);
        List<NewMark> marks = new ArrayList<>();
        for (Way way : ways(me, around, theirs)) {
            Effect effect = effect(typed.getOrDefault("effect" + way.field(), ""));
            if (effect != null) {
                marks.add(new NewMark(way.from().id(), way.to().id(), effect, typed.get("line" + way.field())));
            }
        }
        if (marks.isEmpty()) {
            return form(me, aimId, unit, typed, Map.of("effect" + first(me, around, theirs), "near.problem.nothing"));
        }
        return switch (effects.mark(me, marks)) {
            case Effects.Marking.Made _ -> SeeOther.at("/aim/neighbours?unit=" + unit);
            case Effects.Marking.Refused(var problems) -> form(me, aimId, unit, typed, problems);
        };
    }

    private ModelAndView form(
            SignedIn me, long aimId, long unitId, Map<String, String> typed, Map<String, String> problems) {
        Neighbourhood around = neighbours.get(me, unitId);
        NearAim theirs = aim(around, aimId);
        List<NearView.Question> questions = ways(me, around, theirs).stream()
                .map(way -> question(around, theirs, way, typed))
                .toList();
        Map<String, String> options = new LinkedHashMap<>();
        for (Effect effect : Effect.values()) {
            options.put(NearWords.word(effect), sentences.say("near.effect." + NearWords.word(effect)));
        }
        return new ModelAndView("aim/mark", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", around.unit())
                .addObject("view", new NearView.Form(around.unit(), theirs, questions, options))
                .addObject("problems", sentences.say(problems));
    }

    private NearView.Question question(Neighbourhood around, NearAim theirs, Way way, Map<String, String> typed) {
        EffectPair found = around.pairs().stream()
                .filter(pair -> pair.aim().id() == way.from().id()
                        && pair.touched().id() == way.to().id())
                .findFirst()
                .orElse(null);
        boolean oursDoes = way.to().id() == theirs.id();
        EffectMark ours = found == null ? null : oursDoes ? found.ofMaker() : found.ofNeighbour();
        EffectMark others = found == null ? null : oursDoes ? found.ofNeighbour() : found.ofMaker();
        String chosen = typed.getOrDefault("effect" + way.field(), ours == null ? "" : NearWords.word(ours.effect()));
        String line = typed.getOrDefault("line" + way.field(), ours == null || ours.line() == null ? "" : ours.line());
        return new NearView.Question(
                way.field(),
                sentences.say(
                        oursDoes ? "near.question.ours" : "near.question.theirs",
                        way.from().line(),
                        way.to().line()),
                chosen.isEmpty() ? Set.of() : Set.of(chosen),
                line,
                others == null ? "" : words.said(theirs, others));
    }

    private NearView.Near near(Neighbourhood around, NearAim aim, boolean mayMark) {
        int left = around.unmarked().getOrDefault(aim.id(), 0);
        int all = 2 * around.ours().size();
        String marked = all == 0 || left == all
                ? sentences.say("near.marked.none")
                : left == 0 ? sentences.say("near.marked.all") : sentences.say("near.marked.some", all - left, all);
        var nearness = around.nearness().get(aim.id());
        return new NearView.Near(
                aim,
                nearness == null
                        ? ""
                        : sentences.say(
                                aim.joint() ? "near.nearness.joint" : "near.nearness." + nearness.word(), aim.whose()),
                sentences.say("near.changed", words.day(aim.changedAt())),
                marked,
                mayMark
                        ? "/aim/neighbours/" + aim.id() + "?unit="
                                + around.unit().id()
                        : null);
    }

    /** What each aim of ours for which this person speaks does to theirs, and the other way round. */
    private List<Way> ways(SignedIn me, Neighbourhood around, NearAim theirs) {
        List<Way> ways = around.ours().stream()
                .filter(aim -> effects.speaksFor(me, aim))
                .flatMap(ours -> Stream.of(new Way(ours, theirs), new Way(theirs, ours)))
                .toList();
        if (ways.isEmpty()) {
            throw new NotYours("to mark what the unit's aims do");
        }
        return ways;
    }

    private String first(SignedIn me, Neighbourhood around, NearAim theirs) {
        return ways(me, around, theirs).getFirst().field();
    }

    private static NearAim aim(Neighbourhood around, long aimId) {
        return around.near().stream()
                .filter(near -> near.id() == aimId)
                .findFirst()
                .orElseThrow(() -> new NotHere("aim"));
    }

    private static boolean isOpen(NearView.Pair pair) {
        var marks = pair.pair().marked();
        return marks.notKnown() || marks.disagreed() || marks.hurts();
    }

    private static @Nullable Effect effect(String word) {
        return Stream.of(Effect.values())
                .filter(effect -> NearWords.word(effect).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private record Way(NearAim from, NearAim to) {
        String field() {
            return from.id() + "x" + to.id();
        }
    }
}
