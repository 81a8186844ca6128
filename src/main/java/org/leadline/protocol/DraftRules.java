package org.leadline.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.NoPatients;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.care.NotesForRules;
import org.leadline.care.rule.Rule;
import org.leadline.care.rule.RulesFile;
import org.leadline.care.rule.RulesText;
import org.leadline.protocol.RulesDraft.Change;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the rules of a draft, as sentences and as a file: both give the same. What cannot be read, contradicts itself or names steps which the notes do not
 * know is not kept.
 */
@Service
@Transactional
public class DraftRules {
    /** How long the file of one version may be, in letters. */
    public static final int MOST_LETTERS = 100_000;

    private final Protocols protocols;
    private final ProtocolRights rights;
    private final Drafts drafts;
    private final Keeping keeping;
    private final NotesForRules notes;
    private final Sentences sentences;

    DraftRules(
            Protocols protocols,
            ProtocolRights rights,
            Drafts drafts,
            Keeping keeping,
            NotesForRules notes,
            Sentences sentences) {
        this.protocols = protocols;
        this.rights = rights;
        this.drafts = drafts;
        this.keeping = keeping;
        this.notes = notes;
        this.sentences = sentences;
    }

    /** @throws NotHere where there is no draft, or its unit is not one's own @throws NotYours where one does not work there */
    @Transactional(readOnly = true)
    public RulesDraft get(SignedIn me, long protocolId) {
        Protocol protocol = protocols.get(me, protocolId);
        rights.checkWrites(me, protocol.unitId());
        ProtocolVersion draft = protocol.draft();
        if (draft == null) {
            throw new NotHere("draft");
        }
        String text = draft.rules() == null ? "" : draft.rules();
        NotesForRules.Notes on = notes.find(protocol.processId()).orElse(null);
        return new RulesDraft(
                protocol,
                draft,
                text,
                RulesFile.rulesOf(text),
                text.isBlank() ? List.of() : keeping.faults(text, on),
                on == null ? List.of() : on.log().activities(),
                on == null
                        ? List.of()
                        : on.log().attributes().stream()
                                .map(attribute -> attribute.name())
                                .toList());
    }

    /** Adds a rule at the end. @param edition of the draft when the form was opened @throws NotHere as {@link #get} @throws NotYours as {@link #get} */
    public Change add(SignedIn me, long protocolId, int edition, RuleForm typed) {
        RulesDraft now = get(me, protocolId);
        RuleForm.Made made = typed.make();
        Rule rule = made.rule();
        if (rule == null) {
            return new Change.Refused(made.problems(), List.of());
        }
        if (now.rules().isEmpty() && !now.text().isBlank()) {
            return new Change.Refused(Map.of("file", "kept.problem.mend-first"), now.faults());
        }
        List<Rule> all = new ArrayList<>(now.rules());
        all.add(rule);
        String file = RulesText.of(now.protocol().title(), all);
        List<RulesFile.Fault> faults = faults(now, file);
        return faults.isEmpty()
                ? put(me, now, edition, file)
                : new Change.Refused(Map.of("first", "kept.problem.does-not-fit"), faults);
    }

    /** Takes a rule out. @param place from 0 @throws NotHere as {@link #get}, and where there is no such rule @throws NotYours as {@link #get} */
    public Change remove(SignedIn me, long protocolId, int edition, int place) {
        RulesDraft now = get(me, protocolId);
        if (place < 0 || place >= now.rules().size()) {
            throw new NotHere("rule");
        }
        List<Rule> left = new ArrayList<>(now.rules());
        left.remove(place);
        return put(
                me,
                now,
                edition,
                left.isEmpty() ? "" : RulesText.of(now.protocol().title(), left));
    }

    /** Keeps a file as it was typed; a blank one is none. @throws NotHere as {@link #get} @throws NotYours as {@link #get} */
    public Change save(SignedIn me, long protocolId, int edition, String typed) {
        RulesDraft now = get(me, protocolId);
        if (typed.length() > MOST_LETTERS) {
            return new Change.Refused(Map.of("file", "kept.problem.file-long"), List.of());
        }
        String text = typed.replace("\r\n", "\n");
        Optional<NoPatients.Sign> sign = NoPatients.find(text);
        if (sign.isPresent()) {
            return new Change.Refused(Map.of("file", sign.get().messageKey()), List.of());
        }
        List<RulesFile.Fault> faults = text.isBlank() ? List.of() : faults(now, text);
        return faults.isEmpty()
                ? put(me, now, edition, text)
                : new Change.Refused(Map.of("file", "kept.problem.file"), faults);
    }

    /** A fault as it is said, with its line. */
    public String say(RulesFile.Fault fault) {
        return fault.line() == 0 ? fault.message() : sentences.say("kept.rules.fault", fault.line(), fault.message());
    }

    private List<RulesFile.Fault> faults(RulesDraft now, String text) {
        return keeping.faults(text, notes.find(now.protocol().processId()).orElse(null));
    }

    private Change put(SignedIn me, RulesDraft now, int edition, String text) {
        return switch (drafts.saveRules(me, now.protocol().id(), edition, text)) {
            case Saving.Saved(ProtocolVersion draft) -> new Change.Done(draft);
            case Saving.Refused(Map<String, String> problems) ->
                throw new IllegalStateException("Rules that were looked over are refused: " + problems);
            case Saving.ChangedMeanwhile() -> new Change.ChangedMeanwhile();
        };
    }
}
