package org.leadline.idea;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.SignedIn.Membership;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for somebody: ideas to answer, to hold and to carry on, tests that are due, and what is stuck with them. */
@Component
@Transactional(readOnly = true)
class IdeaWaits implements Waits {
    private static final Duration ASK_COMES_BACK = Duration.ofDays(28);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private final IdeaStore ideas;
    private final TestStore tests;
    private final HolderStore holders;
    private final StuckStore stuck;
    private final Standing standing;
    private final Says says;
    private final Sentences sentences;
    private final Clock clock;

    IdeaWaits(
            IdeaStore ideas,
            TestStore tests,
            HolderStore holders,
            StuckStore stuck,
            Standing standing,
            Says says,
            Sentences sentences,
            Clock clock) {
        this.ideas = ideas;
        this.tests = tests;
        this.holders = holders;
        this.stuck = stuck;
        this.standing = standing;
        this.says = says;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public List<Waiting> listWaiting(SignedIn me) {
        List<Waiting> waits = new ArrayList<>();
        me.memberships().stream().map(Membership::unitId).distinct().forEach(unitId -> {
            ideas.listIn(unitId, IdeaState.SAID).stream()
                    .filter(idea -> standing.answers(me, idea))
                    .forEach(idea -> waits.add(toAnswer(idea)));
            ideas.listIn(unitId, IdeaState.ANSWERED).stream()
                    .filter(idea -> standing.answers(me, idea))
                    .forEach(idea -> waits.add(answered(idea)));
            stuck.listTo(unitId).stream()
                    .filter(one -> one.answeredAt() == null)
                    .filter(one -> standing.answerers(me, unitId, 0).contains(me.personId()))
                    .forEach(one -> waits.add(toUnstick(one)));
        });
        holders.listOffersTo(me.personId())
                .forEach(offer -> ideas.find(offer.ideaId())
                        .filter(idea -> me.belongsTo(idea.unitId()))
                        .ifPresent(idea -> waits.add(offered(idea, offer))));
        ideas.listHeldBy(me.personId()).stream()
                .filter(idea -> tests.listOpen(idea.id()).isEmpty())
                .forEach(idea -> waits.add(item("idea-test", idea, idea.stateAt(), "", null)));
        tests.listOpenRunBy(me.personId()).forEach(test -> waits.add(toRun(test)));
        waits.sort(Comparator.comparing((Waiting one) -> !one.overdue()).thenComparing(Waiting::since));
        return List.copyOf(waits);
    }

    private Waiting toAnswer(Idea idea) {
        return item("idea-answer", idea, idea.saidAt(), says.whoSaid(idea), idea.answerBy());
    }

    private Waiting answered(Idea idea) {
        Instant gone = idea.goneUpAt();
        if (!idea.goesUp()) {
            return item("idea-holder", idea, idea.stateAt(), says.days(idea.stateAt()), null);
        }
        return gone == null
                ? item("idea-ask", idea, idea.stateAt(), says.whoSaid(idea), null)
                : item("idea-ask-back", idea, gone, says.day(gone), gone.plus(ASK_COMES_BACK));
    }

    private Waiting offered(Idea idea, Offer offer) {
        return item("idea-offered", idea, offer.at(), says.name(offer.byId()), null);
    }

    private Waiting toUnstick(Stuck one) {
        return new Waiting(
                "idea-stuck",
                one.toUnitId(),
                one.because(),
                sentences.say("idea.waits.idea-stuck", says.name(one.byId())),
                sentences.say("idea.waits.idea-stuck.step"),
                one.address(),
                one.at(),
                one.answerBy(),
                one.isLate(clock.instant()),
                one.isLate(clock.instant()));
    }

    private Waiting toRun(SmallTest test) {
        Idea idea = ideas.find(test.ideaId()).orElseThrow();
        String kind = test.isRunning() ? "idea-test-due" : test.prediction() == null ? "idea-predict" : "idea-start";
        boolean over = test.until().isBefore(LocalDate.now(clock));
        return new Waiting(
                kind,
                idea.unitId(),
                test.question(),
                sentences.say("idea.waits." + kind, says.day(test.until())),
                sentences.say("idea.waits." + kind + ".step"),
                test.address(),
                test.startedAt() == null ? test.plannedAt() : test.startedAt(),
                test.until().atTime(EVENING).atZone(clock.getZone()).toInstant(),
                over,
                false);
    }

    private Waiting item(String kind, Idea idea, Instant since, String about, @Nullable Instant due) {
        boolean overdue = due != null && !clock.instant().isBefore(due);
        return new Waiting(
                kind,
                idea.unitId(),
                idea.line(),
                sentences.say("idea.waits." + kind, about),
                sentences.say("idea.waits." + kind + ".step"),
                idea.address(),
                since,
                due,
                overdue,
                overdue && kind.equals("idea-answer"));
    }
}
