package org.leadline.idea.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.idea.Blockers;
import org.leadline.idea.Holders;
import org.leadline.idea.Idea;
import org.leadline.idea.IdeaState;
import org.leadline.idea.Ideas;
import org.leadline.idea.Intake;
import org.leadline.idea.Says;
import org.leadline.idea.SmallTest;
import org.leadline.idea.SmallTest.Verdict;
import org.leadline.idea.Stuck;
import org.leadline.idea.Tests;
import org.leadline.unit.Sight;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;

/** Puts together what a unit tries, each idea where it stands. */
@Component
class TryLists {
    private static final int ENOUGH_TO_WARN = 5;
    private static final double NEARLY_ALL = 0.9;
    private final Ideas ideas;
    private final Tests tests;
    private final Holders holders;
    private final Blockers blockers;
    private final Units units;
    private final Says says;
    private final Sentences sentences;

    TryLists(
            Ideas ideas, Tests tests, Holders holders, Blockers blockers, Units units, Says says, Sentences sentences) {
        this.ideas = ideas;
        this.tests = tests;
        this.holders = holders;
        this.blockers = blockers;
        this.units = units;
        this.says = says;
        this.sentences = sentences;
    }

    TryView of(SignedIn me, Unit unit) {
        boolean ours = units.sight(me, unit.id()) == Sight.OURS;
        List<Idea> all = ideas.list(me, unit.id());
        List<SmallTest> ran = tests.listIn(me, unit.id());
        return new TryView(
                unit,
                ours,
                ours ? paused(me, unit) : "",
                warning(ran),
                rows(all, ran, IdeaState.SAID, idea -> ours && ideas.mayAnswer(me, idea) ? "idea.answer.act" : ""),
                rows(
                        all.stream().filter(idea -> !idea.goesUp()).toList(),
                        ran,
                        IdeaState.ANSWERED,
                        idea -> ours && idea.saidById() != me.personId() ? "idea.hold" : ""),
                rows(all.stream().filter(Idea::goesUp).toList(), ran, IdeaState.ANSWERED, idea -> ""),
                rows(all.stream().filter(TryLists::isHeld).toList(), ran, null, idea -> ""),
                ran.stream()
                        .filter(SmallTest::isRunning)
                        .sorted(Comparator.comparing(SmallTest::until))
                        .map(this::row)
                        .toList(),
                ours ? stuck(me, unit) : List.of(),
                newest(rows(all, ran, IdeaState.ABANDONED, idea -> "")),
                newest(rows(all, ran, IdeaState.IN_USE, idea -> "")),
                newest(rows(all, ran, IdeaState.PARKED, idea -> "")),
                ours
                        ? holders.listWilling(me, unit.id()).stream()
                                .map(one -> says.name(one.personId()))
                                .sorted()
                                .toList()
                        : List.of());
    }

    /** Why no idea is taken in just now; empty where ideas are. */
    String paused(SignedIn me, Unit unit) {
        Intake intake = ideas.intake(me, unit.id());
        return intake.isPaused() ? sentences.say("idea.paused.short", intake.unanswered(), names(intake.owing())) : "";
    }

    /** "Rosa Quill and Dr Ada Okafor". */
    String names(List<Long> personIds) {
        return sentences.list("idea.and", personIds.stream().map(says::name).toList());
    }

    private interface Step {
        String key(Idea idea);
    }

    private List<TryView.Row> rows(List<Idea> all, List<SmallTest> ran, @Nullable IdeaState state, Step step) {
        return all.stream()
                .filter(idea -> state == null || idea.state() == state)
                .map(idea -> row(idea, ran, step.key(idea)))
                .toList();
    }

    private TryView.Row row(Idea idea, List<SmallTest> ran, String step) {
        Optional<SmallTest> open = ran.stream()
                .filter(test -> test.ideaId() == idea.id() && !test.hasEnded())
                .findFirst();
        String aside = idea.state() == IdeaState.SAID ? says.daysToAnswer(idea) : says.days(idea.stateAt());
        return new TryView.Row(
                idea.address(),
                idea.line(),
                says.sentence(idea, open),
                idea.state().isOpen() ? aside : "",
                says.isLate(idea),
                step.isEmpty() ? "" : sentences.say(step));
    }

    private TryView.Row row(SmallTest test) {
        String expected =
                test.prediction() == null ? "" : sentences.say("idea.test.expected", says.predicted(test.prediction()));
        boolean over = says.isOver(test);
        String aside = sentences.say(over ? "idea.test.aside.over" : "idea.test.aside", says.day(test.until()));
        return new TryView.Row(test.address(), test.question(), expected, aside, over, "");
    }

    private List<TryView.Row> stuck(SignedIn me, Unit unit) {
        List<Stuck> all = new ArrayList<>(blockers.listToUs(me, unit.id()));
        blockers.listOurs(me, unit.id()).stream()
                .filter(ours -> all.stream().noneMatch(one -> one.id() == ours.id()))
                .forEach(all::add);
        return all.stream()
                .filter(one -> one.answeredAt() == null)
                .map(one -> row(me, one))
                .toList();
    }

    private TryView.Row row(SignedIn me, Stuck one) {
        boolean late = says.isLate(one);
        String to = units.find(one.toUnitId()).orElseThrow().name();
        return new TryView.Row(
                one.address(),
                sentences.say("idea.stuck.title", one.because()),
                sentences.say(late ? "idea.stuck.late" : "idea.stuck.waits", to, says.day(one.answerBy())),
                late ? sentences.say("idea.days.late", says.days(one.at())) : says.days(one.at()),
                late,
                blockers.owes(me, one) ? sentences.say("idea.answer.act") : "");
    }

    private String warning(List<SmallTest> ran) {
        List<SmallTest> ended =
                ran.stream().filter(test -> test.result() != null).toList();
        long kept = ended.stream()
                .filter(test -> test.result() != null && test.result().verdict() != Verdict.ABANDON)
                .count();
        return ended.size() >= ENOUGH_TO_WARN && kept >= NEARLY_ALL * ended.size()
                ? sentences.say("idea.warning", ended.size(), kept)
                : "";
    }

    private static boolean isHeld(Idea idea) {
        return idea.state() == IdeaState.HELD || idea.state() == IdeaState.TRIED;
    }

    private static List<TryView.Row> newest(List<TryView.Row> rows) {
        return rows.reversed();
    }
}
