package org.leadline.access.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.jspecify.annotations.Nullable;
import org.leadline.access.OneLine;

/** The message of an entry, on one line. */
public final class OneLineMessage extends MessageConverter {
    @Override
    public @Nullable String convert(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        return message == null ? null : OneLine.of(message);
    }
}
