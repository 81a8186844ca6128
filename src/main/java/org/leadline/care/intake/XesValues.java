package org.leadline.care.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The attributes of the cases of XES. A value on the trace stands for all its events; without one, the value of the
 * earliest event counts that has one, ties the smallest by UTF-8 bytes. A name that begins with {@code case:} is looked
 * for on the trace only.
 */
final class XesValues {
    private static final byte[] NONE = {};

    private final List<String> names;
    private final Gathering gathered;
    private final byte[][] valueOf;
    private final long[] nanosOf;
    private long firstNanos;

    XesValues(List<String> names, Gathering gathered) {
        this.names = names;
        this.gathered = gathered;
        valueOf = new byte[names.size()][];
        nanosOf = new long[names.size()];
    }

    void beginTrace() {
        Arrays.fill(valueOf, NONE);
        firstNanos = Long.MAX_VALUE;
    }

    void addEvent(XesItem event, long nanos) {
        firstNanos = Math.min(firstNanos, nanos);
        for (int i = 0; i < valueOf.length; i++) {
            if (XesKeys.isOfTraceOnly(names.get(i))) {
                continue;
            }
            var value = event.find(names.get(i)).orElse("").getBytes(StandardCharsets.UTF_8);
            boolean isEarlier = valueOf[i].length == 0
                    || nanos < nanosOf[i]
                    || (nanos == nanosOf[i] && Arrays.compareUnsigned(value, valueOf[i]) < 0);
            if (value.length > 0 && isEarlier) {
                valueOf[i] = value;
                nanosOf[i] = nanos;
            }
        }
    }

    void endTrace(XesItem trace, int caseNumber) {
        for (int i = 0; i < valueOf.length; i++) {
            var key = XesKeys.withoutPrefix(names.get(i));
            var ofTrace = trace.find(key).orElse("").getBytes(StandardCharsets.UTF_8);
            var value = ofTrace.length > 0 ? ofTrace : valueOf[i];
            gathered.attributes
                    .get(i)
                    .offer(caseNumber, ofTrace.length > 0 ? firstNanos : nanosOf[i], value, 0, value.length);
        }
    }
}
