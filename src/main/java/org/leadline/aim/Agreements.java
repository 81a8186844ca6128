package org.leadline.aim;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.aim.db.tables.records.AgreementRecord;
import org.leadline.aim.db.tables.records.AskedRecord;
import org.leadline.aim.db.tables.records.HeardRecord;
import org.leadline.sounding.Sounding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to "agreed". Nobody can say it before everybody was asked what the aim is worth, the answers were read, and what was changed because of them
 * was written and told; a profession that finds it not worth it has been answered in writing by then.
 */
@Service
@Transactional
public class Agreements {
    private final Aims aims;
    private final AskedStore store;
    private final AskedReading asked;
    private final AskedTold told;
    private final ShareStore shares;
    private final AimReading reading;
    private final AuditTrail audit;
    private final Clock clock;

    Agreements(
            Aims aims,
            AskedStore store,
            AskedReading asked,
            AskedTold told,
            ShareStore shares,
            AimReading reading,
            AuditTrail audit,
            Clock clock) {
        this.aims = aims;
        this.store = store;
        this.asked = asked;
        this.told = told;
        this.shares = shares;
        this.reading = reading;
        this.audit = audit;
        this.clock = clock;
    }

    /** An aim was agreed. @param stands whether it still says the same */
    public record Agreement(int version, Someone by, Instant at, boolean stands) {}

    /** The last time that an aim was agreed; empty where it never was. @throws NotHere where one does not see the aim */
    @Transactional(readOnly = true)
    public Optional<Agreement> find(SignedIn me, long aimId) {
        aims.get(me, aimId);
        return store.findAgreement(aimId)
                .map(row -> new Agreement(
                        row.getVersion(),
                        reading.someone(row.getById()),
                        row.getAt().toInstant(),
                        stands(me, row)));
    }

    /** The key of what has to be done before anybody can say "agreed"; empty where nothing has. @throws NotHere as {@link #find} */
    @Transactional(readOnly = true)
    public Optional<String> findObstacle(SignedIn me, long aimId) {
        return Optional.ofNullable(obstacle(me, aims.get(me, aimId)));
    }

    /**
     * Says that an aim is agreed, in the words that it has now, and tells everybody who was asked.
     *
     * @throws NotHere where one does not see the aim, or it is retired
     * @throws NotYours where one may not write it
     * @throws NotTaken under {@code agree} where something has to be done first
     */
    public Agreement agree(SignedIn me, long aimId) {
        Aim aim = aims.get(me, aimId);
        if (aim.retired() != null) {
            throw new NotHere("aim");
        }
        if (!aims.mayWrite(me, aim)) {
            throw new NotYours("to say that it is agreed");
        }
        Typed typed = new Typed();
        String obstacle = obstacle(me, aim);
        if (obstacle != null) {
            typed.refuse("agree", obstacle);
        }
        typed.take();
        long heardId = units(aim).stream()
                .flatMap(unitId -> lastWorth(aim, unitId).stream())
                .flatMap(row -> store.findHeard(row.getId()).stream())
                .mapToLong(HeardRecord::getId)
                .max()
                .orElseThrow();
        if (!store.agree(aimId, aim.version(), heardId, me.personId(), clock.instant())) {
            typed.refuse("agree", "aimask.agree.already");
            typed.take();
        }
        Set<Sounding> where = new LinkedHashSet<>();
        asked.list(me, aim).stream()
                .map(AskedAim::sounding)
                .filter(sounding -> sounding != null)
                .forEach(where::add);
        told.everybodyAsked(me, aim, where, "aimask.told.agreed", me.name());
        audit.record(me.auditName(), "aim agreed", aim.address(), aim.unitId(), null);
        return find(me, aimId).orElseThrow();
    }

    private @Nullable String obstacle(SignedIn me, Aim aim) {
        if (aim.person() != null) {
            return "aimask.problem.own";
        }
        AgreementRecord before = store.findAgreement(aim.id()).orElse(null);
        if (before != null && stands(me, before)) {
            return "aimask.agree.already";
        }
        for (long unitId : units(aim)) {
            AskedRecord last = lastWorth(aim, unitId).orElse(null);
            if (last == null) {
                return aim.joint() ? "aimask.agree.not-all-asked" : "aimask.agree.not-asked";
            }
            HeardRecord heard = store.findHeard(last.getId()).orElse(null);
            if (heard == null) {
                return "aimask.agree.not-written";
            }
            if (before != null && heard.getId() <= before.getHeardId()) {
                return "aimask.agree.ask-again";
            }
        }
        return null;
    }

    /** Whose people have to be asked: the aim's unit; of a joint one every unit that owns it, or whose people do. */
    private List<Long> units(Aim aim) {
        List<Long> owning = aim.joint() ? shares.listUnits(aim.id()) : List.of();
        return owning.isEmpty() ? List.of(aim.unitId()) : owning;
    }

    private Optional<AskedRecord> lastWorth(Aim aim, long unitId) {
        return store.findLast(aim.id(), unitId, AskAbout.WORTH);
    }

    private boolean stands(SignedIn me, AgreementRecord agreed) {
        return aims.listHistory(me, agreed.getAimId()).stream()
                .noneMatch(wording -> wording.version() > agreed.getVersion()
                        && wording.done().equals("changed"));
    }
}
