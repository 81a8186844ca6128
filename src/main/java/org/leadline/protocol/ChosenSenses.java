package org.leadline.protocol;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.SharedWord;
import org.leadline.unit.SharedWords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the senses in which a version uses the words that its unit's professions read differently. A version that uses such a word is put in force
 * only with its sense beside it; there it stays, whatever the unit means by the word later.
 */
@Service
@Transactional
public class ChosenSenses {
    private final ChosenSenseStore store;
    private final Protocols protocols;
    private final ProtocolRights rights;
    private final SharedWords words;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    ChosenSenses(
            ChosenSenseStore store,
            Protocols protocols,
            ProtocolRights rights,
            SharedWords words,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.protocols = protocols;
        this.rights = rights;
        this.words = words;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a version means by a word. @param sense as it was said when it was chosen */
    public record Note(SharedWord word, SharedWord.Sense sense) {}

    /** The words of a draft that professions read differently, by the alphabet. @throws NotHere where its unit is not one's own */
    @Transactional(readOnly = true)
    public List<FoundWord> listFound(SignedIn me, Protocol protocol, ProtocolVersion draft) {
        Map<Long, Long> chosen = store.map(draft.id());
        ProtocolVersion inForce = protocol.inForce();
        Map<Long, Long> before = inForce == null ? Map.of() : store.map(inForce.id());
        VersionWords said = VersionWords.of(protocol, draft);
        List<FoundWord> found = new ArrayList<>();
        for (SharedWord word : words.list(me, protocol.unitId())) {
            List<VersionWords.Passage> where = said.listWith(word.word());
            if (word.isAmbiguous() && !where.isEmpty()) {
                found.add(new FoundWord(
                        word,
                        where.stream().map(this::place).toList(),
                        chosen(draft, word, chosen.get(word.id())),
                        standing(word, before.get(word.id()))));
            }
        }
        return List.copyOf(found);
    }

    /** What a version means by words that were read differently when it was drafted, by the alphabet. @throws NotHere where its unit is not one's own */
    @Transactional(readOnly = true)
    public List<Note> listNotes(SignedIn me, Protocol protocol, ProtocolVersion version) {
        rights.checkReads(me, protocol.unitId());
        VersionWords said = VersionWords.of(protocol, version);
        List<Note> notes = new ArrayList<>();
        store.map(version.id())
                .forEach((wordId, senseId) -> words.find(wordId)
                        .filter(word -> !said.listWith(word.word()).isEmpty())
                        .ifPresent(word ->
                                words.findSense(wordId, senseId).ifPresent(sense -> notes.add(new Note(word, sense)))));
        notes.sort(java.util.Comparator.comparing(note -> note.word().word(), String.CASE_INSENSITIVE_ORDER));
        return List.copyOf(notes);
    }

    /**
     * Says in which sense the draft of a protocol uses a word. While the unit is being asked about the draft, only what nobody has chosen yet can be.
     *
     * @param senseId one of those that stand now
     * @throws NotHere where the unit is not one's own, there is no draft, it does not use that word, or the sense stands no more
     * @throws org.leadline.access.NotYours where one does not work there
     */
    public void choose(SignedIn me, long protocolId, long wordId, long senseId) {
        Protocol protocol = protocols.get(me, protocolId);
        rights.checkWrites(me, protocol.unitId());
        ProtocolVersion draft = protocol.draft();
        if (draft == null) {
            throw new NotHere("draft");
        }
        FoundWord found = listFound(me, protocol, draft).stream()
                .filter(one -> one.word().id() == wordId)
                .findFirst()
                .orElseThrow(() -> new NotHere("word of the draft"));
        if (standing(found.word(), senseId) == null
                || draft.state() == VersionState.ASKED && store.map(draft.id()).containsKey(wordId)) {
            throw new NotHere("sense to choose");
        }
        store.put(draft.id(), wordId, senseId, me.personId(), clock.instant());
        audit.record(
                me.auditName(),
                "sense chosen",
                draft.address(),
                protocol.unitId(),
                found.word().address());
    }

    private SharedWord.@Nullable Sense chosen(ProtocolVersion draft, SharedWord word, @Nullable Long senseId) {
        if (senseId == null || draft.state() == VersionState.DRAFT) {
            return standing(word, senseId);
        }
        return words.findSense(word.id(), senseId).orElse(null);
    }

    private static SharedWord.@Nullable Sense standing(SharedWord word, @Nullable Long senseId) {
        return Optional.ofNullable(senseId)
                .flatMap(id ->
                        word.senses().stream().filter(sense -> sense.id() == id).findFirst())
                .orElse(null);
    }

    private String place(VersionWords.Passage passage) {
        Integer number = passage.number();
        return number == null
                ? sentences.say("words.place." + passage.place())
                : sentences.say("words.place." + passage.place(), number);
    }
}
