package org.leadline.care.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Understands the rows of a chunk as events and gathers them, until one is faulty. */
final class RowReader {
    /** The answer where the fault leaves unknown where the next row begins. */
    static final int LOST = Integer.MIN_VALUE;

    private static final byte[] COMPLETE = {'c', 'o', 'm', 'p', 'l', 'e', 't', 'e'};
    private static final int LONGEST_SHOWN = 400;

    private final Columns columns;
    private final ReadingOptions options;
    private final Gathering gathered;
    private final boolean checksText;
    private final int width;
    private final int lineBytes;
    private final RowSplitter splitter;
    private final TimeReader times;
    private final int caseSlot;
    private final int activitySlot;
    private final int timeSlot;
    private final int lifecycleSlot;
    private final int[] attributeSlots;

    private Optional<RowFault> fault = Optional.empty();
    private boolean hasBlankBefore;
    private int blankAt = -1;

    /** @param checksText whether each row is checked to be valid UTF-8; otherwise somebody else has done so */
    RowReader(Columns columns, ReadingOptions options, Gathering gathered, boolean checksText) {
        this.columns = columns;
        this.options = options;
        this.gathered = gathered;
        this.checksText = checksText;
        width = columns.header().size();
        lineBytes = options.limits().lineBytes();
        var slots = columns.slots();
        splitter = new RowSplitter(
                columns.delimiter(),
                slots,
                columns.neededCount(),
                options.limits().fieldBytes());
        times = new TimeReader(options.zone(), options.timePattern());
        caseSlot = slots[columns.get(Role.CASE)];
        activitySlot = slots[columns.get(Role.ACTIVITY)];
        timeSlot = slots[columns.get(Role.TIME)];
        lifecycleSlot =
                columns.find(Role.LIFECYCLE).map(column -> slots[column]).orElse(-1);
        attributeSlots = columns.attributeColumns().stream()
                .mapToInt(column -> slots[column])
                .toArray();
    }

    Gathering gathered() {
        return gathered;
    }

    TimeReader times() {
        return times;
    }

    /** Why the last reading ended early. */
    RowFault fault() {
        return fault.orElseThrow();
    }

    /** Whether the last line read was empty. */
    boolean endedBlank() {
        return hasBlankBefore;
    }

    /** Place in the chunk of the first of the empty lines that were read last; -1 where it was in an earlier chunk. */
    int blankAt() {
        return blankAt;
    }

    void leaveChunk() {
        blankAt = -1;
    }

    void forgetBlank() {
        hasBlankBefore = false;
    }

    /**
     * Reads the rows {@code from .. to}.
     *
     * @return {@code to}; at a faulty row the complement of the place to go on from, or {@link #LOST}
     */
    int read(byte[] bytes, int from, int to) {
        var source = splitter.source;
        var start = splitter.from;
        var end = splitter.to;
        int lastFrom = 0;
        int lastLength = -1;
        int at = from;
        while (at < to) {
            int row = at;
            byte first = bytes[at];
            if (first == '\n' || (first == '\r' && bytes[at + 1] == '\n')) {
                blankAt = hasBlankBefore ? blankAt : at;
                hasBlankBefore = true;
                at += first == '\n' ? 1 : 2;
                continue;
            }
            at = splitter.split(bytes, row, to);
            if (at < 0 || splitter.fields() != width || hasBlankBefore || checksText || at - row > lineBytes) {
                if (isFaulty(bytes, row, at)) {
                    return at < 0 ? LOST : ~(fault().kind() == FaultKind.BLANK_LINE ? row : at);
                }
            }
            long nanos = times.nanos(source[timeSlot], start[timeSlot], end[timeSlot]);
            if (nanos == TimeReader.NONE) {
                failTime(row);
                return ~at;
            }
            if (start[activitySlot] == end[activitySlot]) {
                fail(FaultKind.EMPTY_ACTIVITY, row, columns.nameOf(Role.ACTIVITY), "", "");
                return ~at;
            }
            gathered.rows++;
            if (lifecycleSlot >= 0 && !isComplete(lifecycleSlot)) {
                gathered.notCounted++;
                continue;
            }
            int activity = gathered.activity(source[activitySlot], start[activitySlot], end[activitySlot]);
            int caseFrom = start[caseSlot];
            int length = end[caseSlot] - caseFrom;
            if (source[caseSlot] != bytes) {
                gathered.settle(bytes);
                gathered.beginCase(source[caseSlot], caseFrom, caseFrom + length);
                gathered.settle(source[caseSlot]);
                lastLength = -1;
            } else if (length != lastLength || !Bytes.equal(bytes, caseFrom, bytes, lastFrom, length)) {
                gathered.beginCase(bytes, caseFrom, caseFrom + length);
                lastFrom = caseFrom;
                lastLength = length;
            }
            if (length == 0) {
                gathered.emptyCaseIds++;
            }
            gathered.add(activity, nanos);
            if (attributeSlots.length > 0) {
                offerAttributes(gathered.settle(bytes), nanos);
            }
        }
        gathered.settle(bytes);
        return to;
    }

    private void offerAttributes(int caseNumber, long nanos) {
        for (int i = 0; i < attributeSlots.length; i++) {
            int slot = attributeSlots[i];
            gathered.attributes
                    .get(i)
                    .offer(caseNumber, nanos, splitter.source[slot], splitter.from[slot], splitter.to[slot]);
        }
    }

    private boolean isFaulty(byte[] bytes, int row, int end) {
        if (hasBlankBefore) {
            hasBlankBefore = false;
            fail(FaultKind.BLANK_LINE, blankAt, "", "", "");
            return true;
        }
        if (end < 0) {
            int length = Math.min(splitter.faultTo() - splitter.faultFrom(), LONGEST_SHOWN);
            int column = splitter.fields() - 1;
            var name = column >= 0 && column < width ? columns.header().get(column) : "";
            var found = new String(bytes, splitter.faultFrom(), length, StandardCharsets.UTF_8);
            fail(
                    splitter.fault(),
                    row,
                    name,
                    found.stripTrailing(),
                    options.limits().fieldBytes());
            return true;
        }
        int invalid = checksText ? ValidText.findInvalid(bytes, row, end) : end;
        if (invalid < end) {
            fail(FaultKind.INVALID_TEXT, invalid, "", InvalidText.describe(bytes, row, invalid), "UTF-8");
        } else if (splitter.fields() != width) {
            fail(FaultKind.RAGGED_ROW, row, "", Integer.toString(splitter.fields()), width);
        } else if (end - row > lineBytes) {
            fail(FaultKind.LINE_TOO_LONG, row, "", Integer.toString(end - row), lineBytes);
        } else {
            return false;
        }
        return true;
    }

    private void failTime(int row) {
        int from = splitter.from[timeSlot];
        int length = Math.min(splitter.to[timeSlot] - from, LONGEST_SHOWN);
        var found = new String(splitter.source[timeSlot], from, length, StandardCharsets.UTF_8);
        fail(times.fault(), row, columns.nameOf(Role.TIME), found, times.bound());
    }

    private boolean isComplete(int slot) {
        var bytes = splitter.source[slot];
        int from = splitter.from[slot];
        int to = splitter.to[slot];
        while (from < to && bytes[from] == ' ') {
            from++;
        }
        while (to > from && bytes[to - 1] == ' ') {
            to--;
        }
        if (to - from != COMPLETE.length) {
            return from == to;
        }
        for (int i = 0; i < COMPLETE.length; i++) {
            if ((bytes[from + i] | 0x20) != COMPLETE[i]) {
                return false;
            }
        }
        return true;
    }

    private void fail(FaultKind kind, int at, String column, String found, Object bound) {
        fault = Optional.of(new RowFault(kind, at, column, found, bound));
    }
}
