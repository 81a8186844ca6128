package org.leadline.care.journey;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A list of names held as UTF-8 in one array, so that millions of case ids stay small.
 *
 * <p>Name {@code i} occupies {@code bytes[ends[i-1] .. ends[i])}. The arrays are shared, not copied: nobody writes to them after handing them over.
 */
public record Names(byte[] bytes, int[] ends) {

    public static Names of(List<String> names) {
        var ends = new int[names.size()];
        var encoded = new byte[names.size()][];
        int total = 0;
        for (int i = 0; i < ends.length; i++) {
            encoded[i] = names.get(i).getBytes(StandardCharsets.UTF_8);
            total += encoded[i].length;
            ends[i] = total;
        }
        var bytes = new byte[total];
        for (int i = 0; i < ends.length; i++) {
            System.arraycopy(encoded[i], 0, bytes, start(ends, i), encoded[i].length);
        }
        return new Names(bytes, ends);
    }

    public int size() {
        return ends.length;
    }

    public String get(int index) {
        int start = start(ends, index);
        return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    }

    /** Orders two names by their unsigned UTF-8 bytes, the order of every list that Leadline prints. */
    public int compare(int one, int other) {
        return Arrays.compareUnsigned(bytes, start(ends, one), ends[one], bytes, start(ends, other), ends[other]);
    }

    /** Orders two names by their unsigned UTF-8 bytes, which is not always the order of their characters. */
    public static int compareUtf8(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static int start(int[] ends, int index) {
        return index == 0 ? 0 : ends[index - 1];
    }
}
