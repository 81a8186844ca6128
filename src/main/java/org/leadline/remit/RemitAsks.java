package org.leadline.remit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadline.access.AuditTrail;
import org.leadline.access.Clocks;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBacks;
import org.leadline.remit.db.tables.records.AskedRecord;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Opening;
import org.leadline.sounding.Outcomes;
import org.leadline.sounding.Outcomes.Standing;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what a unit asks of the layer above: each with a day by which that layer answers. How long answers take is seen from both sides; an answer
 * that is late is said to the layer above that one.
 */
@Service
@Transactional
public class RemitAsks {
    static final String LATE = "remit-late";
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final LocalTime END_OF_THE_DAY = LocalTime.of(17, 0);
    private final RemitStore store;
    private final Remits remits;
    private final Sides sides;
    private final Units units;
    private final Asks asks;
    private final Outcomes outcomes;
    private final Clocks clocks;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    RemitAsks(
            RemitStore store,
            Remits remits,
            Sides sides,
            Units units,
            Asks asks,
            Outcomes outcomes,
            Clocks clocks,
            ToldBacks toldBacks,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.remits = remits;
        this.sides = sides;
        this.units = units;
        this.asks = asks;
        this.outcomes = outcomes;
        this.clocks = clocks;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this person may ask the layer above for that. */
    @Transactional(readOnly = true)
    public boolean mayAsk(SignedIn me, Remit remit) {
        return remit.right() == Right.ASK
                && remit.retired() == null
                && me.worksIn(remit.unitId())
                && sides.findAbove(sides.unit(remit.unitId())).isPresent();
    }

    /**
     * Asks the layer above, which has as many days to answer as the line says.
     *
     * @param question what is needed, up to 300 characters
     * @param mayChange what depends on the answer
     * @param whatIsNew a line, where the same was answered less than thirty days ago; else empty
     * @throws NotHere where there is no such line, or one that is not to be asked
     * @throws NotYours where one does not work in the unit
     */
    public AskingAbove ask(SignedIn me, long remitId, String question, String mayChange, String whatIsNew) {
        Remit remit = remits.get(me, remitId);
        Integer days = remit.limitDays();
        if (!me.belongsTo(remit.unitId()) || remit.retired() != null) {
            throw new NotHere("remit");
        }
        if (!me.worksIn(remit.unitId())) {
            throw new NotYours("to ask the layer above");
        }
        if (days == null) {
            throw new NotHere("remit to ask for");
        }
        LocalDateTime answerBy = LocalDate.now(clock).plusDays(days).atTime(END_OF_THE_DAY);
        Asking asking = new Asking(
                Template.UPWARD,
                question,
                "",
                remit.address(),
                remit.subject(),
                true,
                false,
                Readers.OURS,
                null,
                answerBy,
                mayChange,
                Set.of(),
                Set.of(),
                null,
                Map.of(),
                whatIsNew,
                List.of(),
                List.of(),
                false);
        return switch (asks.openNow(me, remit.unitId(), asking)) {
            case Opening.Opened(Sounding sounding) -> new AskingAbove.Asked(opened(me, remit, sounding));
            case Opening.Refused(Map<String, String> problems) -> new AskingAbove.Refused(problems);
            case Opening.ChangedMeanwhile() ->
                throw new IllegalStateException("Nobody else can change what opens at once");
        };
    }

    /** What a unit asked in the last year, the newest first. @throws NotHere where one is neither of the unit nor of a layer above it */
    @Transactional(readOnly = true)
    public List<RemitAsk> list(SignedIn me, long unitId) {
        Unit unit = sides.unit(unitId);
        if (!sides.isWithin(me, unit)) {
            throw new NotHere("unit");
        }
        return listOf(List.of(unitId));
    }

    /** What the units directly below asked of a layer in the last year, the newest first. @throws NotHere where one is not of that layer */
    @Transactional(readOnly = true)
    public List<RemitAsk> listAskedOf(SignedIn me, long layerId) {
        units.getOurs(me, layerId);
        return listOf(units.listBelow(layerId).stream().map(Unit::id).toList());
    }

    /** What a layer below this one has left unanswered past its day, the latest last. @throws NotHere where one is not of this layer */
    @Transactional(readOnly = true)
    public List<RemitAsk> listRisen(SignedIn me, long layerId) {
        units.getOurs(me, layerId);
        return listRisenTo(layerId);
    }

    /** How long a unit's asks waited, in the last year. @throws NotHere as {@link #list} */
    @Transactional(readOnly = true)
    public AskWait wait(SignedIn me, long unitId) {
        return AskWait.of(list(me, unitId), clock.instant());
    }

    /** How long a layer let the units below wait, in the last year. @throws NotHere as {@link #listAskedOf} */
    @Transactional(readOnly = true)
    public AskWait waitFor(SignedIn me, long layerId) {
        return AskWait.of(listAskedOf(me, layerId), clock.instant());
    }

    List<RemitAsk> listRisenTo(long layerId) {
        List<Long> twoBelow = units.listBelow(layerId).stream()
                .flatMap(layer -> units.listBelow(layer.id()).stream())
                .map(Unit::id)
                .toList();
        Instant now = clock.instant();
        return listOf(twoBelow).stream()
                .filter(ask -> ask.isOpen() && ask.isLate(now))
                .sorted(java.util.Comparator.comparing(RemitAsk::answerBy))
                .toList();
    }

    /** Its day has come: where there is still no answer, those who lead the layer above the one that was asked hear of it. */
    void rise(long askId) {
        store.findAsk(askId).ifPresent(asked -> {
            RemitAsk ask = read(List.of(asked)).getFirst();
            if (ask.isOpen() && !clock.instant().isBefore(ask.answerBy())) {
                List<Unit> above = units.listAbove(sides.unit(ask.unitId()));
                if (above.size() > 1) {
                    Unit higher = above.get(1);
                    String sentence =
                            sentences.say("remit.told.late", above.getFirst().name(), ask.unitName());
                    sides.listLeading(higher.id())
                            .forEach(person -> toldBacks.tell(
                                    person.id(), higher.id(), "/remit?unit=" + higher.id(), ask.subject(), sentence));
                }
                audit.record("clock", "ask past its day", ask.address(), ask.unitId(), null);
            }
        });
    }

    private RemitAsk opened(SignedIn me, Remit remit, Sounding sounding) {
        Instant answerBy = sounding.promise().answerBy();
        long id = store.insertAsk(remit.id(), sounding.id(), me.personId(), sounding.openedAt(), answerBy);
        clocks.set(LATE, Long.toString(id), answerBy);
        audit.record(me.auditName(), "asked above", remit.address(), remit.unitId(), sounding.address());
        return read(List.of(store.findAsk(id).orElseThrow())).getFirst();
    }

    private List<RemitAsk> listOf(List<Long> unitIds) {
        return unitIds.isEmpty()
                ? List.of()
                : read(store.listAsks(unitIds, clock.instant().minus(A_YEAR)));
    }

    private List<RemitAsk> read(List<AskedRecord> rows) {
        Map<Long, Standing> standing =
                outcomes
                        .listStanding(
                                rows.stream().map(AskedRecord::getSoundingId).toList())
                        .stream()
                        .collect(Collectors.toMap(Standing::soundingId, Function.identity()));
        return rows.stream()
                .flatMap(row ->
                        Stream.ofNullable(standing.get(row.getSoundingId())).map(stands -> read(row, stands)))
                .toList();
    }

    private RemitAsk read(AskedRecord row, Standing standing) {
        Remit remit = remits.remit(store.find(row.getCardId()).orElseThrow(), 0);
        return new RemitAsk(
                row.getSoundingId(),
                remit.id(),
                remit.unitId(),
                sides.unit(remit.unitId()).name(),
                remit.subject(),
                row.getAt().toInstant(),
                row.getAnswerBy().toInstant(),
                standing.decidedAt(),
                standing.state() == State.WITHDRAWN);
    }
}
