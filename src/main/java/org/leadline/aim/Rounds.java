package org.leadline.aim;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.Clocks;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.aim.Round.Step;
import org.leadline.aim.db.tables.records.RoundRecord;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.Template;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to drafting from below, in fourteen days: everybody of the unit names, blind, what it should aim for; whoever leads merges that into a few;
 * everybody says, blind, what each is worth; the free places are filled, and whoever was asked hears what became of it.
 */
@Service
@Transactional
public class Rounds {
    public static final int DAYS = 14;
    public static final int MOST_CANDIDATES = 6;
    static final String CLOCK = "aim-round";
    private static final int DAYS_TO_NAME = 5;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int PLACES = 3;
    private final RoundStore store;
    private final RoundReading reading;
    private final RoundEnds ends;
    private final RoundMerging merging;
    private final Aims aims;
    private final AimQuestions questions;
    private final Asks asks;
    private final Units units;
    private final Clocks clocks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    Rounds(
            RoundStore store,
            RoundReading reading,
            RoundEnds ends,
            RoundMerging merging,
            Aims aims,
            AimQuestions questions,
            Asks asks,
            Units units,
            Clocks clocks,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.ends = ends;
        this.merging = merging;
        this.aims = aims;
        this.questions = questions;
        this.asks = asks;
        this.units = units;
        this.clocks = clocks;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was named is merged into this. @param named the words that it was merged from, as they were read */
    public record NewCandidate(String line, @Nullable Long valueId, List<String> named) {}

    /** Out of which round an aim came. @param named what was named for it, in its own words */
    public record Came(String address, List<String> named) {}

    /** What becomes of a candidate. @param notBecause 1 to 600 characters where it is not adopted; empty where it is */
    public record Choice(long candidateId, boolean adopt, String notBecause) {}

    /** The unit's rounds, the newest first. @throws NotHere where the unit is not one's own */
    public List<Round> list(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return store.list(unitId).stream().map(row -> reading.round(me, row)).toList();
    }

    /** @throws NotHere where there is none, or its unit is not one's own */
    public Round get(SignedIn me, long roundId) {
        return reading.round(me, row(me, store.find(roundId)));
    }

    /** The round out of which an aim came, and what was named for it; empty where it came otherwise, or its unit is not one's own. */
    @Transactional(readOnly = true)
    public Optional<Came> findOf(SignedIn me, long aimId) {
        return store.findOfAim(aimId)
                .filter(row -> store.find(row.getRoundId())
                        .filter(round -> me.belongsTo(round.getUnitId()))
                        .isPresent())
                .map(row -> new Came(
                        Round.addressOf(row.getRoundId()),
                        row.getMergedFrom().lines().toList()));
    }

    /** How many aims of the unit could be adopted now. @throws NotHere as {@link Aims#list} */
    public int countFreePlaces(SignedIn me, long unitId) {
        return PLACES - aims.list(me, unitId).size();
    }

    /**
     * Opens a round: everybody of the unit is asked to name, with five days to answer.
     *
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where one may not write its aims
     * @throws NotTaken under {@code round} where one is open already, or nobody can be asked
     */
    public Round open(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        checkMaySet(me, unitId);
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        LocalDateTime adoptBy = today.plusDays(DAYS).atTime(MORNING);
        Typed typed = new Typed();
        long id = store.insert(unitId, me.personId(), now, at(adoptBy)).orElseGet(() -> {
            typed.refuse("round", "aimask.round.problem.open");
            typed.take();
            throw new IllegalStateException("refused above");
        });
        Asking asking = questions
                .ask(
                        me,
                        unitId,
                        "aimask.round.name",
                        Round.addressOf(id),
                        sentences.say("aimask.round.title"),
                        List.of())
                .as(Template.IDEAS, today.plusDays(DAYS_TO_NAME).atTime(MORNING), adoptBy);
        store.name(id, RoundMerging.opened(asks.openNow(me, unitId, asking)).id());
        clocks.set(CLOCK, Long.toString(id), at(adoptBy));
        audit.record(me.auditName(), "a round of drafting was opened", Round.addressOf(id), unitId, null);
        return get(me, id);
    }

    /**
     * Merges what was named into candidates, and asks everybody what each is worth. What stands in none is shown as such.
     *
     * @param candidates 1 to 6
     * @throws NotTaken under {@code line1}, {@code named1} and so on, where something cannot be taken; under {@code round} where it is not the time for it
     */
    public Round merge(SignedIn me, long roundId, List<NewCandidate> candidates) {
        Round round = toWrite(me, roundId, Step.MERGE);
        Sounding naming = round.naming();
        if (naming == null) {
            throw new NotHere("round");
        }
        merging.merge(me, round, naming, candidates);
        audit.record(me.auditName(), "what was named was merged", round.address(), round.unitId(), null);
        return get(me, roundId);
    }

    /**
     * Adopts candidates into free places, says of each other why not, and ends the round; everybody who was asked is told.
     *
     * @param choices one of each candidate
     * @param because why that is best for the patient, 1 to 200 characters
     * @throws NotTaken where something cannot be taken, or there are fewer free places
     */
    public Round adopt(SignedIn me, long roundId, List<Choice> choices, String because) {
        Round round = toWrite(me, roundId, Step.ADOPT);
        Typed typed = new Typed();
        String best = typed.needed("because", because, RoundEnds.MOST_OF_BECAUSE);
        long adopted = choices.stream().filter(Choice::adopt).count();
        if (adopted > countFreePlaces(me, round.unitId())) {
            typed.refuse("round", "aimask.round.problem.places");
        }
        for (Round.Candidate candidate : round.candidates()) {
            Optional<Choice> choice = choices.stream()
                    .filter(one -> one.candidateId() == candidate.id())
                    .findFirst();
            if (choice.isEmpty()) {
                typed.refuse("choice" + candidate.place(), "aimask.round.problem.choice");
            } else if (!choice.get().adopt()) {
                typed.needed("not" + candidate.place(), choice.get().notBecause(), Typed.MOST_OF_MORE);
            }
        }
        typed.take();
        for (Round.Candidate candidate : round.candidates()) {
            Choice choice = choices.stream()
                    .filter(one -> one.candidateId() == candidate.id())
                    .findFirst()
                    .orElseThrow();
            if (choice.adopt()) {
                Value value = candidate.value();
                Long valueId = value == null || value.retired() != null ? null : value.id();
                NewAim aim = new NewAim(candidate.line(), valueId, Origin.OURS, null, null);
                store.adopt(candidate.id(), aims.enter(me, round.unitId(), aim).id());
            } else {
                store.leave(
                        candidate.id(),
                        choice.notBecause().replaceAll("\\s+", " ").strip());
            }
        }
        ends.adopted(me, get(me, roundId), best);
        return get(me, roundId);
    }

    /** Calls a round off, and tells everybody who was asked. @param because 1 to 600 characters @throws NotTaken where the reason cannot be taken */
    public Round callOff(SignedIn me, long roundId, String because) {
        row(me, store.lock(roundId));
        Round round = get(me, roundId);
        checkMaySet(me, round.unitId());
        if (round.ended() != null) {
            throw new NotHere("round");
        }
        Typed typed = new Typed();
        String reason = typed.needed("because", because, Typed.MOST_OF_MORE);
        typed.take();
        ends.callOff(me, round, reason);
        return get(me, roundId);
    }

    private Round toWrite(SignedIn me, long roundId, Step step) {
        row(me, store.lock(roundId));
        Round round = get(me, roundId);
        checkMaySet(me, round.unitId());
        if (round.step() != step) {
            Typed typed = new Typed();
            typed.refuse("round", "aimask.round.problem.not-now");
            typed.take();
        }
        return round;
    }

    private RoundRecord row(SignedIn me, Optional<RoundRecord> found) {
        RoundRecord row = found.orElseThrow(() -> new NotHere("round"));
        units.getOurs(me, row.getUnitId());
        return row;
    }

    private void checkMaySet(SignedIn me, long unitId) {
        if (!aims.maySet(me, unitId)) {
            throw new NotYours("to draft what the unit is for");
        }
    }

    private Instant at(LocalDateTime local) {
        return local.atZone(clock.getZone()).toInstant();
    }
}
