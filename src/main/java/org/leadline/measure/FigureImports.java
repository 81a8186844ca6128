package org.leadline.measure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.measure.intake.FigureAnswers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door by which numbers come in from files: shown first, then all of a file or none of it. The same file twice changes nothing. */
@Service
@Transactional
public class FigureImports {

    /**
     * Keeps a file for a day, for its preview, for one measure.
     *
     * @param bytes the file as it was sent
     * @throws NotHere where the measure is not one's own
     * @throws NotYours where one does not work in its unit
     */
    public FigurePreview receive(SignedIn me, long measureId, String fileName, byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps a file for its preview, for all the measures of a unit that its column {@code measure} names.
     *
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where one does not work in it
     */
    public FigurePreview receiveForUnit(SignedIn me, long unitId, String fileName, byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    /** Reads a kept file again, with what was answered. @throws NotHere where there is none of this person's that waits */
    @Transactional(readOnly = true)
    public FigurePreview preview(SignedIn me, UUID importId, FigureAnswers answers) {
        throw new UnsupportedOperationException();
    }

    /**
     * Enters the numbers of a kept file, all or none.
     *
     * @param because why numbers that are kept already change; needed where any does
     * @throws NotHere where there is none of this person's that waits
     */
    public Committing commit(SignedIn me, UUID importId, FigureAnswers answers, @Nullable String because) {
        throw new UnsupportedOperationException();
    }

    /** What was imported into a measure, the newest first. @throws NotHere where the measure is not one's own */
    @Transactional(readOnly = true)
    public List<FigureImport> list(SignedIn me, long measureId) {
        throw new UnsupportedOperationException();
    }

    /** What became of a file. */
    public sealed interface Committing {

        /** @param changed how many numbers that were kept already have a new version */
        record Committed(int added, int changed, int same) implements Committing {}

        /** Nothing was entered: something is open, wrong, or needs a reason; {@code problem} is the key of the message that says what. */
        record NotReady(FigurePreview preview, String problem) implements Committing {}
    }
}
