package org.leadline.remit;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.TypedLines;
import org.leadline.post.ToldBacks;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to who decides what between a unit and the layer above: we decide, we tell, we ask. Read above, below and beside; written by who leads the unit
 * and by who leads the layer, and each side hears what the other wrote.
 */
@Service
@Transactional
public class Remits {
    private static final int MOST_OF_A_SUBJECT = 200;
    private static final int MOST_OF_A_REASON = 600;
    private static final int MOST_DAYS = 90;
    private final RemitStore store;
    private final Sides sides;
    private final Units units;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    Remits(
            RemitStore store,
            Sides sides,
            Units units,
            ToldBacks toldBacks,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.sides = sides;
        this.units = units;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** All in force, in the order in which they were written. @throws NotHere where the unit is neither one's own nor above, below or beside it */
    @Transactional(readOnly = true)
    public List<Remit> list(SignedIn me, long unitId) {
        units.get(me, unitId);
        return store.listOf(unitId).stream().map(rows -> remit(rows, 0)).toList();
    }

    /** One, in force or ended. @throws NotHere where there is none, or as {@link #list} */
    @Transactional(readOnly = true)
    public Remit get(SignedIn me, long remitId) {
        return remit(rows(me, remitId), 0);
    }

    /** What it said and when, the newest first. @throws NotHere as {@link #get} */
    @Transactional(readOnly = true)
    public List<Remit> listHistory(SignedIn me, long remitId) {
        RemitStore.Rows rows = rows(me, remitId);
        return java.util.stream.IntStream.range(0, rows.words().size())
                .mapToObj(place -> remit(rows, place))
                .toList();
    }

    /** Whether this person may write who decides what of that unit. */
    @Transactional(readOnly = true)
    public boolean mayWrite(SignedIn me, long unitId) {
        return sides.mayWrite(me, sides.unit(unitId));
    }

    /** Writes a line; whoever enters it, or whoever leads the unit, owns it. @throws NotHere where the unit is not one's own to write or see @throws NotYours where one may not write it */
    public Writing write(SignedIn me, long unitId, NewRemit typed) {
        Unit unit = sides.unit(unitId);
        sides.checkMayWrite(me, unit);
        Map<String, String> problems = problems(typed);
        Right right = typed.right();
        if (!problems.isEmpty() || right == null) {
            return new Writing.Refused(problems);
        }
        long id = store.insert(unitId);
        store.addWords(id, 1, subject(typed), right, days(typed), firstOwner(me, unit), me.personId(), clock.instant());
        return written(me, id, "remit.told.written", "remit written");
    }

    /**
     * Changes a line; what it said before is kept.
     *
     * @param version of the line when the form was opened
     * @throws NotHere where there is none, or it has ended
     * @throws NotYours where one may not write it
     */
    public Writing change(SignedIn me, long remitId, int version, NewRemit typed) {
        Remit before = inForce(me, remitId);
        sides.checkMayWrite(me, sides.unit(before.unitId()));
        Map<String, String> problems = problems(typed);
        Right right = typed.right();
        if (!problems.isEmpty() || right == null) {
            return new Writing.Refused(problems);
        }
        if (before.version() != version
                || !store.addWords(
                        remitId,
                        version + 1,
                        subject(typed),
                        right,
                        days(typed),
                        before.owner().personId(),
                        me.personId(),
                        clock.instant())) {
            return new Writing.Refused(Map.of("subject", "remit.problem.meanwhile"));
        }
        return written(me, remitId, "remit.told.changed", "remit changed");
    }

    /** Ends a line. @param because 1 to 600 characters, kept and told @return problems by field; empty where it is done */
    public Map<String, String> retire(SignedIn me, long remitId, String because) {
        Remit remit = inForce(me, remitId);
        sides.checkMayWrite(me, sides.unit(remit.unitId()));
        Map<String, String> problems = new LinkedHashMap<>();
        TypedLines.check("remit.problem", "because", because, true, MOST_OF_A_REASON, problems);
        if (problems.isEmpty()) {
            end(me, remit, because.strip());
        }
        return problems;
    }

    void end(SignedIn me, Remit remit, String because) {
        store.retire(remit.id(), because, me.personId(), clock.instant());
        audit.record(me.auditName(), "remit retired", remit.address(), remit.unitId(), null);
        tell(me, remit, sentences.say("remit.told.retired", me.name(), because));
    }

    void giveOn(SignedIn by, Remit remit, long toPersonId) {
        store.addWords(
                remit.id(),
                remit.version() + 1,
                remit.subject(),
                remit.right(),
                remit.limitDays(),
                toPersonId,
                by.personId(),
                clock.instant());
        audit.record(by.auditName(), "remit given on", remit.address(), remit.unitId(), "/unit/person/" + toPersonId);
        String sentence =
                sentences.say("remit.told.given-on", sides.someone(toPersonId).name(), by.name());
        List.of(toPersonId, remit.owner().personId()).stream()
                .distinct()
                .filter(personId -> personId != by.personId())
                .forEach(personId ->
                        toldBacks.tell(personId, remit.unitId(), remit.address(), remit.subject(), sentence));
    }

    Remit remit(RemitStore.Rows rows, int place) {
        var card = rows.card();
        var words = rows.words().get(place);
        return new Remit(
                card.getId(),
                card.getUnitId(),
                words.getVersion(),
                words.getSubject(),
                Right.of(words.getWho()),
                words.getLimitDays(),
                sides.someone(words.getOwnerId()),
                sides.someone(words.getById()),
                words.getAt().toInstant(),
                card.getRetiredBecause());
    }

    private Writing written(SignedIn me, long remitId, String told, String done) {
        Remit remit = remit(store.find(remitId).orElseThrow(), 0);
        audit.record(
                me.auditName(),
                done,
                remit.address(),
                remit.unitId(),
                remit.right().word());
        tell(
                me,
                remit,
                sentences.say(
                        told,
                        me.name(),
                        sentences.say("remit.right." + remit.right().word())));
        return new Writing.Written(remit);
    }

    private void tell(SignedIn me, Remit remit, String sentence) {
        sides.listBothLeading(sides.unit(remit.unitId())).stream()
                .filter(person -> person.id() != me.personId())
                .forEach(person ->
                        toldBacks.tell(person.id(), remit.unitId(), remit.address(), remit.subject(), sentence));
    }

    private RemitStore.Rows rows(SignedIn me, long remitId) {
        RemitStore.Rows rows = store.find(remitId).orElseThrow(() -> new NotHere("remit"));
        units.get(me, rows.card().getUnitId());
        return rows;
    }

    private Remit inForce(SignedIn me, long remitId) {
        Remit remit = get(me, remitId);
        if (remit.retired() != null) {
            throw new NotHere("remit");
        }
        return remit;
    }

    private long firstOwner(SignedIn me, Unit unit) {
        return me.worksIn(unit.id())
                ? me.personId()
                : sides.listLeading(unit.id()).stream()
                        .findFirst()
                        .map(person -> person.id())
                        .orElse(me.personId());
    }

    private static Map<String, String> problems(NewRemit typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        TypedLines.check("remit.problem", "subject", typed.subject(), true, MOST_OF_A_SUBJECT, problems);
        if (typed.right() == null) {
            problems.put("right", "remit.problem.right");
        }
        if (typed.right() == Right.ASK && days(typed) == null) {
            problems.put("limitDays", "remit.problem.days");
        }
        return problems;
    }

    private static String subject(NewRemit typed) {
        return typed.subject().replaceAll("\\s+", " ").strip();
    }

    /** Null where the unit does not ask, or what was typed is no number of days from 1 to 90. */
    private static @Nullable Integer days(NewRemit typed) {
        String days = typed.limitDays().strip();
        if (typed.right() != Right.ASK || !days.matches("[0-9]{1,2}")) {
            return null;
        }
        int number = Integer.parseInt(days);
        return number >= 1 && number <= MOST_DAYS ? number : null;
    }
}
