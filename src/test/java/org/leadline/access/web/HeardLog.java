package org.leadline.access.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggerContextListener;
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

    /** Begins to listen before the context is made, and goes on when another server of the tests, as it starts, lays logging anew. */
    static final class Listening implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
            LoggerContext logging = root.getLoggerContext();
            if (logging.getCopyOfListenerList().stream().noneMatch(LaidAnew.class::isInstance)) {
                logging.addListener(new LaidAnew());
            }
            listen(logging);
        }
    }

    private static void listen(LoggerContext logging) {
        Logger root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
        if (!root.isAttached(ALL)) {
            ALL.setContext(logging);
            ALL.start();
            root.addAppender(ALL);
        }
    }

    private static final class LaidAnew implements LoggerContextListener {
        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void onReset(LoggerContext logging) {
            listen(logging);
        }

        @Override
        public void onStart(LoggerContext logging) {
            listen(logging);
        }

        @Override
        public void onStop(LoggerContext logging) {}

        @Override
        public void onLevelChange(Logger logger, Level level) {}
    }
}
