package org.leadline.care.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reading, hashing and comparing runs of bytes eight at a time. */
final class Bytes {
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Bytes() {}

    static long longAt(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    static int intAt(byte[] bytes, int at) {
        return (int) INT.get(bytes, at);
    }

    static int hash(byte[] bytes, int from, int to, long seed) {
        int length = to - from;
        long hash = seed ^ length;
        if (length >= 8) {
            int at = from;
            for (; at + 8 < to; at += 8) {
                hash = (hash ^ longAt(bytes, at)) * STEP;
                hash ^= hash >>> 29;
            }
            hash = (hash ^ longAt(bytes, to - 8)) * STEP;
        } else if (length >= 4) {
            long both = (intAt(bytes, from) & 0xFFFFFFFFL) | ((long) intAt(bytes, to - 4) << 32);
            hash = (hash ^ both) * STEP;
        } else {
            long few = 0;
            for (int at = from; at < to; at++) {
                few = (few << 8) | (bytes[at] & 0xFF);
            }
            hash = (hash ^ few) * STEP;
        }
        hash ^= hash >>> 32;
        hash *= STEP;
        return (int) (hash >>> 32);
    }

    static boolean equal(byte[] one, int from, byte[] other, int otherFrom, int length) {
        if (length >= 8) {
            for (int at = 0; at + 8 < length; at += 8) {
                if (longAt(one, from + at) != longAt(other, otherFrom + at)) {
                    return false;
                }
            }
            return longAt(one, from + length - 8) == longAt(other, otherFrom + length - 8);
        }
        if (length >= 4) {
            return intAt(one, from) == intAt(other, otherFrom)
                    && intAt(one, from + length - 4) == intAt(other, otherFrom + length - 4);
        }
        for (int at = 0; at < length; at++) {
            if (one[from + at] != other[otherFrom + at]) {
                return false;
            }
        }
        return true;
    }

    /** The first place of {@code wanted} in {@code from .. to}, or {@code to} where there is none. */
    static int find(byte[] bytes, int from, int to, byte wanted) {
        long pattern = (wanted & 0xFFL) * LOW_BITS;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            long different = longAt(bytes, at) ^ pattern;
            if (((different - LOW_BITS) & ~different & HIGH_BITS) != 0) {
                break;
            }
        }
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    /** The first byte above 127 in {@code from .. to}, or {@code to} where there is none. */
    static int findAboveAscii(byte[] bytes, int from, int to) {
        int at = from;
        while (at + 8 <= to && (longAt(bytes, at) & HIGH_BITS) == 0) {
            at += 8;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    static int count(byte[] bytes, int from, int to, byte wanted) {
        int count = 0;
        for (int at = from; at < to; at++) {
            if (bytes[at] == wanted) {
                count++;
            }
        }
        return count;
    }
}
