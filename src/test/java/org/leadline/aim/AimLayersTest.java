package org.leadline.aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.leadline.aim.db.Tables.EFFECT;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.aim.QuarterHour.Step;
import org.leadline.aim.QuarterHour.What;
import org.leadline.practice.NewPromise;
import org.leadline.practice.Making;
import org.leadline.practice.Promises;
import org.leadline.practice.Receiver;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.leadline.unit.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What a layer sees, what two sides owe each other, and the hour of a quarter. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import(SettableClock.Setup.class)
class AimLayersTest {
    private static final String BY = "test";

    @Autowired
    private RealDatabase database;

    @Autowired
    private DSLContext sql;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Aims aims;

    @Autowired
    private Passes passes;

    @Autowired
    private AimLayers layers;

    @Autowired
    private Compacts compacts;

    @Autowired
    private QuarterHours hours;

    @Autowired
    private Promises promises;

    private long division;
    private long ward;
    private long clinic;
    private SignedIn boss;
    private SignedIn lead;
    private SignedIn nurse;
    private SignedIn sibling;

    @BeforeEach
    void open() {
        database.clean();
        clock.set(SettableClock.START);
        division = unit("division", Unit.Kind.DIVISION, null);
        ward = unit("ward", Unit.Kind.WARD, division);
        clinic = unit("clinic", Unit.Kind.CLINIC, division);
        boss = person("boss", division, Role.MEMBER, Role.LEAD);
        lead = person("lead", ward, Role.MEMBER, Role.LEAD);
        nurse = person("nurse", ward, Role.MEMBER);
        sibling = person("sibling", clinic, Role.MEMBER, Role.LEAD);
    }

    @Test
    void a_layer_sees_whose_idea_aims_were_at_every_level_and_over_time_and_nothing_of_people() {
        Aim first = aims.enter(lead, ward, aim("Nobody falls", Origin.OURS, null));
        aims.enter(sibling, clinic, aim("Nobody loses a foot", Origin.TOGETHER, null));
        aims.enterMine(nurse, ward, aim("I learn to put in a line", Origin.OURS, null));
        aims.enter(boss, division, aim("No bed stands empty", Origin.OURS, null));
        clock.move(Duration.ofDays(120));
        aims.retire(lead, first.id(), "reached");
        LayerView view = layers.get(boss, division);
        assertThat(view.levels())
                .extracting(LayerView.Level::height)
                .containsExactly(LayerView.Height.DIVISION, LayerView.Height.UNITS);
        LayerView.Level below = view.levels().getLast();
        assertThat(below.shares().getFirst().all()).isZero();
        assertThat(below.shares().get(below.shares().size() - 2))
                .extracting(LayerView.Shares::ours, LayerView.Shares::together, LayerView.Shares::handed)
                .containsExactly(1, 1, 0);
        assertThat(below.now())
                .extracting(LayerView.Shares::ours, LayerView.Shares::together, LayerView.Shares::handed)
                .containsExactly(0, 1, 0);
        assertThat(view.withoutValue()).extracting(of -> of.aim().line()).doesNotContain("I learn to put in a line");
        assertThatThrownBy(() -> layers.get(lead, division)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> layers.get(lead, ward)).isInstanceOf(NotHere.class);
    }

    @Test
    void a_layer_sees_what_was_changed_how_long_passes_took_and_what_hangs_from_no_value() {
        Value value = aims.enterValue(lead, ward, "Nobody waits alone", null);
        Aim aim = aims.enter(boss, division, aim("Nobody waits", Origin.OURS, null));
        Pass toWard = passes.pass(boss, aim.id(), ward, "");
        Pass toClinic = passes.pass(boss, aim.id(), clinic, "");
        clock.move(Duration.ofDays(2));
        Aim taken = passes.take(lead, toWard.id(), aim("Nobody waits alone", Origin.HANDED, value.id()), "");
        clock.move(Duration.ofDays(4));
        passes.giveBack(sibling, toClinic.id(), "nobody waits here");
        passes.pass(lead, aims.enter(lead, ward, aim("Beds are found", Origin.OURS, null)).id(), division, "");
        LayerView view = layers.get(boss, division);
        assertThat(view.medianDays()).hasValue(4);
        assertThat(view.answered()).isEqualTo(2);
        assertThat(view.handedDown()).extracting(Pass::id).containsExactly(toWard.id());
        assertThat(view.returned()).extracting(Pass::id).containsExactly(toClinic.id());
        assertThat(view.waiting()).extracting(Pass::line).containsExactly("Beds are found");
        assertThat(view.withoutValue())
                .extracting(of -> of.aim().line(), LayerView.Of::unitName)
                .containsExactly(tuple("Nobody waits", "division"), tuple("Beds are found", "ward"));
        assertThat(taken.value()).isEqualTo(value);
    }

    @Test
    void a_pair_stands_as_hurting_only_from_the_day_on_which_others_read_it_and_it_is_said_where_one_hurts_what_it_serves() {
        Aim aim = aims.enter(boss, division, aim("Nobody waits", Origin.OURS, null));
        Pass pass = passes.pass(boss, aim.id(), ward, "");
        Aim taken = passes.take(lead, pass.id(), aim("Nobody waits alone", Origin.HANDED, null), "");
        mark(taken.id(), aim.id(), "maker", "hurts", 7);
        assertThat(layers.get(boss, division).hurting()).isEmpty();
        clock.move(Duration.ofDays(7));
        assertThat(layers.get(boss, division).hurting())
                .extracting(one -> one.aim().aim().id(), one -> one.hurt().aim().id(), LayerView.Hurting::serves, LayerView.Hurting::table)
                .containsExactly(tuple(taken.id(), aim.id(), true, "division"));
        mark(taken.id(), aim.id(), "maker", "helps", 0);
        assertThat(layers.get(boss, division).hurting()).isEmpty();
    }

    @Test
    void support_that_is_late_stands_as_plainly_as_work_that_is_late() {
        LocalDate today = LocalDate.now(clock);
        aims.enter(lead, ward, new NewAim("Nobody waits", null, Origin.HANDED, null, today.plusDays(3)));
        aims.enter(lead, ward, aim("Ours", Origin.OURS, null));
        promise(boss, division, new Receiver.WholeUnit(ward), "A second machine", today.plusDays(2));
        promise(lead, ward, new Receiver.WholeUnit(ward), "Chairs by the window", today.plusDays(2));
        Compact before = compacts.get(nurse, ward);
        assertThat(before.expected()).extracting(Compact.Line::title).containsExactly("Nobody waits");
        assertThat(before.promised())
                .extracting(Compact.Line::title, Compact.Line::from)
                .containsExactly(tuple("A second machine", "division"));
        assertThat(before.overdueOfUs() + before.overdueToUs()).isZero();
        clock.move(Duration.ofDays(4));
        Compact after = compacts.get(nurse, ward);
        assertThat(after.expected()).allMatch(Compact.Line::overdue);
        assertThat(after.promised()).allMatch(Compact.Line::overdue);
        assertThat(after.overdueOfUs()).isEqualTo(1);
        assertThat(after.overdueToUs()).isEqualTo(1);
        assertThatThrownBy(() -> compacts.get(boss, ward)).isInstanceOf(NotHere.class);
    }

    @Test
    void a_step_of_the_hour_is_done_when_the_thing_itself_is_and_open_again_when_it_is_not() {
        assertThat(openSteps()).containsExactly(What.VALUES, What.LOOK, What.FRAME, What.WISH);
        for (String sentence : List.of("Nobody waits alone", "We own what harms", "Rest is treatment")) {
            aims.enterValue(lead, ward, sentence, null);
        }
        Aim aim = aims.enter(lead, ward, aim("Nobody falls", Origin.OURS, null));
        assertThat(openSteps()).containsExactly(What.ORPHANS, What.FRAME, What.WISH);
        aims.change(lead, aim.id(), aim.version(), aim("Nobody falls", Origin.OURS, aims.listValues(lead, ward).getFirst().id()));
        Aim theirs = aims.enter(sibling, clinic, aim("Everybody walks", Origin.OURS, null));
        assertThat(openSteps()).containsExactly(What.NEIGHBOURS, What.FRAME, What.WISH);
        mark(theirs.id(), aim.id(), "neighbour", "not-known", 0);
        assertThat(openSteps()).containsExactly(What.FRAME, What.WISH);
        passes.pass(boss, aims.enter(boss, division, aim("No bed stands empty", Origin.OURS, null)).id(), ward, "");
        assertThat(openSteps()).contains(What.PASSED);
        clock.move(Duration.ofDays(92));
        assertThat(openSteps()).contains(What.LOOK, What.PROMISED);
        assertThat(hours.get(nurse, ward).minutes()).isEqualTo(60);
        assertThatThrownBy(() -> hours.get(sibling, ward)).isInstanceOf(NotHere.class);
    }

    private List<What> openSteps() {
        return hours.get(nurse, ward).steps().stream()
                .filter(step -> !step.done())
                .map(Step::what)
                .toList();
    }

    private void mark(long aimId, long touchedId, String side, String effect, int daysUntilItStands) {
        sql.insertInto(EFFECT)
                .set(EFFECT.AIM_ID, aimId)
                .set(EFFECT.TOUCHED_ID, touchedId)
                .set(EFFECT.SIDE, side)
                .set(EFFECT.EFFECT_, effect)
                .set(EFFECT.BY_ID, lead.personId())
                .set(EFFECT.AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(EFFECT.STANDS_AT, clock.instant().atOffset(ZoneOffset.UTC).plusDays(daysUntilItStands))
                .execute();
    }

    private void promise(SignedIn by, long unitId, Receiver to, String words, LocalDate due) {
        assertThat(promises.make(by, new NewPromise(unitId, words, to, due, Visibility.OURS, null)))
                .isInstanceOf(Making.Made.class);
    }

    private static NewAim aim(String line, Origin origin, @Nullable Long valueId) {
        return new NewAim(line, valueId, origin, null, null);
    }

    private long unit(String name, Unit.Kind kind, @Nullable Long parent) {
        return units.setUp(new NewUnit(name, name, kind, parent, List.of()), BY).id();
    }

    private SignedIn person(String name, long unitId, Role... roles) {
        long id = people.enter(new NewPerson(name, name, "nurse", null, null, unitId, false, null, false), BY)
                .id();
        for (Role role : roles) {
            people.giveRole(id, unitId, role, BY);
        }
        return people.find(id).orElseThrow();
    }
}
