package org.leadline.care;

import java.util.Locale;

/** The kind of care a process is, as its team says. */
public enum Mode {
    SAME_EVERY_TIME,
    CHOOSE_TOGETHER,
    FIND_OUT;

    /** The word that stands in files, forms and the database: {@code same-every-time}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mode of that word. @throws IllegalArgumentException if no mode has it */
    public static Mode of(String word) {
        for (Mode mode : values()) {
            if (mode.word().equals(word)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("no mode is called " + word);
    }
}
