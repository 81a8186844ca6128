package org.leadline.aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.aim.Frame.Sides;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Deciding;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Decisions;
import org.leadline.sounding.Draft;
import org.leadline.sounding.Endings;
import org.leadline.sounding.Opening;
import org.leadline.sounding.Sealing;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Views;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.sounding.act.Question;
import org.leadline.sounding.act.State;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import(SettableClock.Setup.class)
class FramesTest {
    private static final String BY = "test";
    private static final Duration A_WEEK = Duration.ofDays(8);

    @Autowired
    private RealDatabase database;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Frames frames;

    @Autowired
    private FrameSays says;

    @Autowired
    private Asks asks;

    @Autowired
    private Views views;

    @Autowired
    private Endings endings;

    @Autowired
    private Decisions decisions;

    private long emergency;
    private SignedIn lead;
    private SignedIn neighbour;
    private SignedIn stranger;
    private final List<SignedIn> team = new ArrayList<>();

    @BeforeEach
    void open() {
        database.clean();
        clock.set(SettableClock.START);
        emergency = unit("emergency");
        long ward = unit("ward");
        units.makeNeighbours(emergency, ward, BY);
        team.clear();
        lead = person("lead", "doctor", emergency, Role.MEMBER, Role.LEAD);
        for (String letter : List.of("a", "b", "c", "d", "e", "f")) {
            team.add(person("nurse-" + letter, "nurse", emergency, Role.MEMBER));
            team.add(person("doctor-" + letter, "doctor", emergency, Role.MEMBER));
        }
        neighbour = person("neighbour", "nurse", ward, Role.MEMBER, Role.LEAD);
        stranger = person("stranger", "nurse", unit("far"), Role.MEMBER, Role.LEAD);
    }

    @Test
    void what_differs_between_the_two_answers_is_found_and_said() {
        Frame frame = frames.write(lead, emergency, 0, ship());
        assertThat(frame.listFacets(true))
                .containsExactly(FrameFacet.POLICIES, FrameFacet.MEASURES, FrameFacet.NEIGHBOURS);
        assertThat(frame.listFacets(false)).containsExactly(FrameFacet.SPACE);
        assertThat(says.sentence(frame))
                .isEqualTo("We say our work is production. With problem solving instead, 3 of 4 things would be"
                        + " otherwise: policies, measures and effects on neighbours.");
    }

    @Test
    void a_rival_is_another_answer_both_sides_are_written_and_something_differs() {
        assertThat(problems(new NewFrame(null, null, "", Map.of()))).containsKeys("ours", "rival", "policiesOurs");
        assertThat(problems(new NewFrame(
                        KindOfWork.LEARNING,
                        KindOfWork.LEARNING,
                        "",
                        Map.of(FrameFacet.SPACE, new Sides("One table", "")))))
                .containsEntry("rival", "frameof.problem.same")
                .containsEntry("spaceRival", "frameof.problem.one-side");
        assertThat(problems(new NewFrame(
                        KindOfWork.LEARNING,
                        KindOfWork.PRODUCTION,
                        "NHS number: 943 476 5919",
                        Map.of(FrameFacet.SPACE, new Sides("One table.", "one  table")))))
                .containsKeys("because", "policiesOurs");
        assertThat(frames.list(lead, emergency)).isEmpty();
    }

    @Test
    void versions_are_kept_and_whoever_wrote_on_an_older_one_is_told() {
        Frame first = frames.write(lead, emergency, 0, ship());
        Frame second = frames.write(lead, emergency, 1, ship());
        assertThat(frames.list(team.getFirst(), emergency))
                .extracting(Frame::id)
                .containsExactly(second.id(), first.id());
        NotTaken refused = catchThrowableOfType(NotTaken.class, () -> frames.write(lead, emergency, 1, ship()));
        assertThat(refused.problems()).containsValue("aim.problem.meanwhile");
        assertThatThrownBy(() -> frames.begin(lead, first.id())).isInstanceOf(NotHere.class);
    }

    @Test
    void who_leads_writes_the_unit_and_its_neighbours_read_and_nobody_else() {
        Frame frame = frames.write(lead, emergency, 0, ship());
        assertThatThrownBy(() -> frames.write(team.getFirst(), emergency, 1, ship()))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> frames.begin(team.getFirst(), frame.id())).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> frames.write(neighbour, emergency, 1, ship())).isInstanceOf(NotHere.class);
        assertThat(frames.get(neighbour, frame.id())).isEqualTo(frame);
        assertThatThrownBy(() -> frames.get(stranger, frame.id())).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> frames.list(stranger, emergency)).isInstanceOf(NotHere.class);
    }

    @Test
    void the_unit_is_asked_blind_and_what_it_decided_stands_with_how_many_saw_it_otherwise() {
        Frame frame = frames.write(lead, emergency, 0, ship());
        Sounding sounding = asked(frame);
        assertThat(sounding.promise().named()).isFalse();
        assertThat(frames.findAsked(team.getFirst(), frame)).isPresent();
        assertThat(frames.findAnswers(lead, frame)).as("before the reveal").isEmpty();
        clock.move(A_WEEK);
        endings.whenDue(sounding.id());
        FrameAnswers answers = frames.findAnswers(lead, frame).orElseThrow();
        assertThat(answers.counts())
                .containsEntry(KindOfWork.PROBLEM_SOLVING, 8)
                .containsEntry(KindOfWork.PRODUCTION, 3)
                .containsEntry(KindOfWork.LEARNING, 1);
        assertThat(answers.groups())
                .extracting(FrameAnswers.Group::profession, FrameAnswers.Group::answered)
                .containsExactly(tuple("doctor", 6), tuple("nurse", 6));
        assertThat(decisions.decide(lead, sounding.id(), deciding("problem-solving")))
                .isEmpty();
        Frame decided = frames.get(neighbour, frame.id());
        assertThat(decided.won()).isEqualTo(new Frame.Won(KindOfWork.PROBLEM_SOLVING, sounding.id(), clock.instant()));
        assertThat(says.won(decided)).contains("The rival answer won");
        assertThat(says.otherwise(decided, answers)).startsWith("4 people saw it otherwise");
        assertThat(frames.findAnswers(neighbour, frame))
                .as("whoever was not asked")
                .isEmpty();
    }

    @Test
    void another_question_about_the_same_frame_decides_nothing() {
        Frame frame = frames.write(lead, emergency, 0, ship());
        Draft draft = frames.begin(lead, frame.id());
        var other = draft.asking();
        var asking = new Asking(
                other.template(),
                "Which chairs?",
                "",
                frame.address(),
                other.aboutTitle(),
                false,
                false,
                other.readers(),
                other.closesAt(),
                other.answerBy(),
                "Which chairs",
                other.asked(),
                Set.of(lead.personId()),
                null,
                Map.of(),
                "",
                List.of(new Question("chair", "Which?", List.of(new Choice("production", "Red")))),
                List.of(new Choice("production", "Red")),
                false);
        Sounding sounding = ((Opening.Opened) asks.openNow(lead, emergency, asking)).sounding();
        team.forEach(one -> assertThat(views.seal(one, sounding.id(), Map.of("chair", "production")))
                .isInstanceOf(Sealing.Sealed.class));
        clock.move(A_WEEK);
        endings.whenDue(sounding.id());
        assertThat(decisions.decide(lead, sounding.id(), deciding("production")))
                .isEmpty();
        assertThat(frames.get(lead, frame.id()).won()).isNull();
        assertThat(frames.findAsked(lead, frame)).isEmpty();
    }

    private Sounding asked(Frame frame) {
        Draft draft = frames.begin(lead, frame.id());
        Sounding sounding = ((Opening.Opened) asks.open(lead, draft.id(), draft.version())).sounding();
        assertThat(sounding.state()).isEqualTo(State.OPEN);
        for (int one = 0; one < team.size(); one++) {
            String work = one < 3 ? "production" : one == 3 ? "learning" : "problem-solving";
            assertThat(views.seal(team.get(one), sounding.id(), Map.of("work", work)))
                    .isInstanceOf(Sealing.Sealed.class);
        }
        return sounding;
    }

    private Deciding deciding(String choice) {
        return new Deciding(
                DecisionKind.DECIDED,
                "people come back with what we shipped",
                "We solve what brought them",
                "none fits",
                choice,
                Set.of(),
                false,
                LocalDate.now(clock).plusDays(30),
                Map.of(),
                "",
                Decision.NotHeard.UNEXPLAINED);
    }

    private Map<String, String> problems(NewFrame frame) {
        return catchThrowableOfType(NotTaken.class, () -> frames.write(lead, emergency, 0, frame))
                .problems();
    }

    private static NewFrame ship() {
        return new NewFrame(
                KindOfWork.PRODUCTION,
                KindOfWork.PROBLEM_SOLVING,
                "The door is full",
                Map.of(
                        FrameFacet.POLICIES, new Sides("Four hours", "A plan, not a bed"),
                        FrameFacet.SPACE, new Sides("Eleven bays", "eleven bays."),
                        FrameFacet.MEASURES, new Sides("Minutes to the first look", "Who comes back"),
                        FrameFacet.NEIGHBOURS, new Sides("The ward gets riddles", "The ward gets plans")));
    }

    private long unit(String slug) {
        return units.setUp(new NewUnit(slug, slug, Unit.Kind.TEAM, null, List.of()), BY)
                .id();
    }

    private SignedIn person(String slug, String profession, long unit, Role... roles) {
        long id = people.enter(new NewPerson(slug, slug, profession, null, null, unit, false, null, false), BY)
                .id();
        for (Role role : roles) {
            people.giveRole(id, unit, role, BY);
        }
        return people.find(id).orElseThrow();
    }
}
