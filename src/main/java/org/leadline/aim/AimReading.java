package org.leadline.aim;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.AimStore.AimRows;
import org.leadline.aim.ValueStore.ValueRows;
import org.leadline.unit.People;
import org.springframework.stereotype.Component;

/** Makes what the doors give of the rows of the store. */
@Component
class AimReading {
    /** A quarter: so long after the last look the owner looks again. */
    private static final int WEEKS_UNTIL_THE_NEXT_LOOK = 13;

    private final ValueStore values;
    private final People people;
    private final Clock clock;

    AimReading(ValueStore values, People people, Clock clock) {
        this.values = values;
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
        return aims(List.of(rows)).getFirst();
    }

    /** All of them at once, their values read together and each name once. */
    List<Aim> aims(List<AimRows> all) {
        Map<Long, ValueRows> of = values.map(all.stream()
                .map(rows -> rows.words().getFirst().getValueId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Long, Value> read = new HashMap<>();
        of.forEach((id, rows) -> read.put(id, value(rows)));
        Map<Long, Someone> named = new HashMap<>();
        return all.stream().map(rows -> aim(rows, read, named)).toList();
    }

    private Aim aim(AimRows rows, Map<Long, Value> read, Map<Long, Someone> named) {
        var now = rows.words().getFirst();
        var row = rows.aim();
        LocalDate look = dayOf(now.getAt().toInstant()).plusWeeks(WEEKS_UNTIL_THE_NEXT_LOOK);
        LocalDate until = now.getUntilOn();
        Long personId = row.getPersonId();
        return new Aim(
                row.getId(),
                row.getUnitId(),
                now.getVersion(),
                now.getLine(),
                now.getValueId() == null ? null : read.get(now.getValueId()),
                Origin.of(now.getOrigin()),
                now.getChangedInIt(),
                until,
                named.computeIfAbsent(now.getOwnerId(), this::someone),
                personId == null ? null : named.computeIfAbsent(personId, this::someone),
                row.getJoint(),
                now.getStretch(),
                now.getMeasureAddress(),
                row.getAdoptedAt() == null,
                row.getCameOfId(),
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
