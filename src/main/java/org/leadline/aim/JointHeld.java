package org.leadline.aim;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.aim.AimStore.AimRows;
import org.leadline.aim.db.tables.records.ShareRecord;
import org.leadline.unit.sheet.Holds.CannotBeGivenOn;
import org.springframework.stereotype.Component;

/** What somebody holds of joint aims, and what becomes of it when they leave. */
@Component
class JointHeld {
    private static final int FEWEST_OWNERS = 2;
    private final ShareStore shares;
    private final AimStore aims;
    private final AimReading reading;
    private final AimOwners owners;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    JointHeld(
            ShareStore shares,
            AimStore aims,
            AimReading reading,
            AimOwners owners,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.shares = shares;
        this.aims = aims;
        this.reading = reading;
        this.owners = owners;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** Their own parts of joint aims that have not ended. */
    List<ShareRecord> listOfPerson(long personId) {
        return shares.listOfPerson(personId).stream().filter(this::stands).toList();
    }

    /** The parts of people of a unit. */
    List<ShareRecord> listOfPeople(long unitId) {
        return shares.listOfUnit(unitId).stream()
                .filter(share -> share.getPersonId() != null)
                .filter(this::stands)
                .toList();
    }

    /** Joint aims that were made in a unit: it is the first of their owners. */
    List<AimRows> listMadeIn(long unitId) {
        return aims.listJoint(unitId).stream()
                .filter(rows -> shares.list(rows.aim().getId()).stream()
                        .findFirst()
                        .filter(first -> first.getUnitId() == unitId)
                        .isPresent())
                .toList();
    }

    /** Somebody else of the unit takes a part on, and says anew what they bring. */
    void giveOn(SignedIn by, long shareId, long toPersonId) {
        ShareRecord share = open(shareId);
        owners.checkCanOwn(toPersonId, share.getUnitId());
        if (shares.list(share.getAimId()).stream().anyMatch(other -> Objects.equals(other.getPersonId(), toPersonId))) {
            throw new CannotBeGivenOn(sentences.say("aim.problem.owner-already"));
        }
        shares.end(shareId, clock.instant());
        shares.insert(share.getAimId(), share.getUnitId(), toPersonId, null, null, by.personId(), clock.instant());
        audit.record(
                by.auditName(),
                "part of a joint aim given on",
                "/aim/" + share.getAimId(),
                share.getUnitId(),
                "/unit/person/" + toPersonId);
    }

    /** A part ends; where fewer than two owners are left, the aim does. */
    void close(SignedIn by, long shareId, String reason) {
        ShareRecord share = open(shareId);
        shares.end(shareId, clock.instant());
        audit.record(by.auditName(), "owner left", "/aim/" + share.getAimId(), share.getUnitId(), null);
        if (shares.list(share.getAimId()).size() < FEWEST_OWNERS) {
            owners.retire(by, reading.aim(aims.findAim(share.getAimId()).orElseThrow()), reason);
        }
    }

    private ShareRecord open(long shareId) {
        return shares.find(shareId)
                .filter(share -> share.getPersonId() != null)
                .filter(this::stands)
                .orElseThrow(() -> new NotHere("share"));
    }

    private boolean stands(ShareRecord share) {
        return aims.findAim(share.getAimId())
                .filter(rows -> rows.aim().getRetiredAt() == null)
                .isPresent();
    }
}
