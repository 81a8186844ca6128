package org.leadline.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.TypedLines;
import org.leadline.unit.Facet.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the unit on one page: people, information, technology, space, policies and processes, each in a few lines. Everybody of the unit reads it;
 * who leads it or keeps its list writes it, and whoever keeps one of the six that one.
 */
@Service
@Transactional
public class Facets {
    private static final int MOST_OF_A_LINE = 600;
    private final FacetStore store;
    private final People people;
    private final UnitStore units;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Facets(
            FacetStore store,
            People people,
            UnitStore units,
            Sentences sentences,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.units = units;
        this.sentences = sentences;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Those of the six that were written, as they stand now. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Facet> list(SignedIn me, long unitId) {
        checkOurs(me, unitId);
        return store.listOf(unitId);
    }

    /** One of the six as it stands now; empty where nobody has written it. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public Optional<Facet> find(SignedIn me, long unitId, Kind kind) {
        return list(me, unitId).stream().filter(facet -> facet.kind() == kind).findFirst();
    }

    /** What one of them said and when, the newest first; checks that changed no word are left out. @throws NotHere as {@link #find} */
    @Transactional(readOnly = true)
    public List<Facet> listHistory(SignedIn me, long unitId, Kind kind) {
        checkOurs(me, unitId);
        List<Facet> said = new ArrayList<>();
        for (Facet version : store.listVersions(unitId, kind).reversed()) {
            if (said.isEmpty() || !said.getLast().line().equals(version.line())) {
                said.add(version);
            }
        }
        return said.reversed();
    }

    /** Whether this person may write, or check, that one of the six. */
    @Transactional(readOnly = true)
    public boolean mayWrite(SignedIn me, long unitId, Kind kind) {
        return me.belongsTo(unitId)
                && (Keepers.include(me, unitId)
                        || store.listOf(unitId).stream()
                                .anyMatch(facet -> facet.kind() == kind && facet.ownerId() == me.personId()));
    }

    /** Those who can keep one of the six: everybody who works in the unit. @throws NotHere where it is not one's own */
    @Transactional(readOnly = true)
    public List<Person> listPossibleOwners(SignedIn me, long unitId) {
        checkOurs(me, unitId);
        return people.list(me, unitId).stream()
                .map(Person.InUnit::person)
                .filter(person -> worksIn(person.id(), unitId))
                .toList();
    }

    /**
     * Writes one of the six anew; that is a check too.
     *
     * @param after the version that stood there when the form was opened; 0 for none
     * @param line 1 to 600 characters
     * @return problems by field ({@code line}, {@code owner}): keys of messages; empty where it is done
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where somebody else keeps it
     */
    public Map<String, String> write(SignedIn me, long unitId, Kind kind, int after, String line, long ownerId) {
        checkMayWrite(me, unitId, kind);
        Map<String, String> problems = new LinkedHashMap<>();
        TypedLines.check("unit.facet.problem", "line", line, true, MOST_OF_A_LINE, problems);
        if (!worksIn(ownerId, unitId)) {
            problems.put("owner", "unit.facet.problem.owner");
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        Optional<Facet> before = find(me, unitId, kind);
        int now = before.map(Facet::version).orElse(0);
        if (now != after || !add(me, unitId, kind, now + 1, oneLine(line), ownerId)) {
            return Map.of("line", "unit.facet.problem.meanwhile");
        }
        audit.record(me.auditName(), "facet written: " + kind.word(), Facet.pageOf(unitId), unitId, null);
        before.filter(facet -> facet.ownerId() != ownerId).ifPresent(facet -> given(me, facet, ownerId));
        return Map.of();
    }

    /** Somebody who may write it has looked, and it is right as it stands. @throws NotHere where nobody has written it @throws NotYours to others */
    public void check(SignedIn me, long unitId, Kind kind) {
        checkMayWrite(me, unitId, kind);
        Facet facet = find(me, unitId, kind).orElseThrow(() -> new NotHere("facet"));
        add(me, unitId, kind, facet.version() + 1, facet.line(), facet.ownerId());
        audit.record(me.auditName(), "facet checked: " + kind.word(), Facet.pageOf(unitId), unitId, null);
    }

    /** Which of the six, in words. */
    public String title(Kind kind) {
        return sentences.say("unit.facet." + kind.word());
    }

    /** Whether it is to be looked at again. */
    public boolean wantsACheck(Facet facet) {
        return !facet.checkAgainOn().isAfter(today());
    }

    /** Somebody else keeps it from now on, as it stands and as it was last checked. */
    void giveOn(SignedIn by, Facet facet, long toPersonId) {
        store.insert(
                facet.unitId(),
                facet.kind(),
                facet.version() + 1,
                facet.line(),
                toPersonId,
                facet.checkedOn(),
                by.personId(),
                clock.instant());
        audit.record(
                by.auditName(),
                "facet given on: " + facet.kind().word(),
                Facet.pageOf(facet.unitId()),
                facet.unitId(),
                "/unit/person/" + toPersonId);
        given(by, facet, toPersonId);
    }

    boolean worksIn(long personId, long unitId) {
        return people.find(personId).filter(here -> here.worksIn(unitId)).isPresent();
    }

    private void given(SignedIn by, Facet facet, long toPersonId) {
        events.publishEvent(new FacetGiven(
                facet.unitId(),
                Facet.pageOf(facet.unitId()),
                title(facet.kind()),
                facet.ownerId(),
                toPersonId,
                by.personId(),
                by.name()));
    }

    private boolean add(SignedIn me, long unitId, Kind kind, int version, String line, long ownerId) {
        return store.insert(unitId, kind, version, line, ownerId, today(), me.personId(), clock.instant());
    }

    private void checkMayWrite(SignedIn me, long unitId, Kind kind) {
        checkOurs(me, unitId);
        if (!mayWrite(me, unitId, kind)) {
            throw new NotYours("to write the unit's page");
        }
    }

    private void checkOurs(SignedIn me, long unitId) {
        if (!me.belongsTo(unitId) || units.find(unitId).isEmpty()) {
            throw new NotHere("unit");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String oneLine(String typed) {
        return typed.replaceAll("\\s+", " ").strip();
    }
}
