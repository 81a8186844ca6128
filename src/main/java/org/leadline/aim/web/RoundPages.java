package org.leadline.aim.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.Aims;
import org.leadline.aim.NotTaken;
import org.leadline.aim.Round;
import org.leadline.aim.Rounds;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /aim/round}: drafting aims from below, in fourteen days. */
@Controller
class RoundPages {
    private static final String ADOPT = "adopt";
    private static final String EVERYBODY = "everybody";
    private final Rounds rounds;
    private final RoundViews views;
    private final Aims aims;
    private final Units units;
    private final Sentences sentences;

    RoundPages(Rounds rounds, RoundViews views, Aims aims, Units units, Sentences sentences) {
        this.rounds = rounds;
        this.views = views;
        this.aims = aims;
        this.units = units;
        this.sentences = sentences;
    }

    @GetMapping("/aim/round")
    @Admits(Who.SIGNED_IN)
    ModelAndView list(SignedIn me, @RequestParam long unit) {
        return rounds(me, unit, Map.of());
    }

    @PostMapping("/aim/round")
    @Admits(Who.SIGNED_IN)
    ModelAndView open(SignedIn me, @RequestParam long unit, @RequestParam(defaultValue = "") String ask) {
        if (!ask.equals(EVERYBODY)) {
            settable(me, unit);
            return rounds(me, unit, Map.of("round", "aimask.round.problem.ask"));
        }
        try {
            return SeeOther.at(rounds.open(me, unit).address());
        } catch (NotTaken refused) {
            return rounds(me, unit, refused.problems());
        }
    }

    @GetMapping("/aim/round/{roundId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView round(SignedIn me, @PathVariable long roundId) {
        return page(me, roundId, Map.of(), Map.of());
    }

    @PostMapping("/aim/round/{roundId}/merge")
    @Admits(Who.SIGNED_IN)
    ModelAndView merge(SignedIn me, @PathVariable long roundId, @RequestParam Map<String, String> typed) {
        Round round = rounds.get(me, roundId);
        List<Rounds.NewCandidate> candidates = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        for (int place = 1; place <= Rounds.MOST_CANDIDATES; place++) {
            String line = typed.getOrDefault("line" + place, "");
            List<String> named = named(round, typed, place);
            if (!line.isBlank() || !named.isEmpty()) {
                candidates.add(new Rounds.NewCandidate(line, valueId(typed.get("value" + place)), named));
                places.put(candidates.size(), place);
            }
        }
        return done(me, roundId, typed, places, () -> rounds.merge(me, roundId, candidates));
    }

    @PostMapping("/aim/round/{roundId}/adopt")
    @Admits(Who.SIGNED_IN)
    ModelAndView adopt(SignedIn me, @PathVariable long roundId, @RequestParam Map<String, String> typed) {
        Round round = rounds.get(me, roundId);
        List<Rounds.Choice> choices = round.candidates().stream()
                .filter(candidate -> typed.containsKey("choice" + candidate.place()))
                .map(candidate -> new Rounds.Choice(
                        candidate.id(),
                        ADOPT.equals(typed.get("choice" + candidate.place())),
                        typed.getOrDefault("not" + candidate.place(), "")))
                .toList();
        return done(
                me,
                roundId,
                typed,
                Map.of(),
                () -> rounds.adopt(me, roundId, choices, typed.getOrDefault("because", "")));
    }

    @PostMapping("/aim/round/{roundId}/call-off")
    @Admits(Who.SIGNED_IN)
    ModelAndView callOff(
            SignedIn me, @PathVariable long roundId, @RequestParam(defaultValue = "") String calledOffBecause) {
        try {
            rounds.callOff(me, roundId, calledOffBecause);
        } catch (NotTaken refused) {
            return page(
                    me,
                    roundId,
                    Map.of("calledOffBecause", calledOffBecause),
                    Map.of("calledOffBecause", refused.problems().values().iterator().next()));
        }
        return SeeOther.at("/aim/round/" + roundId);
    }

    private ModelAndView done(
            SignedIn me, long roundId, Map<String, String> typed, Map<Integer, Integer> places, Runnable act) {
        try {
            act.run();
        } catch (NotTaken refused) {
            Map<String, String> problems = new LinkedHashMap<>();
            refused.problems().forEach((field, key) -> problems.put(atPlace(field, places), key));
            return page(me, roundId, typed, problems);
        }
        return SeeOther.at("/aim/round/" + roundId);
    }

    /** The door counts the candidates that were typed; the form has blank ones between them. */
    private static String atPlace(String field, Map<Integer, Integer> places) {
        String name = field.replaceAll("[0-9]+$", "");
        Integer place = field.equals(name) ? null : places.get(Integer.valueOf(field.substring(name.length())));
        return place == null ? field : name + place;
    }

    private static List<String> named(Round round, Map<String, String> typed, int place) {
        return Stream.iterate(0, at -> at + 1)
                .limit(round.named().size())
                .filter(at -> Integer.toString(place).equals(typed.get("into" + at)))
                .map(at -> round.named().get(at))
                .toList();
    }

    private static @Nullable Long valueId(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
    }

    private void settable(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        if (!aims.maySet(me, unitId)) {
            throw new NotYours("to draft what the unit is for");
        }
    }

    private ModelAndView rounds(SignedIn me, long unitId, Map<String, String> problems) {
        Unit unit = units.getOurs(me, unitId);
        List<Round> all = rounds.list(me, unitId);
        return new ModelAndView("aim/rounds", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject(
                        "rows",
                        all.stream()
                                .map(views::listed)
                                .toList())
                .addObject("mayOpen", aims.maySet(me, unitId) && all.stream().allMatch(round -> round.ended() != null))
                .addObject("freePlaces", rounds.countFreePlaces(me, unitId))
                .addObject("problems", sentences.say(problems));
    }

    private ModelAndView page(
            SignedIn me, long roundId, Map<String, String> typed, Map<String, String> problems) {
        Round round = rounds.get(me, roundId);
        Unit unit = units.getOurs(me, round.unitId());
        return new ModelAndView("aim/round", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("view", views.of(me, round))
                .addObject("typed", typed)
                .addObject("problems", sentences.say(problems));
    }
}
