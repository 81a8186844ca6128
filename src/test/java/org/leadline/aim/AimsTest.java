package org.leadline.aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds.CannotBeGivenOn;
import org.leadline.unit.sheet.SheetLine;
import org.leadline.unit.sheet.Waiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import(SettableClock.Setup.class)
class AimsTest {
    private static final String BY = "test";
    private static final Duration A_QUARTER = Duration.ofDays(7 * 13);

    @Autowired
    private RealDatabase database;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Aims aims;

    @Autowired
    private PinnedThings pinned;

    @Autowired
    private AimsWaiting waiting;

    @Autowired
    private AimsHeld held;

    @Autowired
    private AimsOnSheet onSheet;

    @Autowired
    private PinnedOnSheet pinnedOnSheet;

    @Autowired
    private ToldBacks toldBacks;

    private long ward;
    private SignedIn lead;
    private SignedIn nurse;
    private SignedIn administrator;
    private SignedIn partner;
    private SignedIn neighbour;
    private SignedIn stranger;

    @BeforeEach
    void open() {
        database.clean();
        clock.set(SettableClock.START);
        ward = unit("ward");
        long clinic = unit("clinic");
        units.makeNeighbours(ward, clinic, BY);
        lead = person("lead", ward, Role.MEMBER, Role.LEAD);
        nurse = person("nurse", ward, Role.MEMBER);
        administrator = person("administrator", ward, Role.ADMINISTRATOR);
        partner = person("partner", ward, Role.PATIENT_PARTNER);
        neighbour = person("neighbour", clinic, Role.MEMBER, Role.LEAD);
        stranger = person("stranger", unit("far"), Role.MEMBER, Role.LEAD);
    }

    @Test
    void a_unit_has_three_aims_at_a_time_and_room_again_when_one_is_retired_with_a_reason() {
        Aim first = aims.enter(lead, ward, aim("Nobody falls", null));
        aims.enter(lead, ward, aim("Nobody waits", null));
        aims.enter(administrator, ward, aim("Nobody is lonely", null));
        assertThat(problemsOf(() -> aims.enter(lead, ward, aim("One more", null))))
                .contains("aim.problem.three-aims");
        assertThat(problemsOf(() -> aims.retire(lead, first.id(), " "))).contains("aim.problem.blank.because");
        aims.retire(lead, first.id(), "reached");
        assertThat(aims.listRetired(nurse, ward)).extracting(Aim::line).containsExactly("Nobody falls");
        aims.enter(lead, ward, aim("One more", null));
        assertThat(aims.list(partner, ward)).hasSize(3);
    }

    @Test
    void a_unit_has_five_values_at_most_and_none_goes_while_an_aim_hangs_from_it() {
        Value value = aims.enterValue(lead, ward, "Nobody waits alone", "We answer the bell");
        for (int more = 0; more < 4; more++) {
            aims.enterValue(lead, ward, "Value " + more, null);
        }
        assertThat(problemsOf(() -> aims.enterValue(lead, ward, "A sixth", null)))
                .contains("aim.problem.five-values");
        Aim aim = aims.enter(lead, ward, aim("Nobody waits", value.id()));
        assertThat(problemsOf(() -> aims.retireValue(lead, value.id(), "worn out")))
                .contains("aim.problem.value-in-use");
        aims.retire(lead, aim.id(), "reached");
        aims.retireValue(lead, value.id(), "worn out");
        assertThat(aims.listValues(lead, ward)).hasSize(4);
        assertThat(problemsOf(() -> aims.enter(lead, ward, aim("Nobody waits", value.id()))))
                .contains("aim.problem.value");
    }

    @Test
    void what_was_said_before_is_kept_and_two_who_change_it_at_once_do_not_overwrite_each_other() {
        Aim aim = aims.enter(lead, ward, aim("Nobody falls", null));
        Aim changed = aims.change(lead, aim.id(), aim.version(), aim("Nobody falls at night", null));
        assertThat(problemsOf(() -> aims.change(lead, aim.id(), aim.version(), aim("Nobody falls by day", null))))
                .contains("aim.problem.meanwhile");
        assertThat(aims.listHistory(nurse, aim.id()))
                .extracting(Wording::words)
                .containsExactly("Nobody falls at night", "Nobody falls");
        assertThat(changed.since()).isEqualTo(aim.since());
    }

    @Test
    void those_who_lead_write_the_unit_and_its_neighbours_read_and_a_stranger_knows_nothing() {
        Aim aim = aims.enter(lead, ward, aim("Nobody falls", null));
        for (SignedIn reader : List.of(nurse, partner, administrator, neighbour)) {
            assertThat(aims.get(reader, aim.id()).line()).isEqualTo("Nobody falls");
        }
        assertThatThrownBy(() -> aims.get(stranger, aim.id())).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> aims.list(stranger, ward)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> aims.enter(nurse, ward, aim("x", null))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> aims.enter(neighbour, ward, aim("x", null))).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> aims.retire(partner, aim.id(), "x")).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> pinned.find(neighbour, ward)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> pinned.pin(partner, ward, "x")).isInstanceOf(NotYours.class);
    }

    @Test
    void what_points_at_a_patient_or_is_too_long_or_past_is_refused_with_a_sentence() {
        assertThat(problemsOf(() -> aims.enterValue(lead, ward, "As for NHS number 943 476 5919", null)))
                .contains("access.patient.nhs-number");
        assertThat(problemsOf(() -> aims.enterValue(lead, ward, "x".repeat(201), null)))
                .contains("aim.problem.long.200");
        NewAim past = new NewAim(
                "Nobody falls", null, Origin.OURS, null, LocalDate.now(clock).minusDays(1));
        assertThat(problemsOf(() -> aims.enter(lead, ward, past))).contains("aim.problem.past");
        NewAim another = new NewAim("Nobody falls", null, Origin.OURS, null, null, neighbour.personId());
        assertThat(problemsOf(() -> aims.enter(lead, ward, another))).contains("aim.problem.owner");
    }

    @Test
    void its_owner_looks_once_a_quarter_and_not_before() {
        NewAim given = new NewAim("Nobody falls", null, Origin.OURS, null, null, nurse.personId());
        Aim aim = aims.enter(lead, ward, given);
        assertThat(waiting.listWaiting(nurse)).isEmpty();
        clock.move(A_QUARTER);
        assertThat(waiting.listWaiting(nurse)).extracting(Waiting::kind).containsExactly("aim-look");
        assertThat(waiting.listAsked(
                        nurse,
                        clock.instant().minus(Duration.ofDays(7)),
                        clock.instant().plusNanos(1)))
                .hasSize(1);
        aims.looked(nurse, aim.id());
        assertThat(waiting.listWaiting(nurse)).isEmpty();
        assertThat(aims.listHistory(lead, aim.id())).extracting(Wording::done).containsExactly("looked", "entered");
    }

    @Test
    void past_its_last_day_an_aim_needs_a_person_and_cannot_simply_stay() {
        LocalDate until = LocalDate.now(clock).plusDays(3);
        Aim aim = aims.enter(lead, ward, new NewAim("Nobody falls", null, Origin.OURS, null, until));
        SheetLine before = onSheet.listLines(nurse, ward).getFirst();
        assertThat(before.aside()).isEqualTo("3 days left");
        assertThat(before.needsAPerson()).isFalse();
        clock.move(Duration.ofDays(4));
        SheetLine line = onSheet.listLines(nurse, ward).getFirst();
        assertThat(line.needsAPerson()).isTrue();
        assertThat(line.aside()).isEqualTo("past its day");
        assertThat(problemsOf(() -> aims.looked(lead, aim.id()))).contains("aim.problem.over");
    }

    @Test
    void one_thing_is_pinned_until_done_or_dropped_and_after_four_weeks_the_unit_is_asked_to_decide() {
        Pinned thing = pinned.pin(nurse, ward, "Agree who teaches the new starters");
        assertThat(problemsOf(() -> pinned.pin(lead, ward, "Another"))).contains("aim.problem.pinned-already");
        clock.move(Duration.ofDays(8));
        SheetLine line = pinnedOnSheet.listLines(partner, ward).getFirst();
        assertThat(line.line()).isEqualTo("Week 2 of 4, then we do it or drop it.");
        assertThat(line.needsAPerson()).isFalse();
        assertThat(waiting.listWaiting(lead)).isEmpty();
        clock.move(Duration.ofDays(20));
        assertThat(pinnedOnSheet.listLines(partner, ward).getFirst().needsAPerson())
                .isTrue();
        for (SignedIn asked : List.of(lead, nurse)) {
            assertThat(waiting.listWaiting(asked)).extracting(Waiting::kind).containsExactly("aim-pinned");
        }
        assertThat(waiting.listWaiting(partner)).isEmpty();
        assertThat(problemsOf(() -> pinned.drop(lead, thing.id(), ""))).contains("aim.problem.blank.because");
        pinned.drop(lead, thing.id(), "the school does it now");
        assertThat(pinned.find(nurse, ward)).isEmpty();
        assertThat(toldBacks.listUnheard(nurse))
                .extracting(ToldBack::sentence)
                .containsExactly("lead dropped it: the school does it now");
        assertThatThrownBy(() -> pinned.done(lead, thing.id(), null)).isInstanceOf(NotHere.class);
        pinned.pin(lead, ward, "Another");
    }

    @Test
    void what_somebody_holds_goes_on_to_another_who_works_there_or_ends_and_both_are_told() {
        Aim aim = aims.enter(lead, ward, new NewAim("Nobody falls", null, Origin.OURS, null, null, nurse.personId()));
        pinned.pin(nurse, ward, "Agree who teaches");
        assertThat(held.listHeld(nurse.personId())).hasSize(2);
        assertThat(held.listOwnerless(ward)).isEmpty();
        people.endRole(nurse.personId(), ward, Role.MEMBER, BY);
        List<Held> ownerless = held.listOwnerless(ward);
        assertThat(ownerless).hasSize(2).allMatch(Held::closable);
        String id = ownerless.getFirst().id();
        assertThatThrownBy(() -> held.giveOn(lead, id, partner.personId())).isInstanceOf(CannotBeGivenOn.class);
        assertThatThrownBy(() -> held.giveOn(lead, "aim-77000001", lead.personId()))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> held.giveOn(lead, "nothing", lead.personId())).isInstanceOf(NotHere.class);
        SignedIn other = person("other", ward, Role.MEMBER);
        held.giveOn(lead, id, other.personId());
        held.close(lead, ownerless.getLast().id(), "nobody needs it");
        assertThat(held.listOwnerless(ward)).isEmpty();
        assertThat(aims.get(lead, aim.id()).owner().name()).isEqualTo("other");
        assertThat(toldBacks.listUnheard(other)).hasSize(1);
        assertThat(toldBacks.listUnheard(nurse)).hasSize(2);
    }

    private static NewAim aim(String line, @Nullable Long valueId) {
        return new NewAim(line, valueId, Origin.OURS, null, null);
    }

    private static List<String> problemsOf(Runnable act) {
        NotTaken refused = catchThrowableOfType(NotTaken.class, act::run);
        assertThat(refused).isNotNull();
        return List.copyOf(refused.problems().values());
    }

    private long unit(String name) {
        return units.setUp(new NewUnit(name, name, Unit.Kind.WARD, null, List.of()), BY)
                .id();
    }

    private SignedIn person(String name, long unitId, Role... roles) {
        boolean patientPartner = List.of(roles).contains(Role.PATIENT_PARTNER);
        long id = people.enter(new NewPerson(name, name, "nurse", null, null, unitId, patientPartner, null, false), BY)
                .id();
        for (Role role : roles) {
            people.giveRole(id, unitId, role, BY);
        }
        return people.find(id).orElseThrow();
    }
}
