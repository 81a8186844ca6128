package org.leadline.lesson;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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
import org.leadline.unit.sheet.Waiting;
import org.springframework.beans.factory.annotation.Autowired;

/** A ward under a division, beside a clinic, and a practice far from all of them; made afresh through the doors. */
final class Hospital {
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
    HeadsUps headsUps;

    @Autowired
    HeadsUpAnswers answers;

    @Autowired
    HeadsUpHolds holds;

    @Autowired
    private ChipLists chipLists;

    @Autowired
    LessonQueue queue;

    @Autowired
    LessonMinutes minutes;

    @Autowired
    ToldBacks toldBacks;

    @Autowired
    SettableClock clock;

    @Autowired
    DueClocks clocks;

    long divisionId;
    long wardId;
    long clinicId;
    long practiceId;
    SignedIn lead = NOBODY;
    SignedIn shiftLead = NOBODY;
    SignedIn newest = NOBODY;
    SignedIn nurse = NOBODY;
    SignedIn partner = NOBODY;
    SignedIn director = NOBODY;
    SignedIn neighbour = NOBODY;
    SignedIn stranger = NOBODY;

    void open() {
        database.clean();
        clock.set(SettableClock.START);
        divisionId = unit("Medicine", Unit.Kind.DIVISION, null);
        wardId = unit("Ward 9", Unit.Kind.WARD, divisionId);
        clinicId = unit("Foot clinic", Unit.Kind.CLINIC, divisionId);
        practiceId = unit("Far Street Practice", Unit.Kind.PRACTICE, null);
        units.makeNeighbours(wardId, clinicId, BY);
        lead = person("Dr Edda Lund", wardId, "consultant", Role.MEMBER, Role.LEAD);
        shiftLead = person("Ruth Vane", wardId, "staff nurse", Role.MEMBER, Role.SHIFT_LEAD);
        newest = person("Will Tarn", wardId, "staff nurse", Role.MEMBER);
        nurse = person("Noor Haddad", wardId, "staff nurse", Role.MEMBER);
        partner = person("Olga Pike", wardId, null, Role.PATIENT_PARTNER);
        director = person("Dr Sven Moor", divisionId, "clinical director", Role.MEMBER, Role.LEAD);
        neighbour = person("Ida Fell", clinicId, "podiatrist", Role.MEMBER, Role.LEAD);
        stranger = person("Max Far", practiceId, "nurse", Role.MEMBER);
    }

    SignedIn person(String name, long unitId, @Nullable String grade, Role... roles) {
        boolean patientPartner = List.of(roles).contains(Role.PATIENT_PARTNER);
        String slug = "person-" + number.incrementAndGet();
        String email = patientPartner ? null : slug + "@hospital.example";
        long id = people.enter(
                        new NewPerson(
                                slug,
                                name,
                                patientPartner ? "patient partner" : "nurse",
                                grade,
                                null,
                                unitId,
                                patientPartner,
                                null,
                                false,
                                email),
                        BY)
                .id();
        for (Role role : roles) {
            people.giveRole(id, unitId, role, BY);
        }
        return again(id);
    }

    /** As they stand this moment; with no role anywhere once they have left. */
    SignedIn again(long personId) {
        return people.find(personId).orElse(new SignedIn(personId, "gone", 0, List.of()));
    }

    void leaves(SignedIn person) {
        database.sql()
                .execute(
                        "update unit.person set leaving_on = ? where id = ?",
                        LocalDate.now(clock).minusDays(1),
                        person.personId());
    }

    ChipLists chips() {
        return chipLists;
    }

    HeadsUp raised() {
        return headsUps.raise(newest, wardId, new NewHeadsUp("Bay 4", "Kit", "The suction is slow again"));
    }

    NewEnding ending(Ending ending, String line) {
        return new NewEnding(ending, line, null, null);
    }

    NewEnding passedTo(long unitId, String line) {
        return new NewEnding(Ending.PASSED_ON, line, unitId, null);
    }

    HeadsUp now(HeadsUp headsUp) {
        return headsUps.get(newest, headsUp.id());
    }

    List<String> told(HeadsUp headsUp) {
        return toldBacks.listAbout(headsUp.address()).stream()
                .filter(told -> told.personId() == headsUp.raiserId())
                .map(ToldBack::sentence)
                .toList();
    }

    /** The kinds of what waits for somebody about a thing. */
    Set<String> waits(SignedIn person, String address) {
        return queue.listWaiting(again(person.personId())).stream()
                .filter(waiting -> waiting.address().equals(address))
                .map(Waiting::kind)
                .collect(Collectors.toSet());
    }

    private long unit(String name, Unit.Kind kind, @Nullable Long parentId) {
        return units.setUp(new NewUnit("unit-" + number.incrementAndGet(), name, kind, parentId, List.of()), BY)
                .id();
    }
}
