package org.leadline.measure;

import static org.leadline.measure.DefinitionRows.days;

import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.measure.ProcessesOfMeasures.Counted;
import org.leadline.measure.ProcessesOfMeasures.FromNotes;
import org.leadline.measure.ProcessesOfMeasures.Known;
import org.leadline.measure.spc.NumberKind;

/** Whether what is to be counted from the notes of a process can be, and fits the kind of number. */
record NotesChecks(ProcessesOfMeasures processes, Lines lines) {
    private static final int MOST_OF_RULE = 400;

    @Nullable
    FromNotes check(SignedIn me, MeasureForm typed, NumberKind kind, Period period, @Nullable Known process) {
        FromNotes notes = typed.fromNotes();
        if (notes == null) {
            return null;
        }
        if (process == null || process.steps().isEmpty()) {
            lines.refuse("fromNotes", "measure.problem.notes-process");
            return null;
        }
        if (period == Period.EVENT) {
            lines.refuse("fromNotes", "measure.problem.notes-period");
        }
        NumberKind fits = switch (notes.counted()) {
            case JOURNEYS -> NumberKind.COUNT;
            case WITH_STEP, RULE -> NumberKind.PROPORTION;
            case WAIT -> NumberKind.WAIT;
        };
        if (kind != fits) {
            lines.refuse("fromNotes", "measure.problem.notes-" + DefinitionRows.word(fits));
        }
        if (notes.counted() == Counted.RULE) {
            return rule(me, process, new FromNotes(Counted.RULE, notes.step().strip(), "", days(period)));
        }
        String step = notes.counted() == Counted.JOURNEYS ? "" : notes.step().strip();
        String until = notes.counted() == Counted.WAIT ? notes.until().strip() : "";
        boolean isStep = step.isEmpty()
                ? notes.counted() != Counted.WITH_STEP
                : process.steps().contains(step);
        boolean isUntil = until.isEmpty()
                ? notes.counted() != Counted.WAIT
                : process.steps().contains(until);
        if (!isStep || !isUntil) {
            lines.refuse("fromNotes", "measure.problem.notes-step");
        }
        return new FromNotes(notes.counted(), step, until, days(period));
    }

    private FromNotes rule(SignedIn me, Known process, FromNotes wanted) {
        try {
            if (wanted.step().length() > MOST_OF_RULE
                    || processes.count(me, process.address(), wanted).isEmpty()) {
                lines.refuse("fromNotes", "measure.problem.notes-rule");
            }
        } catch (IllegalArgumentException unreadable) {
            lines.refuse("fromNotes", "measure.problem.notes-rule");
        }
        return wanted;
    }
}
