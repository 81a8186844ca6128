package org.leadline.aim;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.aim.db.tables.records.TalkRecord;
import org.leadline.post.ToldBacks;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A talk to come is held by each of the two: whoever leaves lets somebody of their unit go in their place, or calls it off. */
@Component
@Transactional
class TalksHeld implements Holds {
    private static final String PART = "talk";
    private static final Pattern ID = Pattern.compile("([0-9]{1,18})-(by|with)");
    private final TalkStore store;
    private final TalkReading reading;
    private final Talks talks;
    private final AimOwners owners;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    TalksHeld(
            TalkStore store,
            TalkReading reading,
            Talks talks,
            AimOwners owners,
            ToldBacks toldBacks,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.talks = talks;
        this.owners = owners;
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
        return store.listOf(personId).stream()
                .filter(row -> row.getHeldAt() == null && row.getCalledOffAt() == null)
                .map(row -> held(row, row.getById() == personId))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> listOwnerless(long unitId) {
        Predicate<TalkRecord> byHasLeft = row -> row.getUnitId() == unitId && !owners.worksIn(row.getById(), unitId);
        Predicate<TalkRecord> withHasLeft =
                row -> row.getOtherUnitId() == unitId && !owners.worksIn(row.getWithId(), unitId);
        return store.listOpenOfUnit(unitId).stream()
                .filter(byHasLeft.or(withHasLeft))
                .map(row -> held(row, byHasLeft.test(row)))
                .toList();
    }

    @Override
    public void giveOn(SignedIn by, String id, long toPersonId) {
        TalkRecord row = row(id);
        boolean asked = id.endsWith("-by");
        long other = asked ? row.getWithId() : row.getById();
        long unitId = asked ? row.getUnitId() : row.getOtherUnitId();
        if (toPersonId == other || !owners.worksIn(toPersonId, unitId)) {
            throw new CannotBeGivenOn(sentences.say("near.cannot-go"));
        }
        long before = asked ? row.getById() : row.getWithId();
        store.replace(row, before, toPersonId);
        Talk talk = reading.talk(store.find(row.getId()).orElseThrow());
        for (Someone one : List.of(talk.by(), talk.with())) {
            if (one.personId() != by.personId()) {
                toldBacks.tell(
                        one.personId(),
                        talk.unitOf(one.personId()),
                        talk.address(),
                        sentences.say(
                                "near.talk.title", talk.other(one.personId()).name()),
                        sentences.say("near.told.given-on", by.name()));
            }
        }
        audit.record(by.auditName(), "talk given on", talk.address(), unitId, "/unit/person/" + toPersonId);
    }

    @Override
    public void close(SignedIn by, String id, String reason) {
        talks.callOff(by, reading.talk(row(id)), reason);
    }

    private Held held(TalkRecord row, boolean asked) {
        Talk talk = reading.talk(row);
        return new Held(
                PART,
                talk.id() + (asked ? "-by" : "-with"),
                sentences.say("near.held.talk"),
                sentences.say("near.talk.title", (asked ? talk.with() : talk.by()).name()),
                asked ? talk.unitId() : talk.otherUnitId(),
                talk.address(),
                talk.startsAt().atZone(clock.getZone()).toLocalDate(),
                true);
    }

    private TalkRecord row(String id) {
        Matcher matcher = ID.matcher(id);
        if (!matcher.matches()) {
            throw new NotHere("held");
        }
        return store.lock(Long.parseLong(matcher.group(1)))
                .filter(row -> row.getHeldAt() == null && row.getCalledOffAt() == null)
                .orElseThrow(() -> new NotHere("talk"));
    }
}
