package org.leadline.sounding;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Before the first page can be asked for: destroys keys that a sudden end had left without a box. */
@Component
class Sweeping implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Sweeping.class);
    private final SoundingStore store;
    private final BoxStore boxes;
    private final TransactionTemplate transaction;
    private boolean swept;

    Sweeping(SoundingStore store, BoxStore boxes, TransactionTemplate transaction) {
        this.store = store;
        this.boxes = boxes;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        Integer keys = transaction.execute(status -> boxes.sweep(store.listIds()));
        if (keys != null && keys > 0) {
            log.info("Destroyed {} keys of boxes that are no more", keys);
        }
        swept = true;
    }

    @Override
    public void stop() {
        swept = false;
    }

    @Override
    public boolean isRunning() {
        return swept;
    }

    /** Before anything is planted, and long before the web server listens. */
    @Override
    public int getPhase() {
        return -1;
    }
}
