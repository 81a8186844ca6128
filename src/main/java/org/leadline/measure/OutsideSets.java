package org.leadline.measure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.OneLine;
import org.leadline.access.SignedIn;
import org.leadline.measure.OutsidePreview.Sum;
import org.leadline.measure.intake.FigureAnswers;
import org.leadline.measure.intake.Gunzip;
import org.leadline.measure.intake.Headings;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to numbers that were published elsewhere, of many organisations: one file, shown first, then all of it or none. Read by those who belong to the
 * unit that keeps them.
 */
@Service
@Transactional
public class OutsideSets {
    /** As it is sent, and when it is unwrapped. */
    static final int MOST_BYTES_SENT = 4_000_000;

    private static final int LONGEST_FILE_NAME = 200;
    private static final Duration KEPT_FOR = Duration.ofDays(1);
    private final OutsideStore store;
    private final OutsideReader reader;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    OutsideSets(OutsideStore store, OutsideReader reader, Units units, AuditTrail audit, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a file that was sent. */
    public sealed interface Receiving {

        /** It waits to be looked at, for a day. */
        record Waits(UUID fileId) implements Receiving {}

        /** @param problem key of the message that says what to do */
        record Refused(String problem) implements Receiving {}
    }

    /** What became of keeping a file. */
    public sealed interface Keeping {

        record Kept(OutsideSet set) implements Keeping {}

        /** Nothing was kept: something is open or wrong. */
        record NotReady(OutsidePreview preview) implements Keeping {}
    }

    /** The newest first. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<OutsideSet> list(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return store.listOf(unitId);
    }

    /** @throws NotHere where there is none, or it is of a unit that is not one's own */
    @Transactional(readOnly = true)
    public OutsideSet get(SignedIn me, long setId) {
        return store.find(setId)
                .filter(set -> me.belongsTo(set.unitId()))
                .orElseThrow(() -> new NotHere("numbers from outside"));
    }

    /**
     * Keeps a file until it is looked at; one wrapped by gzip is unwrapped.
     *
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where one does not work in it
     */
    public Receiving receive(SignedIn me, long unitId, String fileName, byte[] bytes) {
        checkWorks(me, unitId);
        Instant now = clock.instant();
        store.sweep(now.minus(KEPT_FOR));
        if (bytes.length == 0) {
            return new Receiving.Refused("peers.outside.problem.no-file");
        }
        if (bytes.length > MOST_BYTES_SENT) {
            return new Receiving.Refused("peers.outside.problem.too-large");
        }
        String name = OneLine.of(fileName.isBlank() ? "file.csv" : fileName);
        return switch (Gunzip.unwrap(bytes, OutsideReader.MOST_BYTES)) {
            case Gunzip.Unwrapped.Damaged() -> new Receiving.Refused("peers.outside.problem.damaged");
            case Gunzip.Unwrapped.TooLarge() -> new Receiving.Refused("peers.outside.problem.too-large");
            case Gunzip.Unwrapped.Plain(byte[] plain) ->
                new Receiving.Waits(store.keep(unitId, shortened(name), plain, me.personId(), now));
        };
    }

    /** A file that waits, with the columns guessed by their names; nothing of it is read before they are confirmed. @throws NotHere where there is none of this person's */
    @Transactional(readOnly = true)
    public OutsidePreview open(SignedIn me, UUID fileId) {
        OutsideStore.Waiting file = waiting(me, fileId);
        List<String> headings = Headings.list(file.bytes());
        return new OutsidePreview(
                fileId, file.unitId(), file.fileName(), headings, OutsideReader.guess(headings), null, null, Map.of());
    }

    /** The file as it is understood with what was said about it. @throws NotHere as {@link #open} */
    @Transactional(readOnly = true)
    public OutsidePreview preview(SignedIn me, UUID fileId, OutsideForm form, FigureAnswers answers) {
        return reader.read(waiting(me, fileId), form, answers).preview();
    }

    /** Keeps all that is in a file, or nothing. @throws NotHere as {@link #open} */
    public Keeping keep(SignedIn me, UUID fileId, OutsideForm form, FigureAnswers answers) {
        OutsideStore.Waiting file = waiting(me, fileId);
        checkWorks(me, file.unitId());
        OutsideReader.ReadSet read = reader.read(file, form, answers);
        if (!read.preview().isReady() || read.set() == null) {
            return new Keeping.NotReady(read.preview());
        }
        if (!store.drop(fileId)) {
            throw new NotHere("file");
        }
        OutsideSet set = read.set();
        List<Sum> sums = read.sums();
        long id = store.insert(set, me.personId(), sums);
        audit.record(
                me.auditName(), "numbers from outside kept", OutsideSet.addressOf(id), set.unitId(), "" + sums.size());
        return new Keeping.Kept(store.find(id).orElseThrow());
    }

    /** Takes a set off the pages. @throws NotHere as {@link #get} @throws NotYours where one does not work in its unit */
    public void takeBack(SignedIn me, long setId) {
        OutsideSet set = get(me, setId);
        checkWorks(me, set.unitId());
        store.takeBack(setId, clock.instant());
        audit.record(me.auditName(), "numbers from outside taken back", set.address(), set.unitId(), null);
    }

    /** Whether this person may bring numbers in. */
    public boolean mayBring(SignedIn me, long unitId) {
        return me.worksIn(unitId);
    }

    private OutsideStore.Waiting waiting(SignedIn me, UUID fileId) {
        return store.findWaiting(fileId, me.personId())
                .filter(file -> me.belongsTo(file.unitId()))
                .orElseThrow(() -> new NotHere("file"));
    }

    private void checkWorks(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        if (!me.worksIn(unitId)) {
            throw new NotYours("to bring in numbers from outside");
        }
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME));
    }
}
