package org.leadline.care.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leadline.care.journey.EventLog;

/** The values of one attribute: for each case the one of its earliest event that has one, ties the smallest. */
final class CaseValues {
    final Dictionary values;

    private final Memory memory;
    private int[] valueOf = new int[0];
    private long[] nanosOf = new long[0];

    CaseValues(Memory memory) {
        this.memory = memory;
        values = new Dictionary(memory);
    }

    void offer(int caseNumber, long nanos, byte[] bytes, int from, int to) {
        if (from == to) {
            return;
        }
        makeRoom(caseNumber);
        if (valueOf[caseNumber] < 0 || nanos <= nanosOf[caseNumber]) {
            offer(caseNumber, nanos, values.numberOf(bytes, from, to));
        }
    }

    private void offer(int caseNumber, long nanos, int value) {
        if (valueOf[caseNumber] < 0
                || nanos < nanosOf[caseNumber]
                || (nanos == nanosOf[caseNumber] && values.compare(value, values, valueOf[caseNumber]) < 0)) {
            valueOf[caseNumber] = value;
            nanosOf[caseNumber] = nanos;
        }
    }

    /** Takes over what another thread has seen; {@code numberHere} maps its cases to the cases here. */
    void addAll(CaseValues other, int[] numberHere) {
        var valueHere = values.addAll(other.values);
        for (int c = 0; c < other.valueOf.length && c < numberHere.length; c++) {
            if (other.valueOf[c] >= 0) {
                makeRoom(numberHere[c]);
                offer(numberHere[c], other.nanosOf[c], valueHere[other.valueOf[c]]);
            }
        }
    }

    /** The value of a case, or -1 where it has none. */
    int valueOf(int caseNumber) {
        return caseNumber < valueOf.length ? valueOf[caseNumber] : -1;
    }

    long nanosOf(int caseNumber) {
        return caseNumber < nanosOf.length ? nanosOf[caseNumber] : 0;
    }

    private void makeRoom(int caseNumber) {
        if (caseNumber >= valueOf.length) {
            int before = valueOf.length;
            int length = Math.max(caseNumber + 1, before * 2);
            memory.take((length - before) * 12L);
            valueOf = Arrays.copyOf(valueOf, length);
            nanosOf = Arrays.copyOf(nanosOf, length);
            Arrays.fill(valueOf, before, length, -1);
        }
    }

    /** An attribute with only the values that a case has, in the order of their UTF-8 bytes. */
    static EventLog.Attribute inOrder(String name, Dictionary values, int[] valueOfCase, long[] nanosOfCase) {
        var isUsed = new boolean[values.size()];
        for (int value : valueOfCase) {
            if (value >= 0) {
                isUsed[value] = true;
            }
        }
        var order = new ArrayList<Integer>();
        for (int value = 0; value < isUsed.length; value++) {
            if (isUsed[value]) {
                order.add(value);
            }
        }
        order.sort((one, other) -> values.compare(one, values, other));
        var rankOf = new int[isUsed.length];
        var names = new ArrayList<String>();
        for (int value : order) {
            rankOf[value] = names.size();
            names.add(values.get(value));
        }
        for (int c = 0; c < valueOfCase.length; c++) {
            if (valueOfCase[c] >= 0) {
                valueOfCase[c] = rankOf[valueOfCase[c]];
            }
        }
        return new EventLog.Attribute(name, List.copyOf(names), valueOfCase, nanosOfCase);
    }
}
