package org.leadline.aim;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.ProfessionCounts;

/**
 * A round in which a unit's people draft its aims: everybody names, whoever leads merges, everybody says what each is worth, and the free places are
 * filled; fourteen days from end to end.
 *
 * @param adoptBy fourteen days after it was opened
 * @param naming where everybody names, blind; null where this person may not know of it
 * @param named what was named, in its own words, shuffled; empty until they are read
 * @param namedBy from which professions, in groups of five or more; empty where there would be one group only
 * @param ranking where everybody says what each is worth; null until what was named is merged
 * @param candidates what it was merged into, in the order in which they were entered
 * @param ended null while it goes on
 * @param endedBecause the line of why it was called off; null where it was not
 */
public record Round(
        long id,
        long unitId,
        Someone by,
        Instant at,
        Instant adoptBy,
        @Nullable Sounding naming,
        List<String> named,
        List<ProfessionCounts.Group> namedBy,
        @Nullable Sounding ranking,
        List<Candidate> candidates,
        @Nullable Instant ended,
        @Nullable String endedBecause) {

    /** What is to be done next. */
    public enum Step {
        NAMING,
        NOT_HEARD,
        MERGE,
        RANKING,
        ADOPT,
        ADOPTED,
        CALLED_OFF;

        /** The word at the end of message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One thing that the unit might aim for.
     *
     * @param value null where none of the unit's values fits
     * @param named what was named for it, in its own words
     * @param worth what was answered; null until that is read
     * @param aimId the aim as which it was adopted; null for none
     * @param notBecause why it was not; null for none
     */
    public record Candidate(
            long id,
            int place,
            String line,
            @Nullable Value value,
            List<String> named,
            @Nullable WorthAnswers worth,
            @Nullable Long aimId,
            @Nullable String notBecause) {
        public Candidate {
            named = List.copyOf(named);
        }

        /** The name of its question in the ranking. */
        String field() {
            return "candidate" + place;
        }
    }

    public Round {
        named = List.copyOf(named);
        namedBy = List.copyOf(namedBy);
        candidates = List.copyOf(candidates);
    }

    public String address() {
        return addressOf(id);
    }

    static String addressOf(long id) {
        return "/aim/round/" + id;
    }

    /** What was named and stands in no candidate. */
    public List<String> unmerged() {
        List<String> merged =
                candidates.stream().flatMap(one -> one.named().stream()).toList();
        return candidates.isEmpty()
                ? List.of()
                : named.stream().filter(word -> !merged.contains(word)).toList();
    }

    /** Where it stands. */
    public Step step() {
        if (ended != null) {
            return endedBecause == null ? Step.ADOPTED : Step.CALLED_OFF;
        }
        Sounding asked = ranking == null ? naming : ranking;
        if (asked == null) {
            return ranking == null ? Step.NAMING : Step.RANKING;
        }
        boolean read = asked.isRead();
        return switch (asked.state()) {
            case OPEN -> ranking == null ? Step.NAMING : Step.RANKING;
            default -> read ? ranking == null ? Step.MERGE : Step.ADOPT : Step.NOT_HEARD;
        };
    }
}
