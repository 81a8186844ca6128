package org.leadline.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leadline.access.SignedIn;
import org.leadline.measure.spc.CareKind;

/** What measures have to know of processes. The part that holds processes implements it; measures know them by address only. */
public interface ProcessesOfMeasures {

    /**
     * A process as measures see it.
     *
     * @param address {@code /care/process/12}
     * @param kind the kind of care as it stands now, to this reader
     * @param steps the steps of its notes, where there are any; a comparison between units opens on them
     */
    record Known(String address, String name, CareKind kind, List<String> steps) {}

    /** The processes of a unit. @throws org.leadline.access.NotHere where the unit is not one's own */
    List<Known> list(SignedIn me, long unitId);

    /** One process, as far as this person may know of it. */
    Optional<Known> find(SignedIn me, String address);

    /** What is worked out of the notes of a process for each period. */
    enum Counted {
        /** Journeys that began in the period: a count. */
        JOURNEYS,
        /** Of the journeys that began in the period, those that hold a step: a proportion. */
        WITH_STEP,
        /** The median minutes from one step to the first of another after it, of those that began in the period. */
        WAIT,
        /** Of the journeys that began in the period and that a rule is about, those that keep it: a proportion. */
        RULE
    }

    /**
     * What to work out.
     *
     * @param step for {@link Counted#WITH_STEP}, and where a {@link Counted#WAIT} begins; of a {@link Counted#RULE} its sentence; empty
     *     otherwise, or for the beginning of the journey
     * @param until where a wait ends; empty otherwise
     * @param days how long a period is: 1, 7, or 0 for a month
     */
    record FromNotes(Counted counted, String step, String until, int days) {}

    /** One period: denominator NaN for counts and waits. {@code complete} is false for a period that the notes may not hold whole. */
    record Period(LocalDate from, double numerator, double denominator, boolean complete) {}

    /**
     * The periods in order, from the first that the notes hold to the last.
     *
     * @throws org.leadline.access.NotHere where there is no such process or it has no notes
     * @throws IllegalArgumentException where a step is not in the notes, or the sentence of a rule cannot be read; the message names it
     */
    List<Period> count(SignedIn me, String address, FromNotes wanted);
}
