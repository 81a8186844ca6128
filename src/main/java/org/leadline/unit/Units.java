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
