package org.leadline.care;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the flow of processes whose notes have changed, in the background, so that a drift reaches its owner though nobody has looked. */
@Component
class FlowRenewal {
    private final ProcessStore processes;
    private final ModeStore modes;
    private final FlowWorking working;
    private final TransactionTemplate transaction;
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();

    FlowRenewal(ProcessStore processes, ModeStore modes, FlowWorking working, TransactionTemplate transaction) {
        this.processes = processes;
        this.modes = modes;
        this.working = working;
        this.transaction = transaction;
    }

    @TransactionalEventListener
    void hear(NotesChanged notes) {
        changed.add(notes.processId());
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    void renew() {
        for (long processId : List.copyOf(changed)) {
            changed.remove(processId);
            transaction.executeWithoutResult(_ -> processes
                    .find(processId)
                    .map(process ->
                            process.with(modes.mapInForce(List.of(processId)).get(processId)))
                    .ifPresent(working::find));
        }
    }
}
