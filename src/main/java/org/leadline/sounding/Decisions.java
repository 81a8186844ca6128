package org.leadline.sounding;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.sounding.act.Deed;
import org.leadline.sounding.act.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to deciding: one line, the views against answered, and how it was said back. Methods return what is wrong, by field; empty where it was done. */
@Service
@Transactional
public class Decisions {
    /** How many say a large decision back in writing. */
    static final int IN_WRITING = 3;

    private static final int MOST_OF_BECAUSE = 200;
    private static final int MOST_OF_DECIDED = 600;
    private static final int MOST_OF_VALUE = 120;
    private static final int MOST_OF_A_LINE = 400;
    private static final SecureRandom CHANCE = new SecureRandom();
    private final SoundingStore store;
    private final ViewStore views;
    private final DecisionStore decisions;
    private final Footings footings;
    private final Clockwork clockwork;
    private final Telling telling;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Decisions(
            SoundingStore store,
            ViewStore views,
            DecisionStore decisions,
            Footings footings,
            Clockwork clockwork,
            Telling telling,
            AuditTrail audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.views = views;
        this.decisions = decisions;
        this.footings = footings;
        this.clockwork = clockwork;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Decides, and tells everybody who was asked.
     *
     * @throws NotHere where the person may not know of it
     * @throws org.leadline.access.NotYours where they do not decide it, or it is not yet or no longer to be decided
     */
    public Map<String, String> decide(SignedIn me, long soundingId, Deciding deciding) {
        Footing mine = footings.lock(me, soundingId);
        mine.demand(Deed.DECIDE);
        Sounding sounding = mine.sounding();
        Map<String, String> problems = problems(mine, deciding);
        if (!problems.isEmpty()) {
            return problems;
        }
        Instant now = now();
        LocalDate lookBackOn = deciding.lookBackOn();
        Decision.NotHeard notHeard = deciding.notHeard();
        DecisionKind kind = deciding.kind();
        if (kind == null || lookBackOn == null || notHeard == null) {
            throw new IllegalStateException("The rules let a decision pass that is not whole");
        }
        Decision decision = new Decision(
                0,
                kind,
                deciding.because().strip(),
                deciding.decided().strip(),
                deciding.value().strip(),
                deciding.choice().isEmpty() ? null : deciding.choice(),
                byNames(mine, deciding),
                deciding.large(),
                lookBackOn,
                notHeard,
                now);
        long decisionId = decisions.insert(soundingId, decision, me.personId());
        answer(mine, deciding, now);
        if (deciding.large()) {
            draw(mine, decisionId, now);
        }
        store.enter(soundingId, State.DECIDED, now, null);
        clockwork.decided(sounding, lookBackOn, clock.getZone());
        telling.everybody(sounding, "sounding-decided");
        telling.lookBack(sounding, Clockwork.morning(lookBackOn, clock.getZone()));
        audit.record(me.auditName(), "decided", sounding.address(), sounding.unitId(), kind.word());
        About about = sounding.about();
        events.publishEvent(new SoundingDecided(
                soundingId,
                sounding.unitId(),
                about == null ? null : about.address(),
                decision.choice(),
                decision.decided(),
                me.personId(),
                decision.byNames(),
                LocalDate.now(clock)));
        return Map.of();
    }

    /** Answers views against, in a line each, after the decision. */
    public Map<String, String> answer(SignedIn me, long soundingId, Map<Long, String> answers) {
        Footing mine = footings.lock(me, soundingId);
        mine.demand(Deed.ANSWER_AGAINST);
        Map<String, String> problems = new LinkedHashMap<>();
        answers.forEach((view, answer) -> Lines.check("answer" + view, answer, false, MOST_OF_A_LINE, problems));
        if (problems.isEmpty()) {
            answerEach(mine, answers, now());
            audit.record(
                    me.auditName(),
                    "views against were answered",
                    mine.sounding().address(),
                    mine.sounding().unitId(),
                    null);
        }
        return problems;
    }

    /** Says what became of it. @param address where it is to be found in Leadline; may be empty */
    public Map<String, String> sayWhatBecame(SignedIn me, long soundingId, String what, String address) {
        Footing mine = footings.lock(me, soundingId);
        mine.demand(Deed.SAY_WHAT_BECAME);
        Map<String, String> problems = new LinkedHashMap<>();
        Lines.check("what", what, true, MOST_OF_BECAUSE, problems);
        if (!address.isBlank() && !address.strip().matches("/[a-z0-9/-]{1,200}")) {
            problems.put("address", "sounding.problem.address");
        }
        if (problems.isEmpty()) {
            decisions.became(
                    soundingId, what.strip(), address.isBlank() ? null : address.strip(), me.personId(), now());
            audit.record(
                    me.auditName(),
                    "what became of it was said",
                    mine.sounding().address(),
                    mine.sounding().unitId(),
                    null);
        }
        return problems;
    }

    private void answer(Footing mine, Deciding deciding, Instant now) {
        answerEach(mine, deciding.answers(), now);
        if (!deciding.answer().isBlank()) {
            decisions.answer(
                    mine.sounding().id(),
                    null,
                    deciding.answer().strip(),
                    mine.me().personId(),
                    now);
        }
    }

    private void answerEach(Footing mine, Map<Long, String> answers, Instant now) {
        List<Long> against = views.list(mine.sounding().id()).stream()
                .filter(Kept::isAgainst)
                .map(Kept::id)
                .toList();
        answers.forEach((view, answer) -> {
            if (!answer.isBlank()) {
                if (!against.contains(view)) {
                    throw new NotHere("view against");
                }
                decisions.answer(
                        mine.sounding().id(), view, answer.strip(), mine.me().personId(), now);
            }
        });
    }

    /** Three of those asked who did not decide it, by chance; fewer where there are not as many. */
    private void draw(Footing mine, long decisionId, Instant now) {
        List<Long> others = new ArrayList<>(mine.asked().stream()
                .map(Asked::personId)
                .filter(person -> mine.sounding().promise().deciders().stream()
                        .noneMatch(decider -> decider.personId() == person))
                .toList());
        Collections.shuffle(others, CHANCE);
        for (long person : others.subList(0, Math.min(IN_WRITING, others.size()))) {
            decisions.draw(mine.sounding().id(), decisionId, person, now);
            telling.person(mine.sounding(), person, "sounding-say-back");
        }
    }

    private Map<String, String> problems(Footing mine, Deciding deciding) {
        Map<String, String> problems = new LinkedHashMap<>();
        Sounding sounding = mine.sounding();
        if (deciding.kind() == null) {
            problems.put("kind", "sounding.problem.choose");
        }
        Lines.check("because", deciding.because(), true, MOST_OF_BECAUSE, problems);
        Lines.check("decided", deciding.decided(), true, MOST_OF_DECIDED, problems);
        Lines.check("value", deciding.value(), true, MOST_OF_VALUE, problems);
        Lines.check("answer", deciding.answer(), false, MOST_OF_A_LINE, problems);
        deciding.answers()
                .forEach((view, answer) -> Lines.check("answer" + view, answer, false, MOST_OF_A_LINE, problems));
        List<String> choices =
                sounding.promise().choices().stream().map(Choice::key).toList();
        if (choices.isEmpty() ? !deciding.choice().isEmpty() : !choices.contains(deciding.choice())) {
            problems.put("choice", "sounding.problem.choose");
        }
        LocalDate day = deciding.lookBackOn();
        if (day == null
                || !day.isAfter(LocalDate.now(clock))
                || day.isAfter(LocalDate.now(clock).plusYears(2))) {
            problems.put("lookBackOn", "sounding.problem.look-back-on");
        }
        Decision.NotHeard notHeard = deciding.notHeard();
        if (notHeard == null
                || Math.min(notHeard.onNights(), Math.min(notHeard.onLeave(), notHeard.notReached())) < 0
                || notHeard.explained() > sounding.notHeard()) {
            problems.put("onNights", "sounding.problem.not-heard");
        }
        return problems;
    }

    /** The deciders who decided together, whoever writes it down among them; or the deputy who stood in. */
    private static String byNames(Footing mine, Deciding deciding) {
        List<Someone> deciders = mine.sounding().promise().deciders();
        if (deciders.stream()
                .noneMatch(decider -> decider.personId() == mine.me().personId())) {
            return mine.me().name();
        }
        return deciders.stream()
                .filter(decider -> decider.personId() == mine.me().personId()
                        || deciding.by().contains(decider.personId()))
                .map(Someone::name)
                .collect(Collectors.joining(", "));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
