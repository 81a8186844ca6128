package org.leadline.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Draft;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to groups of peers. A unit comes in only when its own people have decided so in a sounding, and can leave at once. To whoever works in none of
 * its units a group is not there.
 */
@Service
@Transactional
public class PeerGroups {
    private static final int MOST_OF_A_NAME = 120;
    private static final int MOST_OF_A_LINE = 200;
    private static final int MOST_OF_STEPS = 1200;
    private final PeerStore store;
    private final MeasureSight sight;
    private final MeasureStore measures;
    private final Leavings leavings;
    private final PeerSoundings soundings;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    PeerGroups(
            PeerStore store,
            MeasureSight sight,
            MeasureStore measures,
            Leavings leavings,
            PeerSoundings soundings,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.sight = sight;
        this.measures = measures;
        this.leavings = leavings;
        this.soundings = soundings;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** The groups that a unit is in, or is asked to be in, by name. @throws NotHere where it is not one's own @throws NotYours where one does not work in it */
    @Transactional(readOnly = true)
    public List<PeerGroup> list(SignedIn me, long unitId) {
        sight.checkWorks(me, unitId);
        return store.listOf(unitId);
    }

    /** @throws NotHere where there is none, or one works in none of its units */
    @Transactional(readOnly = true)
    public PeerGroup get(SignedIn me, long groupId) {
        listMine(me, groupId);
        return store.find(groupId).orElseThrow(() -> new NotHere("peers"));
    }

    /** Its units and those asked, by name. @throws NotHere as {@link #get} */
    @Transactional(readOnly = true)
    public List<Peer> listPeers(SignedIn me, long groupId) {
        listMine(me, groupId);
        return store.listPeers(groupId).stream()
                .filter(peer -> peer.leftOn() == null)
                .toList();
    }

    /** As which of its units this person is there; at least one. @throws NotHere as {@link #get} */
    @Transactional(readOnly = true)
    public List<Peer> listMine(SignedIn me, long groupId) {
        List<Peer> mine = store.listPeers(groupId).stream()
                .filter(peer -> peer.leftOn() == null && me.worksIn(peer.unitId()))
                .toList();
        if (mine.isEmpty()) {
            throw new NotHere("peers");
        }
        return mine;
    }

    /**
     * Begins a group. Its own unit is asked like any other.
     *
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where one does not work in it
     */
    public Doing begin(SignedIn me, long unitId, PeerForm form) {
        sight.checkWorks(me, unitId);
        OutsideProblems problems = new OutsideProblems();
        problems.line("name", form.name(), MOST_OF_A_NAME);
        problems.line("compared", form.compared(), Lines.MOST_OF_MORE);
        problems.line("question", form.question(), MOST_OF_A_LINE);
        checkBrought(me, unitId, form, Optional.empty(), problems);
        if (!problems.found().isEmpty()) {
            return new Doing.Refused(problems.found());
        }
        long id = store.insert(
                form.name().strip(),
                form.compared().strip(),
                form.question().strip(),
                unitId,
                me.personId(),
                clock.instant());
        store.invite(id, unitId, me.personId(), clock.instant());
        bring(me, id, unitId, form);
        audit.record(me.auditName(), "peers begun", PeerGroup.addressOf(id), unitId, null);
        return new Doing.Done(PeerGroup.addressOf(id));
    }

    /** The units that can be asked by name: those of the same house that are no layers. @throws NotHere as {@link #get} */
    @Transactional(readOnly = true)
    public List<Unit> listPossible(SignedIn me, long groupId) {
        listMine(me, groupId);
        List<Long> there = store.listPeers(groupId).stream()
                .filter(peer -> peer.leftOn() == null)
                .map(Peer::unitId)
                .toList();
        Map<Long, Unit> known = new TreeMap<>();
        for (Unit ours : units.listOurs(me)) {
            known.put(ours.id(), ours);
            units.listAbove(ours).forEach(above -> addBelow(above, known));
        }
        return known.values().stream()
                .filter(unit -> !unit.isLayer() && !there.contains(unit.id()))
                .sorted(Comparator.comparing(Unit::name))
                .toList();
    }

    private void addBelow(Unit layer, Map<Long, Unit> known) {
        for (Unit below : units.listBelow(layer.id())) {
            if (known.put(below.id(), below) == null && below.isLayer()) {
                addBelow(below, known);
            }
        }
    }

    /** Asks a unit; nothing of it is seen before its people have decided. @throws NotHere as {@link #get}, or where that unit is none of {@link #listPossible} */
    public void invite(SignedIn me, long groupId, long unitId) {
        PeerGroup group = get(me, groupId);
        if (listPossible(me, groupId).stream().noneMatch(unit -> unit.id() == unitId)) {
            throw new NotHere("unit");
        }
        store.invite(groupId, unitId, me.personId(), clock.instant());
        audit.record(me.auditName(), "peer asked", group.address(), unitId, null);
    }

    /** What a unit could bring: what it counts in the same way as whoever began. @throws NotHere as {@link #get}, or where the unit is not one's own there */
    @Transactional(readOnly = true)
    public List<Measure> listPossibleMeasures(SignedIn me, long groupId, long unitId) {
        Optional<Measure> like = findLike(mine(me, groupId, unitId));
        return listOfUnit(me, unitId).stream()
                .filter(measure -> like.isEmpty() || isLike(measure, like.get()))
                .toList();
    }

    /** What a unit could begin a group with. @throws NotHere where it is not one's own */
    @Transactional(readOnly = true)
    public List<Measure> listOfUnit(SignedIn me, long unitId) {
        sight.checkWorks(me, unitId);
        return measures.listKept(unitId).stream().filter(leavings::canLeave).toList();
    }

    /** Says what a unit would bring and how it does it. @throws NotHere as {@link #listPossibleMeasures} */
    public Doing choose(SignedIn me, long groupId, long unitId, PeerForm form) {
        Peer peer = mine(me, groupId, unitId);
        OutsideProblems problems = new OutsideProblems();
        checkBrought(me, unitId, form, findLike(peer), problems);
        if (peer.isIn() && !form.measure().equals(String.valueOf(peer.measureId()))) {
            problems.add("measure", "peers.problem.in-already");
        }
        if (!problems.found().isEmpty()) {
            return new Doing.Refused(problems.found());
        }
        bring(me, groupId, unitId, form);
        return new Doing.Done(PeerGroup.addressOf(groupId));
    }

    /**
     * Begins to ask the unit's own people whether it joins: a sounding that can be changed before it is opened.
     *
     * @throws NotHere as {@link #listPossibleMeasures}, or where nothing was chosen to bring
     */
    public Draft askOurs(SignedIn me, long groupId, long unitId) {
        Peer peer = mine(me, groupId, unitId);
        if (peer.measureId() == null || peer.isIn()) {
            throw new NotHere("peers");
        }
        return soundings.begin(me, store.find(groupId).orElseThrow(), unitId);
    }

    /** Leaves at once: its numbers are gone from the page with the next look. @throws NotYours unless one leads the unit or stands in @throws NotHere where it is not in */
    public void leave(SignedIn me, long groupId, long unitId) {
        PeerGroup group = get(me, groupId);
        mine(me, groupId, unitId);
        if (!MeasureSight.leads(me, unitId)) {
            throw new NotYours("to leave for the unit");
        }
        if (!store.leave(groupId, unitId, me.personId(), LocalDate.now(clock))) {
            throw new NotHere("peer");
        }
        audit.record(me.auditName(), "peers left", group.address(), unitId, null);
    }

    /** Asks the others something about how it is done. @throws NotHere where one's unit is not in the group */
    public Doing ask(SignedIn me, long groupId, String line) {
        PeerGroup group = get(me, groupId);
        Peer asking =
                listMine(me, groupId).stream().filter(Peer::isIn).findFirst().orElseThrow(() -> new NotHere("peer"));
        OutsideProblems problems = new OutsideProblems();
        problems.line("line", line, MOST_OF_A_LINE);
        if (!problems.found().isEmpty()) {
            return new Doing.Refused(problems.found());
        }
        store.ask(groupId, asking.unitId(), line.strip(), me.personId(), clock.instant());
        return new Doing.Done(group.address());
    }

    private void checkBrought(
            SignedIn me, long unitId, PeerForm form, Optional<Measure> like, OutsideProblems problems) {
        Optional<Measure> measure = listOfUnit(me, unitId).stream()
                .filter(one -> String.valueOf(one.id()).equals(form.measure()))
                .findFirst();
        if (measure.isEmpty()) {
            problems.add("measure", "peers.problem.choose");
        } else if (like.isPresent() && !isLike(measure.get(), like.get())) {
            problems.add("measure", "peers.problem.unlike");
        }
        problems.oneOf("stretch", form.stretch(), List.of("month", "quarter"));
        problems.line("steps", form.steps(), MOST_OF_STEPS);
    }

    private void bring(SignedIn me, long groupId, long unitId, PeerForm form) {
        Measure measure = sight.getKept(me, Long.parseLong(form.measure()));
        leavings.settle(me, measure, form.stretch());
        String steps = form.steps()
                .lines()
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .collect(Collectors.joining("\n"));
        store.choose(groupId, unitId, measure.id(), steps);
    }

    private Peer mine(SignedIn me, long groupId, long unitId) {
        return listMine(me, groupId).stream()
                .filter(peer -> peer.unitId() == unitId)
                .findFirst()
                .orElseThrow(() -> new NotHere("peers"));
    }

    /** What the first of the others brings: all bring numbers of its kind. */
    private Optional<Measure> findLike(Peer except) {
        return store.listPeers(except.groupId()).stream()
                .filter(peer -> peer.unitId() != except.unitId() && peer.leftOn() == null)
                .map(Peer::measureId)
                .filter(Objects::nonNull)
                .min(Long::compare)
                .flatMap(measures::find);
    }

    private static boolean isLike(Measure one, Measure other) {
        return one.kind() == other.kind() && one.per() == other.per();
    }
}
