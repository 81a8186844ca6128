package org.leadline.idea;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;

/** A ward of its own for each test, with a division above it: two who lead, six who work there, a patient partner, and somebody who leads the division. */
final class Crew {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int MEMBERS = 6;
    private static final String BY = "test";
    private final People people;
    final Unit ward;
    final Unit division;
    final long lead;
    final long deputy;
    final long partner;
    final long above;
    final List<Long> members = new ArrayList<>();

    Crew(Units units, People people) {
        this.people = people;
        String name = "crew-" + NUMBER.incrementAndGet();
        this.division = units.setUp(
                new NewUnit(name + "-division", name + " division", Unit.Kind.DIVISION, null, List.of()), BY);
        this.ward = units.setUp(new NewUnit(name, name, Unit.Kind.WARD, division.id(), List.of()), BY);
        this.above = person(name + "-above", division, Role.LEAD);
        this.lead = person(name + "-lead", ward, Role.LEAD);
        this.deputy = person(name + "-deputy", ward, Role.DEPUTY);
        this.partner = person(name + "-partner", ward, Role.PATIENT_PARTNER);
        for (int member = 1; member <= MEMBERS; member++) {
            members.add(person(name + "-member-" + member, ward, Role.MEMBER));
        }
    }

    /** As they stand this moment. */
    SignedIn as(long personId) {
        return people.find(personId).orElseThrow();
    }

    List<Long> everybody() {
        List<Long> all = new ArrayList<>(members);
        all.addAll(List.of(lead, deputy, partner));
        return all;
    }

    private long person(String slug, Unit unit, Role role) {
        boolean partnered = role == Role.PATIENT_PARTNER;
        long id = people.enter(
                        new NewPerson(slug, slug, "nurse", "band 5", null, unit.id(), partnered, null, false), BY)
                .id();
        people.giveRole(id, unit.id(), role, BY);
        return id;
    }
}
