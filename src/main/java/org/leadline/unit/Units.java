package org.leadline.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to units: how they nest, who their neighbours are, and how much of each a person sees. */
@Service
@Transactional
public class Units {

    private static final Set<Role> LEADING = Set.of(Role.LEAD, Role.DEPUTY);
    private final UnitStore store;
    private final AuditTrail audit;

    Units(UnitStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /** @throws NotHere where there is none, or the person may not know of it */
    @Transactional(readOnly = true)
    public Unit get(SignedIn me, long unitId) {
        return store.find(unitId)
                .filter(unit -> sight(me, unit.id()) != Sight.NONE)
                .orElseThrow(() -> new NotHere("unit"));
    }

    /** @throws NotHere unless the person has a role in it */
    @Transactional(readOnly = true)
    public Unit getOurs(SignedIn me, long unitId) {
        if (!me.belongsTo(unitId)) {
            throw new NotHere("unit");
        }
        return store.find(unitId).orElseThrow(() -> new NotHere("unit"));
    }

    /** How much of a unit this person sees. */
    @Transactional(readOnly = true)
    public Sight sight(SignedIn me, long unitId) {
        if (me.belongsTo(unitId)) {
            return Sight.OURS;
        }
        Map<Long, Long> parents = new HashMap<>();
        store.listAll().forEach(unit -> {
            if (unit.parentId() != null) {
                parents.put(unit.id(), unit.parentId());
            }
        });
        return me.memberships().stream()
                        .map(SignedIn.Membership::unitId)
                        .distinct()
                        .anyMatch(mine -> layersAbove(parents, mine).contains(unitId)
                                || layersAbove(parents, unitId).contains(mine)
                                || store.listNeighbours(mine).stream().anyMatch(near -> near.id() == unitId))
                ? Sight.NEAR
                : Sight.NONE;
    }

    /** The units in which the person has a role, their home unit first. */
    @Transactional(readOnly = true)
    public List<Unit> listOurs(SignedIn me) {
        List<Unit> ours = new ArrayList<>(store.listAll());
        ours.removeIf(unit -> !me.belongsTo(unit.id()));
        ours.sort((one, other) -> Boolean.compare(other.id() == me.homeUnitId(), one.id() == me.homeUnitId()));
        return List.copyOf(ours);
    }

    /** The unit whose pages open first: the home unit, or another of the person's where they have left that; empty where they have a role in none. */
    @Transactional(readOnly = true)
    public Optional<Unit> findHome(SignedIn me) {
        return listOurs(me).stream().findFirst();
    }

    /** The units that a unit nests in, the nearest first. */
    @Transactional(readOnly = true)
    public List<Unit> listAbove(Unit unit) {
        List<Unit> above = new ArrayList<>();
        Optional<Unit> next = parentOf(unit);
        while (next.isPresent()) {
            above.add(next.get());
            next = parentOf(next.get());
        }
        return List.copyOf(above);
    }

    /** The units that nest directly in a unit. */
    @Transactional(readOnly = true)
    public List<Unit> listBelow(long unitId) {
        return store.listAll().stream()
                .filter(unit -> unit.parentId() != null && unit.parentId() == unitId)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Unit> listNeighbours(long unitId) {
        return store.listNeighbours(unitId);
    }

    @Transactional(readOnly = true)
    public Optional<Unit> findBySlug(String slug) {
        return store.findBySlug(slug);
    }

    /** The unit of that number, whoever asks: for its name on what it has shared. */
    @Transactional(readOnly = true)
    public Optional<Unit> find(long unitId) {
        return store.find(unitId);
    }

    /**
     * Switches bedside soundings on by entering the number that each of them shows, or off.
     *
     * @param number what to call when worried; null switches off
     * @throws NotHere where the unit is not one's own
     * @throws NotYours unless one leads it, or stands in for who does
     */
    public void setBedsideCall(SignedIn me, long unitId, @Nullable String number) {
        getOurs(me, unitId);
        if (me.memberships().stream().noneMatch(mine -> mine.unitId() == unitId && LEADING.contains(mine.role()))) {
            throw new NotYours("to switch bedside soundings on or off");
        }
        store.setBedsideCall(unitId, number);
        audit.record(
                me.auditName(),
                number == null ? "bedside soundings switched off" : "bedside soundings switched on",
                "/unit/" + unitId,
                unitId,
                null);
    }

    /**
     * The units that a keeper may make a neighbour of theirs: those that they know of already, and those that nest in the same layer.
     *
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where somebody else keeps it
     */
    @Transactional(readOnly = true)
    public List<Unit> listPossibleNeighbours(SignedIn me, long unitId) {
        Keepers.check(me, unitId);
        Unit unit = store.find(unitId).orElseThrow(() -> new NotHere("unit"));
        List<Unit> already = store.listNeighbours(unitId);
        return store.listAll().stream()
                .filter(other -> other.id() != unitId && !already.contains(other) && !other.isLayer())
                .filter(other -> other.parentId() != null && other.parentId().equals(unit.parentId())
                        || sight(me, other.id()) != Sight.NONE)
                .toList();
    }

    /**
     * Makes another unit here a neighbour of ours, and ours one of theirs.
     *
     * @throws NotHere where the unit is not one's own, or the other is none of {@link #listPossibleNeighbours}
     * @throws NotYours where somebody else keeps it
     */
    public void addNeighbour(SignedIn me, long unitId, long otherId) {
        if (listPossibleNeighbours(me, unitId).stream().noneMatch(other -> other.id() == otherId)) {
            throw new NotHere("unit");
        }
        makeNeighbours(unitId, otherId, me.auditName());
    }

    /**
     * Enters a neighbour that does not use Leadline: a unit with a name and perhaps a telephone number, without people.
     *
     * @return problems by field ({@code name}, {@code number}): keys of messages; empty where it is done
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where somebody else keeps it
     */
    public Map<String, String> addOutsideNeighbour(
            SignedIn me, long unitId, String name, Unit.Kind kind, String number) {
        Keepers.check(me, unitId);
        UnitPaper paper = UnitPaper.outside(name, number);
        if (listNeighbours(unitId).stream().anyMatch(other -> other.name().equalsIgnoreCase(paper.name()))) {
            paper.problems().putIfAbsent("name", "unit.problem.neighbour-already");
        }
        if (paper.problems().isEmpty()) {
            Unit outside = setUp(
                    new NewUnit(store.freeSlug(paper.name()), paper.name(), kind, null, paper.telephones()),
                    me.auditName());
            makeNeighbours(unitId, outside.id(), me.auditName());
        }
        return paper.problems();
    }

    /**
     * Two units are no neighbours any more; either may say so.
     *
     * @throws NotHere where the unit is not one's own, or they are none
     * @throws NotYours where somebody else keeps it
     */
    public void endNeighbour(SignedIn me, long unitId, long otherId) {
        Keepers.check(me, unitId);
        if (store.deleteNeighbours(unitId, otherId) == 0) {
            throw new NotHere("neighbour");
        }
        audit.record(me.auditName(), "units no neighbours any more", "/unit/" + unitId, unitId, "/unit/" + otherId);
    }

    /**
     * Writes a unit's name, kind and telephone numbers anew.
     *
     * @param telephones in order; lines of which both parts are blank are left out
     * @return problems by field ({@code name}, {@code purpose1}, {@code number1} …, counted in the order given): keys of messages; empty where it is done
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where somebody else keeps it
     */
    public Map<String, String> describe(
            SignedIn me, long unitId, String name, Unit.Kind kind, List<Unit.Telephone> telephones) {
        Keepers.check(me, unitId);
        UnitPaper paper = UnitPaper.read(name, telephones);
        if (paper.problems().isEmpty()) {
            store.update(unitId, paper.name(), kind);
            store.replaceTelephones(unitId, paper.telephones());
            audit.record(me.auditName(), "unit described", "/unit/" + unitId, unitId, null);
        }
        return paper.problems();
    }

    /** What is wrong with the name of a unit: under {@code name} the key of a message; empty where nothing is. */
    public Map<String, String> listProblems(String name) {
        return UnitPaper.read(name, List.of()).problems();
    }

    /**
     * Sets another unit up, in the same layer as the one whose system the person keeps. Who is in it is entered after.
     *
     * @throws NotYours where the person keeps the system of no unit
     * @throws IllegalArgumentException where {@link #listProblems} finds something
     */
    public Unit setUpAnother(SignedIn me, String name, Unit.Kind kind) {
        Unit mine = listOurs(me).stream()
                .filter(unit -> Keepers.keepsTheSystem(me, unit.id()))
                .findFirst()
                .orElseThrow(() -> new NotYours("to set up another unit"));
        UnitPaper paper = UnitPaper.read(name, List.of());
        if (!paper.problems().isEmpty()) {
            throw new IllegalArgumentException(paper.problems().toString());
        }
        return setUp(
                new NewUnit(
                        store.freeSlug(paper.name()),
                        paper.name(),
                        kind,
                        mine.isLayer() ? Long.valueOf(mine.id()) : mine.parentId(),
                        List.of()),
                me.auditName());
    }

    /** Sets a unit up. {@code by} is who did it, in the audit trail's words. */
    public Unit setUp(NewUnit unit, String by) {
        long id = store.insert(unit);
        audit.record(by, "unit set up", "/unit/" + id, id, unit.name());
        return store.find(id).orElseThrow();
    }

    /** Makes two units neighbours of each other; nothing changes where they are already. */
    public void makeNeighbours(long one, long other, String by) {
        store.insertNeighbours(one, other);
        audit.record(by, "units made neighbours", "/unit/" + one, one, "/unit/" + other);
    }

    private Optional<Unit> parentOf(Unit unit) {
        return Optional.ofNullable(unit.parentId()).flatMap(store::find);
    }

    private static List<Long> layersAbove(Map<Long, Long> parents, long unitId) {
        List<Long> above = new ArrayList<>();
        for (Long next = parents.get(unitId); next != null && !above.contains(next); next = parents.get(next)) {
            above.add(next);
        }
        return above;
    }
}
