package org.leadline.care;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps how a process flows as soon as its notes, its kind of care or the words for its steps have changed, so that a drift reaches its owner though nobody
 * has looked.
 */
@Component
class FlowRenewal {
    private final ProcessStore processes;
    private final ModeStore modes;
    private final FlowWorking working;
    private final ImportStore imports;
    private final TransactionTemplate apart;

    FlowRenewal(
            ProcessStore processes,
            ModeStore modes,
            FlowWorking working,
            ImportStore imports,
            PlatformTransactionManager transactions) {
        this.processes = processes;
        this.modes = modes;
        this.working = working;
        this.imports = imports;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void hear(NotesChanged notes) {
        renew(notes.processId());
    }

    @TransactionalEventListener
    void hear(ReadAnew process) {
        renew(process.processId());
    }

    /** Whatever was not read when a server was killed before it came to it. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        imports.listProcesses().forEach(this::renew);
    }

    private void renew(long processId) {
        apart.executeWithoutResult(_ -> processes
                .find(processId)
                .map(process ->
                        process.with(modes.mapInForce(List.of(processId)).get(processId)))
                .ifPresent(working::renew));
    }
}
