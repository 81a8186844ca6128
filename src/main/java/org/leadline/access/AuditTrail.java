package org.leadline.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditStore.Told;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The audit trail: who did and read what, when. Rows are added to a chain of hashes and never changed; the application's database role could not. A row is
 * written in the transaction of what it tells of, just before that commits: both are there, or neither. Outside of a transaction it is written at once.
 */
@Service
@Transactional
public class AuditTrail {

    /** The action of a row that tells of reading. */
    public static final String READ = "read";

    /** The actor of a row that names nobody. */
    public static final String SOMEBODY = "somebody";

    private final AuditStore store;
    private final Clock clock;

    AuditTrail(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** One row of the trail; {@code subject} is an address. */
    public record Entry(
            long id,
            OffsetDateTime at,
            String actor,
            String action,
            String subject,
            @Nullable Long unitId,
            @Nullable String note) {}

    /**
     * Adds a row.
     *
     * @param actor {@link SignedIn#auditName()}, or the part of the system that acted by itself
     * @param subject the address of what it was done to
     * @param note a few words more; never a view, never anything about a patient
     * @throws IllegalStateException in a transaction that is declared to be for reading only
     */
    public void record(String actor, String action, String subject, @Nullable Long unitId, @Nullable String note) {
        add(OffsetDateTime.now(clock), actor, action, subject, unitId, note);
    }

    /**
     * Adds a row that names nobody and carries the day only: its time is the start of that day in UTC. Its place in the chain still shows between which other
     * rows it was written; where even that could tell who it was, nothing may be written at that moment.
     */
    public void recordDayOnly(String action, String subject, @Nullable Long unitId, @Nullable String note) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        add(day.atStartOfDay().atOffset(ZoneOffset.UTC), SOMEBODY, action, subject, unitId, note);
    }

    /**
     * Somebody has read what is not their own. Called in the transaction that reads it, which for this is not one for reading only.
     *
     * @param unitId whose privacy officers see the row
     */
    public void read(SignedIn who, String subject, @Nullable Long unitId) {
        record(who.auditName(), READ, subject, unitId, null);
    }

    /** A try that was refused; seen by the privacy officers of the unit that the person is of. */
    public void denied(SignedIn who, String method, String address) {
        record(who.auditName(), "refused: " + method, address, who.homeUnitId(), null);
    }

    /** What was done to one thing, the newest first. */
    @Transactional(readOnly = true)
    public List<Entry> list(String subject) {
        return store.list(subject);
    }

    private void add(
            OffsetDateTime at,
            String actor,
            String action,
            String subject,
            @Nullable Long unitId,
            @Nullable String note) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("An audit row cannot be written in a transaction for reading only: "
                    + action + "; the method that reads needs @Transactional without readOnly");
        }
        PendingRows.ofThisTransaction(store)
                .add(new Told(
                        at.truncatedTo(ChronoUnit.MICROS),
                        OneLine.of(actor),
                        OneLine.of(action),
                        OneLine.of(subject),
                        unitId,
                        note == null ? null : OneLine.of(note)));
    }
}
