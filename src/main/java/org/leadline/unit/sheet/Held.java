package org.leadline.unit.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One open thing that somebody holds: they owe it, own it, or make it real.
 *
 * @param part whose thing it is, the key of its {@link Holds}: {@code idea}
 * @param id what the part knows it by, together with what the person is to it: {@code 12}, {@code 12-decider}; unique within the part
 * @param kind one or two words for what it is to them: "Promise", "Idea, holder"
 * @param title what it is, in the words it was said in
 * @param unitId the unit whose thing it is
 * @param address of the thing
 * @param due null where nothing presses
 * @param closable whether it can be closed with a reason, or can only be given on
 */
public record Held(
        String part,
        String id,
        String kind,
        String title,
        long unitId,
        String address,
        @Nullable LocalDate due,
        boolean closable) {}
