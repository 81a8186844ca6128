package org.leadline.aim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Differences;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.aim.AimStore.AimRows;
import org.leadline.aim.db.tables.records.AimWordsRecord;
import org.leadline.aim.db.tables.records.PassRecord;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;

/** Makes passes, and the chain of layers that an aim went through, of the rows of the stores. */
@Component
class PassReading {
    private final PassStore store;
    private final AimStore aims;
    private final AimReading reading;
    private final AimSight sight;
    private final Units units;

    PassReading(PassStore store, AimStore aims, AimReading reading, AimSight sight, Units units) {
        this.store = store;
        this.aims = aims;
        this.reading = reading;
        this.sight = sight;
        this.units = units;
    }

    Pass pass(PassRecord row) {
        AimRows aim = aims.findAim(row.getAimId()).orElseThrow();
        AimWordsRecord words = wordsOf(aim, row.getVersion());
        return new Pass(
                row.getId(),
                row.getAimId(),
                row.getVersion(),
                words.getLine(),
                words.getUntilOn(),
                place(aim.aim().getUnitId()),
                place(row.getToUnitId()),
                Direction.of(row.getDirection()),
                row.getNote(),
                reading.someone(row.getById()),
                row.getAt().toInstant(),
                row.getAnswerBy().toInstant(),
                answer(row, words.getLine()));
    }

    private Pass.@Nullable Answer answer(PassRecord row, String passed) {
        if (row.getAnsweredAt() == null) {
            return null;
        }
        Someone by = reading.someone(row.getAnsweredById());
        Long takenId = row.getTakenAimId();
        if (takenId == null) {
            return new Pass.Returned(
                    row.getReturnedBecause(), by, row.getAnsweredAt().toInstant());
        }
        AimWordsRecord taken = wordsOf(aims.findAim(takenId).orElseThrow(), 1);
        LocalDate until = taken.getUntilOn();
        return new Pass.Taken(
                takenId,
                taken.getLine(),
                until,
                Differences.between(passed, taken.getLine()),
                taken.getChangedInIt(),
                row.getNothingBecause(),
                by,
                row.getAnsweredAt().toInstant());
    }

    /** Whether this person may read what was said with a pass and in answer: they belong to one of its units, or to a layer above one. */
    boolean reads(SignedIn me, Pass pass) {
        return belongsAbove(me, pass.from().unitId())
                || belongsAbove(me, pass.to().unitId());
    }

    private boolean belongsAbove(SignedIn me, long unitId) {
        return me.belongsTo(unitId)
                || units.find(unitId).map(units::listAbove).orElse(List.of()).stream()
                        .anyMatch(above -> me.belongsTo(above.id()));
    }

    /**
     * The same aim at each layer, from where it was first said, each below the one from which it came; passes that wait or were returned stand in their
     * place. Layers of which the person may know nothing are left out.
     */
    List<Layer> chain(SignedIn me, long aimId) {
        AimRows first = aims.findAim(aimId).orElseThrow(() -> new NotHere("aim"));
        Set<Long> seen = new HashSet<>();
        while (first.aim().getCameOfId() != null && seen.add(first.aim().getId())) {
            first = aims.findAim(first.aim().getCameOfId()).orElseThrow();
        }
        List<Layer> chain = new ArrayList<>();
        add(me, chain, first, null, 0, aimId);
        return List.copyOf(chain);
    }

    private void add(SignedIn me, List<Layer> chain, AimRows rows, @Nullable Pass cameBy, int depth, long hereId) {
        Aim aim = reading.aim(rows);
        if (sight.sees(me, aim)) {
            chain.add(new Layer(depth, nameOf(aim.unitId()), aim, cameBy, aim.id() == hereId));
        }
        for (PassRecord row : store.listOf(aim.id()).reversed()) {
            Pass pass = pass(row);
            if (pass.answer() instanceof Pass.Taken taken) {
                add(me, chain, aims.findAim(taken.aimId()).orElseThrow(), pass, depth + 1, hereId);
            } else if (reads(me, pass)) {
                chain.add(new Layer(depth + 1, pass.to().name(), null, pass, false));
            }
        }
    }

    boolean isInForce(long aimId) {
        return aims.findAim(aimId)
                .filter(rows -> rows.aim().getRetiredAt() == null)
                .isPresent();
    }

    Pass.Place place(long unitId) {
        return new Pass.Place(unitId, nameOf(unitId));
    }

    private String nameOf(long unitId) {
        return units.find(unitId).map(Unit::name).orElseThrow(() -> new NotHere("unit"));
    }

    private static AimWordsRecord wordsOf(AimRows rows, int version) {
        return rows.words().stream()
                .filter(words -> words.getVersion() == version)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("Aim " + rows.aim().getId() + " has no words of version " + version));
    }
}
