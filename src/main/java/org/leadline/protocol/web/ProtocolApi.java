package org.leadline.protocol.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.protocol.Cited;
import org.leadline.protocol.ContingencyCard;
import org.leadline.protocol.Protocol;
import org.leadline.protocol.ProtocolStep;
import org.leadline.protocol.ProtocolVersion;
import org.leadline.protocol.Protocols;
import org.leadline.protocol.Surprises;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/protocol}: how a unit does things, as JSON. */
@RestController
class ProtocolApi {
    private final Protocols protocols;
    private final Surprises surprises;

    ProtocolApi(Protocols protocols, Surprises surprises) {
        this.protocols = protocols;
        this.surprises = surprises;
    }

    /** @param inForce the number of the version in force; null for none. @param draft that of the next one, where it is being written */
    record ProtocolInShort(
            long id,
            long processId,
            String title,
            String owner,
            @Nullable Integer inForce,
            @Nullable Integer draft,
            @Nullable LocalDate nextReview,
            @Nullable String retired,
            String address) {
        static ProtocolInShort of(Protocol protocol) {
            ProtocolVersion now = protocol.inForce();
            ProtocolVersion next = protocol.draft();
            return new ProtocolInShort(
                    protocol.id(),
                    protocol.processId(),
                    protocol.title(),
                    protocol.ownerName(),
                    now == null ? null : now.number(),
                    next == null ? null : next.number(),
                    now == null ? null : now.nextReview(),
                    protocol.retiredBecause(),
                    protocol.address());
        }
    }

    record StepOfAProtocol(
            long key,
            int place,
            String words,
            String label,
            @Nullable String because,
            String strength,
            @Nullable String source,
            @Nullable String soThat,
            @Nullable String callWhom,
            @Nullable Long componentId,
            @Nullable String standardWords,
            @Nullable String differsBecause) {
        static StepOfAProtocol of(ProtocolStep step) {
            return new StepOfAProtocol(
                    step.key(),
                    step.place(),
                    step.words(),
                    step.label().word(),
                    step.mustBecause(),
                    step.strength().word(),
                    step.source(),
                    step.soThat(),
                    step.callWhom(),
                    step.componentId(),
                    step.standardWords(),
                    step.differsBecause());
        }
    }

    record VersionOfAProtocol(
            int number,
            String state,
            String soThat,
            String forWhom,
            String whatChanged,
            @Nullable String standard,
            @Nullable String standardLink,
            @Nullable LocalDate standardDate,
            @Nullable LocalDate nextReview,
            @Nullable Instant publishedAt,
            @Nullable String unaskedBecause,
            List<StepOfAProtocol> steps,
            List<ContingencyCard> cards,
            List<Cited> cited,
            String address) {
        static VersionOfAProtocol of(ProtocolVersion version) {
            return new VersionOfAProtocol(
                    version.number(),
                    version.state().word(),
                    version.soThat(),
                    version.forWhom(),
                    version.whatChanged(),
                    version.standard(),
                    version.standardLink(),
                    version.standardDate(),
                    version.nextReview(),
                    version.publishedAt(),
                    version.unaskedBecause(),
                    version.steps().stream().map(StepOfAProtocol::of).toList(),
                    version.cards(),
                    version.cited(),
                    version.address());
        }
    }

    /** @param versions the newest first @param surprises of the last half year */
    record OneProtocol(ProtocolInShort protocol, List<VersionOfAProtocol> versions, Surprises.Foreseen surprises) {}

    @GetMapping(value = "/api/protocol", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<ProtocolInShort> list(SignedIn me, @RequestParam long unit) {
        return protocols.list(me, unit).stream().map(ProtocolInShort::of).toList();
    }

    @GetMapping(value = "/api/protocol/{protocolId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    OneProtocol get(SignedIn me, @PathVariable long protocolId) {
        return new OneProtocol(
                ProtocolInShort.of(protocols.get(me, protocolId)),
                protocols.listVersions(me, protocolId).stream()
                        .map(VersionOfAProtocol::of)
                        .toList(),
                surprises.count(me, protocolId));
    }

    @GetMapping(value = "/api/protocol/{protocolId}/version/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    VersionOfAProtocol getVersion(SignedIn me, @PathVariable long protocolId, @PathVariable int number) {
        return VersionOfAProtocol.of(protocols.getVersion(me, protocolId, number));
    }
}
