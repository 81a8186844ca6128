package org.leadline.care.journey;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/** Numbers names in the order of their first appearance, with no object per name. */
final class NameTable {
    private static final int PRIME = 0x01000193;

    /** Differs from run to run, so that no file can be made to collide; no answer depends on it. */
    private static final int SEED = ThreadLocalRandom.current().nextInt();

    private byte[] bytes = new byte[1 << 10];
    private int[] ends = new int[1 << 7];
    private int size;
    private int[] table = new int[1 << 8];

    /** The number here of each of these names; those not known yet are added. */
    int[] addAll(Names names) {
        var numbers = new int[names.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numberOf(names.bytes(), i == 0 ? 0 : names.ends()[i - 1], names.ends()[i]);
        }
        return numbers;
    }

    Names names() {
        return new Names(Arrays.copyOf(bytes, start(size)), Arrays.copyOf(ends, size));
    }

    private int numberOf(byte[] name, int from, int to) {
        int slot = slot(hash(name, from, to));
        while (table[slot] != 0) {
            int number = table[slot] - 1;
            if (Arrays.equals(bytes, start(number), ends[number], name, from, to)) {
                return number;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        add(name, from, to);
        table[slot] = size;
        if (size * 2L > table.length) {
            growTable();
        }
        return size - 1;
    }

    private void add(byte[] name, int from, int to) {
        int start = start(size);
        int end = Math.addExact(start, to - from);
        if (end > bytes.length) {
            long roomier = Math.min(Math.max(end, bytes.length * 2L), Integer.MAX_VALUE - 8L);
            bytes = Arrays.copyOf(bytes, (int) Math.max(end, roomier));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        System.arraycopy(name, from, bytes, start, to - from);
        ends[size++] = end;
    }

    private void growTable() {
        table = new int[table.length * 2];
        for (int number = 0; number < size; number++) {
            int slot = slot(hash(bytes, start(number), ends[number]));
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = number + 1;
        }
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (table.length - 1);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private static int hash(byte[] name, int from, int to) {
        int hash = SEED + to - from;
        for (int i = from; i < to; i++) {
            hash = (hash ^ name[i]) * PRIME;
        }
        return hash * PRIME;
    }
}
