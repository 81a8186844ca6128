package org.leadline.sounding;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadline.access.Sentences;
import org.leadline.post.Letters;
import org.leadline.post.ToldBacks;
import org.springframework.stereotype.Component;

/**
 * Who gets which letter when. Letters carry no question, name or tag; those before the reveal go to everybody asked alike, whoever has answered.
 */
@Component
class Telling {
    private static final Duration A_LOOK_BACK = Duration.ofMinutes(15);

    private static final Set<String> ENDS = Set.of("sounding-ended", "sounding-decided", "sounding-looked-back");

    private final Letters letters;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final SoundingStore store;
    private final Links links;

    Telling(Letters letters, ToldBacks toldBacks, Sentences sentences, SoundingStore store, Links links) {
        this.letters = letters;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.store = store;
        this.links = links;
    }

    /** Asks everybody; a patient partner's letter holds a link by which they answer without signing in. */
    void invite(Sounding sounding, List<Asked> asked) {
        toAllAsked(sounding, asked, sounding.template().hasViews() ? "sounding-asked" : "sounding-upward");
    }

    /** The one reminder, to everybody asked. */
    void remind(Sounding sounding) {
        toAllAsked(sounding, store.listAsked(sounding.id()), "sounding-reminder");
    }

    /** To those asked, the asker and the deciders alike. How it ended stands on their own pages too; of a bedside one nothing does, for it is deleted. */
    void everybody(Sounding sounding, String kind) {
        Set<Long> everybody = everybodyIn(sounding);
        letters.send(everybody, kind, sounding.address());
        if (ENDS.contains(kind) && !sounding.template().isBedside()) {
            toldBacks.tellWithoutLetter(
                    everybody,
                    sounding.unitId(),
                    sounding.address(),
                    sounding.question(),
                    sentences.say("sounding.told." + kind));
        }
    }

    void deciders(Sounding sounding, String kind) {
        letters.send(idsOf(sounding.promise().deciders()), kind, sounding.address());
    }

    void person(Sounding sounding, long personId, String kind) {
        letters.send(personId, kind, sounding.address());
    }

    /** A date in the calendars of the asker and the deciders. */
    void lookBack(Sounding sounding, Instant from) {
        Set<Long> people = new LinkedHashSet<>(idsOf(sounding.promise().deciders()));
        people.add(sounding.asker().personId());
        letters.sendWithCalendar(people, "sounding-look-back", sounding.address(), from, A_LOOK_BACK);
    }

    /** Takes back what has not left yet: there is nothing to answer any more. */
    void forget(Sounding sounding) {
        letters.forget(sounding.address());
    }

    /** The day has come: to the asker and the deciders. */
    void lookBackIsDue(Sounding sounding) {
        person(sounding, sounding.asker().personId(), "sounding-look-back-due");
        deciders(sounding, "sounding-look-back-due");
    }

    /** How many invitations could not be delivered. */
    int countUndelivered(Sounding sounding) {
        Set<Long> undelivered = letters.listUndelivered(sounding.address());
        return (int) store.listAsked(sounding.id()).stream()
                .filter(person -> undelivered.contains(person.personId()))
                .count();
    }

    private void toAllAsked(Sounding sounding, List<Asked> asked, String kind) {
        Map<Long, String> pathOfPerson = new LinkedHashMap<>();
        for (Asked person : asked) {
            boolean byLink = person.partner() && sounding.template().hasViews();
            pathOfPerson.put(
                    person.personId(), byLink ? links.make(sounding.id(), person.personId()) : sounding.address());
        }
        letters.send(pathOfPerson, kind, sounding.address());
    }

    private static List<Long> idsOf(List<Someone> people) {
        return people.stream().map(Someone::personId).toList();
    }

    private Set<Long> everybodyIn(Sounding sounding) {
        Set<Long> all = new LinkedHashSet<>();
        store.listAsked(sounding.id()).forEach(person -> all.add(person.personId()));
        sounding.promise().deciders().forEach(decider -> all.add(decider.personId()));
        all.add(sounding.asker().personId());
        return all;
    }
}
