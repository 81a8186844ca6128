package org.leadline.sounding.act;

import java.util.List;

/**
 * One field of a view's form.
 *
 * @param key its name in the form and among the sealed words
 * @param mostLetters of a text; 0 for the other kinds
 * @param options what can be chosen: words of {@link Stance} or {@link Closeness}, or keys of a question's options; empty for texts and numbers
 */
public record Field(String key, Kind kind, boolean required, int mostLetters, List<String> options) {

    /** What sort of answer it takes. */
    public enum Kind {
        STANCE,
        CLOSENESS,
        QUESTION,
        NUMBER,
        TEXT
    }

    public Field {
        options = List.copyOf(options);
    }
}
