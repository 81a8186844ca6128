package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Circles.Circle;
import org.leadline.sounding.Circles.Relation;
import org.leadline.unit.Person;
import org.leadline.unit.Unit;

class GroupsTest {
    private static final SignedIn ME = new SignedIn(1, "Me", 7, List.of(new SignedIn.Membership(7, Role.MEMBER)));
    private final Circle ward = circle(
            7,
            Relation.OURS,
            here(1, "nurse", false, Role.MEMBER),
            here(2, "nurse", true, Role.MEMBER, Role.LEAD),
            here(3, "doctor", false, Role.MEMBER, Role.SHIFT_LEAD),
            here(4, "doctor", false, Role.DEPUTY),
            here(5, "patient partner", false, Role.PATIENT_PARTNER));
    private final Circle clinic =
            circle(8, Relation.NEIGHBOUR, here(3, "doctor", false, Role.LEAD), here(9, "nurse", false, Role.MEMBER));
    private final Groups groups = Groups.of(ME, List.of(ward, clinic), OurWords.at(Clock.systemUTC()));

    @Test
    void groupsAreAskedTogetherAndNobodyTwice() {
        assertThat(groups.members(Set.of("u7-doctor", "u7-lead"))).containsExactlyInAnyOrder(2L, 3L, 4L);
        assertThat(groups.members(Set.of("u7", "u8"))).containsExactlyInAnyOrder(2L, 3L, 4L, 5L, 9L);
        assertThat(groups.members(Set.of("u7-shift", "u7-nights"))).containsExactlyInAnyOrder(2L, 3L);
        assertThat(groups.members(Set.of("u8-lead"))).containsExactly(3L);
    }

    @Test
    void theOneWhoAsksIsInAGroupOfTheirOwn() {
        assertThat(groups.members(Set.of("u7", "u7-nurse"))).doesNotContain(1L);
        assertThat(groups.members(Set.of("me"))).containsExactly(1L);
    }

    @Test
    void patientPartnersAreAGroupAndNoProfession() {
        assertThat(groups.members(Set.of("u7-partners"))).containsExactly(5L);
        assertThat(groups.members(Set.of("u7-patient partner"))).isEmpty();
    }

    @Test
    void whatIsNoGroupHasNobodyInIt() {
        assertThat(groups.members(Set.of("u9", "", "none", "7", "u7-pharmacist")))
                .isEmpty();
    }

    @Test
    void groupsOfOtherUnitsStandInSightOnceTheyAreChosen() {
        assertThat(groups.shown(Set.of())).containsKeys("me", "u7", "u7-doctor").doesNotContainKeys("u8", "u8-lead");
        assertThat(groups.more(Set.of())).containsKeys("u8", "u8-lead");
        assertThat(groups.shown(Set.of("u8"))).containsEntry("u8", "Everybody on Unit 8 (2)");
        assertThat(groups.more(Set.of("u8"))).doesNotContainKey("u8").containsKey("u8-lead");
    }

    private static Circle circle(long id, Relation relation, Person.InUnit... people) {
        return new Circle(new Unit(id, "Unit " + id, Unit.Kind.WARD, null, List.of(), null), relation, List.of(people));
    }

    private static Person.InUnit here(long id, String profession, boolean nights, Role... roles) {
        boolean partner = List.of(roles).contains(Role.PATIENT_PARTNER);
        return new Person.InUnit(
                new Person(id, "Person " + id, profession, null, null, 7, partner, null, nights), List.of(roles));
    }
}
