package org.leadline.aim.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aim;
import org.leadline.aim.Aims;
import org.leadline.aim.MyAims;
import org.leadline.aim.ServedAims;
import org.leadline.unit.Units;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an aim serves, on its page. */
@Component
@Order(1)
class ServesPart implements AimPart {
    private final ServedAims served;
    private final Aims aims;
    private final MyAims mine;
    private final AimRows rows;
    private final Units units;

    ServesPart(ServedAims served, Aims aims, MyAims mine, AimRows rows, Units units) {
        this.served = served;
        this.aims = aims;
        this.mine = mine;
        this.rows = rows;
        this.units = units;
    }

    @Override
    public void addTo(SignedIn me, Aim aim, Map<String, Object> page) {
        List<ServesView.Link> above = links(me, aim, served.listServed(me, aim.id()));
        List<ServesView.Link> below = links(me, aim, served.listServing(me, aim.id()));
        Set<Long> linked = Stream.concat(above.stream(), below.stream())
                .map(link -> link.aim().id())
                .collect(Collectors.toSet());
        boolean ended = aim.retired() != null;
        Map<String, String> canServe =
                ended || !aims.mayWrite(me, aim) ? Map.of() : options(me, linked, served.listNear(me, aim.id()));
        Map<String, String> ours = ended || aim.draft() ? Map.of() : options(me, linked, ours(me, aim));
        page.put("serves", new ServesView(above, below, served.listHurt(me, aim.id()), canServe, ours));
    }

    private List<ServesView.Link> links(SignedIn me, Aim aim, List<Aim> others) {
        return others.stream()
                .map(other -> new ServesView.Link(other, rows.whose(me, other), served.mayLink(me, aim, other)))
                .toList();
    }

    /** One's own aims and those that one writes for a unit. */
    private List<Aim> ours(SignedIn me, Aim aim) {
        List<Aim> all = new ArrayList<>(mine.list(me));
        units.listOurs(me).stream().filter(unit -> aims.maySet(me, unit.id())).forEach(unit -> {
            all.addAll(aims.list(me, unit.id()));
            all.addAll(aims.listJoint(me, unit.id()));
        });
        return all.stream()
                .filter(one -> one.id() != aim.id() && one.inForce())
                .distinct()
                .toList();
    }

    private Map<String, String> options(SignedIn me, Set<Long> linked, List<Aim> all) {
        Map<String, String> options = new LinkedHashMap<>();
        all.stream()
                .filter(one -> !linked.contains(one.id()))
                .forEach(one -> options.put(Long.toString(one.id()), rows.whose(me, one) + ": " + one.line()));
        return options;
    }
}
