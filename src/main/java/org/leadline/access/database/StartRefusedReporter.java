package org.leadline.access.database;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells at the console, without a stack trace, that a start was refused, with the reason and the remedy, or was broken off. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartRefusedReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                System.err.println("leadline: " + refused.getMessage() + "\n" + refused.remedy());
                return true;
            }
            if (cause instanceof CancellationException) {
                System.err.println("leadline: stopped before it was ready; the next start goes on from there.");
                return true;
            }
        }
        return false;
    }
}
