package org.leadline.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.TypedLines;
import org.leadline.care.CareProcess;
import org.leadline.care.Processes;
import org.leadline.protocol.Saving.ChangedMeanwhile;
import org.leadline.protocol.Saving.Refused;
import org.leadline.protocol.Saving.Saved;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the next version of a protocol, while it is written: by anybody who works in the unit, nobody over another's words unseen. */
@Service
@Transactional
public class Drafts {
    private static final Pattern CITED = Pattern.compile("(?:https?://[^/\\s]+)?(/[a-z0-9/-]{1,200})(?:[?#]\\S*)?");
    private static final int MOST_OF_TITLE = 120;
    private static final int MOST_OF_RULES = 100_000;
    private final Protocols protocols;
    private final ProtocolStore store;
    private final VersionStore versions;
    private final ProtocolReading reading;
    private final ProtocolRights rights;
    private final DraftLooking looking;
    private final ComponentWays ways;
    private final Surprises surprises;
    private final Processes processes;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    Drafts(
            Protocols protocols,
            ProtocolStore store,
            VersionStore versions,
            ProtocolReading reading,
            ProtocolRights rights,
            DraftLooking looking,
            ComponentWays ways,
            Surprises surprises,
            Processes processes,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.protocols = protocols;
        this.store = store;
        this.versions = versions;
        this.reading = reading;
        this.rights = rights;
        this.looking = looking;
        this.ways = ways;
        this.surprises = surprises;
        this.processes = processes;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this person may write protocols of that unit. */
    public boolean mayWrite(SignedIn me, long unitId) {
        return rights.mayWrite(me, unitId);
    }

    /** The draft of a protocol, also while the unit is asked about it. @throws NotHere where there is none, or its unit is not one's own */
    @Transactional(readOnly = true)
    public ProtocolVersion get(SignedIn me, long protocolId) {
        return Optional.ofNullable(protocols.get(me, protocolId).draft()).orElseThrow(() -> new NotHere("draft"));
    }

    /** The protocols that can be a step of this one, by title. @throws NotHere as {@link Protocols#get} */
    @Transactional(readOnly = true)
    public List<Protocol> listPossibleComponents(SignedIn me, long protocolId) {
        return ways.listPossible(protocols.get(me, protocolId));
    }

    /**
     * Begins a protocol of a process, with an empty first draft; whoever begins it owns it.
     *
     * @param title 1 to 120 characters, no other of the unit's
     * @throws NotHere where the process is not of one's own unit
     * @throws org.leadline.access.NotYours where one does not work there
     */
    public Saving create(SignedIn me, long processId, String title) {
        CareProcess process = processes.get(me, processId);
        rights.checkWrites(me, process.unitId());
        Map<String, String> problems = new LinkedHashMap<>();
        String line = title.replaceAll("\\s+", " ").strip();
        check("title", line, MOST_OF_TITLE, problems);
        if (problems.isEmpty() && store.isTaken(process.unitId(), line)) {
            problems.put("title", sentences.say("protocol.problem.taken"));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        long id = store.insert(process.unitId(), processId, line, me.personId());
        audit.record(me.auditName(), "protocol begun", "/protocol/" + id, process.unitId(), null);
        return new Saved(protocols.begin(me, id));
    }

    /**
     * Keeps what was typed.
     *
     * @param edition of the draft when the form was opened
     * @throws NotHere as {@link #get}
     * @throws org.leadline.access.NotYours where one does not work in the unit
     */
    public Saving save(SignedIn me, long protocolId, int edition, DraftForm form) {
        Protocol protocol = writable(me, protocolId);
        ProtocolVersion draft = get(me, protocolId);
        Map<String, String> problems = new LinkedHashMap<>();
        DraftContent content = looking.look(protocol, form, problems);
        if (draft.state() != VersionState.DRAFT || draft.edition() != edition) {
            return new ChangedMeanwhile();
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        return kept(me, protocol, draft, versions.update(draft.id(), edition, content), "draft saved");
    }

    /**
     * Keeps the rules of the draft; whether they can be read is for whoever offers them to say.
     *
     * @param rules the text of a rules file; blank for none
     * @throws NotHere as {@link #get}
     * @throws org.leadline.access.NotYours where one does not work in the unit
     */
    public Saving saveRules(SignedIn me, long protocolId, int edition, String rules) {
        Protocol protocol = writable(me, protocolId);
        ProtocolVersion draft = get(me, protocolId);
        if (rules.length() > MOST_OF_RULES) {
            return new Refused(Map.of("rules", sentences.say("protocol.problem.rules")));
        }
        return kept(
                me,
                protocol,
                draft,
                versions.updateRules(draft.id(), edition, rules.isBlank() ? null : rules),
                "rules saved");
    }

    /**
     * A surprise that no card foresaw is counted and becomes a card of the next version, which is begun where there was none.
     *
     * @throws NotHere as {@link Protocols#begin}
     * @throws org.leadline.access.NotYours where one does not work in the unit
     */
    public Saving addCard(SignedIn me, long protocolId, DraftForm.Card card) {
        Protocol protocol = writable(me, protocolId);
        Map<String, String> problems = new LinkedHashMap<>();
        looking.checkCard(card, problems);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        ProtocolVersion draft = protocols.begin(me, protocolId);
        if (draft.state() != VersionState.DRAFT) {
            return new Refused(Map.of("card1if", sentences.say("protocol.problem.asked")));
        }
        if (draft.cards().size() >= DraftLooking.MOST_CARDS) {
            return new Refused(Map.of("card1if", sentences.say("protocol.problem.cards")));
        }
        DraftContent content = DraftContent.of(draft).keeping(draft).with(card);
        Saving saving = kept(me, protocol, draft, versions.update(draft.id(), draft.edition(), content), "card added");
        if (saving instanceof Saved(ProtocolVersion saved)) {
            surprises.becameACard(protocol, saved.cards().getLast().ifThis());
        }
        return saving;
    }

    /**
     * Cites why the draft is as it is.
     *
     * @param address of something in Leadline, with or without the house before it
     * @param title 1 to 200 characters
     * @return by field the sentence that says what to do; empty where it is done
     * @throws NotHere as {@link #get}
     * @throws org.leadline.access.NotYours where one does not work in the unit
     */
    public Map<String, String> cite(SignedIn me, long protocolId, String address, String title) {
        writable(me, protocolId);
        get(me, protocolId);
        Map<String, String> problems = new LinkedHashMap<>();
        Matcher matcher = CITED.matcher(address.strip());
        if (!matcher.matches()) {
            problems.put("address", sentences.say("protocol.problem.address"));
        }
        String line = title.replaceAll("\\s+", " ").strip();
        check("citedTitle", line, Protocols.MOST_OF_CITED, problems);
        if (problems.isEmpty()) {
            protocols.draftBecause(me, protocolId, new Cited(matcher.group(1), line));
        }
        return problems;
    }

    /** Takes a citation out of the draft. @throws NotHere as {@link #get}, or where the unit is being asked about it */
    public void uncite(SignedIn me, long protocolId, String address) {
        Protocol protocol = writable(me, protocolId);
        ProtocolVersion draft = get(me, protocolId);
        if (draft.state() != VersionState.DRAFT) {
            throw new NotHere("draft");
        }
        versions.uncite(draft.id(), address);
        audit.record(me.auditName(), "citation taken out", draft.address(), protocol.unitId(), address);
    }

    /** What is offered as the day of the next review: a year from today. */
    public LocalDate nextReview() {
        return LocalDate.now(clock).plusYears(1);
    }

    private Saving kept(SignedIn me, Protocol protocol, ProtocolVersion draft, boolean kept, String done) {
        if (!kept) {
            return new ChangedMeanwhile();
        }
        audit.record(me.auditName(), done, draft.address(), protocol.unitId(), null);
        return new Saved(store.findVersion(draft.id()).map(reading::version).orElseThrow());
    }

    private Protocol writable(SignedIn me, long protocolId) {
        Protocol protocol = protocols.get(me, protocolId);
        rights.checkWrites(me, protocol.unitId());
        if (protocol.retiredBecause() != null) {
            throw new NotHere("protocol");
        }
        return protocol;
    }

    private void check(String field, String line, int most, Map<String, String> problems) {
        Map<String, String> found = new LinkedHashMap<>();
        TypedLines.check("protocol.problem", field, line, true, most, found);
        found.forEach((where, key) -> problems.put(where, sentences.say(key, most)));
    }
}
