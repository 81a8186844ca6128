package org.leadline.practice;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.DueClocks;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBack;
import org.leadline.post.ToldBacks;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.leadline.unit.Visibility;
import org.springframework.beans.factory.annotation.Autowired;

/** A division with a ward and a clinic beside it and people in them, made afresh through the doors. */
final class Division {
    private static final String BY = "test";
    private static final SignedIn NOBODY = new SignedIn(0, "nobody", 0, List.of());
    private final AtomicInteger number = new AtomicInteger();

    @Autowired
    RealDatabase database;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Promises promises;

    @Autowired
    PromiseStore store;

    @Autowired
    Visits visits;

    @Autowired
    ToldBacks toldBacks;

    @Autowired
    SettableClock clock;

    @Autowired
    DueClocks clocks;

    long divisionId;
    long wardId;
    long clinicId;
    SignedIn director = NOBODY;
    SignedIn manager = NOBODY;
    SignedIn lead = NOBODY;
    SignedIn deputy = NOBODY;
    SignedIn partner = NOBODY;
    SignedIn neighbour = NOBODY;
    SignedIn stranger = NOBODY;
    List<SignedIn> nurses = List.of();

    void open() {
        database.clean();
        clock.set(SettableClock.START);
        divisionId = unit("division", Unit.Kind.DIVISION, null);
        wardId = unit("ward", Unit.Kind.WARD, divisionId);
        clinicId = unit("clinic", Unit.Kind.CLINIC, divisionId);
        long farId = unit("far", Unit.Kind.PRACTICE, null);
        units.makeNeighbours(wardId, clinicId, BY);
        director = person(divisionId, "doctor", null, Role.MEMBER, Role.LEAD);
        manager = person(divisionId, "manager", null, Role.MEMBER, Role.DEPUTY);
        lead = person(wardId, "nurse", null, Role.MEMBER, Role.LEAD);
        deputy = person(wardId, "nurse", null, Role.MEMBER, Role.DEPUTY, Role.SHIFT_LEAD);
        partner = person(wardId, "patient partner", null, Role.PATIENT_PARTNER);
        neighbour = person(clinicId, "podiatrist", null, Role.MEMBER, Role.LEAD);
        stranger = person(farId, "doctor", null, Role.MEMBER, Role.LEAD);
        nurses = Stream.generate(() -> person(wardId, "nurse", null, Role.MEMBER))
                .limit(6)
                .toList();
    }

    SignedIn person(long unitId, String profession, @Nullable LocalDate leavingOn, Role... roles) {
        String slug = "person-" + number.incrementAndGet();
        boolean patientPartner = List.of(roles).contains(Role.PATIENT_PARTNER);
        long id = people.enter(
                        new NewPerson(
                                slug,
                                slug,
                                profession,
                                null,
                                null,
                                unitId,
                                patientPartner,
                                leavingOn,
                                false,
                                slug + "@ward.example"),
                        BY)
                .id();
        for (Role role : roles) {
            people.giveRole(id, unitId, role, BY);
        }
        return people.find(id).orElseThrow();
    }

    /** Somebody leaves a unit: each of their roles in it ends. */
    void leaves(SignedIn person, long unitId) {
        for (SignedIn.Membership role : again(person).memberships()) {
            if (role.unitId() == unitId) {
                people.endRole(person.personId(), unitId, role.role(), BY);
            }
        }
    }

    /** The person as they stand now. */
    SignedIn again(SignedIn person) {
        return people.find(person.personId()).orElseThrow();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate in(int days) {
        return today().plusDays(days);
    }

    Promise made(SignedIn by, long unitId, Receiver to, int dueInDays) {
        return made(by, unitId, to, dueInDays, Visibility.OURS);
    }

    Promise made(SignedIn by, long unitId, Receiver to, int dueInDays, Visibility visibility) {
        return switch (promises.make(
                by, new NewPromise(unitId, "A second blood-gas machine", to, in(dueInDays), visibility, null))) {
            case Making.Made(Promise promise) -> promise;
            case Making other -> throw new AssertionError(other);
        };
    }

    long keeperOf(Promise promise) {
        return store.find(promise.id()).orElseThrow().keeperId();
    }

    Receiver ward() {
        return new Receiver.WholeUnit(wardId);
    }

    /** What this person has been told about something, the oldest first. */
    List<String> told(SignedIn person, String about) {
        return toldBacks.listAbout(about).stream()
                .filter(told -> told.personId() == person.personId())
                .map(ToldBack::sentence)
                .toList();
    }

    void passDays(int days) {
        for (int day = 0; day < days; day++) {
            clock.move(Duration.ofDays(1));
            clocks.strike();
        }
    }

    private long unit(String slug, Unit.Kind kind, @Nullable Long parent) {
        return units.setUp(new NewUnit(slug + "-" + number.incrementAndGet(), slug, kind, parent, List.of()), BY)
                .id();
    }
}
