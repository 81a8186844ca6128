package org.leadline.care.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.Names;
import org.leadline.care.log.ByteReader.Broken;

/**
 * The bytes of a stored log: eight of magic and version, the dictionaries, then the events case by case, column by
 * column. Times are steps of the largest unit that divides them all, from the case before and from the event before;
 * the time of an attribute is counted from the first event of its case. The digest at the end of the file is not part
 * of this.
 */
final class LogFormat {
    private static final byte[] MAGIC = "LEADLOG\u0001".getBytes(StandardCharsets.ISO_8859_1);

    private LogFormat() {}

    /** Writes a log that is in {@link Canonical} order. */
    static void write(EventLog log, OutputStream out) throws IOException {
        out.write(MAGIC);
        var bytes = new ByteWriter(out);
        long tickNanos = tickNanos(log.nanosOf(), log.eventCount());
        bytes.number(log.caseCount());
        bytes.number(log.eventCount());
        bytes.number(tickNanos);
        bytes.number(log.activities().size());
        for (String activity : log.activities()) {
            bytes.text(activity);
        }
        writeNames(log.cases(), bytes);
        for (int c = 0; c < log.caseCount(); c++) {
            bytes.number(log.caseStart()[c + 1] - log.caseStart()[c]);
        }
        for (int event = 0; event < log.eventCount(); event++) {
            bytes.number(log.activityOf()[event]);
        }
        writeTimes(log, tickNanos, bytes);
        writeAttributes(log, bytes);
        bytes.flush();
    }

    /** @throws Broken where the first {@code length} bytes are not what {@link #write} writes */
    static EventLog read(byte[] file, int length) {
        for (int i = 0; i < MAGIC.length; i++) {
            if (length <= i || file[i] != MAGIC[i]) {
                throw new Broken("it is no stored log, or of a version that this Leadline does not know");
            }
        }
        var bytes = new ByteReader(file, MAGIC.length, length);
        int cases = bytes.count(bytes.left());
        int events = bytes.count(bytes.left());
        long tickNanos = bytes.number();
        var activities = new String[bytes.count(bytes.left())];
        for (int i = 0; i < activities.length; i++) {
            activities[i] = bytes.text();
        }
        Names names = readNames(bytes, cases);
        var caseStart = new int[cases + 1];
        for (int c = 0; c < cases; c++) {
            int size = bytes.count(events - caseStart[c]);
            if (size == 0) {
                throw new Broken("a case holds no event");
            }
            caseStart[c + 1] = caseStart[c] + size;
        }
        if (caseStart[cases] != events) {
            throw new Broken("its cases do not add up to its events");
        }
        var activityOf = new int[events];
        for (int event = 0; event < events; event++) {
            activityOf[event] = bytes.count(activities.length - 1);
        }
        long[] nanosOf = readTimes(bytes, caseStart, events, tickNanos);
        var attributes = new EventLog.Attribute[bytes.count(bytes.left())];
        for (int i = 0; i < attributes.length; i++) {
            attributes[i] = readAttribute(bytes, caseStart, nanosOf);
        }
        if (bytes.left() != 0) {
            throw new Broken("it goes on where it should end");
        }
        return new EventLog(names, List.of(activities), caseStart, activityOf, nanosOf, List.of(attributes));
    }

    private static void writeNames(Names names, ByteWriter bytes) throws IOException {
        int start = 0;
        for (int end : names.ends()) {
            bytes.number(end - start);
            start = end;
        }
        bytes.bytes(names.bytes(), 0, start);
    }

    private static Names readNames(ByteReader bytes, int cases) {
        var ends = new int[cases];
        int end = 0;
        for (int c = 0; c < cases; c++) {
            end += bytes.count(bytes.left() - end);
            ends[c] = end;
        }
        return new Names(bytes.bytes(end), ends);
    }

    private static void writeAttributes(EventLog log, ByteWriter bytes) throws IOException {
        bytes.number(log.attributes().size());
        for (EventLog.Attribute attribute : log.attributes()) {
            bytes.text(attribute.name());
            bytes.number(attribute.values().size());
            for (String value : attribute.values()) {
                bytes.text(value);
            }
            for (int c = 0; c < log.caseCount(); c++) {
                int value = attribute.valueOfCase()[c];
                bytes.number(value + 1L);
                if (value >= 0) {
                    bytes.signed(attribute.nanosOfCase()[c] - log.nanosOf()[log.caseStart()[c]]);
                }
            }
        }
    }

    private static EventLog.Attribute readAttribute(ByteReader bytes, int[] caseStart, long[] nanosOf) {
        int cases = caseStart.length - 1;
        String name = bytes.text();
        var values = new String[bytes.count(bytes.left())];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.text();
        }
        var valueOfCase = new int[cases];
        var nanosOfCase = new long[cases];
        for (int c = 0; c < cases; c++) {
            valueOfCase[c] = bytes.count(values.length) - 1;
            if (valueOfCase[c] >= 0) {
                nanosOfCase[c] = nanosOf[caseStart[c]] + bytes.signed();
            }
        }
        return new EventLog.Attribute(name, List.of(values), valueOfCase, nanosOfCase);
    }

    private static void writeTimes(EventLog log, long tickNanos, ByteWriter bytes) throws IOException {
        long begunBefore = 0;
        for (int c = 0; c < log.caseCount(); c++) {
            long before = 0;
            for (int event = log.caseStart()[c]; event < log.caseStart()[c + 1]; event++) {
                long ticks = log.nanosOf()[event] / tickNanos;
                if (event == log.caseStart()[c]) {
                    bytes.signed(ticks - begunBefore);
                    begunBefore = ticks;
                } else {
                    bytes.number(ticks - before);
                }
                before = ticks;
            }
        }
    }

    private static long[] readTimes(ByteReader bytes, int[] caseStart, int events, long tickNanos) {
        var nanosOf = new long[events];
        long begunBefore = 0;
        for (int c = 0; c < caseStart.length - 1; c++) {
            long before = 0;
            for (int event = caseStart[c]; event < caseStart[c + 1]; event++) {
                if (event == caseStart[c]) {
                    before = begunBefore + bytes.signed();
                    begunBefore = before;
                } else {
                    before += bytes.number();
                }
                nanosOf[event] = before * tickNanos;
            }
        }
        return nanosOf;
    }

    private static long tickNanos(long[] nanosOf, int events) {
        long divisor = 0;
        for (int event = 0; event < events && divisor != 1; event++) {
            long rest = nanosOf[event];
            while (rest != 0) {
                long next = divisor % rest;
                divisor = rest;
                rest = next;
            }
            divisor = Math.abs(divisor);
        }
        return Math.max(1, divisor);
    }
}
