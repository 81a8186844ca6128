package org.leadline.protocol;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadline.protocol.ProtocolWard.step;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.post.ToldBacks;
import org.leadline.sounding.Deciding;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Decisions;
import org.leadline.sounding.Endings;
import org.leadline.sounding.Sealing;
import org.leadline.sounding.Views;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.leadline.unit.sheet.Waiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import({SettableClock.Setup.class, ProtocolWard.class})
class ProtocolsTest {
    @Autowired
    private ProtocolWard ward;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Publications publications;

    @Autowired
    private Views views;

    @Autowired
    private Endings endings;

    @Autowired
    private Decisions decisions;

    @Autowired
    private ToldBacks toldBacks;

    @Autowired
    private ProtocolsHeld held;

    @Autowired
    private ProtocolsWaiting waiting;

    @BeforeEach
    void open() {
        ward.open();
    }

    @Test
    void a_draft_is_written_by_who_works_there_and_read_by_everybody_of_the_unit() {
        long id = ward.begun("Line insertion");
        assertThatThrownBy(() -> protocols.get(ward.stranger, id)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> protocols.begin(ward.partner, id)).isInstanceOf(NotYours.class);
        ProtocolVersion draft = ward.written(id, step("Hands washed"));
        assertThat(drafts.get(ward.partner, id).steps())
                .extracting(ProtocolStep::words)
                .containsExactly("Hands washed");
        assertThat(protocols.get(ward.team().getFirst(), id).draft()).isEqualTo(draft);
        assertThat(protocols.get(ward.lead, id).inForce()).isNull();
    }

    @Test
    void whoever_saves_an_older_edition_is_told_and_overwrites_nothing() {
        long id = ward.begun("Line insertion");
        ProtocolVersion opened = drafts.get(ward.owner, id);
        ward.written(id, step("Hands washed"));
        assertThat(drafts.save(ward.lead, id, opened.edition(), ward.form("", step("Skin cleaned"))))
                .isInstanceOf(Saving.ChangedMeanwhile.class);
        assertThat(drafts.get(ward.owner, id).steps())
                .extracting(ProtocolStep::words)
                .containsExactly("Hands washed");
    }

    @Test
    void a_must_and_a_never_say_why_a_never_whom_to_call_and_custom_is_your_call() {
        long id = ward.begun("Sepsis");
        var must = new DraftForm.Step("0", "Antibiotic", "must", "", "strong", "", "", "", "", "", "");
        var never = new DraftForm.Step("0", "Fluid fast", "never", "", "strong", "", "", "", "", "", "");
        assertThat(refused(id, must, never)).containsOnlyKeys("step1mustBecause", "step2mustBecause", "step2callWhom");
        var custom = new DraftForm.Step("0", "Trolley on the left", "", "", "custom", "", "", "", "", "", "");
        var some = new DraftForm.Step("0", "Neck first", "", "", "some", "", "", "", "", "", "");
        assertThat(ward.written(id, custom, some).steps())
                .extracting(ProtocolStep::label)
                .containsExactly(StepLabel.YOUR_CALL, StepLabel.USUALLY);
    }

    @Test
    void nothing_that_points_at_a_patient_is_kept() {
        long id = ward.begun("Sepsis");
        assertThat(refused(id, step("As for NHS number 943 476 5919"))).containsOnlyKeys("step1words");
        assertThat(drafts.get(ward.owner, id).steps()).isEmpty();
    }

    @Test
    void a_component_that_leads_back_is_refused_with_the_way() {
        long line = ward.begun("Line insertion");
        long sepsis = ward.begun("Sepsis");
        long shock = ward.begun("Shock");
        ward.published(line, step("Hands washed"));
        ward.published(sepsis, step("0", "A line", "usually", Long.toString(line)));
        ward.written(shock, step("0", "As in sepsis", "usually", Long.toString(sepsis)));
        assertThat(refused(line, step("0", "Look at shock", "usually", Long.toString(shock))))
                .containsEntry(
                        "step1component",
                        "That leads back to this protocol: Line insertion → Shock → Sepsis → Line insertion."
                                + " Choose another one, or none.");
        assertThat(refused(line, step("0", "Itself", "usually", Long.toString(line))))
                .containsKey("step1component");
        assertThat(publications.retire(ward.owner, line, "no longer done"))
                .containsEntry("retireBecause", "It is a step of Sepsis. Take it out there first.");
    }

    @Test
    void a_later_version_says_what_changed_and_cites_why_before_it_is_in_force() {
        long id = ward.begun("Line insertion");
        ProtocolVersion first = ward.published(id, step("Hands washed"), step("Skin cleaned"));
        ProtocolVersion draft = protocols.begin(ward.team().getFirst(), id);
        assertThat(draft.steps()).isEqualTo(first.steps());
        ProtocolVersion silent =
                ProtocolWard.saved(drafts.save(ward.owner, id, draft.edition(), ward.form("", step("Hands washed"))));
        assertThat(publications.publish(ward.owner, id, silent.edition(), "now"))
                .isInstanceOfSatisfying(
                        Settling.Stopped.class,
                        stopped -> assertThat(stopped.obstacles())
                                .extracting(PublishGuard.Obstacle::where)
                                .containsExactly(
                                        "/protocol/%d/draft#whatChanged".formatted(id),
                                        "/protocol/%d/draft#address".formatted(id)));
        assertThat(drafts.cite(ward.owner, id, "http://localhost:8080/over-ride/cluster/7?a=b", "Three alike"))
                .isEmpty();
        assertThat(drafts.get(ward.owner, id).cited())
                .containsExactly(new Cited("/over-ride/cluster/7", "Three alike"));
        assertThat(drafts.cite(ward.owner, id, "https://elsewhere.example", "Elsewhere"))
                .containsOnlyKeys("address");
    }

    @Test
    void who_neither_owns_nor_leads_puts_nothing_in_force_and_without_asking_says_why() {
        long id = ward.begun("Line insertion");
        ProtocolVersion draft = ward.written(id, step("Hands washed"));
        assertThatThrownBy(() -> publications.publish(ward.team().getFirst(), id, draft.edition(), "now"))
                .isInstanceOf(NotYours.class);
        assertThat(publications.publish(ward.lead, id, draft.edition(), " ")).isInstanceOf(Settling.Refused.class);
        assertThat(publications.publish(ward.lead, id, draft.edition() - 1, "now"))
                .isInstanceOf(Settling.ChangedMeanwhile.class);
        assertThat(publications.publish(ward.lead, id, draft.edition(), "It is urgent"))
                .isInstanceOf(Settling.Done.class);
        assertThat(protocols.get(ward.partner, id).inForce())
                .satisfies(now -> assertThat(now.unaskedBecause()).isEqualTo("It is urgent"));
        assertThat(toldBacks.listUnheard(ward.team().getFirst()))
                .anySatisfy(told -> assertThat(told.sentence()).contains("in force now"));
    }

    @Test
    void while_the_unit_is_asked_nothing_changes_and_what_it_decided_can_be_put_in_force() {
        long id = ward.begun("Line insertion");
        ward.published(id, step("Hands washed"));
        ProtocolVersion draft = ward.written(id, step("Hands washed"), step("Skin cleaned"));
        protocols.draftBecause(ward.owner, id, new Cited("/care/process/1", "What the notes show"));
        long sounding = asked(id, draft);
        assertThat(drafts.save(ward.owner, id, draft.edition(), ward.form("x", step("Other"))))
                .isInstanceOf(Saving.ChangedMeanwhile.class);
        assertThat(drafts.addCard(ward.owner, id, new DraftForm.Card("a", "b", "c")))
                .isInstanceOf(Saving.Refused.class);
        assertThat(publications.publish(ward.owner, id, draft.edition(), "now")).isInstanceOf(Settling.Refused.class);
        assertThat(publications.drop(ward.owner, id, "no")).containsOnlyKeys("because");
        assertThat(publications.takeBack(ward.owner, id)).isNotEmpty();
        answered(sounding, "use");
        assertThat(drafts.get(ward.owner, id).agreed()).isTrue();
        assertThat(drafts.get(ward.owner, id).cited())
                .extracting(Cited::address)
                .contains("/ask/sounding/" + sounding);
        assertThat(waiting.listWaiting(ward.owner)).extracting(Waiting::kind).containsExactly("protocol-publish");
        assertThat(publications.publish(ward.owner, id, draft.edition(), "")).isInstanceOf(Settling.Done.class);
        assertThat(protocols.listVersions(ward.lead, id))
                .extracting(ProtocolVersion::state)
                .containsExactly(VersionState.PUBLISHED, VersionState.REPLACED);
        assertThat(waiting.listWaiting(ward.owner)).isEmpty();
        assertThat(ward.secondsAsked(waiting, ward.owner)).containsExactly(60);
    }

    @Test
    void what_is_to_be_changed_first_is_a_draft_again_and_can_be_asked_about_again() {
        long id = ward.begun("Line insertion");
        ProtocolVersion draft = ward.written(id, step("Hands washed"));
        answered(asked(id, draft), "change");
        ProtocolVersion again = drafts.get(ward.owner, id);
        assertThat(again.state()).isEqualTo(VersionState.DRAFT);
        ProtocolVersion changed = ward.written(id, step("Hands washed twice"));
        assertThat(publications.ask(ward.lead, id, changed.edition())).isInstanceOf(Settling.Done.class);
    }

    @Test
    void a_surprise_becomes_a_card_of_the_next_version() {
        long id = ward.begun("Breathlessness");
        ward.published(id, step("Sit up"));
        assertThat(drafts.addCard(ward.owner, id, new DraftForm.Card("", "", "")))
                .isInstanceOf(Saving.Refused.class);
        ProtocolWard.saved(
                drafts.addCard(ward.team().getFirst(), id, new DraftForm.Card("drowsy", "a blood gas", "nurse")));
        assertThat(drafts.get(ward.owner, id).cards())
                .containsExactly(new ContingencyCard(1, "drowsy", "a blood gas", "nurse"));
        assertThat(drafts.get(ward.owner, id).steps()).hasSize(1);
    }

    @Test
    void a_review_that_is_due_waits_for_the_owner_until_the_next_day_is_set() {
        long id = ward.begun("Line insertion");
        ward.published(id, step("Hands washed"));
        ward.clock.set(LocalDate.parse("2027-12-01")
                .atTime(9, 0)
                .atZone(ward.clock.getZone())
                .toInstant());
        assertThat(waiting.listWaiting(ward.owner)).extracting(Waiting::kind).containsExactly("protocol-review");
        assertThat(ward.secondsAsked(waiting, ward.owner)).containsExactly(600);
        assertThat(publications.review(ward.owner, id, LocalDate.parse("2027-12-01"), null))
                .isNotEmpty();
        assertThat(publications.review(ward.owner, id, LocalDate.parse("2028-12-01"), null))
                .isEmpty();
        assertThat(waiting.listWaiting(ward.owner)).isEmpty();
    }

    @Test
    void who_owns_one_can_give_it_on_to_somebody_who_works_there_or_retire_it() {
        long id = ward.begun("Line insertion");
        ward.published(id, step("Hands washed"));
        assertThat(held.listHeld(ward.owner.personId())).extracting(Held::title).containsExactly("Line insertion");
        String number = Long.toString(id);
        assertThatThrownBy(() -> held.giveOn(ward.owner, number, ward.stranger.personId()))
                .isInstanceOf(Holds.CannotBeGivenOn.class);
        held.giveOn(ward.owner, number, ward.lead.personId());
        assertThat(toldBacks.listUnheard(ward.lead)).isNotEmpty();
        held.close(ward.lead, number, "The process is done elsewhere now");
        assertThat(held.listHeld(ward.lead.personId())).isEmpty();
        assertThat(protocols.get(ward.partner, id).retiredBecause()).isEqualTo("The process is done elsewhere now");
        assertThatThrownBy(() -> protocols.begin(ward.owner, id)).isInstanceOf(NotHere.class);
    }

    private Map<String, String> refused(long id, DraftForm.Step... steps) {
        ProtocolVersion draft = protocols.begin(ward.owner, id);
        Saving saving = drafts.save(ward.owner, id, draft.edition(), ward.form("More", steps));
        assertThat(saving).isInstanceOf(Saving.Refused.class);
        return ((Saving.Refused) saving).problems();
    }

    private long asked(long id, ProtocolVersion draft) {
        assertThat(publications.ask(ward.owner, id, draft.edition())).isInstanceOf(Settling.Done.class);
        return requireNonNull(drafts.get(ward.owner, id).soundingId());
    }

    private void answered(long sounding, String choice) {
        ward.team()
                .forEach(one -> assertThat(views.seal(one, sounding, Map.of("draft", choice)))
                        .isInstanceOf(Sealing.Sealed.class));
        ward.clock.move(Duration.ofDays(8));
        endings.whenDue(sounding);
        var deciding = new Deciding(
                DecisionKind.DECIDED,
                "it is what most of us would want",
                "As most said",
                "none fits",
                choice,
                Set.of(),
                false,
                LocalDate.now(ward.clock).plusDays(30),
                Map.of(),
                "",
                Decision.NotHeard.UNEXPLAINED);
        assertThat(decisions.decide(ward.lead, sounding, deciding)).isEmpty();
    }
}
