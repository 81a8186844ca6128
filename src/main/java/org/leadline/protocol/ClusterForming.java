package org.leadline.protocol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.leadline.access.AuditTrail;
import org.leadline.access.Clocks;
import org.leadline.protocol.OverRideStore.Departed;
import org.leadline.protocol.db.tables.records.ClusterRecord;
import org.leadline.protocol.db.tables.records.DepartureRecord;
import org.springframework.stereotype.Component;

/** Puts over-rides that are alike together: three of one step or target, for one reason, from two authors or more, start the owner's clock. */
@Component
class ClusterForming {
    static final String CLOCK = "over-ride-cluster";
    static final Duration ANSWERED_WITHIN = Duration.ofDays(14);
    private static final int ALIKE = 3;
    private static final int AUTHORS = 2;
    private final OverRideStore store;
    private final ClusterStore clusters;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    ClusterForming(OverRideStore store, ClusterStore clusters, Clocks clocks, AuditTrail audit, Clock clock) {
        this.store = store;
        this.clusters = clusters;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Joins the cluster that it is like, while nobody has sorted that; or begins one with those like it. */
    void consider(Departed it) {
        DepartureRecord row = it.row();
        if (row.getReason() == null || row.getClusterId() != null) {
            return;
        }
        clusters.lockUnit(row.getUnitId());
        Optional<ClusterRecord> open = clusters.findOpen(row, it.protocolId());
        if (open.isPresent()) {
            if (clusters.listSorted(open.get().getId()).isEmpty()) {
                store.setCluster(List.of(row.getId()), open.get().getId());
            }
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Departed> alike = store.listAlike(it, now.minus(OverRides.LOOKED_AT));
        if (areEnough(alike)) {
            Instant answerBy = now.plus(ANSWERED_WITHIN);
            long id = clusters.insert(row, it.protocolId(), it.ownerId(), now, answerBy);
            store.setCluster(ids(alike), id);
            clocks.set(CLOCK, Long.toString(id), answerBy);
            audit.recordDayOnly("over-rides alike", Cluster.addressOf(id), row.getUnitId(), null);
        }
    }

    /** It is taken back: a cluster that is too small without it, and that nobody has sorted, is none any more. */
    void leave(Departed it) {
        Long clusterId = it.row().getClusterId();
        if (clusterId == null) {
            return;
        }
        clusters.lockUnit(it.row().getUnitId());
        store.setCluster(List.of(it.row().getId()), null);
        List<Departed> rest = store.listInCluster(clusterId);
        if (!areEnough(rest) && clusters.listSorted(clusterId).isEmpty()) {
            store.setCluster(ids(rest), null);
            clusters.delete(clusterId);
            clocks.stop(CLOCK, Long.toString(clusterId));
        }
    }

    private static boolean areEnough(List<Departed> alike) {
        return alike.size() >= ALIKE
                && alike.stream().map(one -> one.row().getById()).distinct().count() >= AUTHORS;
    }

    private static List<Long> ids(List<Departed> some) {
        return some.stream().map(one -> one.row().getId()).toList();
    }
}
