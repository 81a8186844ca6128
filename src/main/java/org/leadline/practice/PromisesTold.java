package org.leadline.practice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.post.ToldBacks;
import org.leadline.unit.People;
import org.springframework.stereotype.Component;

/** Tells those concerned what became of a promise; never whoever did it themselves. */
@Component
class PromisesTold {
    private final ToldBacks toldBacks;
    private final Parties parties;
    private final People people;
    private final Sentences sentences;

    PromisesTold(ToldBacks toldBacks, Parties parties, People people, Sentences sentences) {
        this.toldBacks = toldBacks;
        this.parties = parties;
        this.people = people;
        this.sentences = sentences;
    }

    /** Those to whom it was promised. */
    void receivers(Promise promise, @Nullable Long except, String key, Object... values) {
        tell(promise, parties.receivers(promise), except, sentences.say(key, values));
    }

    /** Whoever made it, and whoever keeps it now. */
    void makers(Promise promise, @Nullable Long except, String key, Object... values) {
        tell(
                promise,
                new LinkedHashSet<>(List.of(promise.makerId(), promise.keeperId())),
                except,
                sentences.say(key, values));
    }

    void one(Promise promise, long personId, String key, Object... values) {
        tell(promise, Set.of(personId), null, sentences.say(key, values));
    }

    String day(LocalDate day) {
        return Days.date(day);
    }

    /** An answer in quotation marks, or nothing. */
    String quoted(@Nullable String line) {
        return line == null ? "" : sentences.say("practice.told.said", line);
    }

    private void tell(Promise promise, Collection<Long> to, @Nullable Long except, String sentence) {
        to.stream()
                .filter(personId -> except == null || personId.longValue() != except.longValue())
                .filter(personId -> people.findHere(personId).isPresent())
                .forEach(personId ->
                        toldBacks.tell(personId, promise.unitId(), promise.address(), promise.words(), sentence));
    }
}
