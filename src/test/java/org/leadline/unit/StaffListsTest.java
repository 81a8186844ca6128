package org.leadline.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn.Membership;
import org.springframework.beans.factory.annotation.Autowired;

@UnitTest
class StaffListsTest {
    private static final LocalDate LAST_DAY =
            LocalDate.ofInstant(SettableClock.START, ZoneOffset.UTC).plusDays(9);

    @Autowired
    StaffLists lists;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    Clinic clinic;

    @BeforeEach
    void open() {
        clinic.open();
    }

    @Test
    void whoLeadsOrKeepsTheSystemEntersPeopleAndNobodyElseDoes() {
        assertThat(kept(lists.enter(clinic.lead(), clinic.unitId, form("Zuri Ebb", "member")))
                        .profession())
                .isEqualTo("nurse");
        assertThat(lists.enter(clinic.keeper(), clinic.unitId, form("Bo Reef", "shift-lead")))
                .isInstanceOf(Keeping.Kept.class);
        assertThatThrownBy(() -> lists.enter(clinic.nurse(), clinic.unitId, form("No One", "member")))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> lists.enter(clinic.lead(), clinic.wardId, form("No One", "member")))
                .isInstanceOf(NotHere.class);
        assertThat(clinic.names()).contains("Zuri Ebb", "Bo Reef").doesNotContain("No One");
    }

    @Test
    void twoPeopleOfOneNameGetAddressesOfTheirOwn() {
        Person one = kept(lists.enter(clinic.lead(), clinic.unitId, form("Ána Ólafsdóttir", "member")));
        Person other = kept(lists.enter(clinic.lead(), clinic.unitId, form("Ana Olafsdottir", "member")));
        Person unwritten = kept(lists.enter(clinic.lead(), clinic.unitId, form("王芳", "member")));
        assertThat(people.findBySlug("ana-olafsdottir")).contains(one);
        assertThat(people.findBySlug("ana-olafsdottir-2")).contains(other);
        assertThat(people.findBySlug("person")).contains(unwritten);
    }

    @Test
    void aRoleThatEndsAndADayThatIsOverEndWhatSomebodySees() {
        long id = clinic.nurse().personId();
        assertThat(lists.end(clinic.lead(), clinic.unitId, id)).isEmpty();
        assertThat(clinic.now(id).memberships()).isEmpty();
        Person other = kept(lists.enter(
                clinic.lead(), clinic.unitId, whole("Zuri Ebb", "nurse", LAST_DAY.toString(), "", "member")));
        assertThat(people.find(other.id())).isPresent();
        clinic.clock().set(SettableClock.START.plus(Duration.ofDays(12)));
        assertThat(people.find(other.id())).isEmpty();
    }

    @Test
    void whatStandsWrongIsNamedByFieldAndNothingIsKept() {
        PersonForm typed = whole("", "", "soon", "nobody at nowhere", "captain");
        assertThat(lists.enter(clinic.lead(), clinic.unitId, typed))
                .isInstanceOfSatisfying(Keeping.Refused.class, refused -> {
                    assertThat(refused.problems())
                            .containsEntry("name", "unit.problem.blank.name")
                            .containsEntry("profession", "unit.problem.blank.profession")
                            .containsEntry("leavingOn", "unit.problem.day")
                            .containsEntry("email", "unit.problem.email")
                            .containsEntry("roles", "unit.problem.role");
                    assertThat(refused.typed()).isEqualTo(typed);
                });
        assertThat(lists.enter(clinic.lead(), clinic.unitId, form("NHS 943 476 5919", "member")))
                .isInstanceOf(Keeping.Refused.class);
        assertThat(clinic.names()).hasSize(3);
    }

    @Test
    void whoKeepsTheSystemIsChosenByWhoKeepsIt() {
        long nurse = clinic.nurse().personId();
        PersonForm appointed = form("Wim Cleat", "member", "privacy-officer");
        assertThat(lists.change(clinic.lead(), clinic.unitId, nurse, appointed))
                .isInstanceOfSatisfying(
                        Keeping.Refused.class,
                        refused -> assertThat(refused.problems()).containsEntry("roles", "unit.problem.appoint"));
        assertThat(lists.change(clinic.keeper(), clinic.unitId, nurse, appointed))
                .isInstanceOf(Keeping.Kept.class);
        assertThat(clinic.now(nurse).memberships()).contains(new Membership(clinic.unitId, Role.PRIVACY_OFFICER));
    }

    @Test
    void somebodyAlwaysKeepsTheList() {
        long keeper = clinic.keeper().personId();
        long lead = clinic.lead().personId();
        assertThat(lists.end(clinic.keeper(), clinic.unitId, lead)).isEmpty();
        assertThat(lists.end(clinic.keeper(), clinic.unitId, keeper)).contains("unit.problem.last-keeper");
        assertThat(lists.change(clinic.keeper(), clinic.unitId, keeper, form("Olu Spar", "member")))
                .isInstanceOf(Keeping.Refused.class);
        assertThat(lists.mayKeep(clinic.keeper(), clinic.unitId)).isTrue();
    }

    @Test
    void anOutsideNeighbourIsAUnitWithoutPeopleAndEitherMayEndIt() {
        assertThat(units.addOutsideNeighbour(
                        clinic.lead(), clinic.unitId, "Mill Lane care home", Unit.Kind.TEAM, "01632 960 001"))
                .isEmpty();
        Unit home = units.listNeighbours(clinic.unitId).getFirst();
        assertThat(home.telephones()).containsExactly(new Unit.Telephone("Mill Lane care home", "01632 960 001"));
        assertThat(units.sight(clinic.nurse(), home.id())).isEqualTo(Sight.NEAR);
        assertThat(people.listToAsk(clinic.lead(), home.id(), Sight.NEAR)).isEmpty();
        assertThat(units.addOutsideNeighbour(
                        clinic.lead(), clinic.unitId, "mill lane care home", Unit.Kind.TEAM, "none"))
                .containsKeys("name", "number");
        assertThatThrownBy(() -> units.addNeighbour(clinic.lead(), clinic.unitId, clinic.wardId))
                .as("a unit that nobody may know of cannot be made a neighbour by guessing its number")
                .isInstanceOf(NotHere.class);
        units.endNeighbour(clinic.lead(), clinic.unitId, home.id());
        assertThat(units.sight(clinic.nurse(), home.id())).isEqualTo(Sight.NONE);
    }

    @Test
    void numbersAreWrittenAnewAsAWhole() {
        assertThat(units.describe(
                        clinic.lead(),
                        clinic.unitId,
                        "Foot clinic",
                        Unit.Kind.CLINIC,
                        List.of(
                                new Unit.Telephone("Desk", "4107"),
                                new Unit.Telephone("", ""),
                                new Unit.Telephone("Laboratory", "+44 (0)1632 960 002"))))
                .isEmpty();
        assertThat(units.getOurs(clinic.nurse(), clinic.unitId).telephones())
                .extracting(Unit.Telephone::purpose)
                .containsExactly("Desk", "Laboratory");
        assertThat(units.describe(
                        clinic.lead(),
                        clinic.unitId,
                        " ",
                        Unit.Kind.CLINIC,
                        List.of(new Unit.Telephone("Desk", "ring me"), new Unit.Telephone("", "4107"))))
                .containsOnlyKeys("name", "number1", "purpose2");
    }

    private static Person kept(Keeping keeping) {
        return ((Keeping.Kept) keeping).person();
    }

    private static PersonForm form(String name, String... roles) {
        return whole(name, "nurse", "", "", roles);
    }

    private static PersonForm whole(String name, String profession, String leavingOn, String email, String... roles) {
        return new PersonForm(name, profession, "", leavingOn, false, email, false, List.of(roles));
    }
}
