package org.leadline.unit.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.unit.SharedWord;
import org.leadline.unit.SharedWords;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.leadline.unit.WordListing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /unit/…/words}: the words of a unit, with what each profession means by them. */
@Controller
class SharedWordPages {
    private final SharedWords words;
    private final Units units;
    private final Sentences sentences;

    SharedWordPages(SharedWords words, Units units, Sentences sentences) {
        this.words = words;
        this.units = units;
        this.sentences = sentences;
    }

    @GetMapping("/unit/{unitId}/words")
    @Admits(Who.SIGNED_IN)
    ModelAndView page(SignedIn me, @PathVariable long unitId) {
        Unit unit = units.getOurs(me, unitId);
        List<SharedWord> listed = words.list(me, unitId);
        return new ModelAndView("unit/words")
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("sentence", sentence(listed))
                .addObject("words", listed)
                .addObject("mine", words.professionOf(me))
                .addObject("starters", words.listStarters(me, unitId))
                .addObject("retired", words.listRetired(me, unitId));
    }

    @GetMapping("/unit/{unitId}/words/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @PathVariable long unitId, @RequestParam(defaultValue = "") String word) {
        return newForm(me, units.getOurs(me, unitId), word, "", Map.of());
    }

    @PostMapping("/unit/{unitId}/words/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView add(
            SignedIn me,
            @PathVariable long unitId,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String sense) {
        Unit unit = units.getOurs(me, unitId);
        return switch (words.add(me, unitId, word, sense)) {
            case WordListing.Listed(SharedWord listed) ->
                SeeOther.at(SharedWord.pageOf(unitId) + "#word-" + listed.id());
            case WordListing.Refused(Map<String, String> problems) ->
                newForm(me, unit, word, sense, sentences.say(problems));
        };
    }

    @GetMapping("/unit/{unitId}/words/{wordId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView word(SignedIn me, @PathVariable long unitId, @PathVariable long wordId) {
        SharedWord word = words.get(me, unitId, wordId);
        SharedWord.Sense mine = word.findSense(words.professionOf(me)).orElse(null);
        return word(me, word, mine == null ? 0 : mine.id(), mine == null ? "" : mine.sense(), "", Map.of());
    }

    @PostMapping("/unit/{unitId}/words/{wordId}/sense")
    @Admits(Who.SIGNED_IN)
    ModelAndView giveSense(
            SignedIn me,
            @PathVariable long unitId,
            @PathVariable long wordId,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "") String sense) {
        Map<String, String> problems = words.giveSense(me, unitId, wordId, after, sense);
        return problems.isEmpty()
                ? SeeOther.at(SharedWord.pageOf(unitId) + "#word-" + wordId)
                : word(me, words.get(me, unitId, wordId), after, sense, "", sentences.say(problems));
    }

    @PostMapping("/unit/{unitId}/words/{wordId}/retire")
    @Admits(Who.SIGNED_IN)
    ModelAndView retire(
            SignedIn me,
            @PathVariable long unitId,
            @PathVariable long wordId,
            @RequestParam(defaultValue = "") String because) {
        Map<String, String> problems = words.retire(me, unitId, wordId, because);
        if (problems.isEmpty()) {
            return SeeOther.at(SharedWord.pageOf(unitId));
        }
        SharedWord word = words.get(me, unitId, wordId);
        SharedWord.Sense mine = word.findSense(words.professionOf(me)).orElse(null);
        return word(
                me,
                word,
                mine == null ? 0 : mine.id(),
                mine == null ? "" : mine.sense(),
                because,
                sentences.say(problems));
    }

    private String sentence(List<SharedWord> listed) {
        if (listed.isEmpty()) {
            return sentences.say("words.lede");
        }
        long twice = listed.stream().filter(SharedWord::isAmbiguous).count();
        return sentences.say(listed.size() == 1 ? "words.says.one" : "words.says", listed.size())
                + " "
                + (twice == 0
                        ? sentences.say("words.says.alike")
                        : sentences.say(twice == 1 ? "words.says.two-ways.one" : "words.says.two-ways", twice));
    }

    private ModelAndView newForm(SignedIn me, Unit unit, String word, String sense, Map<String, String> problems) {
        return new ModelAndView("unit/word-new", status(problems))
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("word", word)
                .addObject("sense", sense)
                .addObject("profession", words.professionOf(me))
                .addObject("problems", problems);
    }

    private ModelAndView word(
            SignedIn me, SharedWord word, long after, String sense, String because, Map<String, String> problems) {
        Unit unit = units.getOurs(me, word.unitId());
        return new ModelAndView("unit/word", status(problems))
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("word", word)
                .addObject("history", words.listHistory(me, word))
                .addObject("profession", words.professionOf(me))
                .addObject("mayWrite", word.retiredBecause() == null)
                .addObject("mayRetire", words.mayRetire(me, word))
                .addObject("after", after)
                .addObject("sense", sense)
                .addObject("because", because)
                .addObject("problems", problems);
    }

    private static HttpStatus status(Map<String, String> problems) {
        return problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
