package org.leadline.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Role;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.Letters;
import org.leadline.unit.Leavers;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Unit;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each morning: what somebody held who left the day before, or whose role has ended, goes to who leads their unit; and who leaves soon is reminded to hand
 * over. Each thing is passed on by itself, whole or not at all.
 */
@Component
class Changeover {
    static final int FIRST_DAYS = 14;
    static final int LAST_DAYS = 3;
    private static final String LETTER = "hand-over";
    private static final String WHERE = "/hand-over";

    private final Everything everything;
    private final Candidates candidates;
    private final Passing passing;
    private final HandOverStore store;
    private final Leavers leavers;
    private final People people;
    private final Letters letters;
    private final Sentences sentences;
    private final Clock clock;
    private final TransactionTemplate each;

    Changeover(
            Everything everything,
            Candidates candidates,
            Passing passing,
            HandOverStore store,
            Leavers leavers,
            People people,
            Letters letters,
            Sentences sentences,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.everything = everything;
        this.candidates = candidates;
        this.passing = passing;
        this.store = store;
        this.leavers = leavers;
        this.people = people;
        this.letters = letters;
        this.sentences = sentences;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Passes on everything ownerless, in every unit, and reminds who leaves soon. */
    void everyMorning() {
        leavers.listUnits().forEach(this::passOn);
        leavers.listLeaving(FIRST_DAYS).forEach(this::remind);
    }

    private void passOn(Unit unit) {
        List<Held> ownerless = everything.listOwnerless(unit.id());
        if (ownerless.isEmpty()) {
            return;
        }
        Map<Thing, Person> whose = everything.leaversOf(unit.id());
        for (Held held : ownerless) {
            Person leaver = whose.get(Thing.of(held));
            boolean passed = candidates.inOrder(held).stream()
                    .filter(candidate -> leaver == null || candidate != leaver.id())
                    .anyMatch(candidate -> isPassedOn(held, leaver, candidate));
            if (!passed && store.findExplained(Thing.of(held)).isEmpty()) {
                each.executeWithoutResult(begun -> store.explain(
                        Thing.of(held),
                        unit.id(),
                        sentences.say("practice.explained.nobody"),
                        null,
                        LocalDate.now(clock)));
            }
        }
    }

    /** Whether that person took it on; where they cannot, nothing was changed. */
    private boolean isPassedOn(Held held, @Nullable Person leaver, long candidate) {
        Optional<SignedIn> by = leaver == null ? people.find(candidate) : Optional.of(asMember(leaver, held.unitId()));
        if (by.isEmpty()) {
            return false;
        }
        try {
            each.executeWithoutResult(
                    begun -> passing.giveOn(by.get(), held, leaver == null ? null : leaver.id(), candidate, true));
            return true;
        } catch (Holds.CannotBeGivenOn another) {
            return false;
        }
    }

    /** Whoever has left, as they were: it is passed on in their name. */
    private static SignedIn asMember(Person leaver, long unitId) {
        List<SignedIn.Membership> was = new ArrayList<>();
        was.add(new SignedIn.Membership(unitId, Role.MEMBER));
        return new SignedIn(leaver.id(), leaver.name(), leaver.homeUnitId(), was);
    }

    private void remind(Person leaving) {
        LocalDate day = leaving.leavingOn();
        if (day == null || everything.listHeld(leaving.id()).isEmpty()) {
            return;
        }
        int days = LocalDate.now(clock).plusDays(LAST_DAYS).isBefore(day) ? FIRST_DAYS : LAST_DAYS;
        each.executeWithoutResult(begun -> {
            if (store.remind(leaving.id(), day, days)) {
                letters.send(leaving.id(), LETTER, WHERE);
            }
        });
    }
}
