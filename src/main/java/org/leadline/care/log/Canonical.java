package org.leadline.care.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.Names;

/**
 * The one order in which a log is stored, so that the same content is the same bytes: cases by the bytes of their ids,
 * attributes by name, and in each dictionary only what occurs, in byte order.
 */
final class Canonical {
    private static final Comparator<String> BY_BYTES = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private Canonical() {}

    /** @throws IllegalArgumentException where two cases have one id, or a case holds no event */
    static EventLog of(EventLog log) {
        int[] order = IntStream.range(0, log.caseCount())
                .boxed()
                .sorted(log.cases()::compare)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < order.length; i++) {
            if (i > 0 && log.cases().compare(order[i - 1], order[i]) == 0) {
                throw new IllegalArgumentException("two cases of one log have the same id");
            }
            if (log.caseStart()[order[i]] == log.caseStart()[order[i] + 1]) {
                throw new IllegalArgumentException("a case of the log holds no event");
            }
        }
        Dictionary activities = Dictionary.of(log.activities(), log.activityOf());
        var caseStart = new int[order.length + 1];
        var activityOf = new int[log.eventCount()];
        var nanosOf = new long[log.eventCount()];
        for (int c = 0; c < order.length; c++) {
            int from = log.caseStart()[order[c]];
            int size = log.caseStart()[order[c] + 1] - from;
            int to = caseStart[c];
            for (int i = 0; i < size; i++) {
                activityOf[to + i] = activities.place()[log.activityOf()[from + i]];
            }
            System.arraycopy(log.nanosOf(), from, nanosOf, to, size);
            caseStart[c + 1] = to + size;
        }
        List<EventLog.Attribute> attributes = log.attributes().stream()
                .sorted(Comparator.comparing(EventLog.Attribute::name, BY_BYTES))
                .map(attribute -> ordered(attribute, log, order))
                .toList();
        return new EventLog(
                ordered(log.cases(), order), activities.words(), caseStart, activityOf, nanosOf, attributes);
    }

    private static Names ordered(Names names, int[] order) {
        var ends = new int[order.length];
        var bytes = new byte[order.length == 0 ? 0 : names.ends()[order.length - 1]];
        int end = 0;
        for (int i = 0; i < order.length; i++) {
            int start = order[i] == 0 ? 0 : names.ends()[order[i] - 1];
            int length = names.ends()[order[i]] - start;
            System.arraycopy(names.bytes(), start, bytes, end, length);
            end += length;
            ends[i] = end;
        }
        return new Names(bytes, ends);
    }

    private static EventLog.Attribute ordered(EventLog.Attribute attribute, EventLog log, int[] order) {
        Dictionary values = Dictionary.of(attribute.values(), attribute.valueOfCase());
        int[] valueOfCase = IntStream.of(order)
                .map(c -> attribute.valueOfCase()[c])
                .map(value -> value < 0 ? -1 : values.place()[value])
                .toArray();
        boolean areTimesKnown = attribute.nanosOfCase().length > 0;
        long[] nanosOfCase = IntStream.of(order)
                .mapToLong(c -> attribute.valueOfCase()[c] < 0
                        ? 0
                        : areTimesKnown ? attribute.nanosOfCase()[c] : log.nanosOf()[log.caseStart()[c]])
                .toArray();
        return new EventLog.Attribute(attribute.name(), values.words(), valueOfCase, nanosOfCase);
    }

    /** The words that occur, in byte order; {@code place} leads from the old number to the new. */
    private record Dictionary(List<String> words, int[] place) {

        static Dictionary of(List<String> words, int[] uses) {
            var occurs = new boolean[words.size()];
            for (int use : uses) {
                if (use >= 0) {
                    occurs[use] = true;
                }
            }
            int[] kept = IntStream.range(0, occurs.length)
                    .filter(i -> occurs[i])
                    .boxed()
                    .sorted(Comparator.comparing(words::get, BY_BYTES))
                    .mapToInt(Integer::intValue)
                    .toArray();
            var place = new int[occurs.length];
            for (int i = 0; i < kept.length; i++) {
                place[kept[i]] = i;
            }
            return new Dictionary(IntStream.of(kept).mapToObj(words::get).toList(), place);
        }
    }
}
