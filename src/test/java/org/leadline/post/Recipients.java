package org.leadline.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** A ward and people to write to; a canary sings in each of their names. */
final class Recipients {
    static final String CANARY = "Canarybird";

    @Autowired
    RealDatabase database;

    @Autowired
    LoopbackSmtp server;

    @Autowired
    SettableClock clock;

    @Autowired
    Units units;

    @Autowired
    People people;

    long unitId;
    private int number;

    /** Empties the database and the mail server. */
    void open() {
        database.clean();
        server.reset();
        clock.set(SettableClock.START);
        unitId = units.setUp(new NewUnit("ward", CANARY + " Ward", Unit.Kind.WARD, null, List.of()), "test")
                .id();
    }

    long person(@Nullable String email) {
        String slug = "person-" + number++;
        return people.enter(
                        new NewPerson(
                                slug, CANARY + " " + number, "nurse", null, null, unitId, false, null, false, email),
                        "test")
                .id();
    }
}
