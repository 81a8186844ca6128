package org.leadline.protocol;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.care.rule.Strength;
import org.leadline.protocol.db.tables.records.ProtocolRecord;
import org.leadline.protocol.db.tables.records.StepRecord;
import org.leadline.unit.People;
import org.springframework.stereotype.Component;

/** Makes what the doors give out of the rows. Asks nobody who they are. */
@Component
class ProtocolReading {
    private final ProtocolStore store;
    private final People people;

    ProtocolReading(ProtocolStore store, People people) {
        this.store = store;
        this.people = people;
    }

    Protocol protocol(ProtocolRecord row) {
        return protocols(List.of(row)).getFirst();
    }

    List<Protocol> protocols(Collection<ProtocolRecord> rows) {
        Map<Long, List<ProtocolVersion>> live =
                store.listLive(rows.stream().map(ProtocolRecord::getId).toList()).stream()
                        .map(this::version)
                        .collect(Collectors.groupingBy(ProtocolVersion::protocolId));
        return rows.stream()
                .map(row -> protocol(row, live.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    ProtocolVersion version(ProtocolStore.Rows rows) {
        var row = rows.version();
        OffsetDateTime published = row.getPublishedAt();
        Long by = row.getPublishedById();
        return new ProtocolVersion(
                row.getId(),
                row.getProtocolId(),
                row.getNumber(),
                VersionState.of(row.getState()),
                row.getSoThat(),
                row.getForWhom(),
                row.getWhatChanged(),
                row.getStandard(),
                row.getStandardLink(),
                row.getStandardDate(),
                row.getRules(),
                row.getNextReview(),
                row.getSoundingId(),
                row.getAgreedAt() != null,
                row.getUnaskedBecause(),
                row.getEdition(),
                published == null ? null : published.toInstant(),
                by == null ? null : people.getName(by),
                row.getDroppedBecause(),
                rows.steps().stream().map(ProtocolReading::step).toList(),
                rows.cards().stream()
                        .map(card -> new ContingencyCard(
                                card.getPlace(), card.getIfThis(), card.getThenThat(), card.getWho()))
                        .toList(),
                rows.cited().stream()
                        .map(cited -> new Cited(cited.getAddress(), cited.getTitle()))
                        .toList());
    }

    private Protocol protocol(ProtocolRecord row, List<ProtocolVersion> live) {
        return new Protocol(
                row.getId(),
                row.getUnitId(),
                row.getProcessId(),
                row.getTitle(),
                row.getOwnerId(),
                people.getName(row.getOwnerId()),
                find(live, true),
                find(live, false),
                row.getRetiredBecause());
    }

    private static @Nullable ProtocolVersion find(List<ProtocolVersion> live, boolean inForce) {
        return live.stream()
                .filter(version -> (version.state() == VersionState.PUBLISHED) == inForce)
                .findFirst()
                .orElse(null);
    }

    private static ProtocolStep step(StepRecord row) {
        return new ProtocolStep(
                row.getKey(),
                row.getPlace(),
                row.getWords(),
                StepLabel.find(row.getLabel()).orElseThrow(),
                row.getMustBecause(),
                Strength.find(row.getStrength()).orElseThrow(),
                row.getSource(),
                row.getSoThat(),
                row.getCallWhom(),
                row.getComponentId(),
                row.getStandardWords(),
                row.getDiffersBecause());
    }
}
