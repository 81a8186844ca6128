package org.leadline.protocol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leadline.access.Sentences;
import org.springframework.stereotype.Component;

/** Which protocol is a step of which: a component stands, is of the same unit, and never leads back to its parent, by versions in force or drafted. */
@Component
class ComponentWays {
    private final ProtocolStore store;
    private final ProtocolReading reading;
    private final Sentences sentences;

    ComponentWays(ProtocolStore store, ProtocolReading reading, Sentences sentences) {
        this.store = store;
        this.reading = reading;
        this.sentences = sentences;
    }

    /** Why that protocol cannot be a step of this one, as a sentence with the way round; empty where it can be. */
    Optional<String> findFault(Protocol parent, long componentId) {
        Optional<Protocol> component = store.find(componentId)
                .map(reading::protocol)
                .filter(found -> found.unitId() == parent.unitId() && found.retiredBecause() == null);
        if (component.isEmpty()) {
            return Optional.of(sentences.say("protocol.problem.component"));
        }
        List<String> way = new ArrayList<>(List.of(parent.title()));
        return leadsTo(component.get(), parent.id(), way, new HashSet<>())
                ? Optional.of(sentences.say("protocol.problem.loop", String.join(" → ", way)))
                : Optional.empty();
    }

    /** The protocols of its unit that can be a step of it, by title. */
    List<Protocol> listPossible(Protocol parent) {
        return reading.protocols(store.listOfUnit(parent.unitId())).stream()
                .filter(other -> findFault(parent, other.id()).isEmpty())
                .toList();
    }

    /** Those that stand and have that protocol as a step, in force or drafted. */
    List<Protocol> listParents(Protocol component) {
        return reading.protocols(store.listOfUnit(component.unitId())).stream()
                .filter(other ->
                        other.retiredBecause() == null && listComponents(other).contains(component.id()))
                .toList();
    }

    private boolean leadsTo(Protocol from, long goal, List<String> way, Set<Long> seen) {
        way.add(from.title());
        if (from.id() == goal) {
            return true;
        }
        if (seen.add(from.id())) {
            for (long next : listComponents(from)) {
                Optional<Protocol> there = store.find(next).map(reading::protocol);
                if (there.isPresent() && leadsTo(there.get(), goal, way, seen)) {
                    return true;
                }
            }
        }
        way.removeLast();
        return false;
    }

    private static List<Long> listComponents(Protocol protocol) {
        return Stream.of(Optional.ofNullable(protocol.inForce()), Optional.ofNullable(protocol.draft()))
                .flatMap(Optional::stream)
                .flatMap(version -> version.steps().stream())
                .map(ProtocolStep::componentId)
                .filter(Objects::nonNull)
                .map(Long::longValue)
                .distinct()
                .toList();
    }
}
