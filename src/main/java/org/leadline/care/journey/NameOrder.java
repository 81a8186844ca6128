package org.leadline.care.journey;

import java.util.Comparator;

/**
 * The order of every list that Leadline prints: by the unsigned UTF-8 bytes of the names, which is the order of their
 * code points.
 */
final class NameOrder {
    static final Comparator<String> BY_BYTES = NameOrder::compare;

    private NameOrder() {}

    private static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean surrogates = Character.isSurrogate(a) ^ Character.isSurrogate(b);
                return surrogates ? Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b)) : a - b;
            }
        }
        return one.length() - other.length();
    }
}
