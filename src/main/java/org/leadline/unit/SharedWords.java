package org.leadline.unit;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.access.TypedLines;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to a unit's shared words. Everybody of the unit, patient partners too, reads them, lists a word, and writes what their own profession means by it.
 * Nobody writes another profession's sense.
 */
@Service
@Transactional
public class SharedWords {
    static final int MOST_OF_A_WORD = 60;
    static final int MOST_OF_A_SENSE = 200;
    static final int MOST_OF_A_REASON = 300;
    private static final String PROBLEM = "words.problem";
    private final SharedWordStore store;
    private final StarterWords starters;
    private final PersonStore people;
    private final AuditTrail audit;
    private final Clock clock;

    SharedWords(SharedWordStore store, StarterWords starters, PersonStore people, AuditTrail audit, Clock clock) {
        this.store = store;
        this.starters = starters;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of a unit that stand, in the order of the alphabet. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<SharedWord> list(SignedIn me, long unitId) {
        checkOurs(me, unitId);
        return store.list(unitId, false);
    }

    /** Those that were taken off the list. @throws NotHere as {@link #list} */
    @Transactional(readOnly = true)
    public List<SharedWord> listRetired(SignedIn me, long unitId) {
        checkOurs(me, unitId);
        return store.list(unitId, true);
    }

    /** One word, on the list or taken off. @throws NotHere where there is none, or it is not of one's own unit */
    @Transactional(readOnly = true)
    public SharedWord get(SignedIn me, long unitId, long wordId) {
        return store.find(wordId)
                .filter(word -> word.unitId() == unitId && me.belongsTo(unitId))
                .orElseThrow(() -> new NotHere("shared word"));
    }

    /** All that was ever said of a word, the newest first. @throws NotHere as {@link #get} */
    @Transactional(readOnly = true)
    public List<SharedWord.Sense> listHistory(SignedIn me, SharedWord word) {
        checkOurs(me, word.unitId());
        return store.listSenses(word.id());
    }

    /** A sense that was ever given of a word; empty where there is none such. */
    @Transactional(readOnly = true)
    public Optional<SharedWord.Sense> findSense(long wordId, long senseId) {
        return store.listSenses(wordId).stream()
                .filter(sense -> sense.id() == senseId)
                .findFirst();
    }

    /** A word whoever asks, for what was agreed with it in it; the caller has made sure that it may be known. */
    @Transactional(readOnly = true)
    public Optional<SharedWord> find(long wordId) {
        return store.find(wordId);
    }

    /** Words that often mean two things, of those that this unit has not listed. Nothing of them is agreed by anybody. @throws NotHere as {@link #list} */
    @Transactional(readOnly = true)
    public List<StarterWord> listStarters(SignedIn me, long unitId) {
        List<SharedWord> ours = list(me, unitId);
        return starters.list().stream()
                .filter(starter -> ours.stream().noneMatch(word -> word.word().equalsIgnoreCase(starter.word())))
                .toList();
    }

    /** The profession in whose name this person writes. */
    @Transactional(readOnly = true)
    public String professionOf(SignedIn me) {
        return people.find(me.personId()).map(Person::profession).orElseThrow(() -> new NotHere("person"));
    }

    /**
     * Lists a word with what one's own profession means by it. Where it stands already, only the sense is put there.
     *
     * @param word 2 to 60 characters
     * @param sense 1 to 200 characters
     * @throws NotHere where the unit is not one's own
     */
    public WordListing add(SignedIn me, long unitId, String word, String sense) {
        checkOurs(me, unitId);
        Map<String, String> problems = new LinkedHashMap<>();
        TypedLines.check(PROBLEM, "word", word, true, MOST_OF_A_WORD, problems);
        if (oneLine(word).length() == 1 || WordsIn.of(word).isEmpty()) {
            problems.putIfAbsent("word", "words.problem.short");
        }
        checkSense(sense, problems);
        if (!problems.isEmpty()) {
            return new WordListing.Refused(problems);
        }
        if (store.findStanding(unitId, oneLine(word))
                .flatMap(standing -> standing.findSense(professionOf(me)))
                .isPresent()) {
            return new WordListing.Refused(Map.of("word", "words.problem.already"));
        }
        Optional<Long> added = store.insert(unitId, oneLine(word), me.personId(), clock.instant());
        SharedWord listed = added.flatMap(store::find)
                .or(() -> store.findStanding(unitId, oneLine(word)))
                .orElseThrow();
        if (added.isPresent()) {
            audit.record(me.auditName(), "shared word listed", listed.address(), unitId, listed.word());
        }
        say(me, listed, sense);
        return new WordListing.Listed(store.find(listed.id()).orElseThrow());
    }

    /**
     * Writes what one's own profession means by a word, in the place of what it said before.
     *
     * @param after the sense of one's profession that stood there when the form was opened; 0 for none
     * @return problems by field ({@code sense}): keys of messages; empty where it is done
     * @throws NotHere as {@link #get}, and where the word was taken off the list
     */
    public Map<String, String> giveSense(SignedIn me, long unitId, long wordId, long after, String sense) {
        SharedWord word = getToWrite(me, unitId, wordId);
        Map<String, String> problems = new LinkedHashMap<>();
        checkSense(sense, problems);
        if (problems.isEmpty()) {
            store.lock(wordId);
            long now = store.find(wordId)
                    .flatMap(standing -> standing.findSense(professionOf(me)))
                    .map(SharedWord.Sense::id)
                    .orElse(0L);
            if (now != after) {
                return Map.of("sense", "words.problem.meanwhile");
            }
            say(me, word, sense);
        }
        return problems;
    }

    /** Whether this person may take that word off the list: who listed it, and who keeps the unit's list of people. */
    public boolean mayRetire(SignedIn me, SharedWord word) {
        return word.retiredBecause() == null && (word.byId() == me.personId() || Keepers.include(me, word.unitId()));
    }

    /**
     * Takes a word off the list. What was chosen with it stays where it was chosen.
     *
     * @return problems by field ({@code because}): keys of messages; empty where it is done
     * @throws NotHere as {@link #giveSense}
     * @throws NotYours where it is another's to do
     */
    public Map<String, String> retire(SignedIn me, long unitId, long wordId, String because) {
        SharedWord word = getToWrite(me, unitId, wordId);
        if (!mayRetire(me, word)) {
            throw new NotYours("to take a word off the list");
        }
        Map<String, String> problems = new LinkedHashMap<>();
        TypedLines.check(PROBLEM, "because", because, true, MOST_OF_A_REASON, problems);
        if (problems.isEmpty()) {
            store.retire(wordId, oneLine(because), clock.instant());
            audit.record(me.auditName(), "shared word retired", word.address(), unitId, word.word());
        }
        return problems;
    }

    private void say(SignedIn me, SharedWord word, String sense) {
        store.lock(word.id());
        String profession = professionOf(me);
        store.replaceSense(word.id(), profession, oneLine(sense), me.personId(), clock.instant());
        audit.record(me.auditName(), "shared word: sense given", word.address(), word.unitId(), profession);
    }

    private SharedWord getToWrite(SignedIn me, long unitId, long wordId) {
        SharedWord word = get(me, unitId, wordId);
        if (word.retiredBecause() != null) {
            throw new NotHere("shared word");
        }
        return word;
    }

    private static void checkSense(String sense, Map<String, String> problems) {
        TypedLines.check(PROBLEM, "sense", sense, true, MOST_OF_A_SENSE, problems);
    }

    private static void checkOurs(SignedIn me, long unitId) {
        if (!me.belongsTo(unitId)) {
            throw new NotHere("unit");
        }
    }

    private static String oneLine(String typed) {
        return typed.replaceAll("\\s+", " ").strip();
    }
}
