package org.leadline.idea.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.idea.Blockers;
import org.leadline.idea.Holders;
import org.leadline.idea.Idea;
import org.leadline.idea.IdeaState;
import org.leadline.idea.Ideas;
import org.leadline.idea.Offer;
import org.leadline.idea.Says;
import org.leadline.idea.SmallTest;
import org.leadline.idea.Stuck;
import org.leadline.idea.Tests;
import org.leadline.unit.Sight;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of an idea together. */
@Component
class IdeaViews {
    private final Ideas ideas;
    private final Tests tests;
    private final Holders holders;
    private final Blockers blockers;
    private final Units units;
    private final Says says;
    private final Sentences sentences;

    IdeaViews(
            Ideas ideas, Tests tests, Holders holders, Blockers blockers, Units units, Says says, Sentences sentences) {
        this.ideas = ideas;
        this.tests = tests;
        this.holders = holders;
        this.blockers = blockers;
        this.units = units;
        this.says = says;
        this.sentences = sentences;
    }

    ModelAndView page(SignedIn me, Idea idea, Map<String, String> typed, Map<String, String> problems) {
        boolean ours = units.sight(me, idea.unitId()) == Sight.OURS;
        return new ModelAndView("idea/idea", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject(
                        "inUnit",
                        ours ? units.get(me, idea.unitId()) : units.findHome(me).orElse(null))
                .addObject("view", view(me, idea, ours))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    private IdeaView view(SignedIn me, Idea idea, boolean ours) {
        Unit unit = units.find(idea.unitId()).orElseThrow();
        List<SmallTest> ran = tests.list(me, idea.id());
        Optional<SmallTest> open = ran.stream().filter(test -> !test.hasEnded()).findFirst();
        List<Offer> offers = holders.listOffers(me, idea);
        Long scribe = idea.scribeId();
        Long holder = idea.holderId();
        return new IdeaView(
                idea,
                unit,
                ours,
                sentences.say("idea.state."
                        + (idea.goesUp() && idea.state() == IdeaState.ANSWERED
                                ? "goes-up"
                                : idea.state().word())),
                says.sentence(idea, open),
                says.isLate(idea),
                ours || idea.saidById() == me.personId() ? says.name(idea.saidById()) : says.whoSaid(idea),
                ours && scribe != null ? says.name(scribe) : null,
                ours && holder != null ? says.name(holder) : null,
                ours ? ideas.listMoves(me, idea.id()).stream().map(this::step).toList() : List.of(),
                ran.stream().map(this::row).toList(),
                blockers.list(me, idea).stream().map(this::row).toList(),
                ours && idea.state().isOpen() ? layers(me, idea) : Map.of(),
                ours && idea.looksForAHolder() ? toAsk(me, idea, offers) : Map.of(),
                offers.stream()
                        .map(offer -> sentences.say("idea.hold.asked", says.name(offer.personId())))
                        .toList(),
                may(me, idea, offers, ours));
    }

    private IdeaView.May may(SignedIn me, Idea idea, List<Offer> offers, boolean ours) {
        boolean leads = ideas.leads(me, idea.unitId());
        boolean answers = ours && ideas.mayAnswer(me, idea);
        boolean carries = ours && (idea.isHeldBy(me.personId()) || leads || answers);
        boolean heldNow = idea.state() == IdeaState.HELD || idea.state() == IdeaState.TRIED;
        boolean mine = idea.saidById() == me.personId();
        boolean looks = ours && idea.state() == IdeaState.ANSWERED;
        return new IdeaView.May(
                answers && idea.state() == IdeaState.SAID,
                looks && !mine,
                looks && mine,
                offers.stream().anyMatch(offer -> offer.personId() == me.personId()),
                ours && idea.state() == IdeaState.HELD && idea.isHeldBy(me.personId()),
                carries && idea.state().isOpen() && idea.state() != IdeaState.SAID,
                carries && heldNow,
                ours && (answers || leads) && idea.state() == IdeaState.PARKED,
                ours
                        && (answers || leads)
                        && idea.goesUp()
                        && idea.goneUpAt() == null
                        && idea.state() == IdeaState.ANSWERED,
                ours && idea.state().isOpen() && idea.state() != IdeaState.SAID,
                ours && heldNow && (idea.isHeldBy(me.personId()) || leads));
    }

    private IdeaView.Step step(Idea.Move move) {
        Long by = move.byId();
        Long to = move.toId();
        String who = to != null ? says.name(to) : by == null ? "" : says.name(by);
        String more = move.line() == null ? "" : move.line();
        return new IdeaView.Step(
                says.day(move.at()), sentences.say("idea.deed." + move.deed().word()), who, more);
    }

    private TryView.Row row(SmallTest test) {
        String aside = test.result() == null
                ? ""
                : sentences.say("idea.test.verdict." + test.result().verdict().word());
        String line = test.closedBecause() != null
                ? sentences.say("idea.test.closed", test.closedBecause())
                : test.result() != null ? test.result().happened() : says.howItGoes(test);
        return new TryView.Row(test.address(), test.question(), line, aside, false, "");
    }

    private TryView.Row row(Stuck one) {
        boolean late = says.isLate(one);
        String to = units.find(one.toUnitId()).orElseThrow().name();
        Long by = one.answeredById();
        String line = by == null || one.answer() == null
                ? sentences.say(late ? "idea.stuck.late" : "idea.stuck.waits", to, says.day(one.answerBy()))
                : sentences.say("idea.stuck.answered", says.name(by), one.answer());
        return new TryView.Row(
                one.address(), one.because(), line, one.answer() == null ? says.days(one.at()) : "", late, "");
    }

    private Map<String, String> layers(SignedIn me, Idea idea) {
        Map<String, String> options = new LinkedHashMap<>();
        blockers.listLayers(me, idea.unitId()).forEach(layer -> options.put(Long.toString(layer.id()), layer.name()));
        return options;
    }

    private Map<String, String> toAsk(SignedIn me, Idea idea, List<Offer> offers) {
        Map<String, String> options = new LinkedHashMap<>();
        if (ideas.leads(me, idea.unitId()) || idea.saidById() == me.personId()) {
            holders.listWilling(me, idea.unitId()).stream()
                    .map(one -> one.personId())
                    .filter(person -> person != idea.saidById() && person != me.personId())
                    .filter(person -> offers.stream().noneMatch(offer -> offer.personId() == person))
                    .forEach(person -> options.put(Long.toString(person), says.name(person)));
        }
        return options;
    }
}
