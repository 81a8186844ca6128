package org.leadline.care.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An event log in canonical order, column by column.
 *
 * <p>An event is (case, activity, time) with multiplicity. The events of case {@code c} stand at
 * {@code caseStart[c] .. caseStart[c+1]}, ordered by time, ties by activity. Activities are numbered in the order of
 * their UTF-8 bytes, so comparing two numbers compares two names. Times are nanoseconds since 1970-01-01T00:00Z. The
 * order of the cases carries no meaning and no answer may depend on it. The arrays are shared, not copied: read only.
 *
 * @param cases the case ids (or their keyed hashes), one per case
 * @param activities the activity names, in UTF-8 byte order
 * @param caseStart offsets into {@code activityOf} and {@code nanosOf}; length: cases + 1
 * @param activityOf activity number of each event
 * @param nanosOf time of each event
 * @param attributes what a split can be made by; empty unless asked for when reading
 */
public record EventLog(
        Names cases,
        List<String> activities,
        int[] caseStart,
        int[] activityOf,
        long[] nanosOf,
        List<Attribute> attributes) {

    /**
     * One attribute of the cases: the value at the case's earliest event that has one (ties: the smallest by UTF-8
     * bytes).
     *
     * @param valueOfCase index into {@code values}, or -1 where no event of the case has one
     * @param nanosOfCase time of the event that gave each case its value, meaningless where there is none; an empty
     *     array where these times are not known, and then the case's first event stands in
     */
    public record Attribute(String name, List<String> values, int[] valueOfCase, long[] nanosOfCase) {

        /** An attribute whose values hold from the first event of each case. */
        public Attribute(String name, List<String> values, int[] valueOfCase) {
            this(name, values, valueOfCase, new long[0]);
        }
    }

    /**
     * Puts rows in canonical order.
     *
     * @param cases the case ids, each once; the cases of the log stand in this order
     * @param activities the activity names in any order, each once
     * @param caseOf case of each row, an index into {@code cases}
     * @param activityOf activity of each row, an index into {@code activities}
     * @param nanosOf time of each row
     */
    public static EventLog of(
            Names cases,
            List<String> activities,
            int[] caseOf,
            int[] activityOf,
            long[] nanosOf,
            List<Attribute> attributes) {
        var starts = new int[cases.size() + 1];
        for (int c : caseOf) {
            starts[c + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        var next = Arrays.copyOf(starts, cases.size());
        var ranks = EventOrder.ranks(Names.of(activities));
        var sortedActivityOf = new int[caseOf.length];
        var sortedNanosOf = new long[caseOf.length];
        for (int row = 0; row < caseOf.length; row++) {
            int at = next[caseOf[row]]++;
            sortedActivityOf[at] = ranks[activityOf[row]];
            sortedNanosOf[at] = nanosOf[row];
        }
        EventOrder.sort(starts, sortedActivityOf, sortedNanosOf, 0, cases.size());
        return new EventLog(
                cases, inOrder(activities, ranks), starts, sortedActivityOf, sortedNanosOf, List.copyOf(attributes));
    }

    /**
     * The union of several files of one process: of each (case, activity, time) the largest count among the logs.
     *
     * <p>So the same log twice changes nothing, and a later export with more of the same cases adds only what is new.
     * An attribute takes, of each case, the value of the earliest time; ties go to the smallest by UTF-8 bytes. The
     * order of the logs changes nothing but the order of the cases.
     */
    public static EventLog merge(List<EventLog> logs) {
        return logs.size() == 1 ? logs.getFirst() : new Merging(logs).merged();
    }

    public int caseCount() {
        return caseStart.length - 1;
    }

    public int eventCount() {
        return caseStart[caseStart.length - 1];
    }

    private static List<String> inOrder(List<String> activities, int[] ranks) {
        var names = new ArrayList<>(activities);
        for (int i = 0; i < ranks.length; i++) {
            names.set(ranks[i], activities.get(i));
        }
        return List.copyOf(names);
    }
}
