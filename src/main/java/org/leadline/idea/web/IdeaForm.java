package org.leadline.idea.web;

import org.jspecify.annotations.Nullable;
import org.leadline.idea.NewIdea;
import org.leadline.unit.Visibility;

/** What the form of an idea sends; every field may be missing. */
record IdeaForm(
        @Nullable String line,
        @Nullable String turnsOver,
        @Nullable String smallestPart,
        @Nullable String visibility,
        @Nullable String saidBy,
        @Nullable String once) {

    NewIdea newIdea() {
        return new NewIdea(
                orEmpty(line), orEmpty(turnsOver), orEmpty(smallestPart), seen(), Numbers.id(orEmpty(saidBy)));
    }

    /** Ours where nothing was chosen; what is no visibility of ideas is refused by the door. */
    private Visibility seen() {
        String word = orEmpty(visibility);
        if (word.isEmpty()) {
            return Visibility.OURS;
        }
        try {
            return Visibility.of(word);
        } catch (IllegalArgumentException none) {
            return Visibility.MINE;
        }
    }

    static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
