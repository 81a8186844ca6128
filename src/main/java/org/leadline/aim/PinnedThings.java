package org.leadline.aim;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.aim.Pinned.Ended;
import org.leadline.aim.db.tables.records.PinnedRecord;
import org.leadline.post.ToldBacks;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the one important thing that does not press. Anybody who works in the unit pins it where nothing is pinned, and says at the huddle that it
 * is done, or dropped and why; after four weeks the unit decides which.
 */
@Service
@Transactional
public class PinnedThings {
    private static final int SHOWN_ENDED = 5;
    private static final int DAYS_A_WEEK = 7;
    private final PinnedStore store;
    private final AimReading reading;
    private final AimOwners owners;
    private final Units units;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    PinnedThings(
            PinnedStore store,
            AimReading reading,
            AimOwners owners,
            Units units,
            ToldBacks toldBacks,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.owners = owners;
        this.units = units;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is pinned in the unit; empty where nothing is. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public Optional<Pinned> find(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return store.findInUnit(unitId).map(this::pinned);
    }

    /** What was pinned before and how it ended, the newest first, at most five. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Pinned> listEnded(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return store.listEnded(unitId, SHOWN_ENDED).stream().map(this::pinned).toList();
    }

    /**
     * Pins it; whoever pins it holds it.
     *
     * @param line 1 to 200 characters
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where one does not work in it
     * @throws NotTaken where the words cannot be taken, or something is pinned already
     */
    public Pinned pin(SignedIn me, long unitId, String line) {
        checkWorksIn(me, unitId);
        Typed typed = new Typed();
        String words = typed.needed("pinned", line, Typed.MOST_OF_A_LINE);
        typed.take();
        Optional<Long> id = store.insert(unitId, words, me.personId(), clock.instant());
        if (id.isEmpty()) {
            typed.refuse("pinned", "aim.problem.pinned-already");
            typed.take();
        }
        audit.record(me.auditName(), "pinned", "/aim/pinned/" + id.orElseThrow(), unitId, null);
        return find(me, unitId).orElseThrow();
    }

    /** It is done. @param cameOfIt what came of it, up to 600 characters; null where nobody says @throws NotHere where it is not pinned */
    public void done(SignedIn me, long pinnedId, @Nullable String cameOfIt) {
        end(me, pinnedId, "done", typed -> typed.optional("cameOfIt", cameOfIt, Typed.MOST_OF_MORE));
    }

    /** It is dropped. @param because 1 to 600 characters @throws NotHere where it is not pinned */
    public void drop(SignedIn me, long pinnedId, String because) {
        end(me, pinnedId, "dropped", typed -> typed.needed("because", because, Typed.MOST_OF_MORE));
    }

    private interface Reason {
        @Nullable
        String of(Typed typed);
    }

    private void end(SignedIn me, long pinnedId, String as, Reason reason) {
        PinnedRecord before = pinnedNow(pinnedId);
        checkWorksIn(me, before.getUnitId());
        Typed typed = new Typed();
        String because = reason.of(typed);
        typed.take();
        end(me, before, as, because);
    }

    void drop(SignedIn by, PinnedRecord before, String because) {
        end(by, before, "dropped", because);
    }

    private void end(SignedIn by, PinnedRecord before, String as, @Nullable String because) {
        if (!store.end(before.getId(), as, because, by.personId(), clock.instant())) {
            throw new NotHere("pinned");
        }
        audit.record(by.auditName(), "pinned thing " + as, "/aim/pinned/" + before.getId(), before.getUnitId(), null);
        String sentence = because == null
                ? sentences.say("aim.told." + as, by.name())
                : sentences.say("aim.told." + as + ".because", by.name(), because);
        involved(before).stream()
                .filter(personId -> personId != by.personId())
                .forEach(personId ->
                        toldBacks.tell(personId, before.getUnitId(), address(before), before.getLine(), sentence));
    }

    void giveOn(SignedIn by, PinnedRecord before, long toPersonId) {
        owners.checkCanOwn(toPersonId, before.getUnitId());
        store.giveTo(before.getId(), toPersonId);
        audit.record(
                by.auditName(),
                "pinned thing given on",
                "/aim/pinned/" + before.getId(),
                before.getUnitId(),
                "/unit/person/" + toPersonId);
        Set<Long> whom =
                Stream.concat(involved(before).stream(), Stream.of(toPersonId)).collect(Collectors.toSet());
        owners.tell(by, whom, before.getUnitId(), address(before), before.getLine(), "aim.told.given-on", toPersonId);
    }

    /** @throws NotHere where there is none, or it has ended */
    PinnedRecord pinnedNow(long pinnedId) {
        return store.find(pinnedId).filter(row -> row.getEndedAt() == null).orElseThrow(() -> new NotHere("pinned"));
    }

    Pinned pinned(PinnedRecord row) {
        OffsetDateTime endedAt = row.getEndedAt();
        var until = endedAt == null ? reading.today() : reading.dayOf(endedAt.toInstant());
        long days = ChronoUnit.DAYS.between(reading.dayOf(row.getPinnedAt().toInstant()), until);
        return new Pinned(
                row.getId(),
                row.getUnitId(),
                row.getLine(),
                row.getPinnedAt().toInstant(),
                (int) (days / DAYS_A_WEEK) + 1,
                reading.someone(row.getOwnerId()),
                endedAt == null
                        ? null
                        : new Ended(Objects.equals(row.getEndedAs(), "done"), row.getBecause(), endedAt.toInstant()));
    }

    private void checkWorksIn(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        if (!me.worksIn(unitId)) {
            throw new NotYours("to pin something");
        }
    }

    private static Set<Long> involved(PinnedRecord row) {
        return Stream.of(row.getPinnedById(), row.getOwnerId()).collect(Collectors.toSet());
    }

    private static String address(PinnedRecord row) {
        return "/aim?unit=" + row.getUnitId();
    }
}
