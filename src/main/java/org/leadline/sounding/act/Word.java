package org.leadline.sounding.act;

import java.util.Locale;
import java.util.Optional;

/** The word by which a constant stands in forms, files and the database: small letters, hyphens. */
final class Word {

    private Word() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(word)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    static <E extends Enum<E>> E get(Class<E> type, String word) {
        return find(type, word)
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no \"" + word + "\""));
    }
}
