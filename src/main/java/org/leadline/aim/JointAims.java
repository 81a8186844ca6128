package org.leadline.aim;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.aim.AimStore.Whose;
import org.leadline.aim.JointResult.OfOne;
import org.leadline.aim.db.tables.records.ShareRecord;
import org.leadline.measure.MeasuredFor;
import org.leadline.measure.Measures;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to aims that two or more own together. Whoever makes one names the others; it is adopted when each of them has said what they bring, and the
 * result of all stands above the number of each.
 */
@Service
@Transactional
public class JointAims {
    private static final int FEWEST_OWNERS = 2;
    private final Aims aims;
    private final AimWriting writing;
    private final AimStore store;
    private final ShareStore shares;
    private final JointTold told;
    private final AimReading reading;
    private final AimSight sight;
    private final AimOwners owners;
    private final Measures measures;
    private final MeasuredFor measured;
    private final JointHome home;
    private final Circle circle;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    JointAims(
            Aims aims,
            AimWriting writing,
            AimStore store,
            ShareStore shares,
            JointTold told,
            AimReading reading,
            AimSight sight,
            AimOwners owners,
            Measures measures,
            MeasuredFor measured,
            JointHome home,
            Circle circle,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.aims = aims;
        this.writing = writing;
        this.store = store;
        this.shares = shares;
        this.told = told;
        this.reading = reading;
        this.sight = sight;
        this.owners = owners;
        this.measures = measures;
        this.measured = measured;
        this.home = home;
        this.circle = circle;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** A unit, or somebody who works in it, as an owner. @param personId null for the unit itself */
    public record NewShare(long unitId, @Nullable Long personId) {}

    /**
     * One owner of a joint aim.
     *
     * @param person null where the unit itself owns it
     * @param brings what they bring, and what they cannot give; null until they have said so
     * @param measureAddress their own number; never shown without the result of all; null for none
     */
    public record Share(
            long id,
            long aimId,
            Unit unit,
            @Nullable Someone person,
            @Nullable String brings,
            @Nullable String measureAddress) {

        /** As they are called: the person, or else the unit. */
        public String name() {
            return person == null ? unit.name() : person.name() + ", " + unit.name();
        }
    }

    /**
     * Drafts a joint aim. It is at home in the nearest unit above all its owners, or where it is made if there is none; every other owner is asked to say
     * what they bring.
     *
     * @param unitId where it is made: a unit that one writes the aims of, its first owner; or of which one owns a share oneself
     * @param others the other owners, of units whose aims one sees
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where one may not write its aims and is no owner oneself
     * @throws NotTaken where the words cannot be taken, under {@code others} where there is no second owner or one cannot be
     */
    public Aim draft(SignedIn me, long unitId, NewAim aim, List<NewShare> others) {
        units.getOurs(me, unitId);
        if (!aims.maySet(me, unitId)) {
            throw new NotYours("to make a joint aim of the unit");
        }
        Set<NewShare> all = new LinkedHashSet<>();
        all.add(new NewShare(unitId, null));
        all.addAll(others);
        checkOwners(me, all);
        List<Long> unitsOfAll = all.stream().map(NewShare::unitId).distinct().toList();
        long id = writing.draft(me, new Whose(home.of(unitsOfAll), null, true, null), unitsOfAll, aim);
        all.forEach(share ->
                shares.insert(id, share.unitId(), share.personId(), null, null, me.personId(), clock.instant()));
        Aim drafted = aims.get(me, id);
        told.asked(me, drafted, shares.list(id));
        return drafted;
    }

    /** The owners of a joint aim, who made it first. @throws NotHere as {@link Aims#get} */
    @Transactional(readOnly = true)
    public List<Share> listShares(SignedIn me, long aimId) {
        aims.get(me, aimId);
        return shares.list(aimId).stream().map(this::share).toList();
    }

    /** What all reach together, and under it the number of each; empty until the number of all is chosen. @throws NotHere as {@link Aims#get} */
    @Transactional(readOnly = true)
    public Optional<JointResult> findResult(SignedIn me, long aimId) {
        String ofAll = aims.get(me, aimId).measureAddress();
        return ofAll == null
                ? Optional.empty()
                : measured.find(me, ofAll).map(all -> new JointResult(all, ofEach(me, aimId)));
    }

    private List<OfOne> ofEach(SignedIn me, long aimId) {
        return shares.list(aimId).stream()
                .map(this::share)
                .flatMap(share -> Optional.ofNullable(share.measureAddress())
                        .flatMap(number -> measured.find(me, number))
                        .map(number -> new OfOne(share.name(), number))
                        .stream())
                .toList();
    }

    /** The units that can own an aim with that one: of the same boss, beside, below and above. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Unit> listPossibleOwners(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return circle.list(unitId).stream()
                .filter(other -> other != unitId && sight.sees(me, other))
                .flatMap(other -> units.find(other).stream())
                .toList();
    }

    /** Whether this person says for that owner what they bring: it is themselves, or they write that unit's aims. */
    public boolean mayBring(SignedIn me, Share share) {
        Someone person = share.person();
        return person == null ? aims.maySet(me, share.unit().id()) : person.personId() == me.personId();
    }

    /**
     * An owner says what they bring, and which number is theirs.
     *
     * @param brings 1 to 600 characters
     * @param measureAddress {@code /measure/12}, one of the unit's; null for none
     * @throws NotHere where there is no such owner, or the aim is not seen
     * @throws NotYours to others
     * @throws NotTaken where something cannot be taken
     */
    public void bring(SignedIn me, long shareId, String brings, @Nullable String measureAddress) {
        Share before = shareOf(me, shareId);
        if (!mayBring(me, before)) {
            throw new NotYours("to say what another owner brings");
        }
        Typed typed = new Typed();
        String line = typed.needed("brings", brings, Typed.MOST_OF_MORE);
        if (measureAddress != null && aims.get(me, before.aimId()).measureAddress() == null) {
            typed.refuse("measure", "aim.problem.result-first");
        } else if (measureAddress != null
                && !measureAddress.equals(before.measureAddress())
                && measures.list(me, before.unit().id()).stream()
                        .noneMatch(kept -> kept.address().equals(measureAddress))) {
            typed.refuse("measure", "aim.problem.measure");
        }
        typed.take();
        shares.bring(shareId, line, measureAddress, me.personId(), clock.instant());
        audit.record(
                me.auditName(),
                "said what they bring",
                "/aim/" + before.aimId(),
                before.unit().id(),
                null);
        told.brought(me, aims.get(me, before.aimId()), before.name(), line);
    }

    /** Another owner joins; of an aim in force they are asked to say what they bring. @throws NotTaken under {@code others} where they cannot be */
    public void join(SignedIn me, long aimId, NewShare newcomer) {
        Aim aim = joint(me, aimId);
        checkMayWrite(me, aim);
        Set<NewShare> all = new LinkedHashSet<>();
        shares.list(aimId).forEach(row -> all.add(new NewShare(row.getUnitId(), row.getPersonId())));
        boolean isNew = all.add(newcomer);
        if (!isNew) {
            throw new NotTaken(Map.of("others", "aim.problem.owner-already"));
        }
        checkOwners(me, all);
        shares.insert(aimId, newcomer.unitId(), newcomer.personId(), null, null, me.personId(), clock.instant());
        store.moveTo(
                aimId, home.of(all.stream().map(NewShare::unitId).distinct().toList()));
        audit.record(me.auditName(), "owner joined", aim.address(), newcomer.unitId(), null);
        told.asked(
                me,
                aim,
                shares.list(aimId).stream()
                        .filter(row -> row.getUnitId() == newcomer.unitId()
                                && Objects.equals(row.getPersonId(), newcomer.personId()))
                        .toList());
    }

    /** An owner leaves it; two at least stay. @throws NotTaken where fewer would, or the reason cannot be taken */
    public void leave(SignedIn me, long shareId, String because) {
        Share share = shareOf(me, shareId);
        Aim aim = aims.get(me, share.aimId());
        if (!mayBring(me, share) && !aims.mayWrite(me, aim)) {
            throw new NotYours("to end what another owner brings");
        }
        Typed typed = new Typed();
        String reason = typed.needed("because", because, Typed.MOST_OF_MORE);
        if (shares.list(share.aimId()).size() <= FEWEST_OWNERS) {
            typed.refuse("because", "aim.problem.two-owners");
        }
        typed.take();
        shares.end(shareId, clock.instant());
        audit.record(me.auditName(), "owner left", aim.address(), share.unit().id(), null);
        told.left(me, aim, share, reason);
    }

    private void checkOwners(SignedIn me, Set<NewShare> all) {
        Typed typed = new Typed();
        if (all.size() < FEWEST_OWNERS) {
            typed.refuse("others", "aim.problem.two-owners");
        }
        for (NewShare share : all) {
            Long personId = share.personId();
            if (!sight.sees(me, share.unitId()) || personId != null && !owners.worksIn(personId, share.unitId())) {
                typed.refuse("others", "aim.problem.joint-owner");
            }
        }
        typed.take();
    }

    private Aim joint(SignedIn me, long aimId) {
        Aim aim = aims.get(me, aimId);
        if (!aim.joint() || aim.retired() != null) {
            throw new NotHere("joint aim");
        }
        return aim;
    }

    private void checkMayWrite(SignedIn me, Aim aim) {
        if (!aims.mayWrite(me, aim)) {
            throw new NotYours("to write that aim");
        }
    }

    private Share shareOf(SignedIn me, long shareId) {
        ShareRecord row = shares.find(shareId).orElseThrow(() -> new NotHere("share"));
        joint(me, row.getAimId());
        return share(row);
    }

    private Share share(ShareRecord row) {
        Long personId = row.getPersonId();
        return new Share(
                row.getId(),
                row.getAimId(),
                units.find(row.getUnitId()).orElseThrow(),
                personId == null ? null : reading.someone(personId),
                row.getBrings(),
                row.getMeasureAddress());
    }
}
