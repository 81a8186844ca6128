package org.leadline.aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.DueClocks;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.Differences;
import org.leadline.access.Differences.Piece;
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
import org.leadline.unit.sheet.Waiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import(SettableClock.Setup.class)
class PassesTest {
    private static final String BY = "test";
    private static final String LINE = "Nobody waits more than ten minutes";

    @Autowired
    private RealDatabase database;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DueClocks clocks;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Aims aims;

    @Autowired
    private Passes passes;

    @Autowired
    private ServedAims served;

    @Autowired
    private PassesWaiting waiting;

    @Autowired
    private ToldBacks toldBacks;

    private long division;
    private long ward;
    private long clinic;
    private SignedIn boss;
    private SignedIn above;
    private SignedIn lead;
    private SignedIn nurse;
    private SignedIn sibling;
    private SignedIn stranger;

    @BeforeEach
    void open() {
        database.clean();
        clock.set(SettableClock.START);
        long board = unit("board", Unit.Kind.BOARD, null);
        division = unit("division", Unit.Kind.DIVISION, board);
        ward = unit("ward", Unit.Kind.WARD, division);
        clinic = unit("clinic", Unit.Kind.CLINIC, division);
        above = person("above", board, Role.MEMBER, Role.LEAD);
        boss = person("boss", division, Role.MEMBER, Role.LEAD);
        lead = person("lead", ward, Role.MEMBER, Role.LEAD);
        nurse = person("nurse", ward, Role.MEMBER);
        sibling = person("sibling", clinic, Role.MEMBER, Role.LEAD);
        stranger = person("stranger", unit("far", Unit.Kind.WARD, null), Role.MEMBER, Role.LEAD);
    }

    @Test
    void what_is_handed_down_is_taken_in_own_words_and_both_layers_keep_the_difference() {
        Aim aim = aims.enter(boss, division, aim(LINE));
        Pass pass = passes.pass(boss, aim.id(), ward, "Ten is a guess");
        assertThat(pass.direction()).isEqualTo(Direction.DOWN);
        assertThat(pass.answerBy()).isEqualTo(pass.at().plus(Duration.ofDays(14)));
        assertThat(waiting.listWaiting(lead)).extracting(Waiting::kind).containsExactly("aim-pass");
        assertThat(told(lead))
                .containsExactly("division handed this aim down to ward. Take it in your own words or return it by "
                        + day(14) + ".");
        clock.move(Duration.ofDays(5));
        Aim taken = passes.take(
                lead, pass.id(), new NewAim("Nobody waits alone", null, Origin.OURS, "We count being alone", null), "");
        assertThat(taken.origin()).isEqualTo(Origin.HANDED);
        assertThat(taken.cameOfId()).isEqualTo(aim.id());
        assertThat(taken.changedInIt()).isEqualTo("We count being alone");
        assertThat(served.listServed(lead, taken.id())).extracting(Aim::id).containsExactly(aim.id());
        assertThat(waiting.listWaiting(lead)).isEmpty();
        assertThat(told(boss)).containsExactly("ward took it: Nobody waits alone");
        Pass answered = passes.get(nurse, pass.id());
        assertThat(answered.taken(clock.instant())).isEqualTo(Duration.ofDays(5));
        assertThat(answered.answer())
                .isInstanceOfSatisfying(
                        Pass.Taken.class,
                        now -> assertThat(now.changed())
                                .containsExactly(
                                        new Piece(Differences.Kind.SAME, "Nobody waits"),
                                        new Piece(Differences.Kind.LEFT_OUT, "more than ten minutes"),
                                        new Piece(Differences.Kind.PUT_IN, "alone")));
        aims.change(boss, aim.id(), aim.version(), aim("Nobody waits"));
        for (long each : List.of(aim.id(), taken.id())) {
            assertThat(passes.listLayers(nurse, each))
                    .extracting(
                            Layer::depth,
                            Layer::unitName,
                            layer -> layer.aim() == null ? "" : layer.aim().line())
                    .containsExactly(tuple(0, "division", "Nobody waits"), tuple(1, "ward", "Nobody waits alone"));
        }
        assertThat(passes.get(boss, pass.id()).line()).isEqualTo(LINE);
    }

    @Test
    void what_is_handed_down_is_changed_or_it_is_said_why_not_and_nothing_is_written_before() {
        Aim aim = aims.enter(boss, division, aim(LINE));
        Pass pass = passes.pass(boss, aim.id(), ward, "");
        Map<String, String> before = Map.of("aims", aims.list(lead, ward).toString());
        assertThat(problemsOf(() -> passes.take(lead, pass.id(), aim(" Nobody  waits more than ten minutes"), " ")))
                .containsExactly("pass.problem.no-change");
        assertThat(problemsOf(() -> passes.take(lead, pass.id(), aim("Nobody waits alone"), "It fits")))
                .containsExactly("pass.problem.changed-after-all");
        assertThat(Map.of("aims", aims.list(lead, ward).toString())).isEqualTo(before);
        assertThat(passes.get(lead, pass.id()).waits()).isTrue();
        passes.take(lead, pass.id(), aim(LINE), "The law says ten");
        assertThat(passes.get(lead, pass.id()).answer())
                .isInstanceOfSatisfying(
                        Pass.Taken.class,
                        taken -> assertThat(taken.nothingBecause()).isEqualTo("The law says ten"));
        assertThatThrownBy(() -> passes.take(lead, pass.id(), aim("Again"), "")).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> passes.giveBack(lead, pass.id(), "no")).isInstanceOf(NotHere.class);
    }

    @Test
    void what_goes_up_is_made_together_and_needs_no_change() {
        Aim aim = aims.enter(lead, ward, aim(LINE));
        assertThat(passes.listWhereTo(lead, aim)).extracting(Unit::name).containsExactly("division");
        Pass pass = passes.pass(lead, aim.id(), division, "");
        assertThat(pass.direction()).isEqualTo(Direction.UP);
        Aim taken = passes.take(boss, pass.id(), aim(LINE), "");
        assertThat(taken.origin()).isEqualTo(Origin.TOGETHER);
        assertThat(served.listServing(boss, taken.id())).extracting(Aim::id).containsExactly(aim.id());
        Pass on = passes.pass(
                boss, taken.id(), passes.listWhereTo(boss, taken).getLast().id(), "");
        assertThat(passes.listLayers(above, aim.id()))
                .extracting(Layer::unitName)
                .containsExactly("ward", "division", "board");
        assertThat(passes.listLayers(lead, aim.id()))
                .extracting(Layer::unitName)
                .containsExactly("ward", "division");
        assertThat(problemsOf(() -> passes.pass(boss, taken.id(), ward, ""))).containsExactly("pass.problem.there");
        assertThat(passes.get(above, on.id()).to().name()).isEqualTo("board");
    }

    @Test
    void what_is_returned_says_why_and_may_come_again() {
        Aim aim = aims.enter(boss, division, aim(LINE));
        Pass pass = passes.pass(boss, aim.id(), ward, "");
        assertThat(problemsOf(() -> passes.pass(boss, aim.id(), ward, ""))).containsExactly("pass.problem.there");
        assertThat(problemsOf(() -> passes.giveBack(lead, pass.id(), " ")))
                .containsExactly("aim.problem.blank.because");
        passes.giveBack(lead, pass.id(), "Three aims are enough");
        assertThat(told(boss)).containsExactly("ward returned it: Three aims are enough");
        assertThat(passes.pass(boss, aim.id(), ward, "Smaller now").waits()).isTrue();
    }

    @Test
    void after_fourteen_days_both_sides_hear_that_it_still_waits_and_not_where_it_was_answered() {
        Aim aim = aims.enter(boss, division, aim(LINE));
        passes.giveBack(sibling, passes.pass(boss, aim.id(), clinic, "").id(), "no beds here");
        Pass pass = passes.pass(boss, aim.id(), ward, "");
        toldBacks.heardAll(boss);
        toldBacks.heardAll(lead);
        clock.move(Duration.ofDays(13));
        clocks.strike();
        assertThat(told(lead)).isEmpty();
        clock.move(Duration.ofDays(1));
        clocks.strike();
        assertThat(told(lead)).containsExactly("Fourteen days are over, and division still waits for an answer.");
        assertThat(told(boss)).containsExactly("Fourteen days are over, and ward has not answered yet.");
        assertThat(waiting.listWaiting(lead)).allMatch(Waiting::overdue);
        assertThat(passes.get(lead, pass.id()).isLate(clock.instant())).isTrue();
    }

    @Test
    void only_those_who_lead_pass_and_answer_and_nobody_outside_learns_of_it() {
        Aim aim = aims.enter(boss, division, aim(LINE));
        assertThatThrownBy(() -> passes.pass(lead, aim.id(), clinic, "")).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> passes.pass(stranger, aim.id(), ward, "")).isInstanceOf(NotHere.class);
        assertThat(problemsOf(() -> passes.pass(boss, aim.id(), division, ""))).containsExactly("pass.problem.to");
        Pass pass = passes.pass(boss, aim.id(), ward, "");
        for (SignedIn reader : List.of(boss, above, lead, nurse)) {
            assertThat(passes.get(reader, pass.id()).id()).isEqualTo(pass.id());
        }
        for (SignedIn outside : List.of(sibling, stranger)) {
            assertThatThrownBy(() -> passes.get(outside, pass.id())).isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> passes.giveBack(outside, pass.id(), "no")).isInstanceOf(NotHere.class);
        }
        assertThatThrownBy(() -> passes.take(nurse, pass.id(), aim("x"), "")).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> passes.giveBack(boss, pass.id(), "x")).isInstanceOf(NotYours.class);
        assertThat(passes.listLayers(sibling, aim.id())).hasSize(1);
    }

    @Test
    void a_full_unit_takes_nothing_until_a_place_is_free_and_what_has_ended_is_only_returned() {
        Aim aim = aims.enter(boss, division, aim(LINE));
        Pass pass = passes.pass(boss, aim.id(), ward, "");
        for (String line : List.of("One", "Two", "Three")) {
            aims.enter(lead, ward, aim(line));
        }
        assertThat(problemsOf(() -> passes.take(lead, pass.id(), aim("Nobody waits alone"), "")))
                .containsExactly("aim.problem.three-aims");
        aims.retire(boss, aim.id(), "reached");
        assertThat(problemsOf(() -> passes.take(lead, pass.id(), aim("Nobody waits alone"), "")))
                .containsExactly("pass.problem.ended");
        passes.giveBack(lead, pass.id(), "it has ended");
        assertThat(problemsOf(() -> passes.pass(boss, aim.id(), ward, "")))
                .containsExactly("pass.problem.not-in-force");
    }

    private List<String> told(SignedIn me) {
        return toldBacks.listUnheard(me).stream().map(ToldBack::sentence).toList();
    }

    private String day(int days) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
                .format(LocalDate.now(clock).plusDays(days));
    }

    private static NewAim aim(String line) {
        return new NewAim(line, null, Origin.OURS, null, null);
    }

    private static List<String> problemsOf(Runnable act) {
        NotTaken refused = catchThrowableOfType(NotTaken.class, act::run);
        assertThat(refused).isNotNull();
        return List.copyOf(refused.problems().values());
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
