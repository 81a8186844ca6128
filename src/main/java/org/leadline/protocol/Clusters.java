package org.leadline.protocol;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.access.AuditTrail;
import org.leadline.access.Clocks;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.TypedLines;
import org.leadline.post.ToldBacks;
import org.leadline.protocol.OverRideStore.Departed;
import org.leadline.protocol.db.tables.records.ClusterRecord;
import org.leadline.unit.Leavers;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to over-rides that are alike. The owner of the step or target, and one peer whom the owner chooses, sort them, each alone; then the owner
 * answers within fourteen days, and everybody whose over-ride it was hears the answer.
 */
@Service
@Transactional
public class Clusters {
    static final int LONGEST_ANSWER = 600;
    private static final int LONGEST_TITLE = 200;
    private final ClusterStore store;
    private final OverRideStore overRides;
    private final ClusterReading reading;
    private final Protocols protocols;
    private final Units units;
    private final People people;
    private final Leavers leavers;
    private final ToldBacks toldBacks;
    private final Clocks clocks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    Clusters(
            ClusterStore store,
            OverRideStore overRides,
            ClusterReading reading,
            Protocols protocols,
            Units units,
            People people,
            Leavers leavers,
            ToldBacks toldBacks,
            Clocks clocks,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.overRides = overRides;
        this.reading = reading;
        this.protocols = protocols;
        this.units = units;
        this.people = people;
        this.leavers = leavers;
        this.toldBacks = toldBacks;
        this.clocks = clocks;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotHere where there is none, or it is neither of one's own unit nor one's own to answer */
    @Transactional(readOnly = true)
    public Cluster get(SignedIn me, long id) {
        return store.find(id)
                .filter(row -> reading.mayRead(me, row))
                .map(row -> reading.cluster(me, row))
                .orElseThrow(() -> new NotHere("cluster"));
    }

    /** Those of a unit, without an answer first. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Cluster> list(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return store.listOf(unitId).stream()
                .map(row -> reading.cluster(me, row))
                .toList();
    }

    /** Whom the owner may choose to sort too: everybody who works in the unit but themselves. @throws NotHere as {@link #get} */
    @Transactional(readOnly = true)
    public List<Person> listPeers(SignedIn me, long id) {
        ClusterRecord row =
                store.find(id).filter(one -> reading.mayRead(me, one)).orElseThrow(() -> new NotHere("cluster"));
        return people.listEverybody(row.getUnitId()).stream()
                .map(Person.InUnit::person)
                .filter(person -> person.id() != me.personId() && person.id() != row.getOwnerId())
                .filter(person -> worksIn(person.id(), row.getUnitId()))
                .toList();
    }

    /**
     * Chooses who sorts it too, or somebody else while they have not.
     *
     * @return problems by field ({@code peer}): keys of sentences; empty where it is done
     * @throws NotYours where it is not one's own to answer, or the peer has sorted it
     */
    public Map<String, String> choosePeer(SignedIn me, long id, long peerId) {
        ClusterRecord row = lock(me, id);
        if (!reading.may(me, row).choosePeer()) {
            throw new NotYours("to choose who sorts them too");
        }
        if (listPeers(me, id).stream().noneMatch(person -> person.id() == peerId)) {
            return Map.of("peer", "override.problem.peer");
        }
        row.setPeerId(peerId);
        store.update(row);
        audit.record(me.auditName(), "peer chosen for over-rides", Cluster.addressOf(id), row.getUnitId(), null);
        return Map.of();
    }

    /**
     * Sorts it, as the owner or as the peer; once, and read by the other only when both have.
     *
     * @return problems by field ({@code sort}, {@code line}): keys of sentences; empty where it is done
     * @throws NotYours where it is not one's own to sort, or one has
     */
    public Map<String, String> sort(SignedIn me, long id, String sort, String line) {
        ClusterRecord row = lock(me, id);
        Cluster.May may = reading.may(me, row);
        if (!may.sort()) {
            throw new NotYours("to sort these over-rides");
        }
        Map<String, String> problems = new LinkedHashMap<>();
        if (Sort.find(sort).isEmpty()) {
            problems.put("sort", "override.problem.sort");
        }
        TypedLines.check("override.problem", "line", line, false, OverRides.LONGEST_LINE, problems);
        if (problems.isEmpty()) {
            store.sort(
                    id,
                    !may.asPeer(),
                    me.personId(),
                    Sort.find(sort).orElseThrow(),
                    line.isBlank() ? null : line.strip(),
                    now());
            audit.record(me.auditName(), "over-rides sorted", Cluster.addressOf(id), row.getUnitId(), null);
        }
        return problems;
    }

    /**
     * Answers it, when both have sorted: everybody whose over-ride it was is told. That the rule is wrong begins the next version, which cites them.
     *
     * @param line what is said to them
     * @return problems by field ({@code answer}, {@code answerLine}): keys of sentences; empty where it is done
     * @throws NotYours where it is not one's own to answer, or not both have sorted
     */
    public Map<String, String> answer(SignedIn me, long id, String answer, String line) {
        ClusterRecord row = lock(me, id);
        if (!reading.may(me, row).answer()) {
            throw new NotYours("to answer these over-rides");
        }
        Map<String, String> problems = new LinkedHashMap<>();
        if (Sort.find(answer).isEmpty()) {
            problems.put("answer", "override.problem.sort");
        }
        TypedLines.check("override.problem", "answerLine", line, true, LONGEST_ANSWER, problems);
        if (problems.isEmpty()) {
            Sort said = Sort.find(answer).orElseThrow();
            List<Departed> members = overRides.listInCluster(id);
            row.setAnswer(said.word());
            row.setAnswerLine(line.strip());
            row.setAnsweredAt(OverRideStore.at(now()));
            if (said == Sort.RULE_IS_WRONG && row.getProtocolId() != null) {
                row.setNextVersion(protocols
                        .draftBecause(
                                me, row.getProtocolId(), new Cited(Cluster.addressOf(id), title(row, members.size())))
                        .id());
            }
            store.update(row);
            clocks.stop(ClusterForming.CLOCK, Long.toString(id));
            tell(members, said, line.strip());
            audit.record(me.auditName(), "over-rides answered", Cluster.addressOf(id), row.getUnitId(), said.word());
        }
        return problems;
    }

    /** Its day has come without an answer: whoever leads the unit hears of it, and may answer. */
    void rise(long id) {
        store.find(id).filter(reading::isLate).ifPresent(row -> {
            leavers.listLeading(row.getUnitId()).stream()
                    .filter(person -> person.id() != row.getOwnerId())
                    .forEach(person -> toldBacks.tell(
                            person.id(),
                            row.getUnitId(),
                            Cluster.addressOf(id),
                            row.getSubject(),
                            sentences.say("override.told.late", people.getName(row.getOwnerId()))));
            audit.record("clock", "over-rides past their day", Cluster.addressOf(id), row.getUnitId(), null);
        });
    }

    /** Each of them once, under the address of an over-ride of their own, which nobody but them and the owner can open. */
    private void tell(List<Departed> members, Sort said, String line) {
        Map<Long, Departed> byAuthor = new LinkedHashMap<>();
        members.forEach(one -> byAuthor.put(one.row().getById(), one));
        byAuthor.forEach((author, one) -> toldBacks.tell(
                author,
                one.row().getUnitId(),
                OverRide.addressOf(one.row().getId()),
                one.row().getSubject(),
                sentences.say("override.told." + said.word(), line)));
    }

    private String title(ClusterRecord row, int count) {
        String title = sentences.say("override.cluster.cited", count, row.getSubject());
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private ClusterRecord lock(SignedIn me, long id) {
        ClusterRecord row = store.lock(id).orElseThrow(() -> new NotHere("cluster"));
        if (!reading.mayRead(me, row)) {
            throw new NotHere("cluster");
        }
        return row;
    }

    private boolean worksIn(long personId, long unitId) {
        return people.find(personId).filter(here -> here.worksIn(unitId)).isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
