package org.leadline.aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.measure.Defining;
import org.leadline.measure.Measures;
import org.leadline.measure.TypedMeasure;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** Two wards of one division, a board above, and somebody far away. */
@SuppressWarnings("NullAway.Init") // set by open()
final class TwoWards {
    private static final String BY = "test";

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

    @Autowired
    Measures measures;

    long division;
    long ward;
    long surgery;
    SignedIn boss;
    SignedIn lead;
    SignedIn nurse;
    SignedIn surgeon;
    SignedIn stranger;

    void open() {
        database.clean();
        clock.set(SettableClock.START);
        long board = unit("board", Unit.Kind.BOARD, null);
        division = unit("division", Unit.Kind.DIVISION, board);
        ward = unit("ward", Unit.Kind.WARD, division);
        surgery = unit("surgery", Unit.Kind.WARD, division);
        boss = person("boss", division, Role.MEMBER, Role.LEAD);
        lead = person("lead", ward, Role.MEMBER, Role.LEAD);
        nurse = person("nurse", ward, Role.MEMBER);
        surgeon = person("surgeon", surgery, Role.MEMBER, Role.LEAD);
        person("anaesthetist", surgery, Role.MEMBER);
        stranger = person("stranger", unit("far", Unit.Kind.PRACTICE, null), Role.MEMBER, Role.LEAD);
    }

    static NewAim aim(String line) {
        return measured(line, null);
    }

    static NewAim measured(String line, @Nullable String measure) {
        return new NewAim(line, null, Origin.OURS, null, null, null, false, measure);
    }

    static List<String> problemsOf(Runnable act) {
        NotTaken refused = catchThrowableOfType(NotTaken.class, act::run);
        assertThat(refused).isNotNull();
        return List.copyOf(refused.problems().values());
    }

    String measure(SignedIn author, long unitId, String name) {
        long checker = people.list(author, unitId).stream()
                .map(here -> here.person().id())
                .filter(id -> id != author.personId())
                .findFirst()
                .orElseThrow();
        var form = TypedMeasure.of(name).checkedBy(checker).form();
        return ((Defining.Defined) measures.define(author, unitId, form))
                .measure()
                .address();
    }

    long unit(String name, Unit.Kind kind, @Nullable Long parent) {
        return units.setUp(new NewUnit(name, name, kind, parent, List.of()), BY).id();
    }

    SignedIn person(String name, long unitId, Role... roles) {
        long id = people.enter(new NewPerson(name, name, "nurse", null, null, unitId, false, null, false), BY)
                .id();
        for (Role role : roles) {
            people.giveRole(id, unitId, role, BY);
        }
        return people.find(id).orElseThrow();
    }
}
