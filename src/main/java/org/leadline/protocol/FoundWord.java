package org.leadline.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.SharedWord;

/**
 * A word of a version that professions of its unit read differently.
 *
 * @param where in which parts of the version it stands, in words
 * @param chosen the sense that was chosen for this version; null until somebody did
 * @param before the sense in which the version in force uses it; null where it chose none, or that sense stands no more
 */
public record FoundWord(
        SharedWord word, List<String> where, SharedWord.@Nullable Sense chosen, SharedWord.@Nullable Sense before) {

    public FoundWord {
        where = List.copyOf(where);
    }
}
