package org.leadline.measure.spc;

import org.leadline.access.Phrases;

/** The room's words, from {@code messages/spc.properties}. */
final class Words {
    private static final Phrases PHRASES = Phrases.of("spc");

    private Words() {}

    /** Whether there is a message of that key. */
    static boolean known(String key) {
        return PHRASES.has(key);
    }

    static String say(String key, String... namesAndValues) {
        return PHRASES.say(key, namesAndValues);
    }

    static String plural(String key, long number) {
        return PHRASES.plural(key, number);
    }

    static String count(long number) {
        return PHRASES.count(number);
    }

    static String decimal(double number, int places) {
        return PHRASES.decimal(number, places);
    }
}
