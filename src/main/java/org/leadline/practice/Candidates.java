package org.leadline.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.unit.Leavers;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.sheet.Held;
import org.springframework.stereotype.Component;

/** Who may take a thing on: whom its part proposes, then the people of its unit who work there; the part itself has the last word. */
@Component
class Candidates {
    private final Everything everything;
    private final Leavers leavers;
    private final People people;

    Candidates(Everything everything, Leavers leavers, People people) {
        this.everything = everything;
        this.leavers = leavers;
        this.people = people;
    }

    /** By id their names, for a form. @param except who holds it now; null where nobody does */
    Map<Long, String> of(SignedIn me, Held held, @Nullable Long except) {
        Set<Long> ids = new LinkedHashSet<>();
        everything.findHeir(Thing.of(held)).ifPresent(ids::add);
        ids.addAll(workingIn(held.unitId()));
        me.memberships().stream()
                .map(SignedIn.Membership::unitId)
                .filter(unitId -> unitId == me.homeUnitId() && unitId != held.unitId())
                .forEach(unitId -> ids.addAll(workingIn(unitId)));
        Map<Long, String> names = new LinkedHashMap<>();
        ids.stream()
                .filter(id -> except == null || id.longValue() != except.longValue())
                .forEach(id -> people.findHere(id).ifPresent(person -> names.put(id, person.name())));
        return names;
    }

    /** In whose hands it goes by itself, the first of them who may: whom its part proposes, who leads the unit, the layers above it, then anybody there. */
    List<Long> inOrder(Held held) {
        Set<Long> ids = new LinkedHashSet<>();
        everything.findHeir(Thing.of(held)).ifPresent(ids::add);
        leavers.listLeadingUpward(held.unitId()).forEach(person -> ids.add(person.id()));
        ids.addAll(workingIn(held.unitId()));
        return new ArrayList<>(ids);
    }

    private List<Long> workingIn(long unitId) {
        return leavers.listPeople(unitId).stream()
                .filter(here -> here.roles().stream()
                        .anyMatch(role -> role != Role.PATIENT_PARTNER
                                && role != Role.ADMINISTRATOR
                                && role != Role.PRIVACY_OFFICER))
                .map(Person.InUnit::person)
                .map(Person::id)
                .toList();
    }
}
