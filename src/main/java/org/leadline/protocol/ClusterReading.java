package org.leadline.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.protocol.Cluster.May;
import org.leadline.protocol.Cluster.Said;
import org.leadline.protocol.OverRideStore.Departed;
import org.leadline.protocol.db.tables.records.ClusterRecord;
import org.leadline.protocol.db.tables.records.SortedRecord;
import org.leadline.unit.Leavers;
import org.leadline.unit.People;
import org.springframework.stereotype.Component;

/** Makes of a cluster what one reader may see of it and do with it. */
@Component
class ClusterReading {
    private static final Set<Role> LEADING = Set.of(Role.LEAD, Role.DEPUTY);
    private final OverRideStore overRides;
    private final ClusterStore store;
    private final OverRideReading reading;
    private final Reasons reasons;
    private final People people;
    private final Leavers leavers;
    private final Clock clock;

    ClusterReading(
            OverRideStore overRides,
            ClusterStore store,
            OverRideReading reading,
            Reasons reasons,
            People people,
            Leavers leavers,
            Clock clock) {
        this.overRides = overRides;
        this.store = store;
        this.reading = reading;
        this.reasons = reasons;
        this.people = people;
        this.leavers = leavers;
        this.clock = clock;
    }

    LocalDate day(OffsetDateTime at) {
        return reading.day(at);
    }

    boolean isLate(ClusterRecord row) {
        return row.getAnswer() == null
                && !clock.instant().isBefore(row.getAnswerBy().toInstant());
    }

    static boolean leads(SignedIn me, long unitId) {
        return me.memberships().stream().anyMatch(mine -> mine.unitId() == unitId && LEADING.contains(mine.role()));
    }

    /** The owner; and whoever leads the unit once it is late, or where the owner has left it. */
    boolean standsInAsOwner(SignedIn me, ClusterRecord row) {
        boolean owns = row.getOwnerId() == me.personId();
        return owns || leads(me, row.getUnitId()) && (isLate(row) || !isHere(row.getOwnerId(), row.getUnitId()));
    }

    static boolean isPeer(SignedIn me, ClusterRecord row) {
        return Objects.equals(row.getPeerId(), me.personId());
    }

    /** Whether somebody has not left, and may hold what is the unit's. */
    boolean isHere(long personId, long unitId) {
        return people.find(personId)
                .filter(person -> leavers.mayHold(person, unitId))
                .isPresent();
    }

    /** Whether somebody was chosen to sort it too, and is here. */
    boolean hasPeer(ClusterRecord row) {
        return row.getPeerId() != null && isHere(row.getPeerId(), row.getUnitId());
    }

    /** Whether this person may know of it. */
    boolean mayRead(SignedIn me, ClusterRecord row) {
        return me.belongsTo(row.getUnitId()) || row.getOwnerId() == me.personId();
    }

    May may(SignedIn me, ClusterRecord row) {
        if (row.getAnswer() != null) {
            return May.NOTHING;
        }
        List<SortedRecord> sorted = store.listSorted(row.getId());
        boolean owner = standsInAsOwner(me, row) && !isPeer(me, row);
        boolean peer = isPeer(me, row);
        boolean ownerSorted = find(sorted, true).isPresent();
        boolean peerSorted = find(sorted, false).isPresent();
        return new May(
                owner && !peerSorted,
                owner && !ownerSorted || peer && !peerSorted,
                peer,
                owner && ownerSorted && peerSorted);
    }

    Cluster cluster(SignedIn me, ClusterRecord row) {
        List<Departed> members = overRides.listInCluster(row.getId());
        List<SortedRecord> sorted = store.listSorted(row.getId());
        boolean both = sorted.size() == 2;
        boolean sorts = standsInAsOwner(me, row) || isPeer(me, row);
        Long next = row.getNextVersion();
        Long peer = row.getPeerId();
        return new Cluster(
                row.getId(),
                row.getUnitId(),
                row.getSubject(),
                row.getTarget() == null ? "/protocol/" + row.getProtocolId() : row.getTarget(),
                row.getProtocolId(),
                reasons.wordsFor(row.getReason(), members.size()),
                sorts ? reasons.meaning(row.getReason(), hasLine(members)) : "",
                members.size(),
                people.getName(row.getOwnerId()),
                peer == null ? null : people.getName(peer),
                reading.day(row.getOpenedAt()),
                row.getAnswerBy().toInstant(),
                isLate(row),
                sorted.stream()
                        .filter(one -> one.getById() == me.personId())
                        .map(one -> Sort.find(one.getSort()).orElseThrow())
                        .findFirst()
                        .orElse(null),
                both ? said(sorted, true) : null,
                both ? said(sorted, false) : null,
                row.getAnswer() == null ? null : Sort.find(row.getAnswer()).orElseThrow(),
                row.getAnswerLine(),
                row.getAnsweredAt() == null ? null : reading.day(row.getAnsweredAt()),
                next == null ? null : store.addressOfVersion(next),
                may(me, row),
                sorts ? members.stream().map(one -> member(me, one)).toList() : List.of());
    }

    private Cluster.Member member(SignedIn me, Departed it) {
        boolean opens = reading.isOwner(me, it) || reading.isMine(me, it);
        return new Cluster.Member(
                OverRideReading.role(it.row()),
                reading.day(it.row().getAt()),
                it.row().getBestInterest(),
                it.row().getLine(),
                it.row().getNamed() ? people.getName(it.row().getById()) : null,
                opens ? OverRide.addressOf(it.row().getId()) : null);
    }

    private static boolean hasLine(List<Departed> members) {
        return members.stream().anyMatch(one -> one.row().getLine() != null);
    }

    static Optional<SortedRecord> find(List<SortedRecord> sorted, boolean asOwner) {
        return sorted.stream().filter(one -> one.getAsOwner() == asOwner).findFirst();
    }

    private static @Nullable Said said(List<SortedRecord> sorted, boolean asOwner) {
        return find(sorted, asOwner)
                .map(one -> new Said(Sort.find(one.getSort()).orElseThrow(), one.getLine()))
                .orElse(null);
    }
}
