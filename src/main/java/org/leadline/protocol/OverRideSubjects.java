package org.leadline.protocol;

import java.util.ArrayList;
import java.util.List;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.unit.People;
import org.leadline.unit.sheet.Targets;
import org.springframework.stereotype.Component;

/** Finds what may be departed from: steps of versions that are or were in force, and targets of every part that has some. */
@Component
class OverRideSubjects {
    private final Protocols protocols;
    private final List<Targets> targets;
    private final People people;

    OverRideSubjects(Protocols protocols, List<Targets> targets, People people) {
        this.protocols = protocols;
        this.targets = List.copyOf(targets);
        this.people = people;
    }

    /** @throws NotHere where there is no such step, or it never was in force @throws NotYours where one does not work in its unit */
    OverRideSubject getStep(SignedIn me, long versionId, long stepKey) {
        ProtocolVersion version = protocols.getVersion(me, versionId);
        Protocol protocol = protocols.get(me, version.protocolId());
        if (version.publishedAt() == null || protocol.retiredBecause() != null) {
            throw new NotHere("step");
        }
        ProtocolStep step = version.findStep(stepKey).orElseThrow(() -> new NotHere("step"));
        checkWorks(me, protocol.unitId());
        return step(protocol, version, step);
    }

    /** @throws NotHere where no target stands at that address @throws NotYours where one does not work in its unit */
    OverRideSubject getTarget(SignedIn me, String address) {
        Targets.Target target = targets.stream()
                .flatMap(part -> part.find(me, address).stream())
                .findFirst()
                .orElseThrow(() -> new NotHere("target"));
        checkWorks(me, target.unitId());
        return target(target);
    }

    /** Everything in a unit from which one may depart by two taps: steps in force, then targets. Nothing for whoever does not work there. */
    List<OverRideSubject> list(SignedIn me, long unitId) {
        if (!me.worksIn(unitId)) {
            return List.of();
        }
        List<OverRideSubject> subjects = new ArrayList<>();
        for (Protocol protocol : protocols.list(me, unitId)) {
            ProtocolVersion version = protocol.inForce();
            if (version != null && protocol.retiredBecause() == null) {
                version.steps().stream()
                        .filter(step -> step.label() != StepLabel.NEVER)
                        .forEach(step -> subjects.add(step(protocol, version, step)));
            }
        }
        targets.stream()
                .flatMap(part -> part.list(me, unitId).stream())
                .forEach(target -> subjects.add(target(target)));
        return List.copyOf(subjects);
    }

    private static void checkWorks(SignedIn me, long unitId) {
        if (!me.worksIn(unitId)) {
            throw new NotYours("to say that one departed from a step");
        }
    }

    private static OverRideSubject step(Protocol protocol, ProtocolVersion version, ProtocolStep step) {
        return new OverRideSubject(
                step.words(),
                protocol.title(),
                version.address(),
                protocol.unitId(),
                protocol.ownerId(),
                protocol.ownerName(),
                protocol.id(),
                version.id(),
                step.key(),
                null,
                step.label() == StepLabel.NEVER,
                step.callWhom());
    }

    private OverRideSubject target(Targets.Target target) {
        return new OverRideSubject(
                target.words(),
                null,
                target.address(),
                target.unitId(),
                target.ownerId(),
                people.getName(target.ownerId()),
                null,
                null,
                null,
                target.address(),
                false,
                null);
    }
}
