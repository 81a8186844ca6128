package org.leadline.care;

import java.time.LocalDate;
import java.util.List;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** Two wards that do not know each other, made afresh through the doors. */
final class Wards {
    private static final SignedIn NOBODY = new SignedIn(0, "nobody", 0, List.of());

    @Autowired
    RealDatabase database;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Processes processes;

    @Autowired
    ModeHistory modes;

    @Autowired
    SettableClock clock;

    long wardId;
    long otherWardId;
    SignedIn nurse = NOBODY;
    SignedIn doctor = NOBODY;
    SignedIn partner = NOBODY;
    SignedIn administrator = NOBODY;
    SignedIn stranger = NOBODY;

    /** Empties the database and fills it again. */
    void open() {
        database.clean();
        clock.set(SettableClock.START);
        wardId = unit("respiratory");
        otherWardId = unit("diabetes");
        nurse = person("ana", Role.MEMBER, wardId);
        doctor = person("ben", Role.LEAD, wardId);
        partner = person("cem", Role.PATIENT_PARTNER, wardId);
        administrator = person("dia", Role.ADMINISTRATOR, wardId);
        stranger = person("eve", Role.LEAD, otherWardId);
    }

    ProcessForm form(String name) {
        return new ProcessForm(name, "so that nobody waits", nurse.personId(), false, "");
    }

    CareProcess process(String name) {
        return switch (processes.register(nurse, wardId, form(name))) {
            case Registering.Registered registered -> registered.process();
            case Registering.Refused refused -> throw new AssertionError(refused);
            case Registering.ChangedMeanwhile changed -> throw new AssertionError(changed);
        };
    }

    /** A process of which the team has said which kind it is. */
    CareProcess said(String name) {
        CareProcess process = process(name);
        modes.enter(
                doctor, process.id(), Mode.CHOOSE_TOGETHER, LocalDate.ofInstant(clock.instant(), clock.getZone()), "");
        return processes.get(doctor, process.id());
    }

    SignedIn person(String slug, Role role, long unitId) {
        long id = people.enter(
                        new NewPerson(
                                slug, slug, "Nurse", null, null, unitId, role == Role.PATIENT_PARTNER, null, false),
                        "test")
                .id();
        people.giveRole(id, unitId, role, "test");
        return people.find(id).orElseThrow();
    }

    private long unit(String slug) {
        return units.setUp(new NewUnit(slug, slug, Unit.Kind.WARD, null, List.of()), "test")
                .id();
    }
}
