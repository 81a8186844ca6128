package org.leadline.aim;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadline.access.Layers;
import org.leadline.access.SignedIn;
import org.leadline.unit.People;
import org.springframework.stereotype.Component;

/** Finds who may be asked for a talk, and for whose aims they would come: a unit's, or of a joint aim those of the unit in which its owner works. */
@Component
class WhomToAsk {
    private final Neighbours neighbours;
    private final People people;
    private final Layers layers;

    WhomToAsk(Neighbours neighbours, People people, Layers layers) {
        this.neighbours = neighbours;
        this.people = people;
        this.layers = layers;
    }

    List<TalkPartner> list(SignedIn me, long unitId) {
        Map<Someone, NearAim> owned = new LinkedHashMap<>();
        neighbours.get(me, unitId).near().stream()
                .filter(aim -> aim.owner().personId() != me.personId())
                .forEach(aim -> owned.merge(aim.owner(), aim, (before, next) -> before.joint() ? next : before));
        Map<Someone, Long> unitOf = new LinkedHashMap<>();
        owned.forEach((owner, aim) -> unitOf.put(owner, aim.joint() ? unitOfOwner(aim) : aim.unitId()));
        Map<Long, String> names = layers.unitNames(Set.copyOf(unitOf.values()));
        return unitOf.entrySet().stream()
                .map(one -> new TalkPartner(one.getKey(), one.getValue(), names.getOrDefault(one.getValue(), "")))
                .toList();
    }

    Optional<TalkPartner> find(SignedIn me, long unitId, long personId) {
        return list(me, unitId).stream()
                .filter(partner -> partner.someone().personId() == personId)
                .findFirst();
    }

    private long unitOfOwner(NearAim aim) {
        return people.find(aim.owner().personId()).stream()
                .flatMap(owner -> aim.sharing().stream().filter(owner::worksIn))
                .min(Comparator.naturalOrder())
                .orElse(aim.unitId());
    }
}
