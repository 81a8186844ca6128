package org.leadline.aim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.aim.TalkLine.Kind;
import org.leadline.aim.db.tables.records.TalkLineRecord;
import org.leadline.aim.db.tables.records.TalkRecord;
import org.leadline.practice.Offers;
import org.leadline.practice.SeenPromise;
import org.springframework.stereotype.Component;

/** Makes of the rows of a talk what one of the two sees. */
@Component
class TalkReading {
    static final String LEFT_OUT = "left-out";
    private final TalkStore store;
    private final SameAndDiffers compared;
    private final AimReading reading;
    private final Offers offers;

    TalkReading(TalkStore store, SameAndDiffers compared, AimReading reading, Offers offers) {
        this.store = store;
        this.compared = compared;
        this.reading = reading;
        this.offers = offers;
    }

    Talk talk(TalkRecord row) {
        return new Talk(
                row.getId(),
                row.getUnitId(),
                reading.someone(row.getById()),
                row.getOtherUnitId(),
                reading.someone(row.getWithId()),
                row.getStartsAt().toInstant(),
                row.getChangedAt().toInstant(),
                row.getHeldAt() == null ? null : row.getHeldAt().toInstant(),
                row.getCalledOffAt() == null ? null : row.getCalledOffAt().toInstant(),
                row.getCalledOffReason());
    }

    TalkSeen seen(SignedIn me, Talk talk) {
        SameAndDiffers.Sides sides = compared.sides(talk);
        boolean asked = talk.by().personId() == me.personId();
        List<TalkLineRecord> typed = store.listLines(talk.id());
        Set<String> leftOut =
                ofKind(typed, LEFT_OUT).stream().map(TalkLineRecord::getLine).collect(Collectors.toSet());
        List<TalkLine> found = compared.lines(me, sides);
        List<TalkLine> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            found.stream()
                    .filter(line -> line.kind() == kind && !leftOut.contains(line.line()))
                    .forEach(lines::add);
            ofKind(typed, kind.word())
                    .forEach(row -> lines.add(new TalkLine(kind, row.getLine(), reading.someone(row.getById()))));
        }
        List<SeenPromise> made = store.listOffers(talk.id()).stream()
                .map(promiseId -> offers.get(me, promiseId))
                .toList();
        return new TalkSeen(
                talk,
                talk.other(me.personId()),
                asked ? sides.ofBy() : sides.ofWith(),
                asked ? sides.ofWith() : sides.ofBy(),
                lines,
                found.stream().map(TalkLine::line).filter(leftOut::contains).toList(),
                made,
                talk.calledOffAt() == null && !store.hasOffered(talk.id(), me.personId()));
    }

    /** Whether that line is among what was worked out, or was typed. */
    @Nullable
    TalkLine find(SignedIn me, Talk talk, String line) {
        return seen(me, talk).lines().stream()
                .filter(each -> each.line().equals(line))
                .findFirst()
                .orElse(null);
    }

    private static List<TalkLineRecord> ofKind(List<TalkLineRecord> lines, String kind) {
        return lines.stream().filter(row -> row.getKind().equals(kind)).toList();
    }
}
