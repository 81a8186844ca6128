package org.leadline.care;

import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is done once the transaction that is open now has come to its end, before anybody hears of it who listens for its end. */
final class Afterwards {
    private Afterwards() {}

    /** Done only if the transaction was committed. */
    static void onCommit(Runnable deed) {
        whenOver(deed, () -> {});
    }

    static void whenOver(Runnable onCommit, Runnable otherwise) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public int getOrder() {
                return Ordered.HIGHEST_PRECEDENCE;
            }

            @Override
            public void afterCompletion(int status) {
                (status == STATUS_COMMITTED ? onCommit : otherwise).run();
            }
        });
    }
}
