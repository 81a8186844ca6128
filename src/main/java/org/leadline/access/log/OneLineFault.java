package org.leadline.access.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.jspecify.annotations.Nullable;
import org.leadline.access.OneLine;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** The stack of a fault, in which the message of each fault stands on one line. */
public final class OneLineFault extends ExtendedWhitespaceThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy fault) {
        return super.throwableProxyToString(new OneLineProxy(fault));
    }

    /** A fault and those behind it, with messages on one line. */
    private record OneLineProxy(IThrowableProxy fault) implements IThrowableProxy {
        @Override
        public @Nullable String getMessage() {
            String message = fault.getMessage();
            return message == null ? null : OneLine.of(message);
        }

        @Override
        public String getClassName() {
            return fault.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return fault.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return fault.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            IThrowableProxy cause = fault.getCause();
            return cause == null ? null : new OneLineProxy(cause);
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            IThrowableProxy[] suppressed = fault.getSuppressed();
            IThrowableProxy[] written = new IThrowableProxy[suppressed.length];
            for (int i = 0; i < suppressed.length; i++) {
                written[i] = new OneLineProxy(suppressed[i]);
            }
            return written;
        }

        @Override
        public boolean isCyclic() {
            return fault.isCyclic();
        }
    }
}
