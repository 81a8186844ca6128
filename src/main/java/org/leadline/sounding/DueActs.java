package org.leadline.sounding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.leadline.access.AuditTrail;
import org.leadline.sounding.act.State;
import org.leadline.sounding.seal.Box;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done when a sounding's clock strikes. Each looks first whether it is still to be done, for a clock may strike twice. */
@Component
@Transactional
class DueActs {
    private final SoundingStore store;
    private final BoxStore boxes;
    private final DeletionStore deletion;
    private final Footings footings;
    private final Reveals reveals;
    private final Telling telling;
    private final AuditTrail audit;

    DueActs(
            SoundingStore store,
            BoxStore boxes,
            DeletionStore deletion,
            Footings footings,
            Reveals reveals,
            Telling telling,
            AuditTrail audit) {
        this.store = store;
        this.boxes = boxes;
        this.deletion = deletion;
        this.footings = footings;
        this.reveals = reveals;
        this.telling = telling;
        this.audit = audit;
    }

    public void remind(long soundingId) {
        open(soundingId).ifPresent(telling::remind);
    }

    public void close(long soundingId) {
        open(soundingId)
                .filter(sounding -> sounding.template().hasViews())
                .filter(sounding -> !footings.now().isBefore(sounding.promise().closesAt()))
                .ifPresent(sounding -> {
                    List<Asked> asked = store.listAsked(soundingId);
                    Box box = boxes.open(soundingId);
                    reveals.reveal(sounding, asked, box);
                });
    }

    public void answerIsDue(long soundingId) {
        owed(soundingId).ifPresent(sounding -> {
            audit.record("clock", "the promise was broken", sounding.address(), sounding.unitId(), null);
            telling.everybody(sounding, "sounding-overdue");
        });
    }

    public void passToTheDeputy(long soundingId) {
        owed(soundingId).ifPresent(sounding -> {
            Long deputy = sounding.deputyId();
            if (deputy != null) {
                audit.record("clock", "passed to the deputy", sounding.address(), sounding.unitId(), null);
                telling.person(sounding, deputy, "sounding-deputy");
            }
        });
    }

    public void lookBack(long soundingId) {
        store.lock(soundingId)
                .filter(sounding -> sounding.state() == State.DECIDED)
                .ifPresent(sounding -> telling.lookBackIsDue(sounding));
    }

    public void delete(long soundingId) {
        store.lock(soundingId).ifPresent(sounding -> {
            if (sounding.template().isBedside()) {
                deletion.delete(
                        sounding,
                        LocalDate.ofInstant(sounding.openedAt(), ZoneOffset.UTC).withDayOfMonth(1));
                boxes.forget(soundingId);
                telling.forget(sounding);
                audit.record("clock", "deleted after fourteen days", sounding.address(), sounding.unitId(), null);
            } else {
                boxes.deleteOwnWords(soundingId);
                boxes.forget(soundingId);
            }
        });
    }

    private Optional<Sounding> open(long soundingId) {
        return store.lock(soundingId).filter(sounding -> sounding.state() == State.OPEN);
    }

    /** Where its answer is owed and has not come. */
    private Optional<Sounding> owed(long soundingId) {
        Instant now = footings.now();
        return store.lock(soundingId)
                .filter(sounding -> !now.isBefore(sounding.promise().answerBy()))
                .filter(sounding -> switch (sounding.state()) {
                    case REVEALED, NOBODY_HEARD -> true;
                    case OPEN -> !sounding.template().hasViews();
                    default -> false;
                });
    }
}
