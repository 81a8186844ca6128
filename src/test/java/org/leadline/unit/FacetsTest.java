package org.leadline.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBack;
import org.leadline.post.ToldBacks;
import org.leadline.unit.Facet.Kind;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds.CannotBeGivenOn;
import org.leadline.unit.sheet.TakesMinutes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import(SettableClock.Setup.class)
class FacetsTest {
    private static final String BY = "test";

    @Autowired
    private RealDatabase database;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Facets facets;

    @Autowired
    private FacetsHeld held;

    @Autowired
    private ToldBacks toldBacks;

    private long ward;
    private SignedIn lead;
    private SignedIn nurse;
    private SignedIn clerk;
    private SignedIn neighbour;

    @BeforeEach
    void open() {
        database.clean();
        clock.set(SettableClock.START);
        ward = unit("ward");
        long clinic = unit("clinic");
        units.makeNeighbours(ward, clinic, BY);
        lead = person("lead", ward, Role.MEMBER, Role.LEAD);
        nurse = person("nurse", ward, Role.MEMBER);
        clerk = person("clerk", ward, Role.MEMBER);
        neighbour = person("neighbour", clinic, Role.MEMBER, Role.LEAD);
    }

    @Test
    void each_of_the_six_has_an_owner_a_day_and_what_it_said_before() {
        assertThat(facets.write(lead, ward, Kind.SPACE, 0, "Five bays", nurse.personId()))
                .isEmpty();
        clock.move(Duration.ofDays(30));
        assertThat(facets.write(nurse, ward, Kind.SPACE, 1, "Five bays,\n four rooms", nurse.personId()))
                .isEmpty();
        clock.move(Duration.ofDays(30));
        facets.check(nurse, ward, Kind.SPACE);
        assertThat(facets.list(clerk, ward)).singleElement().satisfies(space -> {
            assertThat(space.line()).isEqualTo("Five bays, four rooms");
            assertThat(space.ownerName()).isEqualTo("nurse");
            assertThat(space.version()).isEqualTo(3);
            assertThat(space.checkedOn()).isEqualTo(LocalDate.now(clock));
        });
        assertThat(facets.listHistory(clerk, ward, Kind.SPACE))
                .extracting(Facet::line)
                .containsExactly("Five bays, four rooms", "Five bays");
    }

    @Test
    void who_keeps_the_list_writes_all_who_keeps_one_writes_that_and_neighbours_see_none() {
        facets.write(lead, ward, Kind.SPACE, 0, "Five bays", nurse.personId());
        assertThat(facets.mayWrite(nurse, ward, Kind.SPACE)).isTrue();
        assertThatThrownBy(() -> facets.write(nurse, ward, Kind.PEOPLE, 0, "Nine of us", nurse.personId()))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> facets.check(clerk, ward, Kind.SPACE)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> facets.list(neighbour, ward)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> facets.check(lead, ward, Kind.PEOPLE)).isInstanceOf(NotHere.class);
    }

    @Test
    void what_cannot_be_taken_is_refused_and_nothing_is_written() {
        assertThat(facets.write(lead, ward, Kind.SPACE, 0, " ", neighbour.personId()))
                .containsEntry("line", "unit.facet.problem.blank.line")
                .containsEntry("owner", "unit.facet.problem.owner");
        assertThat(facets.write(lead, ward, Kind.SPACE, 0, "x".repeat(601), lead.personId()))
                .containsEntry("line", "unit.facet.problem.long");
        assertThat(facets.write(lead, ward, Kind.SPACE, 0, "NHS number: 943 476 5919", lead.personId()))
                .containsKey("line");
        assertThat(facets.write(lead, ward, Kind.SPACE, 3, "Five bays", lead.personId()))
                .containsEntry("line", "unit.facet.problem.meanwhile");
        assertThat(facets.list(lead, ward)).isEmpty();
    }

    @Test
    void after_six_months_it_waits_for_its_owner_until_they_have_looked() {
        facets.write(lead, ward, Kind.SPACE, 0, "Five bays", nurse.personId());
        clock.move(Duration.ofDays(180));
        assertThat(held.listWaiting(nurse)).isEmpty();
        clock.move(Duration.ofDays(5));
        assertThat(held.listWaiting(nurse)).singleElement().satisfies(waiting -> {
            assertThat(waiting.kind()).isEqualTo("facet-check");
            assertThat(waiting.title()).isEqualTo("Space");
        });
        assertThat(held.listWaiting(clerk)).isEmpty();
        assertThat(held.listAsked(nurse, clock.instant().minus(Duration.ofDays(7)), clock.instant()))
                .extracting(TakesMinutes.Ask::kind)
                .containsExactly("facet-check");
        facets.check(nurse, ward, Kind.SPACE);
        assertThat(held.listWaiting(nurse)).isEmpty();
    }

    @Test
    void it_is_given_on_and_both_hear_of_it_and_without_its_owner_it_is_ownerless() {
        facets.write(lead, ward, Kind.SPACE, 0, "Five bays", nurse.personId());
        String id = held.listHeld(nurse.personId()).getFirst().id();
        assertThatThrownBy(() -> held.giveOn(lead, id, neighbour.personId())).isInstanceOf(CannotBeGivenOn.class);
        held.giveOn(lead, id, clerk.personId());
        assertThat(held.listHeld(nurse.personId())).isEmpty();
        assertThat(held.listHeld(clerk.personId())).extracting(Held::title).containsExactly("Space");
        for (SignedIn told : List.of(nurse, clerk)) {
            assertThat(toldBacks.listUnheard(told))
                    .extracting(ToldBack::sentence)
                    .containsExactly("clerk keeps it right from now on. lead gave it on.");
        }
        assertThat(held.listOwnerless(ward)).isEmpty();
        people.endRole(clerk.personId(), ward, Role.MEMBER, BY);
        assertThat(held.listOwnerless(ward)).extracting(Held::closable).containsExactly(false);
        assertThatThrownBy(() -> held.close(lead, id, "no more")).isInstanceOf(NotHere.class);
    }

    private long unit(String slug) {
        return units.setUp(new NewUnit(slug, slug, Unit.Kind.WARD, null, List.of()), BY)
                .id();
    }

    private SignedIn person(String slug, long unit, Role... roles) {
        long id = people.enter(new NewPerson(slug, slug, "nurse", null, null, unit, false, null, false), BY)
                .id();
        for (Role role : roles) {
            people.giveRole(id, unit, role, BY);
        }
        return people.find(id).orElseThrow();
    }
}
