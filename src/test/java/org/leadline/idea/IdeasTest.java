package org.leadline.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.DueClocks;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.idea.SmallTest.Verdict;
import org.leadline.post.ToldBack;
import org.leadline.post.ToldBacks;
import org.leadline.unit.People;
import org.leadline.unit.Units;
import org.leadline.unit.Visibility;
import org.leadline.unit.sheet.Waiting;
import org.springframework.beans.factory.annotation.Autowired;

@IdeaTest
class IdeasTest {
    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Ideas ideas;

    @Autowired
    private Answers answers;

    @Autowired
    private Holders holders;

    @Autowired
    private Tests tests;

    @Autowired
    private Blockers blockers;

    @Autowired
    private IdeaWaits waits;

    @Autowired
    private IdeasOnSheet sheet;

    @Autowired
    private IdeaHolds holds;

    @Autowired
    private ToldBacks toldBacks;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DueClocks dueClocks;

    @Autowired
    private DSLContext sql;

    private Crew crew;

    @BeforeEach
    void open() {
        crew = new Crew(units, people);
    }

    @Test
    void an_idea_goes_from_saying_to_use_and_its_author_hears_each_step() {
        Idea idea = said(crew.partner, "Write the letter on day one");
        clock.move(Duration.ofDays(1));
        answers.answer(me(crew.lead), idea.id(), IdeaAnswer.LET_US_TRY, "one bay");
        holders.hold(me(crew.members.get(0)), idea.id());
        SmallTest test = planned(crew.members.get(0), idea, new NewTest.Expected(null, null, null, "Faster"));
        clock.move(Duration.ofDays(1));
        tests.start(me(crew.members.get(0)), test.id());
        clock.move(Duration.ofDays(5));
        Tests.Testing ended = tests.end(
                me(crew.members.get(0)),
                test.id(),
                new NewTest.Ended("Faster indeed", null, "Nobody missed the old way", Verdict.ADOPT, null));
        assertThat(ended).isInstanceOf(Tests.Testing.Done.class);
        assertThat(ideas.get(me(crew.partner), idea.id()).state()).isEqualTo(IdeaState.IN_USE);
        assertThat(toldBacks.listUnheard(me(crew.partner)))
                .extracting(ToldBack::sentence)
                .hasSize(4)
                .anySatisfy(sentence -> assertThat(sentence).contains("it is in use now").contains("Faster indeed"));
    }

    @Test
    void no_result_without_an_earlier_prediction_by_the_door_and_by_the_database() {
        Idea idea = held();
        SmallTest test = planned(crew.members.get(0), idea, null);
        SignedIn runner = me(crew.members.get(0));
        assertThat(tests.start(runner, test.id()))
                .isEqualTo(new Tests.Testing.Refused(Map.of("prediction", "idea.problem.no-prediction")));
        var result = new NewTest.Ended("It worked", null, "Nothing", Verdict.ADOPT, null);
        assertThat(tests.end(runner, test.id(), result))
                .isEqualTo(new Tests.Testing.Refused(Map.of("prediction", "idea.problem.no-prediction")));
        String forged = "insert into idea.result (test_id, predicted_at, happened, surprised, verdict, by_id, at)"
                + " values (" + test.id() + ", now(), 'it worked', 'nothing', 'adopt', " + runner.personId()
                + ", now() + interval '1 day')";
        assertThatThrownBy(() -> sql.execute(forged)).hasMessageContaining("foreign key");
        assertThatThrownBy(() -> sql.execute("update idea.prediction set sentence = 'as it came'"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void an_adapted_test_makes_a_next_one_that_needs_its_own_prediction() {
        Idea idea = held();
        SignedIn runner = me(crew.members.get(0));
        SmallTest test = planned(
                crew.members.get(0),
                idea,
                new NewTest.Expected(new BigDecimal("12"), "minutes", LocalDate.now(clock).plusDays(5), null));
        clock.move(Duration.ofHours(1));
        tests.start(runner, test.id());
        clock.move(Duration.ofDays(2));
        var done = (Tests.Testing.Done) tests.end(
                runner,
                test.id(),
                new NewTest.Ended("Four minutes", new BigDecimal("4"), "The lock", Verdict.ADAPT, "And with keys?"));
        SmallTest next = Objects.requireNonNull(done.next());
        assertThat(next.nextOfId()).isEqualTo(test.id());
        assertThat(next.question()).isEqualTo("And with keys?");
        assertThat(next.prediction()).isNull();
        assertThat(ideas.get(runner, idea.id()).state()).isEqualTo(IdeaState.TRIED);
        assertThat(waits.listWaiting(runner)).extracting(Waiting::kind).contains("idea-predict");
    }

    @Test
    void intake_pauses_until_answers_are_given_and_says_who_owes_them() {
        for (int one = 0; one < Intake.USUAL_MOST; one++) {
            said(crew.members.get(1), "Idea " + one);
        }
        Saying paused = ideas.say(me(crew.partner), crew.ward.id(), line("One more"));
        assertThat(paused).isInstanceOf(Saying.Paused.class);
        assertThat(((Saying.Paused) paused).intake().owing()).containsExactlyInAnyOrder(crew.lead, crew.deputy);
        Idea first = ideas.list(me(crew.lead), crew.ward.id()).getFirst();
        answers.answer(me(crew.lead), first.id(), IdeaAnswer.PARK, "not now");
        assertThat(ideas.say(me(crew.partner), crew.ward.id(), line("One more"))).isInstanceOf(Saying.Said.class);
        assertThatThrownBy(() -> ideas.setMostUnanswered(me(crew.partner), crew.ward.id(), 20))
                .isInstanceOf(NotYours.class);
        assertThat(ideas.setMostUnanswered(me(crew.lead), crew.ward.id(), 0)).isFalse();
        assertThat(ideas.setMostUnanswered(me(crew.lead), crew.ward.id(), 20)).isTrue();
        assertThat(ideas.say(me(crew.partner), crew.ward.id(), line("Another"))).isInstanceOf(Saying.Said.class);
    }

    @Test
    void a_late_answer_is_red_on_queue_and_sheet_and_told_once() {
        Idea idea = said(crew.members.get(2), "Label the cupboards");
        clock.move(Duration.ofDays(7).plusMinutes(1));
        dueClocks.strike();
        dueClocks.strike();
        assertThat(waits.listWaiting(me(crew.lead))).singleElement().satisfies(waiting -> {
            assertThat(waiting.overdue()).isTrue();
            assertThat(waiting.now()).isTrue();
        });
        assertThat(sheet.listLines(me(crew.partner), crew.ward.id()))
                .singleElement()
                .matches(line -> line.needsAPerson() && line.aside() != null && line.aside().contains("late"));
        assertThat(toldBacks.listAbout(idea.address())).hasSize(1);
    }

    @Test
    void an_idea_taken_down_on_the_telephone_stays_its_authors_who_hears_through_the_scribe() {
        var said = (Saying.Said) ideas.say(
                me(crew.members.get(3)),
                crew.ward.id(),
                new NewIdea("Call us the day after", null, null, Visibility.OURS, crew.partner));
        answers.answer(me(crew.lead), said.idea().id(), IdeaAnswer.PARK, "nobody to call");
        assertThat(said.idea().saidById()).isEqualTo(crew.partner);
        assertThat(toldBacks.listUnheard(me(crew.members.get(3))))
                .hasSize(2)
                .allMatch(told -> told.personId() == crew.partner);
        assertThat(ideas.say(
                        me(crew.members.get(3)),
                        crew.ward.id(),
                        new NewIdea("In your name", null, null, Visibility.OURS, crew.members.get(4))))
                .isEqualTo(new Saying.Refused(Map.of("saidBy", "idea.problem.saidBy")));
    }

    @Test
    void its_author_never_holds_it_nor_answers_it() {
        Idea idea = said(crew.lead, "Swap the trolleys");
        assertThatThrownBy(() -> answers.answer(me(crew.lead), idea.id(), IdeaAnswer.LET_US_TRY, "yes"))
                .isInstanceOf(NotYours.class);
        answers.answer(me(crew.deputy), idea.id(), IdeaAnswer.LET_US_TRY, "yes");
        assertThat(holders.hold(me(crew.lead), idea.id())).isInstanceOf(Doing.Refused.class);
        assertThat(holders.hold(me(crew.partner), idea.id())).isInstanceOf(Doing.Done.class);
    }

    @Test
    void somebody_willing_is_asked_and_says_no_and_another_yes() {
        Idea idea = said(crew.partner, "A board for waits");
        answers.answer(me(crew.lead), idea.id(), IdeaAnswer.LET_US_TRY, "yes");
        holders.join(me(crew.members.get(0)), crew.ward.id(), "boards");
        assertThat(holders.ask(me(crew.lead), idea.id(), crew.members.get(1))).isInstanceOf(Doing.Refused.class);
        assertThat(holders.ask(me(crew.lead), idea.id(), crew.members.get(0))).isInstanceOf(Doing.Done.class);
        assertThat(waits.listWaiting(me(crew.members.get(0))))
                .extracting(Waiting::kind)
                .containsExactly("idea-offered");
        holders.decline(me(crew.members.get(0)), idea.id());
        assertThat(waits.listWaiting(me(crew.members.get(0)))).isEmpty();
        assertThat(toldBacks.listUnheard(me(crew.lead))).hasSize(1);
        assertThat(holders.hold(me(crew.members.get(5)), idea.id())).isInstanceOf(Doing.Done.class);
    }

    @Test
    void what_is_stuck_goes_to_the_layer_above_which_reads_no_more_than_that_line() {
        Idea idea = held();
        var told = (Blockers.Telling.Told)
                blockers.say(me(crew.members.get(0)), idea.id(), null, crew.division.id(), "no lock for the trolley");
        assertThat(waits.listWaiting(me(crew.above))).extracting(Waiting::kind).containsExactly("idea-stuck");
        assertThatThrownBy(() -> ideas.get(me(crew.above), idea.id())).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> blockers.answer(me(crew.lead), told.stuck().id(), "we"))
                .isInstanceOf(NotYours.class);
        clock.move(Duration.ofDays(8));
        dueClocks.strike();
        assertThat(sheet.listLines(me(crew.above), crew.division.id()))
                .singleElement()
                .matches(line -> line.needsAPerson());
        blockers.answer(me(crew.above), told.stuck().id(), "It comes on Monday");
        assertThat(toldBacks.listAbout(told.stuck().address()))
                .extracting(ToldBack::sentence)
                .hasSize(2)
                .anySatisfy(sentence -> assertThat(sentence).contains("It comes on Monday"));
        assertThat(waits.listWaiting(me(crew.above))).isEmpty();
    }

    @Test
    void what_somebody_holds_is_given_on_or_closed_and_both_hear() {
        Idea idea = held();
        SmallTest test = planned(crew.members.get(0), idea, null);
        assertThat(holds.listHeld(crew.members.get(0))).hasSize(2);
        holds.giveOn(me(crew.lead), "idea-" + idea.id(), crew.members.get(1));
        holds.giveOn(me(crew.lead), "test-" + test.id(), crew.members.get(1));
        assertThat(holds.listHeld(crew.members.get(0))).isEmpty();
        assertThat(toldBacks.listUnheard(me(crew.members.get(1)))).hasSize(2);
        assertThatThrownBy(() -> holds.giveOn(me(crew.lead), "idea-" + idea.id(), crew.partner))
                .hasMessageContaining("second person");
        holds.close(me(crew.lead), "idea-" + idea.id(), "its holder moves away");
        assertThat(holds.listHeld(crew.members.get(1))).isEmpty();
        assertThat(ideas.get(me(crew.partner), idea.id()).state()).isEqualTo(IdeaState.PARKED);
        assertThat(tests.get(me(crew.lead), test.id()).closedBecause()).isEqualTo("its holder moves away");
    }

    @Test
    void numbers_of_a_patient_and_lines_without_end_are_refused_in_a_line() {
        assertThat(ideas.say(me(crew.partner), crew.ward.id(), line("For NHS number 943 476 5919")))
                .isInstanceOf(Saying.Refused.class);
        assertThat(ideas.say(me(crew.partner), crew.ward.id(), line("x".repeat(601))))
                .isEqualTo(new Saying.Refused(Map.of("line", "idea.problem.long")));
        assertThat(ideas.say(me(crew.partner), crew.ward.id(), line("  ")))
                .isEqualTo(new Saying.Refused(Map.of("line", "idea.problem.empty.line")));
    }

    private Idea held() {
        Idea idea = said(crew.partner, "Swap the trolleys");
        answers.answer(me(crew.lead), idea.id(), IdeaAnswer.LET_US_TRY, "yes");
        holders.hold(me(crew.members.get(0)), idea.id());
        return ideas.get(me(crew.lead), idea.id());
    }

    private SmallTest planned(long by, Idea idea, NewTest.@Nullable Expected expected) {
        return ((Tests.Testing.Done) tests.plan(
                        me(by),
                        idea.id(),
                        new NewTest("Is it faster?", "one bay", by, LocalDate.now(clock).plusDays(7), expected)))
                .test();
    }

    private Idea said(long by, String line) {
        return ((Saying.Said) ideas.say(me(by), crew.ward.id(), line(line))).idea();
    }

    private static NewIdea line(String line) {
        return new NewIdea(line, null, null, Visibility.OURS, null);
    }

    private SignedIn me(long personId) {
        return crew.as(personId);
    }
}
