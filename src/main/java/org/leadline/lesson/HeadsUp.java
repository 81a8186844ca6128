package org.leadline.lesson;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody noticed: where and what.
 *
 * @param unitId where it was raised
 * @param raiserId who raised it, and hears back
 * @param scribeId who wrote it down for them; null where they did themselves
 * @param more a line in their own words; null where they added none
 * @param legs the turn of each unit that had it, the first first; only the last can be open
 */
public record HeadsUp(
        long id,
        long unitId,
        long raiserId,
        @Nullable Long scribeId,
        String where,
        String what,
        @Nullable String more,
        Instant at,
        List<Leg> legs) {

    public HeadsUp {
        legs = List.copyOf(legs);
    }

    static String addressOf(long id) {
        return "/learn/heads-up/" + id;
    }

    /** The address of its page. */
    public String address() {
        return addressOf(id);
    }

    /** What it is, in the words it was said in: the line where there is one, else where and what. */
    public String title() {
        return more == null ? where + ": " + what : more;
    }

    /** The turn of the unit that has it, or had it last. */
    public Leg last() {
        return legs.getLast();
    }

    public boolean hasEnded() {
        return last().ended() != null;
    }
}
