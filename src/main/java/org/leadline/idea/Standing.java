package org.leadline.idea;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;

/** How somebody stands to an idea: whether they see it, and what of it is theirs to do. */
@Component
class Standing {
    private static final Set<Role> LEADING = Set.of(Role.LEAD, Role.DEPUTY);
    private static final Set<Role> BESIDE_THE_WORK = Set.of(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER);
    private final Units units;
    private final People people;
    private final Clock clock;

    Standing(Units units, People people, Clock clock) {
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    /** To the microsecond, as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    boolean sees(SignedIn me, Idea idea) {
        return idea.saidById() == me.personId()
                || idea.isHeldBy(me.personId())
                || idea.visibility().isSeenFrom(units.sight(me, idea.unitId()));
    }

    /** Whether this person counts among the people of a unit: they do its work, or are its patient partner. */
    static boolean counts(Person.InUnit here) {
        return !BESIDE_THE_WORK.containsAll(here.roles());
    }

    static boolean leads(SignedIn me, long unitId) {
        return me.memberships().stream().anyMatch(mine -> mine.unitId() == unitId && LEADING.contains(mine.role()));
    }

    static boolean administers(SignedIn me, long unitId) {
        return me.memberships().stream().anyMatch(mine -> mine.unitId() == unitId && mine.role() == Role.ADMINISTRATOR);
    }

    static boolean leads(Person.InUnit here) {
        return here.roles().stream().anyMatch(LEADING::contains);
    }

    /** Whether somebody is of the unit, today. */
    boolean isOf(long unitId, long personId) {
        return people.find(personId).filter(person -> person.belongsTo(unitId)).isPresent();
    }

    /**
     * Those who owe the first answer to what somebody said: who leads the unit and did not say it; where there is nobody, whoever else works there; where
     * there is nobody else at all, its author.
     */
    List<Long> answerers(SignedIn anyOfUs, long unitId, long authorId) {
        return answerers(people.list(anyOfUs, unitId), authorId);
    }

    static List<Long> answerers(List<Person.InUnit> here, long authorId) {
        List<Long> leading = ids(here, authorId, Standing::leads);
        if (!leading.isEmpty()) {
            return leading;
        }
        List<Long> working =
                ids(here, authorId, one -> counts(one) && !one.person().patientPartner());
        return working.isEmpty() ? List.of(authorId) : working;
    }

    boolean answers(SignedIn me, Idea idea) {
        return me.belongsTo(idea.unitId())
                && answerers(me, idea.unitId(), idea.saidById()).contains(me.personId());
    }

    /** Whether the idea is theirs to carry on: they hold it, or lead its unit. */
    static boolean carries(SignedIn me, Idea idea) {
        return idea.isHeldBy(me.personId()) || leads(me, idea.unitId());
    }

    private static List<Long> ids(List<Person.InUnit> here, long authorId, Predicate<Person.InUnit> which) {
        return here.stream()
                .filter(which)
                .map(one -> one.person().id())
                .filter(id -> id != authorId)
                .toList();
    }
}
