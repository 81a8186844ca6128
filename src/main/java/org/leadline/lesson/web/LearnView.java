package org.leadline.lesson.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.Unit;

/**
 * What stands on the place Learn of a unit.
 *
 * @param open heads-ups that are not ended
 * @param ended how others ended in the last thirty days
 * @param lessons the unit's
 * @param around those that neighbours and layers have opened to it
 * @param below how many lessons were given in the units below, in a sentence; null where there is nothing to say
 * @param turn who is asked to go first, in a sentence; null where anybody may share one
 * @param mayAsk whether whoever is to go first can still be asked to
 * @param mayShare whether this person may share a lesson now
 * @param toMe what this person was thanked for
 * @param shown thanks that people have shown to the unit
 * @param mayChange whether this person may change the lists of heads-ups
 */
public record LearnView(
        Unit unit,
        List<Line> open,
        List<Line> ended,
        List<Told> lessons,
        List<Told> around,
        @Nullable String below,
        @Nullable String turn,
        boolean mayAsk,
        boolean mayShare,
        List<Line> toMe,
        List<Told> shown,
        boolean mayChange) {

    /** Something in somebody's words: a lesson, or thanks; {@code who}: whose, and when. */
    public record Told(String address, String words, String who) {}

    public LearnView {
        open = List.copyOf(open);
        ended = List.copyOf(ended);
        lessons = List.copyOf(lessons);
        around = List.copyOf(around);
        toMe = List.copyOf(toMe);
        shown = List.copyOf(shown);
    }
}
