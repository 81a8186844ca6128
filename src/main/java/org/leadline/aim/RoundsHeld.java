package org.leadline.aim;

import java.time.Clock;
import java.util.List;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.aim.db.tables.records.RoundRecord;
import org.leadline.post.ToldBacks;
import org.leadline.unit.People;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who carries a round of drafting through, and lets it be given on or called off. */
@Component
@Transactional
class RoundsHeld implements Holds {
    private static final String PART = "aim-round";
    private final RoundStore store;
    private final RoundReading reading;
    private final RoundEnds ends;
    private final People people;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    RoundsHeld(
            RoundStore store,
            RoundReading reading,
            RoundEnds ends,
            People people,
            ToldBacks toldBacks,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.ends = ends;
        this.people = people;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String part() {
        return PART;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> listHeld(long personId) {
        return store.listOpenBy(personId).stream().map(this::held).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> listOwnerless(long unitId) {
        return store.listOpen(unitId).stream()
                .filter(row -> people.find(row.getById())
                        .filter(person -> person.belongsTo(unitId))
                        .isEmpty())
                .map(this::held)
                .toList();
    }

    @Override
    public void giveOn(SignedIn by, String id, long toPersonId) {
        RoundRecord row = row(id);
        if (people.find(toPersonId)
                .filter(person -> AimWriting.maySet(person, row.getUnitId()))
                .isEmpty()) {
            throw new CannotBeGivenOn(sentences.say("aimask.round.cannot-lead"));
        }
        store.giveTo(row.getId(), toPersonId);
        audit.record(
                by.auditName(),
                "a round of drafting was given on",
                Round.addressOf(row.getId()),
                row.getUnitId(),
                "/unit/person/" + toPersonId);
        if (toPersonId != by.personId()) {
            toldBacks.tell(
                    toPersonId,
                    row.getUnitId(),
                    Round.addressOf(row.getId()),
                    sentences.say("aimask.round.title"),
                    sentences.say("aimask.round.given-on", by.name()));
        }
    }

    @Override
    public void close(SignedIn by, String id, String reason) {
        RoundRecord row = row(id);
        ends.callOff(by, reading.round(by, row), reason);
    }

    private Held held(RoundRecord row) {
        return new Held(
                PART,
                Long.toString(row.getId()),
                sentences.say("aimask.round.held"),
                sentences.say("aimask.round.title"),
                row.getUnitId(),
                Round.addressOf(row.getId()),
                row.getAdoptBy().atZoneSameInstant(clock.getZone()).toLocalDate(),
                true);
    }

    private RoundRecord row(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotHere("round");
        }
        return store.find(Long.parseLong(id))
                .filter(row -> row.getEndedAt() == null)
                .orElseThrow(() -> new NotHere("round"));
    }
}
