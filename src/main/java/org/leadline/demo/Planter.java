package org.leadline.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plants one thing of the sample after the other, each whole or not at all; after each the clock is back where it stood. */
@Component
@Profile("demo")
class Planter {
    private final PlantingClock clock;
    private final TransactionTemplate transaction;

    Planter(PlantingClock clock, TransactionTemplate transaction) {
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Each row of a table by itself. */
    void each(String table, Consumer<NamedCsvRecord> planting) {
        SampleTables.rows(table).forEach(row -> whole(() -> planting.accept(row)));
    }

    void whole(Runnable planting) {
        isNew(() -> {
            planting.run();
            return true;
        });
    }

    /** What the planting itself answers: that it was planted now, or stands. */
    boolean isNew(BooleanSupplier planting) {
        try {
            return Boolean.TRUE.equals(transaction.execute(begun -> planting.getAsBoolean()));
        } finally {
            clock.comeBack();
        }
    }
}
