package org.leadline.protocol;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
import org.leadline.care.Processes;
import org.leadline.care.Readings;
import org.leadline.care.Withheld;
import org.leadline.care.rule.RulesKept;
import org.leadline.measure.Measure;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to how far protocols are kept, as the notes of their process show it. Read by everybody of the unit; journeys are named to those who work there. */
@Service
@Transactional
public class Adherences {
    private final Protocols protocols;
    private final Processes processes;
    private final Readings readings;
    private final Keeping keeping;
    private final OverRideTallies tallies;
    private final KeptStore store;
    private final OverRideStore overRides;
    private final Clock clock;

    Adherences(
            Protocols protocols,
            Processes processes,
            Readings readings,
            Keeping keeping,
            OverRideTallies tallies,
            KeptStore store,
            OverRideStore overRides,
            Clock clock) {
        this.protocols = protocols;
        this.processes = processes;
        this.readings = readings;
        this.keeping = keeping;
        this.tallies = tallies;
        this.store = store;
        this.overRides = overRides;
        this.clock = clock;
    }

    /** How far the version in force is kept. @throws org.leadline.access.NotHere where there is no such protocol, or its unit is not one's own */
    public Adherence get(SignedIn me, long protocolId) {
        Protocol protocol = protocols.get(me, protocolId);
        ProtocolVersion version = protocol.inForce();
        if (version == null) {
            return new Adherence.NothingInForce();
        }
        CareProcess process = processes.get(me, protocol.processId());
        String rules = version.rules();
        if (rules == null || rules.isBlank()) {
            return new Adherence.NoRules(version);
        }
        Optional<Withheld> withheld = readings.findWithheld(me, process.id());
        KeptStore.Row row = keeping.find(new KeptStore.InForce(version.id(), protocolId, protocol.processId(), rules));
        if (row == null) {
            return new Adherence.NoNotes(version, process);
        }
        if (withheld.isPresent()) {
            return new Adherence.NotYet(version, process, withheld.get());
        }
        RulesKept kept = row.result();
        if (kept == null) {
            String problem = row.problem();
            return new Adherence.DoNotFit(
                    version,
                    process,
                    problem == null ? List.of() : problem.lines().toList());
        }
        OverRideTallies.Tally beside = tallies.ofProtocol(me, protocolId);
        return new Adherence.Told(
                version,
                process,
                kept,
                new Adherence.Beside(beside.warranted(), beside.patientChose()),
                LeftOut.of(kept.months(), overRides.countByMonth(protocolId, clock.getZone())),
                store.mapCounted(protocolId).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                counted -> Measure.addressOf(counted.getValue().measureId()))),
                row.at());
    }

    /** Whether journeys are named to this person: they work in the unit. */
    public boolean mayKnowJourneys(SignedIn me, long unitId) {
        return me.worksIn(unitId);
    }
}
