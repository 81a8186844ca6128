package org.leadline.aim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.aim.db.tables.records.AskedRecord;
import org.leadline.aim.db.tables.records.HeardRecord;
import org.leadline.aim.stretch.Belief;
import org.leadline.aim.stretch.StretchGuard;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.act.State;
import org.springframework.stereotype.Component;

/** Makes what the doors give of the times that people were asked: only what the person may know of each sounding is in it. */
@Component
class AskedReading {
    private final AskedStore store;
    private final Soundings soundings;
    private final StretchReadings stretches;
    private final AimReading reading;

    AskedReading(AskedStore store, Soundings soundings, StretchReadings stretches, AimReading reading) {
        this.store = store;
        this.soundings = soundings;
        this.stretches = stretches;
        this.reading = reading;
    }

    /** Of an aim that the person sees, the newest first. */
    List<AskedAim> list(SignedIn me, Aim aim) {
        List<AskedRecord> rows = store.list(aim.id());
        Map<Long, Sounding> known = rows.stream()
                .map(AskedRecord::getUnitId)
                .distinct()
                .flatMap(unitId -> soundings.listAbout(me, unitId, aim.address()).stream())
                .collect(Collectors.toMap(Sounding::id, Function.identity()));
        return rows.stream()
                .map(row -> asked(me, row, known.get(row.getSoundingId())))
                .toList();
    }

    private AskedAim asked(SignedIn me, AskedRecord row, @Nullable Sounding sounding) {
        AskAbout about = AskAbout.find(row.getAbout()).orElseThrow();
        boolean read = sounding != null && sounding.isRead();
        Belief belief = read && about == AskAbout.BELIEF
                ? StretchReadings.belief(soundings.count(me, row.getSoundingId()))
                : null;
        return new AskedAim(
                row.getId(),
                about,
                row.getVersion(),
                row.getAt().toInstant(),
                sounding,
                read && about == AskAbout.WORTH
                        ? WorthAnswers.of(
                                WorthAnswers.FIELD,
                                soundings.count(me, row.getSoundingId()),
                                soundings.countByProfession(me, row.getSoundingId()))
                        : null,
                belief,
                about == AskAbout.BELIEF && sounding != null ? guard(row, sounding, belief) : null,
                sounding == null ? null : heard(row).orElse(null));
    }

    /** As it was read when the answers were; before the clock has done so, as it would be. */
    private AskedAim.@Nullable Guard guard(AskedRecord row, Sounding sounding, @Nullable Belief belief) {
        return store.findRead(row.getId())
                .map(read -> new AskedAim.Guard(
                        says(read.getGuard()),
                        read.getBecause(),
                        stretches.listWins(row.getUnitId()).size()))
                .orElseGet(() -> belief != null
                        ? stretches.read(belief, row.getUnitId())
                        : sounding.state() == State.TOO_FEW || sounding.state() == State.NOBODY_HEARD
                                ? stretches.notHeard(row.getUnitId())
                                : null);
    }

    private Optional<AskedAim.Heard> heard(AskedRecord row) {
        return store.findHeard(row.getId()).map(this::heard);
    }

    private AskedAim.Heard heard(HeardRecord row) {
        return new AskedAim.Heard(
                row.getChanged(),
                row.getAnswerToLow(),
                reading.someone(row.getById()),
                row.getAt().toInstant());
    }

    private static StretchGuard.Says says(String word) {
        for (StretchGuard.Says says : StretchGuard.Says.values()) {
            if (says.word().equals(word)) {
                return says;
            }
        }
        throw new IllegalStateException("The guard says no \"" + word + "\"");
    }
}
