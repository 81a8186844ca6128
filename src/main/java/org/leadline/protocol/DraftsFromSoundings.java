package org.leadline.protocol;

import java.time.Clock;
import org.leadline.access.AuditTrail;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBacks;
import org.leadline.sounding.SoundingDecided;
import org.leadline.unit.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When it was decided what becomes of a draft, the draft says so in the transaction of the decision: it may be put in force, or it is a draft again. */
@Component
class DraftsFromSoundings {
    private final ProtocolStore store;
    private final VersionStore versions;
    private final ProtocolReading reading;
    private final People people;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    DraftsFromSoundings(
            ProtocolStore store,
            VersionStore versions,
            ProtocolReading reading,
            People people,
            ToldBacks toldBacks,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.reading = reading;
        this.people = people;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void heed(SoundingDecided decided) {
        store.findBySounding(decided.soundingId())
                .map(reading::version)
                .filter(version -> version.state() == VersionState.ASKED)
                .ifPresent(version -> heed(decided, version));
    }

    private void heed(SoundingDecided decided, ProtocolVersion version) {
        SignedIn decider = people.find(decided.byPersonId()).orElseThrow();
        boolean use = DraftAsks.USE.equals(decided.choice());
        if (use) {
            versions.agree(version.id(), clock.instant());
        } else {
            versions.backToDraft(version.id());
        }
        versions.cite(
                version.id(),
                new Cited(
                        "/ask/sounding/" + decided.soundingId(),
                        sentences.say(use ? "protocol.cited.use" : "protocol.cited.change")),
                decided.byPersonId(),
                clock.instant());
        audit.record(
                decider.auditName(),
                use ? "draft agreed" : "draft to be changed",
                version.address(),
                decided.unitId(),
                "/ask/sounding/" + decided.soundingId());
        Protocol protocol =
                store.find(version.protocolId()).map(reading::protocol).orElseThrow();
        if (protocol.ownerId() != decided.byPersonId()) {
            toldBacks.tell(
                    protocol.ownerId(),
                    protocol.unitId(),
                    protocol.address() + "/draft",
                    protocol.title(),
                    sentences.say(use ? "protocol.told.agreed" : "protocol.told.change"));
        }
    }
}
