package org.leadline.sounding.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Draft;
import org.leadline.sounding.Opening;
import org.leadline.sounding.act.Turn;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /ask/draft/12/check}: a draft looked over once more, and opened. */
@Controller
class DraftCheckPages {
    private static final String TURN = "turn";
    private static final String WHAT_IS_NEW = "whatIsNew";
    private final Asks asks;
    private final Units units;
    private final CheckWords checkWords;
    private final SoundingWords words;

    DraftCheckPages(Asks asks, Units units, CheckWords checkWords, SoundingWords words) {
        this.asks = asks;
        this.units = units;
        this.checkWords = checkWords;
        this.words = words;
    }

    @GetMapping("/ask/draft/{draftId}/check")
    @Admits(Who.SIGNED_IN)
    ModelAndView check(SignedIn me, @PathVariable long draftId) {
        return page(me, draftId, null, Map.of());
    }

    @PostMapping("/ask/draft/{draftId}/turns")
    @Admits(Who.SIGNED_IN)
    ModelAndView keepTurns(
            SignedIn me,
            @PathVariable long draftId,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        Draft draft = asks.get(me, draftId);
        return keep(me, draft, version, sent).isPresent()
                ? new ModelAndView("redirect:" + draft.address() + "/check")
                : changedMeanwhile(me, draftId, sent);
    }

    /** Keeps the turns and the line of what is new as they stand on the page, and opens. */
    @PostMapping("/ask/draft/{draftId}/open")
    @Admits(Who.SIGNED_IN)
    ModelAndView open(
            SignedIn me,
            @PathVariable long draftId,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        Optional<Draft> kept = keep(me, asks.get(me, draftId), version, sent);
        if (kept.isEmpty()) {
            return changedMeanwhile(me, draftId, sent);
        }
        return switch (asks.open(me, draftId, kept.get().version())) {
            case Opening.Opened(var sounding) -> new ModelAndView("redirect:" + sounding.address());
            case Opening.Refused(var problems) -> page(me, draftId, null, words.say(problems));
            case Opening.ChangedMeanwhile meanwhile -> changedMeanwhile(me, draftId, sent);
        };
    }

    private Optional<Draft> keep(SignedIn me, Draft draft, int version, MultiValueMap<String, String> sent) {
        Asking asking = draft.asking();
        Map<Long, Turn> turns = new HashMap<>(asking.turns());
        asking.asked()
                .forEach(person -> Optional.ofNullable(sent.getFirst(TURN + person))
                        .flatMap(Turn::find)
                        .ifPresent(turn -> turns.put(person, turn)));
        String whatIsNew = Optional.ofNullable(sent.getFirst(WHAT_IS_NEW)).orElse(asking.whatIsNew());
        return asks.change(me, draft.id(), version, asking.withTurns(turns).withWhatIsNew(whatIsNew.strip()));
    }

    private ModelAndView changedMeanwhile(SignedIn me, long draftId, MultiValueMap<String, String> sent) {
        return page(me, draftId, sent.getFirst(WHAT_IS_NEW), Map.of("check", words.say("ask.problem.check-changed")));
    }

    /**
     * The page.
     *
     * @param whatIsNew what was typed there and is not kept; null where nothing was
     * @param problems beside those of the draft itself
     */
    private ModelAndView page(SignedIn me, long draftId, @Nullable String whatIsNew, Map<String, String> problems) {
        DraftCheckView view = checkWords.view(me, asks.check(me, draftId), whatIsNew);
        Unit unit = units.getOurs(me, view.unitId());
        Map<String, String> all = new LinkedHashMap<>(problems);
        view.problems().forEach(all::putIfAbsent);
        var page = new ModelAndView("sounding/draft-check");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", unit).addObject("view", view).addObject("problems", all);
    }
}
