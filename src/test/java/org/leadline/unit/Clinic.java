package org.leadline.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.unit.intake.Days;
import org.leadline.unit.intake.StaffFile;
import org.leadline.unit.intake.StaffRead;

/** A clinic with a lead, somebody who keeps the system and a nurse, and a ward beside it. */
final class Clinic {
    private final RealDatabase database;
    private final SettableClock clock;
    private final Units units;
    private final People people;
    private final StaffImports imports;
    long unitId;
    long wardId;
    private long leadId;
    private long keeperId;
    private long nurseId;

    Clinic(RealDatabase database, SettableClock clock, Units units, People people, StaffImports imports) {
        this.database = database;
        this.clock = clock;
        this.units = units;
        this.people = people;
        this.imports = imports;
    }

    void open() {
        database.clean();
        clock.set(SettableClock.START);
        unitId = unit("clinic");
        wardId = unit("ward");
        leadId = person("Dr Ines Fathom", "doctor", unitId, Role.MEMBER, Role.LEAD);
        keeperId = person("Olu Spar", "clerk", unitId, Role.ADMINISTRATOR);
        nurseId = person("Wim Cleat", "nurse", unitId, Role.MEMBER);
    }

    SettableClock clock() {
        return clock;
    }

    SignedIn lead() {
        return now(leadId);
    }

    SignedIn keeper() {
        return now(keeperId);
    }

    SignedIn nurse() {
        return now(nurseId);
    }

    SignedIn now(long personId) {
        return people.find(personId).orElseThrow();
    }

    long person(String name, String profession, long unit, Role... roles) {
        String slug =
                Slug.free(name, "person", taken -> people.findBySlug(taken).isPresent());
        long id = people.enter(new NewPerson(slug, name, profession, null, null, unit, false, null, false), "test")
                .id();
        for (Role role : roles) {
            people.giveRole(id, unit, role, "test");
        }
        return id;
    }

    StaffPlan plan(String csv) {
        return plan(csv, null);
    }

    StaffPlan plan(String csv, Days.@Nullable Order order) {
        return imports.plan(lead(), unitId, table(csv), order);
    }

    /** Enters a file as somebody does who has looked at it. */
    boolean enter(String csv) {
        return imports.enter(lead(), unitId, table(csv), null, plan(csv).seal());
    }

    /** By name, what the list says of everybody. */
    List<String> names() {
        return people.list(lead(), unitId).stream()
                .map(here -> here.person().name())
                .toList();
    }

    static StaffRead.Table table(String csv) {
        return (StaffRead.Table) StaffFile.read(csv, "UTF-8");
    }

    private long unit(String slug) {
        return units.setUp(new NewUnit(slug, "The " + slug, Unit.Kind.CLINIC, null, List.of()), "test")
                .id();
    }
}
