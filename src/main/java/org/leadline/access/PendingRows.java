package org.leadline.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.AuditStore.Told;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The audit rows of one transaction, kept until it is about to commit and written then, in their order: after everything else in it, so that the lock of the
 * chain is held for a moment only. What is rolled back, as a whole or to a savepoint, leaves none. Belongs to its transaction as Spring's synchronizations do: one
 * that is begun within another has rows of its own.
 */
final class PendingRows implements TransactionSynchronization {

    private final AuditStore store;
    private final List<Told> rows = new ArrayList<>();
    private final Map<Object, Integer> rowsAtSavepoint = new HashMap<>();

    private PendingRows(AuditStore store) {
        this.store = store;
    }

    /** Those of the transaction that is under way. */
    static PendingRows ofThisTransaction(AuditStore store) {
        return find().orElseGet(() -> {
            var pending = new PendingRows(store);
            TransactionSynchronizationManager.registerSynchronization(pending);
            return pending;
        });
    }

    private static Optional<PendingRows> find() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingRows.class::isInstance)
                .map(PendingRows.class::cast)
                .findFirst();
    }

    void add(Told row) {
        rows.add(row);
    }

    @Override
    public void savepoint(Object savepoint) {
        rowsAtSavepoint.put(savepoint, rows.size());
    }

    /** A savepoint that is not known here was set before the first row was added. */
    @Override
    public void savepointRollback(Object savepoint) {
        int kept = rowsAtSavepoint.getOrDefault(savepoint, 0);
        rows.subList(kept, rows.size()).clear();
    }

    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED && !rows.isEmpty()) {
            throw new IllegalStateException("A transaction was committed without its audit rows");
        }
    }

    private void write() {
        if (!rows.isEmpty()) {
            store.append(List.copyOf(rows));
            rows.clear();
        }
    }

    /** Hears of every transaction just before it is committed, when nothing else will be done in it. */
    @Component
    static final class WrittenLast implements TransactionExecutionListener {
        @Override
        public void beforeCommit(TransactionExecution transaction) {
            if (transaction.isNewTransaction() && TransactionSynchronizationManager.isSynchronizationActive()) {
                find().ifPresent(PendingRows::write);
            }
        }
    }
}
