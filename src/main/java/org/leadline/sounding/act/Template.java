package org.leadline.sounding.act;

import java.util.Optional;

/** What sort of question it is, and so which form its views have. */
public enum Template {
    /** Plan first: a patient now, two turns, always named. */
    BEDSIDE,
    CONSULT,
    DECIDE,
    /** Ideas, concerns, expectations. */
    IDEAS,
    ESTIMATE,
    /** A list of questions with a choice of answers each. */
    QUESTIONS,
    /** "I need this from you by …", to the layer above: an answer is asked for, not views. */
    UPWARD;

    /** The word in forms, files and the database. */
    public String word() {
        return Word.of(this);
    }

    /** @throws IllegalArgumentException if there is no such word */
    public static Template of(String word) {
        return Word.get(Template.class, word);
    }

    /** Empty where there is no such word. */
    public static Optional<Template> find(String word) {
        return Word.find(Template.class, word);
    }

    /** Whether it is about one patient now: two turns, a telephone number, twelve hours at most, gone after fourteen days. */
    public boolean isBedside() {
        return this == BEDSIDE;
    }

    /** Whether views are sealed for it. */
    public boolean hasViews() {
        return this != UPWARD;
    }

    /** Whether its asker may promise that nobody is named. */
    public boolean mayBeUnnamed() {
        return hasViews() && !isBedside();
    }
}
