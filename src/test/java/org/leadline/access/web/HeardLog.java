package org.leadline.access.web;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything that was logged since the server of the tests began to start: each entry as it was written, faults with their stacks. */
public final class HeardLog extends AppenderBase<ILoggingEvent> {

    private static final HeardLog ALL = new HeardLog();
    private final List<String> entries = new CopyOnWriteArrayList<>();

    /** The entries so far. */
    public static List<String> entries() {
        return List.copyOf(ALL.entries);
    }

    @Override
    protected void append(ILoggingEvent event) {
        entries.add(event.getFormattedMessage() + "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    /** Begins to listen before the context is made. */
    static final class Listening implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
            if (!root.isAttached(ALL)) {
                ALL.setContext(root.getLoggerContext());
                ALL.start();
                root.addAppender(ALL);
            }
        }
    }
}
