package org.leadline.aim;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.aim.graph.AimGraph;
import org.leadline.aim.graph.Contradiction;
import org.leadline.aim.graph.Ways;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to which aim serves which: many to many, across units and layers. Whoever may write either of the two says so and takes it back; an aim that
 * comes to serve itself is refused with the way.
 */
@Service
@Transactional
public class ServedAims {
    private final Aims aims;
    private final AimStore store;
    private final AimReading reading;
    private final AimSight sight;
    private final ServesStore links;
    private final AimGraphs graphs;
    private final Circle circle;
    private final AuditTrail audit;
    private final Clock clock;

    ServedAims(
            Aims aims,
            AimStore store,
            AimReading reading,
            AimSight sight,
            ServesStore links,
            AimGraphs graphs,
            Circle circle,
            AuditTrail audit,
            Clock clock) {
        this.aims = aims;
        this.store = store;
        this.reading = reading;
        this.sight = sight;
        this.links = links;
        this.graphs = graphs;
        this.circle = circle;
        this.audit = audit;
        this.clock = clock;
    }

    /** The aims that one serves, of those that this person sees. @throws NotHere as {@link Aims#get} */
    @Transactional(readOnly = true)
    public List<Aim> listServed(SignedIn me, long aimId) {
        aims.get(me, aimId);
        return seen(me, links.listServed(aimId));
    }

    /** The aims that serve one, of those that this person sees. @throws NotHere as {@link Aims#get} */
    @Transactional(readOnly = true)
    public List<Aim> listServing(SignedIn me, long aimId) {
        aims.get(me, aimId);
        return seen(me, links.listServing(aimId));
    }

    /**
     * What an aim serves and hurts, as marked: each with the way from it to what it hurts, both ends included, of aims that this person sees.
     *
     * @throws NotHere as {@link Aims#get}
     */
    @Transactional(readOnly = true)
    public List<List<Aim>> listHurt(SignedIn me, long aimId) {
        aims.get(me, aimId);
        return hurts(me, graphs.whole(), aimId);
    }

    /** The aims in force that one can be said to serve, or to be served by: of the units above, below and beside its own, of the same boss, and its own. */
    @Transactional(readOnly = true)
    public List<Aim> listNear(SignedIn me, long aimId) {
        Aim aim = aims.get(me, aimId);
        return reading.aims(store.listInForce(circle.list(aim.unitId()))).stream()
                .filter(near -> near.id() != aimId && sight.sees(me, near))
                .toList();
    }

    /** Whether this person may say that one serves the other: they may write either. */
    @Transactional(readOnly = true)
    public boolean mayLink(SignedIn me, Aim aim, Aim served) {
        return aims.mayWrite(me, aim) || aims.mayWrite(me, served);
    }

    /**
     * Says that one aim serves another.
     *
     * @throws NotHere where either is not seen
     * @throws NotYours where one may write neither
     */
    public Linking link(SignedIn me, long aimId, long servedId) {
        Aim aim = aims.get(me, aimId);
        Aim served = aims.get(me, servedId);
        if (!mayLink(me, aim, served)) {
            throw new NotYours("to say what that aim serves");
        }
        if (aimId == servedId) {
            return refused("aim.problem.serves-itself");
        }
        if (aim.retired() != null || served.retired() != null) {
            return refused("aim.problem.serves-retired");
        }
        links.lock();
        AimGraph before = graphs.whole();
        if (before.reaches(servedId, aimId)) {
            return new Linking.WouldLoop(named(Ways.shortest(links.list(), servedId, aimId)));
        }
        if (!links.insert(aimId, servedId, me.personId(), clock.instant())) {
            return refused("aim.problem.serves-already");
        }
        audit.record(me.auditName(), "aim serves", aim.address(), aim.unitId(), served.address());
        return new Linking.Linked(hurts(me, graphs.whole(), aimId));
    }

    /** One serves the other no more. @throws NotHere where it did not, or either is not seen @throws NotYours where one may write neither */
    public void unlink(SignedIn me, long aimId, long servedId) {
        Aim aim = aims.get(me, aimId);
        Aim served = aims.get(me, servedId);
        if (!mayLink(me, aim, served)) {
            throw new NotYours("to say what that aim serves");
        }
        if (!links.end(aimId, servedId, me.personId(), clock.instant())) {
            throw new NotHere("link");
        }
        audit.record(me.auditName(), "aim serves no more", aim.address(), aim.unitId(), served.address());
    }

    private List<List<Aim>> hurts(SignedIn me, AimGraph graph, long aimId) {
        return graph.contradictions().stream()
                .filter(found -> found.aimId() == aimId)
                .map(Contradiction::way)
                .filter(way -> seen(me, way).size() == way.size())
                .map(this::named)
                .toList();
    }

    private List<Aim> named(List<Long> way) {
        Map<Long, Aim> byId = new HashMap<>();
        reading.aims(store.list(way)).forEach(aim -> byId.put(aim.id(), aim));
        return way.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private List<Aim> seen(SignedIn me, Collection<Long> aimIds) {
        return reading.aims(store.list(aimIds)).stream()
                .filter(aim -> sight.sees(me, aim))
                .toList();
    }

    private static Linking refused(String key) {
        return new Linking.Refused(Map.of("serves", key));
    }
}
