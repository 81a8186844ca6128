package org.leadline.aim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a unit can hold its work to be, above all. */
public enum KindOfWork {
    /** The same again and again, well and in time. */
    PRODUCTION,
    /** Each time another puzzle, solved with what is known. */
    PROBLEM_SOLVING,
    /** Finding out what is not known yet, while doing it. */
    LEARNING;

    /** The word in forms, files and the database: {@code problem-solving}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty where there is no such word. */
    public static Optional<KindOfWork> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    static KindOfWork of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("No kind of work: " + word));
    }

    /** The words of all, in their order. */
    static List<String> words() {
        return Arrays.stream(values()).map(KindOfWork::word).toList();
    }
}
