package org.leadline.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to protocols: how processes of a unit are done, in versions. Read by everybody of the unit; the next version is begun by anybody who works
 * there. How it is written, asked about and put in force: {@link Drafts}.
 */
@Service
@Transactional
public class Protocols {
    private static final Pattern ADDRESS = Pattern.compile("/[a-z0-9/-]{1,200}");
    static final int MOST_OF_CITED = 200;
    private final ProtocolStore store;
    private final VersionStore versions;
    private final ProtocolReading reading;
    private final ProtocolRights rights;
    private final AuditTrail audit;
    private final Clock clock;

    Protocols(
            ProtocolStore store,
            VersionStore versions,
            ProtocolReading reading,
            ProtocolRights rights,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.reading = reading;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** One, also where it is retired. @throws NotHere where there is none, or its unit is not one's own */
    @Transactional(readOnly = true)
    public Protocol get(SignedIn me, long protocolId) {
        Protocol protocol = store.find(protocolId).map(reading::protocol).orElseThrow(() -> new NotHere("protocol"));
        rights.checkReads(me, protocol.unitId());
        return protocol;
    }

    /** All of a unit, by title; retired ones too. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Protocol> list(SignedIn me, long unitId) {
        rights.checkReads(me, unitId);
        return reading.protocols(store.listOfUnit(unitId));
    }

    /** One version, whatever became of it. @throws NotHere where there is none, or its unit is not one's own */
    @Transactional(readOnly = true)
    public ProtocolVersion getVersion(SignedIn me, long protocolId, int number) {
        get(me, protocolId);
        return store.findVersion(protocolId, number).map(reading::version).orElseThrow(() -> new NotHere("version"));
    }

    /** The version of that number among all. @throws NotHere where there is none, or its unit is not one's own */
    @Transactional(readOnly = true)
    public ProtocolVersion getVersion(SignedIn me, long versionId) {
        ProtocolVersion version =
                store.findVersion(versionId).map(reading::version).orElseThrow(() -> new NotHere("version"));
        get(me, version.protocolId());
        return version;
    }

    /** All versions of a protocol, the newest first. @throws NotHere as {@link #get} */
    @Transactional(readOnly = true)
    public List<ProtocolVersion> listVersions(SignedIn me, long protocolId) {
        get(me, protocolId);
        return store.listVersions(protocolId).stream().map(reading::version).toList();
    }

    /** Those of a process that stand, by title; none where it is of a unit that is not one's own. */
    @Transactional(readOnly = true)
    public List<Protocol> listForProcess(SignedIn me, long processId) {
        return reading.protocols(store.listOfProcess(processId)).stream()
                .filter(protocol -> me.belongsTo(protocol.unitId()))
                .toList();
    }

    /** The one of a process that stands: one in force before one that is being drafted. Empty where there is none, or it is not one's own unit's. */
    @Transactional(readOnly = true)
    public Optional<Protocol> findForProcess(SignedIn me, long processId) {
        List<Protocol> standing = listForProcess(me, processId);
        return standing.stream()
                .filter(protocol -> protocol.inForce() != null)
                .findFirst()
                .or(() -> standing.stream().findFirst());
    }

    /**
     * Begins the next version because of something, or cites it in the one that was begun. A citation is taken also while the unit is asked: it changes no
     * word of the draft.
     *
     * @param cited an address of this house, without a query; a title of 1 to 200 characters
     * @return the draft, citing it
     * @throws NotHere where there is no such protocol, it is retired, or its unit is not one's own
     * @throws NotYours where one does not work there
     */
    public ProtocolVersion draftBecause(SignedIn me, long protocolId, Cited cited) {
        if (!ADDRESS.matcher(cited.address()).matches()
                || cited.title().isBlank()
                || cited.title().length() > MOST_OF_CITED) {
            throw new IllegalArgumentException("cannot be cited: " + cited);
        }
        ProtocolVersion draft = begin(me, protocolId);
        versions.cite(draft.id(), cited, me.personId(), clock.instant());
        audit.record(
                me.auditName(),
                "cited in a draft",
                draft.address(),
                get(me, protocolId).unitId(),
                cited.address());
        return getVersion(me, draft.id());
    }

    /**
     * The next version, begun from the one in force where there was none yet.
     *
     * @throws NotHere where there is no such protocol, it is retired, or its unit is not one's own
     * @throws NotYours where one does not work there
     */
    public ProtocolVersion begin(SignedIn me, long protocolId) {
        Protocol protocol = get(me, protocolId);
        rights.checkWrites(me, protocol.unitId());
        if (protocol.retiredBecause() != null) {
            throw new NotHere("protocol");
        }
        ProtocolVersion draft = protocol.draft();
        if (draft != null) {
            return draft;
        }
        ProtocolVersion before = protocol.inForce();
        Optional<Long> begun = versions.insertDraft(
                protocolId,
                (before == null ? DraftContent.EMPTY : DraftContent.of(before))
                        .lookedAtOn(LocalDate.now(clock).plusYears(1)),
                before == null ? null : before.rules(),
                me.personId(),
                clock.instant());
        ProtocolVersion next = get(me, protocolId).draft();
        if (next == null) {
            throw new IllegalStateException("no draft after one was begun");
        }
        if (begun.isPresent()) {
            audit.record(me.auditName(), "draft begun", next.address(), protocol.unitId(), null);
        }
        return next;
    }
}
