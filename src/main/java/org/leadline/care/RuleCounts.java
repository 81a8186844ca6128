package org.leadline.care;

import java.util.List;
import org.leadline.access.NotHere;
import org.leadline.care.journey.Tallying;
import org.leadline.care.rule.Evaluation;
import org.leadline.care.rule.Kept;
import org.leadline.care.rule.Result;
import org.leadline.care.rule.SentenceReader;
import org.leadline.measure.ProcessesOfMeasures.FromNotes;
import org.leadline.measure.ProcessesOfMeasures.Period;
import org.springframework.stereotype.Component;

/** Counts a rule on the notes of a process, by the period in which a journey began: kept, of those it is about. */
@Component
class RuleCounts {
    private final NotesForRules notes;

    RuleCounts(NotesForRules notes) {
        this.notes = notes;
    }

    /**
     * @param wanted with the sentence of the rule as its step
     * @throws NotHere where there are no notes
     * @throws IllegalArgumentException where the sentence cannot be read, or names what the notes do not hold
     */
    List<Period> count(long processId, FromNotes wanted) {
        NotesForRules.Notes all = notes.find(processId).orElseThrow(() -> new NotHere("notes"));
        Kept kept = switch (SentenceReader.read(wanted.step())) {
            case SentenceReader.Reading.Read(var expected) -> Evaluation.of(all.log(), expected, all.cut());
            case SentenceReader.Reading.Unreadable(var fault) -> throw new IllegalArgumentException(fault.message());
        };
        Result[] results = kept.results();
        var in = new boolean[results.length];
        var hit = new boolean[results.length];
        for (int journey = 0; journey < results.length; journey++) {
            hit[journey] = results[journey] == Result.MET;
            in[journey] = hit[journey] || results[journey] == Result.LATE || results[journey] == Result.MISSED;
        }
        return new Tallying(all.log(), all.zone(), wanted.days())
                .proportion(in, hit).stream()
                        .map(period ->
                                new Period(period.from(), period.numerator(), period.denominator(), period.complete()))
                        .toList();
    }
}
