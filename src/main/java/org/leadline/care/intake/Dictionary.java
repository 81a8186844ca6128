package org.leadline.care.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Numbers runs of bytes in the order of their first appearance, with no object per entry.
 *
 * <p>An entry is kept as number, length and bytes in one array; the open-addressing table holds its hash and place, so
 * that finding a known entry touches memory twice. The hash is seeded, so that no file can be made to collide.
 */
final class Dictionary {
    /** How many entries are best looked up together after {@link #fetch}. */
    static final int AT_ONCE = 256;

    private static final int HEADER = 8;
    private static final long SEED = ThreadLocalRandom.current().nextLong();

    private final Memory memory;
    private byte[] entries;
    private int used;
    private int[] places = new int[64];
    private int size;
    private long[] table;

    @SuppressWarnings("UnusedVariable") // written so that the touching is not optimised away
    private int fetched;

    Dictionary(Memory memory) {
        this.memory = memory;
        entries = new byte[1 << 10];
        table = new long[1 << 7];
    }

    int size() {
        return size;
    }

    static int hash(byte[] bytes, int from, int to) {
        return Bytes.hash(bytes, from, to, SEED);
    }

    /**
     * Touches the memory where entries with these hashes are, if they are. Touched one after another in a short loop,
     * the fetches overlap, and the look-ups that follow need not wait for each.
     */
    void fetch(int[] hashes, int count) {
        int mask = table.length - 1;
        int touched = 0;
        for (int i = 0; i < count; i++) {
            touched |= entries[(int) table[hashes[i] & mask]];
        }
        fetched = touched;
    }

    int numberOf(byte[] bytes, int from, int to) {
        return numberOf(bytes, from, to, hash(bytes, from, to));
    }

    int numberOf(byte[] bytes, int from, int to, int hash) {
        int length = to - from;
        int mask = table.length - 1;
        int slot = hash & mask;
        while (true) {
            long held = table[slot];
            if (held == 0) {
                return add(bytes, from, length, hash, slot);
            }
            if ((int) (held >>> 32) == hash) {
                int place = (int) held;
                if (Bytes.intAt(entries, place + 3) == length
                        && Bytes.equal(entries, place - 1 + HEADER, bytes, from, length)) {
                    return Bytes.intAt(entries, place - 1);
                }
            }
            slot = (slot + 1) & mask;
        }
    }

    int numberOf(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return numberOf(bytes, 0, bytes.length);
    }

    /** The number here of each entry of another dictionary, in the order of its numbers. */
    int[] addAll(Dictionary other) {
        var numbers = new int[other.size];
        var hashes = new int[AT_ONCE];
        for (int first = 0; first < numbers.length; first += AT_ONCE) {
            int count = Math.min(AT_ONCE, numbers.length - first);
            for (int i = 0; i < count; i++) {
                int from = other.startOf(first + i);
                hashes[i] = hash(other.entries, from, from + other.lengthOf(first + i));
            }
            fetch(hashes, count);
            for (int i = 0; i < count; i++) {
                int from = other.startOf(first + i);
                numbers[first + i] = numberOf(other.entries, from, from + other.lengthOf(first + i), hashes[i]);
            }
        }
        return numbers;
    }

    int lengthOf(int number) {
        return Bytes.intAt(entries, places[number] + 4);
    }

    void copy(int number, byte[] into, int at) {
        System.arraycopy(entries, startOf(number), into, at, lengthOf(number));
    }

    String get(int number) {
        return new String(entries, startOf(number), lengthOf(number), StandardCharsets.UTF_8);
    }

    int compare(int one, Dictionary other, int otherOne) {
        int from = startOf(one);
        int otherFrom = other.startOf(otherOne);
        return Arrays.compareUnsigned(
                entries, from, from + lengthOf(one), other.entries, otherFrom, otherFrom + other.lengthOf(otherOne));
    }

    private int startOf(int number) {
        return places[number] + HEADER;
    }

    private int add(byte[] bytes, int from, int length, int hash, int slot) {
        makeRoom(length);
        Bytes.INT.set(entries, used, size);
        Bytes.INT.set(entries, used + 4, length);
        System.arraycopy(bytes, from, entries, used + HEADER, length);
        places[size] = used;
        table[slot] = ((long) hash << 32) | (used + 1);
        used += HEADER + length;
        size++;
        if (size * 2 > table.length) {
            growTable();
        }
        return size - 1;
    }

    private void makeRoom(int length) {
        if (size == places.length) {
            memory.take(4L * size);
            places = Arrays.copyOf(places, size * 2);
        }
        long needed = (long) used + HEADER + length;
        if (needed > entries.length) {
            long roomier = Math.min(Math.max(needed, entries.length * 2L), Integer.MAX_VALUE - 8);
            if (needed > roomier) {
                throw memory.refusal();
            }
            memory.take(roomier - entries.length);
            entries = Arrays.copyOf(entries, (int) roomier);
        }
    }

    private void growTable() {
        memory.take(8L * table.length);
        var roomier = new long[table.length * 2];
        int mask = roomier.length - 1;
        for (long held : table) {
            if (held != 0) {
                int slot = (int) (held >>> 32) & mask;
                while (roomier[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                roomier[slot] = held;
            }
        }
        table = roomier;
    }
}
