package org.leadline.protocol;

import java.util.List;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
import org.leadline.care.ProcessForm;
import org.leadline.care.Processes;
import org.leadline.care.Registering;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** A ward and a clinic beside it, with their people, made afresh through the doors. */
final class Ward {
    private static final String BY = "test";
    private static final SignedIn NOBODY = new SignedIn(0, "nobody", 0, List.of());

    @Autowired
    RealDatabase database;

    @Autowired
    SettableClock clock;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Processes processes;

    long id;
    SignedIn lead = NOBODY;
    SignedIn nurse = NOBODY;
    SignedIn pharmacist = NOBODY;
    SignedIn partner = NOBODY;
    SignedIn neighbour = NOBODY;

    void open() {
        database.clean();
        clock.set(SettableClock.START);
        id = unit("ward");
        long clinic = unit("clinic");
        units.makeNeighbours(id, clinic, BY);
        lead = person("lead", "doctor", id, Role.MEMBER, Role.LEAD);
        nurse = person("nurse", "nurse", id, Role.MEMBER);
        pharmacist = person("pharmacist", "pharmacist", id, Role.MEMBER);
        partner = person("partner", "patient partner", id, Role.PATIENT_PARTNER);
        neighbour = person("neighbour", "nurse", clinic, Role.MEMBER, Role.LEAD);
    }

    /** A process of the ward that the nurse owns. */
    CareProcess process(String name) {
        return switch (processes.register(
                nurse, id, new ProcessForm(name, "so that nobody waits", nurse.personId(), false, ""))) {
            case Registering.Registered(CareProcess process) -> process;
            case Registering other -> throw new AssertionError(other);
        };
    }

    private long unit(String slug) {
        return units.setUp(new NewUnit(slug, slug, Unit.Kind.WARD, null, List.of()), BY)
                .id();
    }

    SignedIn person(String slug, String profession, long unitId, Role... roles) {
        boolean partners = profession.startsWith("patient");
        long person = people.enter(new NewPerson(slug, slug, profession, null, null, unitId, partners, null, false), BY)
                .id();
        for (Role role : roles) {
            people.giveRole(person, unitId, role, BY);
        }
        return people.find(person).orElseThrow();
    }
}
