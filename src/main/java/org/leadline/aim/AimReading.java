package org.leadline.aim;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.AimStore.AimRows;
import org.leadline.aim.AimStore.ValueRows;
import org.leadline.unit.People;
import org.springframework.stereotype.Component;

/** Makes what the doors give of the rows of the store. */
@Component
class AimReading {
    /** A quarter: so long after the last look the owner looks again. */
    private static final int WEEKS_UNTIL_THE_NEXT_LOOK = 13;

    private final AimStore store;
    private final People people;
    private final Clock clock;

    AimReading(AimStore store, People people, Clock clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    Value value(ValueRows rows) {
        var now = rows.words().getFirst();
        var row = rows.value();
        return new Value(
                row.getId(),
                row.getUnitId(),
                now.getVersion(),
                now.getSentence(),
                now.getLooksLike(),
                rows.words().getLast().getAt().toInstant(),
                retired(row.getRetiredAt(), row.getRetiredBecause(), row.getRetiredById()));
    }

    Aim aim(AimRows rows) {
        var now = rows.words().getFirst();
        var row = rows.aim();
        LocalDate look = dayOf(now.getAt().toInstant()).plusWeeks(WEEKS_UNTIL_THE_NEXT_LOOK);
        LocalDate until = now.getUntilOn();
        return new Aim(
                row.getId(),
                row.getUnitId(),
                now.getVersion(),
                now.getLine(),
                now.getValueId() == null
                        ? null
                        : store.findValue(now.getValueId()).map(this::value).orElseThrow(),
                Origin.of(now.getOrigin()),
                now.getChangedInIt(),
                until,
                someone(now.getOwnerId()),
                rows.words().getLast().getAt().toInstant(),
                until != null && until.isBefore(look) ? until : look,
                retired(row.getRetiredAt(), row.getRetiredBecause(), row.getRetiredById()));
    }

    List<Wording> history(AimRows rows) {
        return rows.words().stream()
                .map(words -> new Wording(
                        words.getVersion(),
                        words.getDone(),
                        words.getLine(),
                        words.getChangedInIt(),
                        words.getUntilOn(),
                        someone(words.getById()),
                        words.getAt().toInstant()))
                .toList();
    }

    List<Wording> history(ValueRows rows) {
        return rows.words().stream()
                .map(words -> new Wording(
                        words.getVersion(),
                        words.getVersion() == 1 ? "entered" : "changed",
                        words.getSentence(),
                        words.getLooksLike(),
                        null,
                        someone(words.getById()),
                        words.getAt().toInstant()))
                .toList();
    }

    Someone someone(long personId) {
        return new Someone(personId, people.getName(personId));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private @Nullable Retired retired(@Nullable OffsetDateTime at, @Nullable String because, @Nullable Long byId) {
        return at == null || because == null || byId == null
                ? null
                : new Retired(at.toInstant(), because, someone(byId));
    }
}
