package org.leadline.lesson;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadline.access.Role;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;

/** Says in whose hands a heads-up is at a moment, from the roles that people have at that moment: so that none is on nobody's queue when somebody leaves. */
@Component
class Hands {
    private static final Set<Role> LEADING = Set.of(Role.LEAD, Role.DEPUTY);
    private static final Set<Role> WORKING = Set.of(Role.MEMBER, Role.LEAD, Role.DEPUTY, Role.SHIFT_LEAD);
    private final People people;
    private final Units units;

    Hands(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    /**
     * On whose queue it stands. Until it is acknowledged, and in time: the shift lead's, else the lead's. Then: the holder's. Late, or where the holder has
     * left the unit: the lead's too. A unit without a lead has the next layer above that has one, or everybody who works there. Empty only once it ended,
     * or where there is nobody at all.
     */
    Set<Long> of(Leg leg, Instant now) {
        if (leg.ended() != null) {
            return Set.of();
        }
        List<Person.InUnit> here = working(leg.unitId());
        Set<Long> hands = new LinkedHashSet<>();
        Optional<Long> holder = holder(leg, here);
        if (holder.isPresent()) {
            hands.add(holder.get());
        } else if (leg.isOpen()) {
            hands.addAll(with(here, Set.of(Role.SHIFT_LEAD)));
        }
        if (hands.isEmpty() || leg.isLate(now)) {
            hands.addAll(leads(leg.unitId(), here));
        }
        return hands;
    }

    /** Whether that person may acknowledge it, and end it: the shift leads, who leads the unit, and in whose hands it is. */
    boolean mayAct(long personId, Leg leg, Instant now) {
        return leg.ended() == null
                && (with(working(leg.unitId()), Set.of(Role.SHIFT_LEAD, Role.LEAD, Role.DEPUTY))
                                .contains(personId)
                        || of(leg, now).contains(personId));
    }

    /** Whoever holds it and still works there; empty where nobody does. */
    Optional<Long> findHolder(Leg leg) {
        return holder(leg, working(leg.unitId()));
    }

    boolean worksIn(long personId, long unitId) {
        return working(unitId).stream().anyMatch(here -> here.person().id() == personId);
    }

    /** Whether the unit has a shift lead of its own at this moment. */
    boolean hasShiftLead(long unitId) {
        return !with(working(unitId), Set.of(Role.SHIFT_LEAD)).isEmpty();
    }

    /** The shift leads and the leads, as far as they are the unit's own. */
    Set<Long> answering(long unitId) {
        return with(working(unitId), Set.of(Role.SHIFT_LEAD, Role.LEAD, Role.DEPUTY));
    }

    /** Who is asked first to take one in hand: the shift leads, else the leads. */
    Set<Long> firstAsked(long unitId) {
        List<Person.InUnit> here = working(unitId);
        Set<Long> shift = with(here, Set.of(Role.SHIFT_LEAD));
        return shift.isEmpty() ? leads(unitId, here) : shift;
    }

    /** Whoever leads the unit or stands in; where nobody does, everybody who works in it. */
    Set<Long> leadsHere(long unitId) {
        List<Person.InUnit> here = working(unitId);
        Set<Long> ours = with(here, LEADING);
        return ours.isEmpty() ? with(here, WORKING) : ours;
    }

    /** Whoever leads the unit or stands in; where nobody does, of the nearest layer above that has somebody; else everybody who works in it. */
    Set<Long> leads(long unitId) {
        return leads(unitId, working(unitId));
    }

    private Set<Long> leads(long unitId, List<Person.InUnit> here) {
        Set<Long> ours = with(here, LEADING);
        if (!ours.isEmpty()) {
            return ours;
        }
        Unit unit = units.find(unitId).orElseThrow();
        return units.listAbove(unit).stream()
                .map(above -> with(working(above.id()), LEADING))
                .filter(above -> !above.isEmpty())
                .findFirst()
                .orElseGet(() -> with(here, WORKING));
    }

    private static Optional<Long> holder(Leg leg, List<Person.InUnit> here) {
        return here.stream()
                .map(someone -> someone.person().id())
                .filter(id -> id.equals(leg.holderId()))
                .findFirst();
    }

    private List<Person.InUnit> working(long unitId) {
        return people.listEverybody(unitId).stream()
                .filter(here -> here.roles().stream().anyMatch(WORKING::contains))
                .toList();
    }

    private static Set<Long> with(List<Person.InUnit> here, Set<Role> roles) {
        return here.stream()
                .filter(someone -> someone.roles().stream().anyMatch(roles::contains))
                .map(someone -> someone.person().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
