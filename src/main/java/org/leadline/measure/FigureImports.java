package org.leadline.measure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.Clocks;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.OneLine;
import org.leadline.access.SignedIn;
import org.leadline.measure.FigureImportStore.Waiting;
import org.leadline.measure.intake.FigureAnswers;
import org.leadline.measure.intake.FigureFiles;
import org.leadline.measure.intake.FigureRead;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door by which numbers come in from files: shown first, then all of a file or none of it. The same file twice changes nothing. */
@Service
@Transactional
public class FigureImports {
    static final String SWEEP = "measure-file";
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_OF_NAME = 200;
    private final FigureImportStore store;
    private final FigureStore figures;
    private final MeasureStore measures;
    private final MeasureSight sight;
    private final Units units;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    FigureImports(
            FigureImportStore store,
            FigureStore figures,
            MeasureStore measures,
            MeasureSight sight,
            Units units,
            Clocks clocks,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.figures = figures;
        this.measures = measures;
        this.sight = sight;
        this.units = units;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a file for a day, for its preview, for one measure.
     *
     * @param bytes the file as it was sent
     * @throws NotHere where the measure is not one's own, or is retired
     * @throws NotYours where one does not work in its unit
     */
    public FigurePreview receive(SignedIn me, long measureId, String fileName, byte[] bytes) {
        Measure measure = sight.getToWrite(me, measureId);
        return received(me, measure.unitId(), measureId, fileName, bytes);
    }

    /**
     * Keeps a file for its preview, for all the measures of a unit that its column {@code measure} names.
     *
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where one does not work in it
     */
    public FigurePreview receiveForUnit(SignedIn me, long unitId, String fileName, byte[] bytes) {
        sight.checkWorks(me, unitId);
        return received(me, unitId, null, fileName, bytes);
    }

    /** Reads a kept file again, with what was answered. @throws NotHere where there is none of this person's that waits */
    @Transactional(readOnly = true)
    public FigurePreview preview(SignedIn me, UUID importId, FigureAnswers answers) {
        Waiting file = waiting(me, importId);
        return plan(me, file).preview(FigureFiles.read(file.bytes(), answers), unitName(file));
    }

    /**
     * Enters the numbers of a kept file, all or none.
     *
     * @param because why numbers that are kept already change; needed where any does
     * @throws NotHere where there is none of this person's that waits
     */
    public Committing commit(SignedIn me, UUID importId, FigureAnswers answers, @Nullable String because) {
        Waiting file = waiting(me, importId);
        candidates(me, file).stream().map(Measure::id).sorted().forEach(measures::hold);
        FigurePlan plan = plan(me, file);
        FigurePreview preview = plan.preview(FigureFiles.read(file.bytes(), answers), unitName(file));
        if (!preview.isReady()) {
            return new Committing.NotReady(preview, "measure.problem.file-not-ready");
        }
        Lines lines = new Lines();
        String reason = preview.changed() == 0 ? "" : lines.must("because", because, Lines.MOST_OF_MORE);
        if (!lines.areGood()) {
            return new Committing.NotReady(preview, lines.problems().get("because"));
        }
        Instant now = clock.instant();
        if (!store.commit(importId, preview.added(), preview.changed(), preview.same(), now)) {
            throw new NotHere("file");
        }
        figures.addAll(plan.entries(importId, reason), now);
        clocks.stop(SWEEP, importId.toString());
        String address = file.measureId() == null ? "/measure" : Measure.addressOf(file.measureId());
        String note = preview.added() + " new, " + preview.changed() + " changed, " + preview.same() + " same";
        audit.record(me.auditName(), "numbers imported", address, file.unitId(), note);
        return new Committing.Committed(preview.added(), preview.changed(), preview.same());
    }

    /** What was imported into a measure, the newest first. @throws NotHere where the measure is not one's own */
    @Transactional(readOnly = true)
    public List<FigureImport> list(SignedIn me, long measureId) {
        return store.list(sight.get(me, measureId).id());
    }

    /** What became of a file. */
    public sealed interface Committing {

        /** @param changed how many numbers that were kept already have a new version */
        record Committed(int added, int changed, int same) implements Committing {}

        /** Nothing was entered: something is open, wrong, or needs a reason; {@code problem} is the key of the message that says what. */
        record NotReady(FigurePreview preview, String problem) implements Committing {}
    }

    /** Lets go of a file that was looked at by nobody any more. */
    void sweep(String importId) {
        store.remove(UUID.fromString(importId));
    }

    private FigurePreview received(SignedIn me, long unitId, @Nullable Long measureId, String fileName, byte[] bytes) {
        String name = OneLine.of(fileName).strip();
        String shown = name.isEmpty() ? "file" : name.substring(Math.max(0, name.length() - MOST_OF_NAME));
        byte[] kept = bytes.length > FigureFiles.MOST_BYTES ? Arrays.copyOf(bytes, FigureFiles.MOST_BYTES + 1) : bytes;
        Waiting file = new Waiting(UUID.randomUUID(), unitId, measureId, shown, kept);
        FigurePreview preview = plan(me, file).preview(FigureFiles.read(kept, FigureAnswers.NONE), unitName(file));
        if (!(preview.read() instanceof FigureRead.Unreadable)) {
            store.insert(file, me.personId(), clock.instant());
            clocks.set(SWEEP, file.id().toString(), clock.instant().plus(KEPT));
        }
        return preview;
    }

    private Waiting waiting(SignedIn me, UUID importId) {
        Waiting file = store.find(importId, me.personId()).orElseThrow(() -> new NotHere("file"));
        sight.checkWorks(me, file.unitId());
        return file;
    }

    private FigurePlan plan(SignedIn me, Waiting file) {
        List<Measure> candidates = candidates(me, file);
        return new FigurePlan(
                file,
                candidates,
                figures.mapOf(candidates.stream().map(Measure::id).toList()),
                LocalDate.now(clock),
                me.personId());
    }

    private List<Measure> candidates(SignedIn me, Waiting file) {
        return file.measureId() == null
                ? measures.listKept(file.unitId())
                : List.of(sight.getToWrite(me, file.measureId()));
    }

    private String unitName(Waiting file) {
        return units.find(file.unitId()).orElseThrow(() -> new NotHere("unit")).name();
    }
}
