package org.leadline.unit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A word of a unit's own glossary, with the sense that each profession gives it.
 *
 * @param senses those that stand now, one of a profession, by profession
 * @param byName who listed it
 * @param retiredBecause null while it stands
 */
public record SharedWord(
        long id,
        long unitId,
        String word,
        List<Sense> senses,
        long byId,
        String byName,
        Instant at,
        @Nullable String retiredBecause) {

    public SharedWord {
        senses = List.copyOf(senses);
    }

    /**
     * What one profession means by it.
     *
     * @param byName who wrote it, of that profession
     * @param endedAt when another sense took its place; null while it stands
     */
    public record Sense(
            long id,
            String profession,
            String sense,
            String byName,
            Instant at,
            @Nullable Instant endedAt) {

        /** Whether another says the same: letter case, blanks and punctuation apart. */
        public boolean saysTheSameAs(Sense other) {
            return bare(sense).equals(bare(other.sense));
        }

        private static String bare(String text) {
            return text.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip();
        }
    }

    /** Whether two professions read it differently. */
    public boolean isAmbiguous() {
        return senses.stream().anyMatch(sense -> !sense.saysTheSameAs(senses.getFirst()));
    }

    /** The sense that a profession gives now; empty where it has given none. */
    public Optional<Sense> findSense(String profession) {
        return senses.stream()
                .filter(sense -> sense.profession().equals(profession))
                .findFirst();
    }

    /** {@code /unit/3/words/12}. */
    public String address() {
        return pageOf(unitId) + "/" + id;
    }

    /** {@code /unit/3/words}: where all of a unit stand. */
    public static String pageOf(long unitId) {
        return "/unit/" + unitId + "/words";
    }
}
