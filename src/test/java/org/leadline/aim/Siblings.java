package org.leadline.aim;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

/** Two divisions with one boss, a ward below the one, and somebody far away; each with an aim. */
final class Siblings {
    private static final String BY = "test";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    RealDatabase database;

    @Autowired
    SettableClock clock;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Aims aims;

    long board;
    long medicine;
    long surgery;
    long ward;
    SignedIn boss = nobody();
    SignedIn physician = nobody();
    SignedIn surgeon = nobody();
    SignedIn registrar = nobody();
    SignedIn nurse = nobody();
    SignedIn stranger = nobody();
    Aim beds = nothing();
    Aim lists = nothing();
    Aim home = nothing();

    void open() {
        database.clean();
        clock.set(SettableClock.START);
        board = unit("Board", Unit.Kind.BOARD, null);
        medicine = unit("Medicine", Unit.Kind.DIVISION, board);
        surgery = unit("Surgery", Unit.Kind.DIVISION, board);
        ward = unit("Ward", Unit.Kind.WARD, medicine);
        boss = person("boss", board, Role.MEMBER, Role.LEAD);
        physician = person("physician", medicine, Role.MEMBER, Role.LEAD);
        surgeon = person("surgeon", surgery, Role.MEMBER, Role.LEAD);
        registrar = person("registrar", surgery, Role.MEMBER);
        nurse = person("nurse", ward, Role.MEMBER, Role.LEAD);
        stranger = person("stranger", unit("Far", Unit.Kind.PRACTICE, null), Role.MEMBER, Role.LEAD);
        beds = enter(physician, medicine, "No bed stays empty");
        lists = enter(surgeon, surgery, "Nobody is put off");
        home = enter(nurse, ward, "Home when ready");
    }

    Aim enter(SignedIn owner, long unitId, String line) {
        return aims.enter(owner, unitId, new NewAim(line, null, Origin.OURS, null, null, owner.personId()));
    }

    SignedIn person(String name, long unitId, Role... roles) {
        long id = people.enter(
                        new NewPerson(
                                name + "-" + NUMBER.incrementAndGet(),
                                name,
                                "nurse",
                                null,
                                null,
                                unitId,
                                false,
                                null,
                                false,
                                name + "@near.example"),
                        BY)
                .id();
        for (Role role : roles) {
            people.giveRole(id, unitId, role, BY);
        }
        return people.find(id).orElseThrow();
    }

    private long unit(String name, Unit.Kind kind, @org.jspecify.annotations.Nullable Long parentId) {
        return units.setUp(new NewUnit("u-" + NUMBER.incrementAndGet(), name, kind, parentId, List.of()), BY)
                .id();
    }

    private static SignedIn nobody() {
        return new SignedIn(0, "", 0, List.of());
    }

    @SuppressWarnings("NullAway") // set by open()
    private static Aim nothing() {
        return null;
    }
}
