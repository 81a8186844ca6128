package org.leadline.practice;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aims;
import org.leadline.aim.JointAims;
import org.leadline.aim.JointAims.NewShare;
import org.leadline.aim.NewAim;
import org.leadline.aim.NotTaken;
import org.leadline.aim.Origin;
import org.leadline.aim.PinnedThings;
import org.leadline.aim.Rounds;
import org.leadline.aim.Talks;
import org.leadline.care.CareProcess;
import org.leadline.care.ProcessForm;
import org.leadline.care.Processes;
import org.leadline.care.Registering;
import org.leadline.idea.Answers;
import org.leadline.idea.Holders;
import org.leadline.idea.IdeaAnswer;
import org.leadline.idea.Ideas;
import org.leadline.idea.NewIdea;
import org.leadline.idea.NewTest;
import org.leadline.idea.Saying;
import org.leadline.idea.Tests;
import org.leadline.lesson.HeadsUp;
import org.leadline.lesson.HeadsUpAnswers;
import org.leadline.lesson.HeadsUps;
import org.leadline.lesson.NewHeadsUp;
import org.leadline.lesson.Refused;
import org.leadline.measure.Defining;
import org.leadline.measure.Measures;
import org.leadline.measure.TypedMeasure;
import org.leadline.practice.Receiver.OnePerson;
import org.leadline.protocol.Drafts;
import org.leadline.protocol.NewOverRide;
import org.leadline.protocol.OverRides;
import org.leadline.remit.NewRemit;
import org.leadline.remit.Remits;
import org.leadline.remit.Right;
import org.leadline.sounding.Asks;
import org.leadline.unit.Facet;
import org.leadline.unit.Facets;
import org.leadline.unit.Visibility;
import org.springframework.beans.factory.annotation.Autowired;

/** What a ward says and does in every part of Leadline, by dice. What a door refuses is counted and left out. */
final class History {
    @Autowired
    Division division;

    @Autowired
    Processes processes;

    @Autowired
    Drafts drafts;

    @Autowired
    Asks asks;

    @Autowired
    Ideas ideas;

    @Autowired
    Answers answers;

    @Autowired
    Holders holders;

    @Autowired
    Tests tests;

    @Autowired
    HeadsUps headsUps;

    @Autowired
    HeadsUpAnswers headsUpAnswers;

    @Autowired
    Aims aims;

    @Autowired
    Rounds rounds;

    @Autowired
    JointAims joint;

    @Autowired
    PinnedThings pinned;

    @Autowired
    Talks talks;

    @Autowired
    Promises promises;

    @Autowired
    Measures measures;

    @Autowired
    Facets facets;

    @Autowired
    OverRides overRides;

    @Autowired
    Remits remits;

    private static final int KINDS = 11;
    private static final int ENOUGH_OF_EACH = 4;
    private final Map<String, Integer> refusals = new LinkedHashMap<>();
    private Random dice = new Random();
    private List<SignedIn> people = List.of();

    /** So many deeds, each by one of these people; a few of every kind first. */
    void happens(Random random, List<SignedIn> ward, int deeds) {
        dice = random;
        people = ward;
        refusals.clear();
        for (int deed = 0; deed < deeds; deed++) {
            act(deed < ENOUGH_OF_EACH * KINDS ? deed % KINDS : dice.nextInt(KINDS), pick(ward), ward);
        }
    }

    /** By kind how often a door refused. */
    Map<String, Integer> refusals() {
        return Map.copyOf(refusals);
    }

    private void act(int kind, SignedIn me, List<SignedIn> ward) {
        long unit = division.wardId;
        SignedIn other = pick(ward);
        try {
            switch (kind) {
                case 0 -> {
                    if (other.personId() != me.personId()) {
                        division.made(me, unit, new OnePerson(other.personId()), 1 + dice.nextInt(40));
                    }
                }
                case 1 -> promiseDone(me, unit);
                case 2 -> process(me, other, unit);
                case 3 ->
                    asks.openNow(
                            me, unit, RandomAsking.of(dice, division.clock, List.of(me, other, pick(ward)), other));
                case 4, 5 -> idea(me, other, unit);
                case 6 -> headsUp(me, other, unit);
                case 7 -> measure(me, other, unit);
                case 8 -> onPaper(other, unit);
                case 9 -> aim(other, unit);
                default -> between(me, unit);
            }
        } catch (NotHere | NotYours | NotTaken | Refused refused) {
            refusals.merge(refused.getClass().getSimpleName(), 1, Integer::sum);
        }
    }

    private void process(SignedIn me, SignedIn other, long unit) {
        if (processes.register(
                        me,
                        unit,
                        new ProcessForm("Process " + RandomAsking.word(dice), "so that", other.personId(), false, ""))
                instanceof Registering.Registered(CareProcess process)) {
            drafts.create(pick(people), process.id(), "Protocol " + RandomAsking.word(dice));
        }
    }

    private void promiseDone(SignedIn me, long unit) {
        Promise promise = division.made(me, unit, division.ward(), 1 + dice.nextInt(40), Visibility.OPEN);
        if (dice.nextBoolean()) {
            promises.sayDone(me, promise.id());
        }
    }

    private void idea(SignedIn me, SignedIn other, long unit) {
        if (ideas.say(me, unit, new NewIdea("Idea " + RandomAsking.word(dice), null, null, Visibility.OURS, null))
                instanceof Saying.Said(var idea)) {
            SignedIn lead = me.personId() == division.lead.personId() ? division.deputy : division.lead;
            answers.answer(lead, idea.id(), IdeaAnswer.values()[0], "Yes, try it");
            holders.hold(other, idea.id());
            if (dice.nextBoolean()) {
                tests.plan(
                        other,
                        idea.id(),
                        new NewTest(
                                "Does it work?",
                                "One bay, one shift",
                                pick(people).personId(),
                                division.in(14),
                                new NewTest.Expected(null, null, null, "It will")));
            }
        }
    }

    private void headsUp(SignedIn me, SignedIn other, long unit) {
        HeadsUp raised = headsUps.raise(me, unit, new NewHeadsUp("Bay 4", "Suction slow", null));
        headsUpAnswers.acknowledge(dice.nextBoolean() ? division.deputy : division.lead, raised.id());
    }

    private void aim(SignedIn other, long unit) {
        aims.enter(
                division.lead,
                unit,
                new NewAim("Aim " + RandomAsking.word(dice), null, Origin.values()[0], null, null, other.personId()));
        if (dice.nextBoolean()) {
            aims.enterMine(other, unit, new NewAim("Own " + RandomAsking.word(dice), null, Origin.OURS, null, null));
        }
        if (dice.nextBoolean()) {
            joint.draft(
                    division.lead,
                    unit,
                    new NewAim(
                            "Together " + RandomAsking.word(dice), null, Origin.TOGETHER, null, null, other.personId()),
                    List.of(new NewShare(unit, other.personId())));
        }
    }

    /** A round of drafting, and what brings people together. */
    private void between(SignedIn me, long unit) {
        if (rounds.list(division.lead, unit).stream().allMatch(round -> round.ended() != null)) {
            rounds.open(division.lead, unit);
        }
        overRide(me, pick(people), unit);
        if (dice.nextBoolean()) {
            pinned.pin(me, unit, "Agree who teaches the new starters");
        } else {
            talk(me, unit);
        }
    }

    /** Two of the ward depart three times from an aim of theirs: whoever owns that is to answer. */
    private void overRide(SignedIn me, SignedIn other, long unit) {
        aims.list(me, unit).stream()
                .findFirst()
                .ifPresent(aim -> List.of(me, other, me)
                        .forEach(author ->
                                overRides.say(author, new NewOverRide(null, null, aim.address(), "limited-time", ""))));
    }

    /** Somebody of the ward asks the clinic's lead, who owns an aim beside the ward's, for twenty minutes. */
    private void talk(SignedIn me, long unit) {
        if (aims.list(division.neighbour, division.clinicId).isEmpty()) {
            aims.enter(
                    division.neighbour,
                    division.clinicId,
                    new NewAim("Beside", null, Origin.values()[0], null, null, division.neighbour.personId()));
        }
        talks.ask(
                me,
                unit,
                division.neighbour.personId(),
                division.clock.instant().plus(Duration.ofDays(1 + dice.nextInt(30))));
    }

    private void measure(SignedIn me, SignedIn other, long unit) {
        var form = TypedMeasure.of("Measure " + RandomAsking.word(dice))
                .checkedBy(other.personId())
                .ownedBy(pick(people).personId())
                .form();
        if (measures.define(me, unit, form) instanceof Defining.Refused refused) {
            refusals.merge("Measure " + refused.problems(), 1, Integer::sum);
        }
    }

    /** Something of the unit on one page, or of who decides what: kept by that person. */
    private void onPaper(SignedIn other, long unit) {
        Facet.Kind kind = Facet.Kind.values()[dice.nextInt(Facet.Kind.values().length)];
        if (facets.find(division.lead, unit, kind).isEmpty()) {
            facets.write(division.lead, unit, kind, 0, "As it is", other.personId());
        }
        SignedIn lead = dice.nextBoolean() ? division.deputy : division.lead;
        remits.write(lead, unit, new NewRemit("Thing " + RandomAsking.word(dice), Right.DECIDE, ""));
    }

    private <T> T pick(List<T> among) {
        return among.get(dice.nextInt(among.size()));
    }
}
