package org.leadline.care.journey;

import java.util.List;
import org.leadline.access.Phrases;

/** The room's words, from {@code messages/journey.properties}. */
final class Words {
    private static final Phrases PHRASES = Phrases.of("journey");

    private Words() {}

    static String say(String key, String... namesAndValues) {
        return PHRASES.say(key, namesAndValues);
    }

    static String plural(String key, long number) {
        return PHRASES.plural(key, number);
    }

    static String list(List<String> names, int most) {
        return PHRASES.list(names, most);
    }

    static String count(long number) {
        return PHRASES.count(number);
    }

    static String decimal(double number, int places) {
        return PHRASES.decimal(number, places);
    }
}
