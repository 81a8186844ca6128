package org.leadline.idea;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.access.SignedIn.Membership;
import org.leadline.unit.sheet.TakesMinutes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What ideas and tests ask of somebody: an answer of those who lead, a result of those who run a test, a yes or no of those who were asked to hold. */
@Component
@Transactional(readOnly = true)
class IdeaMinutes implements TakesMinutes {
    private static final int SECONDS_TO_ANSWER = 60;
    private static final int SECONDS_TO_SAY_YES_OR_NO = 30;
    private static final int SECONDS_TO_ENTER_A_RESULT = 120;
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private final IdeaStore ideas;
    private final TestStore tests;
    private final HolderStore holders;
    private final StuckStore stuck;
    private final Standing standing;
    private final Clock clock;

    IdeaMinutes(
            IdeaStore ideas, TestStore tests, HolderStore holders, StuckStore stuck, Standing standing, Clock clock) {
        this.ideas = ideas;
        this.tests = tests;
        this.holders = holders;
        this.stuck = stuck;
        this.standing = standing;
        this.clock = clock;
    }

    @Override
    public List<Ask> listAsked(SignedIn me, Instant from, Instant until) {
        List<Ask> asked = new ArrayList<>();
        for (long unitId :
                me.memberships().stream().map(Membership::unitId).distinct().toList()) {
            ideas.listOf(unitId).stream()
                    .filter(idea -> isWithin(idea.saidAt(), from, until) && standing.answers(me, idea))
                    .forEach(idea -> asked.add(new Ask(
                            "idea-answer", idea.line(), idea.address(), idea.saidAt(), SECONDS_TO_ANSWER, true)));
            stuck.listTo(unitId).stream()
                    .filter(one -> isWithin(one.at(), from, until))
                    .filter(one -> standing.answerers(me, unitId, 0).contains(me.personId()))
                    .forEach(one -> asked.add(
                            new Ask("idea-stuck", one.because(), one.address(), one.at(), SECONDS_TO_ANSWER, true)));
        }
        holders.listOffersTo(me.personId(), from, until)
                .forEach(offer -> asked.add(new Ask(
                        "idea-offered",
                        ideas.find(offer.ideaId()).orElseThrow().line(),
                        Idea.addressOf(offer.ideaId()),
                        offer.at(),
                        SECONDS_TO_SAY_YES_OR_NO,
                        false)));
        tests.listRunBy(me.personId()).stream()
                .filter(test -> test.startedAt() != null && isWithin(due(test), from, until))
                .forEach(test -> asked.add(new Ask(
                        "idea-test-due", test.question(), test.address(), due(test), SECONDS_TO_ENTER_A_RESULT, true)));
        return List.copyOf(asked);
    }

    private Instant due(SmallTest test) {
        return test.until().atTime(EVENING).atZone(clock.getZone()).toInstant();
    }

    private static boolean isWithin(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
