package org.leadline.today;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.idea.Answers;
import org.leadline.idea.Blockers;
import org.leadline.idea.Holders;
import org.leadline.idea.Idea;
import org.leadline.idea.IdeaAnswer;
import org.leadline.idea.Ideas;
import org.leadline.idea.NewIdea;
import org.leadline.idea.NewTest;
import org.leadline.idea.SmallTest;
import org.leadline.idea.Tests;
import org.leadline.lesson.Ending;
import org.leadline.lesson.HeadsUp;
import org.leadline.lesson.HeadsUpAnswers;
import org.leadline.lesson.HeadsUps;
import org.leadline.lesson.NewEnding;
import org.leadline.lesson.NewHeadsUp;
import org.leadline.lesson.Refused;
import org.leadline.practice.Making;
import org.leadline.practice.NewPromise;
import org.leadline.practice.Promise;
import org.leadline.practice.Promises;
import org.leadline.practice.Receiver;
import org.leadline.practice.SeenPromise;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Deciding;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Decisions;
import org.leadline.sounding.Endings;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.Views;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.Template;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.leadline.unit.Visibility;
import org.springframework.beans.factory.annotation.Autowired;

/** A ward under a division in which, by chance, everybody says, answers, holds, tries, promises, asks and leaves. What is refused did not happen. */
final class BusyWard {
    private static final String BY = "test";

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    HeadsUps headsUps;

    @Autowired
    HeadsUpAnswers headsUpAnswers;

    @Autowired
    Ideas ideas;

    @Autowired
    Answers answers;

    @Autowired
    Holders holders;

    @Autowired
    Tests tests;

    @Autowired
    Blockers blockers;

    @Autowired
    Promises promises;

    @Autowired
    Asks asks;

    @Autowired
    Views views;

    @Autowired
    Endings endings;

    @Autowired
    Decisions decisions;

    @Autowired
    Soundings soundings;

    @Autowired
    Clock clock;

    private Random chance = new Random();
    private final List<Long> everybody = new ArrayList<>();
    private final Map<Long, SignedIn> made = new HashMap<>();
    private long wardId;
    private long divisionId;
    private int number;

    /** Whoever is in the ward and in the division above it, those who have left among them. */
    List<Long> everybody() {
        return List.copyOf(everybody);
    }

    long wardId() {
        return wardId;
    }

    /** Somebody of that number, who is here; empty where they have left. */
    Optional<SignedIn> find(long personId) {
        return people.find(personId);
    }

    /** The consultant, who leads the ward and stays. */
    SignedIn lead() {
        return people.find(everybody.getFirst()).orElseThrow();
    }

    void open(long seed) {
        chance = new Random(seed);
        everybody.clear();
        made.clear();
        divisionId = unit("division", Unit.Kind.DIVISION, null);
        wardId = unit("ward", Unit.Kind.WARD, divisionId);
        person(wardId, null, Role.MEMBER, Role.LEAD);
        person(wardId, null, Role.MEMBER, Role.DEPUTY);
        person(wardId, leaving(), Role.MEMBER, Role.SHIFT_LEAD);
        person(wardId, leaving(), Role.MEMBER, Role.SHIFT_LEAD);
        for (int member = 0; member < 6; member++) {
            person(wardId, chance.nextBoolean() ? leaving() : null, Role.MEMBER);
        }
        person(wardId, null, Role.PATIENT_PARTNER);
        person(wardId, leaving(), Role.PATIENT_PARTNER);
        person(divisionId, null, Role.MEMBER, Role.LEAD);
        person(divisionId, leaving(), Role.MEMBER, Role.DEPUTY);
    }

    private LocalDate leaving() {
        return LocalDate.now(clock).plusDays(5 + chance.nextInt(30));
    }

    private long unit(String name, Unit.Kind kind, @Nullable Long above) {
        return units.setUp(new NewUnit(name + "-" + number++, name, kind, above, List.of()), BY)
                .id();
    }

    private void person(long unitId, @Nullable LocalDate leavingOn, Role... roles) {
        String slug = "person-" + number++;
        boolean partner = List.of(roles).contains(Role.PATIENT_PARTNER);
        long id = people.enter(new NewPerson(slug, slug, "nurse", null, null, unitId, partner, leavingOn, false), BY)
                .id();
        List.of(roles).forEach(role -> people.giveRole(id, unitId, role, BY));
        everybody.add(id);
    }

    /** One thing that one person does, or tries to. */
    void step() {
        SignedIn me = pick(everybody).flatMap(this::find).orElse(null);
        if (me == null) {
            return;
        }
        try {
            switch (chance.nextInt(20)) {
                case 0, 1 -> headsUps.raise(me, wardId, new NewHeadsUp("Bay 4", "Kit", null));
                case 2, 3, 4 -> pick(headsUps.listOpen(me, wardId)).ifPresent(open -> onHeadsUp(me, open));
                case 5, 6 -> say(me);
                case 7, 8, 9 -> pick(ideas.list(me, wardId)).ifPresent(idea -> onIdea(me, idea));
                case 10, 11 -> pick(tests.listIn(me, wardId)).ifPresent(test -> onTest(me, test));
                case 12, 13 -> promise(me);
                case 14, 15, 16 -> pick(promisesOf(me)).ifPresent(promise -> onPromise(me, promise));
                case 17 -> ask(me);
                default -> pick(soundings.list(me)).ifPresent(sounding -> onSounding(me, sounding));
            }
        } catch (NotHere | NotYours | Refused notDone) {
            // it was refused, so nothing happened
        }
    }

    private void onHeadsUp(SignedIn me, HeadsUp open) {
        if (chance.nextBoolean()) {
            headsUpAnswers.acknowledge(me, open.id());
        } else {
            Ending ending = pick(Ending.values());
            Long toUnit = ending == Ending.PASSED_ON && chance.nextBoolean() ? (Long) divisionId : null;
            String to = ending == Ending.PASSED_ON && toUnit == null ? "the estates team" : null;
            headsUpAnswers.end(me, open.id(), new NewEnding(ending, "We looked", toUnit, to));
        }
    }

    private void say(SignedIn me) {
        Long partner = chance.nextInt(3) == 0
                ? pick(ideas.listPartners(me, wardId))
                        .map(person -> person.id())
                        .orElse(null)
                : null;
        ideas.say(
                me,
                wardId,
                new NewIdea(
                        "Swap the trolleys " + number++,
                        chance.nextBoolean() ? "They stand where they stand" : null,
                        null,
                        chance.nextBoolean() ? Visibility.OURS : Visibility.OPEN,
                        partner));
    }

    private void onIdea(SignedIn me, Idea idea) {
        switch (chance.nextInt(9)) {
            case 0, 1, 2 -> answers.answer(me, idea.id(), pick(IdeaAnswer.values()), "Because we can");
            case 3 -> holders.hold(me, idea.id());
            case 4 -> answers.park(me, idea.id(), "Not now");
            case 5 -> answers.abandon(me, idea.id(), "It did not help");
            case 6 -> holders.layDown(me, idea.id(), "No time");
            case 7 -> blockers.say(me, idea.id(), null, chance.nextBoolean() ? divisionId : wardId, "No money");
            default ->
                tests.plan(
                        me,
                        idea.id(),
                        new NewTest(
                                "Does it help?",
                                "One bay",
                                me.personId(),
                                LocalDate.now(clock).plusDays(7),
                                new NewTest.Expected(null, null, null, "Fewer steps")));
        }
    }

    private void onTest(SignedIn me, SmallTest test) {
        if (test.startedAt() == null && chance.nextInt(4) > 0) {
            tests.start(me, test.id());
        } else if (chance.nextInt(5) == 0) {
            tests.close(me, test.id(), "The bay was shut");
        } else {
            tests.end(
                    me,
                    test.id(),
                    new NewTest.Ended(
                            "It did", (BigDecimal) null, "How quick it was", pick(SmallTest.Verdict.values()), null));
        }
    }

    private void promise(SignedIn me) {
        Receiver to = chance.nextBoolean()
                ? new Receiver.WholeUnit(wardId)
                : new Receiver.OnePerson(pick(everybody).orElseThrow());
        long from = me.belongsTo(wardId) ? wardId : divisionId;
        Making making = promises.make(
                me,
                new NewPromise(
                        from,
                        "A second machine " + number++,
                        to,
                        LocalDate.now(clock).plusDays(1 + chance.nextInt(20)),
                        Visibility.OURS,
                        null));
        if (making instanceof Making.Made(Promise promise)) {
            made.put(promise.id(), me);
        }
    }

    /** Every promise that was made, as it stands now. */
    List<Promise> made() {
        List<Promise> now = new ArrayList<>();
        made.forEach((id, maker) -> now.add(promises.get(maker, id).promise()));
        return now;
    }

    private List<Promise> promisesOf(SignedIn me) {
        List<Promise> known = new ArrayList<>();
        promises.listMine(me).forEach(seen -> known.add(seen.promise()));
        promises.listToJudge(me).stream().map(SeenPromise::promise).forEach(known::add);
        return known;
    }

    private void onPromise(SignedIn me, Promise promise) {
        switch (chance.nextInt(5)) {
            case 0, 1 -> promises.sayDone(me, promise.id());
            case 2, 3 -> promises.judge(me, promise.id(), chance.nextBoolean(), "As we saw it");
            default -> promises.letGo(me, promise.id(), "It cannot be had");
        }
    }

    private void ask(SignedIn me) {
        boolean upward = chance.nextInt(3) == 0;
        LocalDateTime now = LocalDateTime.now(clock);
        Set<Long> asked = upward ? Set.of() : Set.copyOf(everybody.subList(0, 8));
        asks.openNow(
                me,
                wardId,
                new Asking(
                        upward ? Template.UPWARD : Template.CONSULT,
                        "What shall we do about " + number++ + "?",
                        "",
                        "",
                        "",
                        true,
                        false,
                        Readers.OURS,
                        upward ? null : now.plusDays(2),
                        now.plusDays(9),
                        "What we do next week.",
                        asked,
                        upward ? Set.of() : Set.of(everybody.getFirst()),
                        null,
                        Map.of(),
                        "",
                        List.of(),
                        List.of()));
    }

    private void onSounding(SignedIn me, Sounding sounding) {
        switch (sounding.state()) {
            case OPEN -> {
                if (!sounding.template().hasViews()) {
                    decide(me, sounding);
                } else if (chance.nextInt(6) == 0) {
                    endings.withdraw(me, sounding.id(), "Asked too early");
                } else {
                    Map<String, String> words = new HashMap<>();
                    sounding.form()
                            .fields()
                            .forEach(field -> words.put(
                                    field.key(),
                                    field.options().isEmpty()
                                            ? "So I think"
                                            : field.options().getFirst()));
                    views.seal(me, sounding.id(), words);
                }
            }
            case REVEALED, NOBODY_HEARD -> decide(me, sounding);
            default -> {}
        }
    }

    private void decide(SignedIn me, Sounding sounding) {
        decisions.decide(
                me,
                sounding.id(),
                new Deciding(
                        pick(DecisionKind.values()),
                        "nobody waits",
                        "We do it.",
                        "rest is treatment",
                        "",
                        Set.of(me.personId()),
                        false,
                        LocalDate.now(clock).plusDays(30),
                        Map.of(),
                        "",
                        Decision.NotHeard.UNEXPLAINED));
    }

    /** A whole number below that. */
    int roll(int below) {
        return chance.nextInt(below);
    }

    private <T> T pick(T[] values) {
        return values[chance.nextInt(values.length)];
    }

    private <T> Optional<T> pick(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(chance.nextInt(list.size())));
    }
}
