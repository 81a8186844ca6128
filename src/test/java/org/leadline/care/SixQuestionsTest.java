package org.leadline.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.DueClocks;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Deciding;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Decisions;
import org.leadline.sounding.Draft;
import org.leadline.sounding.Opening;
import org.leadline.sounding.Sealing;
import org.leadline.sounding.Views;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.Template;
import org.springframework.beans.factory.annotation.Autowired;

/** The team answers first, blind; what it decides becomes the mode; only then is seen what the notes show. */
@CareTest
class SixQuestionsTest {
    @Autowired
    SixQuestions questions;

    @Autowired
    Processes processes;

    @Autowired
    ModeHistory modes;

    @Autowired
    Readings readings;

    @Autowired
    CareLogs logs;

    @Autowired
    Asks asks;

    @Autowired
    Views views;

    @Autowired
    Decisions decisions;

    @Autowired
    DueClocks dueClocks;

    @Autowired
    Wards wards;

    private CareProcess process;

    @BeforeEach
    void open() throws IOException {
        wards.open();
        process = wards.process("Sepsis");
        logs.importNow(wards.nurse, process.id(), "log.csv", Journal.drawn(1, 0, 200).stream(), ImportChoices.usual());
    }

    @Test
    void theDraftAsksTheTeamAndProposesWhoDecides() {
        Draft draft = questions.begin(wards.nurse, process.id());
        Asking asking = draft.asking();
        assertThat(asking.template()).isEqualTo(Template.QUESTIONS);
        assertThat(asking.questions()).isEqualTo(questions.list(wards.nurse, process.id()));
        assertThat(asking.aboutAddress()).isEqualTo(process.address());
        assertThat(asking.asked())
                .containsExactlyInAnyOrder(wards.nurse.personId(), wards.doctor.personId(), wards.partner.personId());
        assertThat(asking.deciders()).containsExactly(wards.doctor.personId());
        assertThat(asking.named()).isTrue();
        assertThat(asks.check(wards.nurse, draft.id()).problems()).isEmpty();
    }

    @Test
    void untilTheTeamHasSaidNobodySeesWhatTheNotesShow() {
        for (SignedIn reader : List.of(wards.nurse, wards.doctor, wards.partner, wards.administrator)) {
            assertThat(readings.find(reader, process.id())).isEmpty();
            assertThat(readings.mapByProcess(reader, wards.wardId)).isEmpty();
            assertThat(readings.findWithheld(reader, process.id()))
                    .contains(new Withheld(Withheld.Why.NOT_YET_SAID, null));
        }
        assertThat(readings.findToPick(wards.nurse, process.id()).orElseThrow().steps())
                .isNotEmpty();
    }

    @Test
    void whatTheTeamDecidesBecomesTheModeWithItsDateAndWhereItWasAsked() {
        long sounding = asked(wards.nurse);
        answer(wards.nurse, sounding, "yes");
        answer(wards.partner, sounding, "yes");
        answer(wards.doctor, sounding, "no");
        assertThat(questions.findAnswers(wards.nurse, process.id())).isEmpty();
        reveal();
        TeamAnswers answers = questions.findAnswers(wards.nurse, process.id()).orElseThrow();
        assertThat(answers.answered()).isEqualTo(3);
        assertThat(answers.leans()).isEqualTo(Mode.SAME_EVERY_TIME);
        assertThat(readings.find(wards.nurse, process.id())).isEmpty();
        decide(sounding, Mode.SAME_EVERY_TIME);

        ModeEntry entry = modes.list(wards.partner, process.id()).getFirst();
        assertThat(entry.mode()).isEqualTo(Mode.SAME_EVERY_TIME);
        assertThat(entry.since()).isEqualTo(today());
        assertThat(entry.why()).isEqualTo("We treat it as the same for everybody.");
        assertThat(entry.by()).isEqualTo(new Someone(wards.doctor.personId(), "ben"));
        assertThat(entry.soundingAddress()).isEqualTo("/ask/sounding/" + sounding);
        assertThat(entry.bestWay()).isEqualTo(BestWay.YES);
        assertThat(Objects.requireNonNull(
                        processes.get(wards.nurse, process.id()).mode()))
                .isEqualTo(entry);
        assertThat(readings.find(wards.nurse, process.id())).isPresent();
        assertThat(readings.findWithheld(wards.nurse, process.id())).isEmpty();
    }

    @Test
    void askedAgainItIsHiddenFromThoseAskedUntilItIsDecidedAndTheOthersAreToldNothing() {
        modes.enter(wards.doctor, process.id(), Mode.FIND_OUT, today(), "");
        assertThat(readings.find(wards.nurse, process.id())).isPresent();
        long sounding = asked(wards.nurse, wards.nurse, wards.doctor);
        for (SignedIn taking : List.of(wards.nurse, wards.doctor)) {
            assertThat(readings.find(taking, process.id())).isEmpty();
            assertThat(readings.mapByProcess(taking, wards.wardId)).isEmpty();
            assertThat(readings.mapWithheld(taking, wards.wardId))
                    .containsExactly(Map.entry(
                            process.id(), new Withheld(Withheld.Why.BEING_ASKED, "/ask/sounding/" + sounding)));
        }
        assertThat(readings.find(wards.partner, process.id())).isPresent();
        assertThat(readings.findWithheld(wards.partner, process.id())).isEmpty();
        assertThat(questions.findLast(wards.partner, process.id())).isEmpty();
        answer(wards.nurse, sounding, "no");
        reveal();
        assertThat(readings.find(wards.nurse, process.id())).isEmpty();
        decide(sounding, Mode.CHOOSE_TOGETHER);
        assertThat(readings.find(wards.nurse, process.id())).isPresent();
        assertThat(modes.list(wards.nurse, process.id()))
                .extracting(ModeEntry::mode)
                .containsExactly(Mode.CHOOSE_TOGETHER, Mode.FIND_OUT);
    }

    @Test
    void aDecisionAboutAnotherUnitsProcessOrWithoutTheThreeKindsChangesNothing() {
        CareProcess others = others();
        asks.begin(wards.nurse, wards.wardId, asking(others.address(), Set.of(wards.nurse.personId())));
        long sounding = opened(asking(others.address(), Set.of(wards.nurse.personId(), wards.doctor.personId())));
        answer(wards.nurse, sounding, "yes");
        reveal();
        decide(sounding, Mode.FIND_OUT);
        assertThat(modes.list(wards.stranger, others.id())).isEmpty();
        assertThatThrownBy(() -> questions.findAnswers(wards.nurse, others.id()))
                .isInstanceOf(NotHere.class);
    }

    private CareProcess others() {
        var form = new ProcessForm("Feet", "so that no sore is missed", wards.stranger.personId(), false, "");
        return ((Registering.Registered) processes.register(wards.stranger, wards.otherWardId, form)).process();
    }

    private long asked(SignedIn asker, SignedIn... only) {
        Asking asking = questions.begin(asker, process.id()).asking();
        return opened(
                only.length == 0 ? asking : asking(process.address(), Set.of(only[0].personId(), only[1].personId())));
    }

    private Asking asking(String about, Set<Long> asked) {
        Asking whole = questions.begin(wards.nurse, process.id()).asking();
        return new Asking(
                whole.template(),
                whole.question(),
                "",
                about,
                "About it",
                true,
                false,
                Readers.ASKED,
                whole.closesAt(),
                whole.answerBy(),
                whole.mayChange(),
                asked,
                Set.of(wards.doctor.personId()),
                null,
                Map.of(),
                "",
                whole.questions(),
                whole.choices(),
                false);
    }

    private long opened(Asking asking) {
        Opening opening = asks.openNow(wards.nurse, wards.wardId, asking);
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return ((Opening.Opened) opening).sounding().id();
    }

    private void answer(SignedIn me, long sounding, String bestWay) {
        Map<String, String> typed = new HashMap<>(Map.of("close", "saw"));
        questions
                .list(wards.nurse, process.id())
                .forEach(question ->
                        typed.put(question.key(), question.options().getLast().key()));
        typed.put("best-way", bestWay);
        assertThat(views.seal(me, sounding, typed)).isInstanceOf(Sealing.Sealed.class);
    }

    private void reveal() {
        wards.clock.move(Duration.ofDays(8));
        dueClocks.strike();
    }

    private void decide(long sounding, Mode mode) {
        assertThat(decisions.decide(
                        wards.doctor,
                        sounding,
                        new Deciding(
                                DecisionKind.DECIDED,
                                "nobody waits",
                                "We treat it as the same for everybody.",
                                "safety",
                                mode.word(),
                                Set.of(),
                                false,
                                today().plusDays(30),
                                Map.of(),
                                "",
                                Decision.NotHeard.UNEXPLAINED)))
                .isEmpty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(wards.clock.instant(), wards.clock.getZone());
    }
}
