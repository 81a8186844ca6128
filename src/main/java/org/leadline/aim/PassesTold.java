package org.leadline.aim;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBacks;
import org.leadline.unit.Leavers;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.springframework.stereotype.Component;

/** Tells both sides what became of an aim that is passed; never whoever did it themselves. */
@Component
class PassesTold {
    private final AimStore aims;
    private final AimSays says;
    private final Leavers leavers;
    private final People people;
    private final ToldBacks toldBacks;
    private final Sentences sentences;

    PassesTold(AimStore aims, AimSays says, Leavers leavers, People people, ToldBacks toldBacks, Sentences sentences) {
        this.aims = aims;
        this.says = says;
        this.leavers = leavers;
        this.people = people;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
    }

    void passed(SignedIn by, Pass pass) {
        tell(
                answering(pass),
                by.personId(),
                pass.to(),
                pass,
                sentences.say(
                        "pass.told.passed." + pass.direction().word(),
                        pass.from().name(),
                        pass.to().name(),
                        says.day(pass.answerBy())));
    }

    void taken(SignedIn by, Pass pass, Aim taken) {
        tell(
                waiting(pass),
                by.personId(),
                pass.from(),
                pass,
                sentences.say("pass.told.taken", pass.to().name(), taken.line()));
    }

    void returned(SignedIn by, Pass pass, String because) {
        tell(
                waiting(pass),
                by.personId(),
                pass.from(),
                pass,
                sentences.say("pass.told.returned", pass.to().name(), because));
    }

    /** Its fourteen days are over. */
    void late(Pass pass) {
        tell(
                answering(pass),
                null,
                pass.to(),
                pass,
                sentences.say("pass.told.late", pass.from().name()));
        tell(
                waiting(pass),
                null,
                pass.from(),
                pass,
                sentences.say("pass.told.waits-on", pass.to().name()));
    }

    /** Those who lead the unit to which it was passed, or the nearest layer above where nobody does. */
    private Set<Long> answering(Pass pass) {
        return leading(pass.to().unitId());
    }

    /** Whoever passed it where they are still there, whoever owns the aim, and those who lead the unit. */
    private Set<Long> waiting(Pass pass) {
        Set<Long> whom = leading(pass.from().unitId());
        aims.findAim(pass.aimId())
                .ifPresent(rows -> whom.add(rows.words().getFirst().getOwnerId()));
        people.find(pass.by().personId())
                .filter(here -> here.belongsTo(pass.from().unitId()))
                .ifPresent(here -> whom.add(here.personId()));
        return whom;
    }

    private Set<Long> leading(long unitId) {
        Set<Long> whom = new LinkedHashSet<>();
        leavers.listLeading(unitId).stream().map(Person::id).forEach(whom::add);
        if (whom.isEmpty()) {
            leavers.listLeadingUpward(unitId).stream().map(Person::id).limit(1).forEach(whom::add);
        }
        return whom;
    }

    private void tell(Collection<Long> whom, @Nullable Long except, Pass.Place unit, Pass pass, String sentence) {
        whom.stream()
                .filter(personId -> except == null || personId.longValue() != except)
                .filter(personId -> people.findHere(personId).isPresent())
                .forEach(personId -> toldBacks.tell(personId, unit.unitId(), pass.address(), pass.line(), sentence));
    }
}
