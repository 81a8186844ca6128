package org.leadline.protocol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadline.access.SignedIn;
import org.leadline.protocol.OverRideStore.Departed;
import org.leadline.protocol.db.tables.records.DepartureRecord;
import org.leadline.unit.People;
import org.leadline.unit.sheet.Targets;
import org.springframework.stereotype.Component;

/** Makes of a row what one reader may see of it. */
@Component
class OverRideReading {
    /** So long its author may take an over-ride back. */
    static final Duration TAKEN_BACK_WITHIN = Duration.ofMinutes(10);

    private final OverRideStore store;
    private final Reasons reasons;
    private final List<Targets> targets;
    private final People people;
    private final Clock clock;

    OverRideReading(OverRideStore store, Reasons reasons, List<Targets> targets, People people, Clock clock) {
        this.store = store;
        this.reasons = reasons;
        this.targets = List.copyOf(targets);
        this.people = people;
        this.clock = clock;
    }

    /** Whether this person looks after the step or the target now. */
    boolean isOwner(SignedIn me, Departed it) {
        String target = it.row().getTarget();
        long owner = target == null
                ? it.ownerId()
                : targets.stream()
                        .flatMap(part -> part.find(me, target).stream())
                        .findFirst()
                        .map(Targets.Target::ownerId)
                        .orElse(it.ownerId());
        return owner == me.personId();
    }

    boolean isMine(SignedIn me, Departed it) {
        return it.row().getById() == me.personId();
    }

    /** Whether its author may still take it back. */
    boolean mayStillGo(Departed it) {
        return it.row().getTakenBackAt() == null && clock.instant().isBefore(until(it.row()));
    }

    OverRide overRide(SignedIn me, Departed it) {
        DepartureRecord row = it.row();
        boolean mine = isMine(me, it);
        String shown = mine ? reasons.words(row.getReason()) : reasons.wordsFor(row.getReason(), 1);
        boolean hidden =
                !mine && reasons.find(row.getReason()).filter(Reason::sensitive).isPresent();
        return new OverRide(
                row.getId(),
                row.getUnitId(),
                row.getSubject(),
                it.subjectAddress(),
                hidden ? null : row.getReason(),
                shown,
                row.getBestInterest(),
                row.getLine(),
                role(row),
                mine || row.getNamed() ? people.getName(row.getById()) : null,
                mine,
                row.getNamed(),
                day(row.getAt()),
                mine && mayStillGo(it) ? until(row) : null,
                row.getTakenBackAt() != null,
                row.getLookBackOn(),
                row.getHelped(),
                row.getHelpedLine(),
                row.getClusterId(),
                store.listQuestions(row.getId()).stream()
                        .map(question -> new OverRide.Question(
                                question.getId(), question.getWords(), day(question.getAt()), question.getAnswer()))
                        .toList());
    }

    /** {@code nurse, staff nurse}. */
    static String role(DepartureRecord row) {
        return Stream.of(row.getProfession(), row.getGrade() == null ? "" : row.getGrade())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }

    private static Instant until(DepartureRecord row) {
        return row.getAt().toInstant().plus(TAKEN_BACK_WITHIN);
    }
}
