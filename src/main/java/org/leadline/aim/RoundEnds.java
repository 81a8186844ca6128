package org.leadline.aim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.ClockStrikes;
import org.leadline.access.Clocks;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBacks;
import org.leadline.sounding.Deciding;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Decisions;
import org.leadline.sounding.Endings;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.sounding.act.State;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the steps of a round end: its soundings are decided, and everybody who was asked hears what became of it. */
@Component
@Transactional
class RoundEnds {
    static final int MOST_OF_BECAUSE = 200;
    private static final String BY = "clock";
    private static final int MOST_OF_DECIDED = 600;
    private static final int MOST_WITHDRAWN_BECAUSE = 400;
    private static final int WEEKS_UNTIL_LOOKED_BACK = 13;
    private final RoundStore store;
    private final AskedTold told;
    private final AimReading reading;
    private final Decisions decisions;
    private final Endings endings;
    private final ToldBacks toldBacks;
    private final Clocks clocks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    RoundEnds(
            RoundStore store,
            AskedTold told,
            AimReading reading,
            Decisions decisions,
            Endings endings,
            ToldBacks toldBacks,
            Clocks clocks,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.told = told;
        this.reading = reading;
        this.decisions = decisions;
        this.endings = endings;
        this.toldBacks = toldBacks;
        this.clocks = clocks;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** Decides a sounding of a round; one that was decided on its own page stays as it is. */
    void decide(SignedIn me, Sounding sounding, String best, String what) {
        if (sounding.state() != State.REVEALED) {
            return;
        }
        Map<String, String> refused = decisions.decide(
                me,
                sounding.id(),
                new Deciding(
                        DecisionKind.DECIDED,
                        best,
                        what.length() <= MOST_OF_DECIDED ? what : what.substring(0, MOST_OF_DECIDED - 1) + "…",
                        sentences.say("aimask.round.value"),
                        "",
                        Set.of(me.personId()),
                        false,
                        LocalDate.now(clock).plusWeeks(WEEKS_UNTIL_LOOKED_BACK),
                        Map.of(),
                        "",
                        new Decision.NotHeard(0, 0, 0)));
        if (!refused.isEmpty()) {
            throw new NotTaken(refused.values().stream()
                    .limit(1)
                    .collect(Collectors.toMap(problem -> "because", problem -> problem)));
        }
    }

    void adopted(SignedIn me, Round round, String best) {
        List<String> lines = round.candidates().stream()
                .filter(candidate -> candidate.aimId() != null)
                .map(Round.Candidate::line)
                .toList();
        String what = lines.isEmpty()
                ? sentences.say("aimask.round.adopted.none")
                : sentences.say("aimask.round.adopted", String.join("; ", lines));
        Sounding ranking = round.ranking();
        if (ranking != null) {
            decide(me, ranking, best, what);
        }
        end(me, round, null, "a round of drafting ended", what);
    }

    /** What this person still has open of it is withdrawn unread. */
    void callOff(SignedIn me, Round round, String because) {
        Stream.of(round.naming(), round.ranking())
                .filter(sounding -> sounding != null
                        && sounding.state() == State.OPEN
                        && sounding.asker().personId() == me.personId())
                .forEach(open -> endings.withdraw(
                        me,
                        open.id(),
                        because.length() <= MOST_WITHDRAWN_BECAUSE
                                ? because
                                : because.substring(0, MOST_WITHDRAWN_BECAUSE - 1) + "…"));
        end(
                me,
                round,
                because,
                "a round of drafting was called off",
                sentences.say("aimask.round.called-off", because));
    }

    private void end(SignedIn me, Round round, @Nullable String because, String done, String said) {
        store.end(round.id(), because, clock.instant());
        clocks.stop(Rounds.CLOCK, Long.toString(round.id()));
        List<Sounding> where = Stream.concat(Stream.ofNullable(round.naming()), Stream.ofNullable(round.ranking()))
                .toList();
        told.everybodyAsked(me, where, round.unitId(), round.address(), sentences.say("aimask.round.title"), said);
        audit.record(me.auditName(), done, round.address(), round.unitId(), null);
    }

    /** The fourteen days are over: whoever opened it hears so. */
    public void timeIsUp(long roundId) {
        store.find(roundId).filter(row -> row.getEndedAt() == null).ifPresent(row -> {
            audit.record(BY, "a round of drafting is late", Round.addressOf(roundId), row.getUnitId(), null);
            toldBacks.tell(
                    reading.someone(row.getById()).personId(),
                    row.getUnitId(),
                    Round.addressOf(roundId),
                    sentences.say("aimask.round.title"),
                    sentences.say("aimask.round.late"));
        });
    }

    /** What happens when it strikes. */
    @Configuration(proxyBeanMethods = false)
    static class Strikes {
        @Bean
        ClockStrikes aimRoundIsLate(RoundEnds ends) {
            return ClockStrikes.ofId(Rounds.CLOCK, ends::timeIsUp);
        }
    }
}
