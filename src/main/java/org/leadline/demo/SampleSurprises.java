package org.leadline.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Optional;
import org.leadline.access.SignedIn;
import org.leadline.protocol.ContingencyCard;
import org.leadline.protocol.Protocol;
import org.leadline.protocol.ProtocolVersion;
import org.leadline.protocol.Protocols;
import org.leadline.protocol.Surprises;
import org.leadline.unit.People;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plants what surprised Ward 7 and was on a card, once; nobody's. */
@Component
@Profile("demo")
@Order(46)
class SampleSurprises implements SamplePart {
    private static final String UNIT = "ward-7";
    private final SampleHospital hospital;
    private final People people;
    private final Protocols protocols;
    private final Surprises surprises;
    private final PlantingClock clock;
    private final Planter planter;

    SampleSurprises(
            SampleHospital hospital,
            People people,
            Protocols protocols,
            Surprises surprises,
            PlantingClock clock,
            Planter planter) {
        this.hospital = hospital;
        this.people = people;
        this.protocols = protocols;
        this.surprises = surprises;
        this.clock = clock;
        this.planter = planter;
    }

    @Override
    public void plant() {
        boolean isThere = SampleTables.rows("surprises").stream()
                .anyMatch(row -> find(row)
                        .flatMap(by -> protocol(by, row).map(one -> surprises.count(by, one.id())))
                        .filter(counts -> counts.all() > 0)
                        .isPresent());
        if (!isThere) {
            planter.whole(() -> SampleTables.rows("surprises").forEach(this::plant));
        }
    }

    private void plant(NamedCsvRecord row) {
        SignedIn by = find(row).orElse(null);
        Protocol protocol = by == null ? null : protocol(by, row).orElse(null);
        ProtocolVersion version = protocol == null ? null : protocol.inForce();
        if (by == null || version == null) {
            return;
        }
        ContingencyCard card = version.cards().stream()
                .filter(one -> one.ifThis().equals(row.getField("if")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The sample has no such card: " + row));
        clock.goBackTo(row.getField("at"));
        surprises.happened(by, version.protocolId(), version.number(), card.place());
    }

    private Optional<SignedIn> find(NamedCsvRecord row) {
        return people.findBySlug(row.getField("by")).flatMap(person -> people.find(person.id()));
    }

    private Optional<Protocol> protocol(SignedIn by, NamedCsvRecord row) {
        String title = SampleProtocols.titleOf(row.getField("protocol"));
        return protocols.list(by, hospital.unit(UNIT).id()).stream()
                .filter(protocol -> protocol.title().equals(title))
                .findFirst();
    }
}
