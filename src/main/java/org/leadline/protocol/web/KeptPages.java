package org.leadline.protocol.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.care.rule.RuleInWords;
import org.leadline.protocol.Adherence;
import org.leadline.protocol.Adherences;
import org.leadline.protocol.Protocol;
import org.leadline.protocol.Protocols;
import org.leadline.protocol.RuleMeasures;
import org.leadline.unit.Person;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /protocol/3/kept}: how far a protocol is kept; {@code /protocol/3/kept/measure}: one of its rules is counted by the month. */
@Controller
public class KeptPages {
    private final Adherences adherences;
    private final RuleMeasures measures;
    private final Protocols protocols;
    private final Units units;
    private final KeptViews views;
    private final Sentences sentences;

    KeptPages(
            Adherences adherences,
            RuleMeasures measures,
            Protocols protocols,
            Units units,
            KeptViews views,
            Sentences sentences) {
        this.adherences = adherences;
        this.measures = measures;
        this.protocols = protocols;
        this.units = units;
        this.views = views;
        this.sentences = sentences;
    }

    /** What stands on the page instead of results. @param address null where there is no step */
    public record Instead(
            String title,
            String purpose,
            List<String> lines,
            @Nullable String address,
            String step) {}

    @GetMapping("/protocol/{protocolId}/kept")
    @Admits(Who.SIGNED_IN)
    ModelAndView kept(SignedIn me, @PathVariable long protocolId) {
        Protocol protocol = protocols.get(me, protocolId);
        boolean works = me.worksIn(protocol.unitId());
        Adherence adherence = adherences.get(me, protocolId);
        ModelAndView page = page("protocol/kept", me, protocol)
                .addObject("view", null)
                .addObject("instead", null)
                .addObject("mayCount", works);
        if (adherence instanceof Adherence.Told told) {
            return page.addObject("view", views.view(told, adherences.mayKnowJourneys(me, protocol.unitId())));
        }
        return page.addObject("instead", instead(adherence, protocol, works));
    }

    @GetMapping("/protocol/{protocolId}/kept/measure")
    @Admits(Who.SIGNED_IN)
    ModelAndView measure(SignedIn me, @PathVariable long protocolId, @RequestParam int rule) {
        RuleMeasures.Proposed proposed = measures.propose(me, protocolId, rule - 1);
        return form(me, proposed, rule, proposed.name(), "", Map.of());
    }

    @PostMapping("/protocol/{protocolId}/kept/measure")
    @Admits(Who.SIGNED_IN)
    ModelAndView count(
            SignedIn me,
            @PathVariable long protocolId,
            @RequestParam int rule,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String checkerId) {
        Long checker = checkerId.matches("[0-9]{1,18}") ? Long.valueOf(checkerId) : null;
        return switch (measures.count(me, protocolId, rule - 1, name, checker)) {
            case RuleMeasures.Counting.Done(String address) -> SeeOther.at(address);
            case RuleMeasures.Counting.Refused(Map<String, String> problems) ->
                form(me, measures.propose(me, protocolId, rule - 1), rule, name, checkerId, sentences.say(problems));
        };
    }

    private ModelAndView form(
            SignedIn me,
            RuleMeasures.Proposed proposed,
            int rule,
            String name,
            String checkerId,
            Map<String, String> problems) {
        Map<String, String> checkers = new LinkedHashMap<>();
        for (Person person : proposed.checkers()) {
            checkers.put(Long.toString(person.id()), person.name() + ", " + person.profession());
        }
        ModelAndView page = page("protocol/kept-measure", me, proposed.protocol())
                .addObject("rule", rule)
                .addObject("sentence", RuleInWords.say(proposed.sentence()))
                .addObject("name", name)
                .addObject("checkers", checkers)
                .addObject("checkerId", checkerId)
                .addObject("problems", problems);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Instead instead(Adherence adherence, Protocol protocol, boolean works) {
        String rules = works && protocol.draft() != null ? protocol.address() + "/draft/rules" : null;
        return switch (adherence) {
            case Adherence.NothingInForce _ -> instead("nothing-in-force", List.of(), protocol.address());
            case Adherence.NoRules _ -> instead("no-rules", List.of(), rules == null ? protocol.address() : rules);
            case Adherence.NoNotes none ->
                instead(
                        "no-notes",
                        List.of(),
                        works
                                ? none.process().address() + "/log"
                                : none.process().address());
            case Adherence.NotYet yet ->
                instead("not-yet", List.of(), yet.process().address());
            case Adherence.DoNotFit not ->
                instead("do-not-fit", not.problems(), rules == null ? protocol.address() : rules);
            case Adherence.Told _ -> throw new IllegalStateException("There is something to tell.");
        };
    }

    private Instead instead(String what, List<String> lines, String address) {
        return new Instead(
                sentences.say("kept." + what + ".title"),
                sentences.say("kept." + what),
                lines,
                address,
                sentences.say("kept." + what + ".step"));
    }

    private ModelAndView page(String template, SignedIn me, Protocol protocol) {
        return new ModelAndView(template)
                .addObject("inUnit", units.getOurs(me, protocol.unitId()))
                .addObject("protocol", protocol);
    }
}
