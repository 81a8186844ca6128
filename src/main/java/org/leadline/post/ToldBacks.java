package org.leadline.post;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.unit.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of hearing back: each act that ends, or moves on, tells whoever said it. It stands on their own page until they mark it as heard; one letter says
 * that something is there, and no further one goes until they have looked.
 */
@Service
@Transactional
public class ToldBacks {
    private static final String LETTER = "told-back";
    private static final String WHERE = "/me";
    private final ToldBackStore store;
    private final Letters letters;
    private final People people;
    private final Clock clock;

    ToldBacks(ToldBackStore store, Letters letters, People people, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.people = people;
        this.clock = clock;
    }

    /** Tells somebody what became of what they said, in the caller's transaction. Whoever did it themselves need not be told: the caller decides. */
    public void tell(long personId, long unitId, String about, String title, String sentence) {
        tell(personId, null, unitId, about, title, sentence);
    }

    /**
     * Tells somebody who spoke through a scribe: themselves where letters reach them, otherwise by the scribe, who is asked to pass it on.
     *
     * @param throughPersonId the scribe; null where they said it themselves
     * @param title 1 to 600 characters
     * @param sentence 1 to 2,000 characters
     */
    public void tell(
            long personId, @Nullable Long throughPersonId, long unitId, String about, String title, String sentence) {
        boolean byMail = people.findEmail(personId).isPresent();
        Long through = byMail || throughPersonId == null || throughPersonId == personId ? null : throughPersonId;
        boolean nothingElseWaits = store.listUnseen(personId).isEmpty();
        store.insert(personId, through, unitId, about, title, sentence, clock.instant());
        if (byMail && nothingElseWaits) {
            letters.send(personId, LETTER, WHERE);
        }
    }

    /** Tells each of several people, on their own pages only: a letter of its own kind goes to them anyway. */
    public void tellWithoutLetter(
            Collection<Long> personIds, long unitId, String about, String title, String sentence) {
        personIds.forEach(person -> store.insert(person, null, unitId, about, title, sentence, clock.instant()));
    }

    /** What this person has been told and not marked as heard, and what they are to pass on; the newest first. */
    @Transactional(readOnly = true)
    public List<ToldBack> listUnheard(SignedIn me) {
        return store.listUnseen(me.personId());
    }

    /** All that was ever told about a thing, the oldest first: for the thing's own page, and for whoever asks whether everybody heard. */
    @Transactional(readOnly = true)
    public List<ToldBack> listAbout(String about) {
        return store.listAbout(about);
    }

    /** Marks it as heard, or as passed on. @throws NotHere where it is not this person's, nor theirs to pass on */
    public void heard(SignedIn me, long id) {
        if (store.markSeen(id, me.personId(), clock.instant()) == 0) {
            throw new NotHere("told back");
        }
    }

    /** Marks all that this person themselves was told as heard. */
    public void heardAll(SignedIn me) {
        store.markAllSeen(me.personId(), clock.instant());
    }
}
