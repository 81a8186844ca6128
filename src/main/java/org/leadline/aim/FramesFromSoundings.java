package org.leadline.aim;

import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.access.AuditTrail;
import org.leadline.access.SignedIn;
import org.leadline.sounding.SoundingDecided;
import org.leadline.sounding.Soundings;
import org.leadline.unit.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a unit has decided what its work is, the frame that it was asked about says so, in the transaction of the decision. */
@Component
class FramesFromSoundings {
    private static final Pattern FRAME = Pattern.compile("/aim/frame/(\\d{1,18})");
    private final FrameStore store;
    private final Soundings soundings;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    FramesFromSoundings(FrameStore store, Soundings soundings, People people, AuditTrail audit, Clock clock) {
        this.store = store;
        this.soundings = soundings;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void heed(SoundingDecided decided) {
        String address = decided.aboutAddress();
        String choice = decided.choice();
        Matcher frame = FRAME.matcher(address == null ? "" : address);
        if (address == null || choice == null || !frame.matches()) {
            return;
        }
        SignedIn decider = people.find(decided.byPersonId()).orElseThrow();
        long frameId = Long.parseLong(frame.group(1));
        boolean askedOfIt = store.find(frameId)
                        .filter(rows -> rows.frame().getUnitId() == decided.unitId())
                        .isPresent()
                && soundings.listAbout(decider, decided.unitId(), address).stream()
                        .anyMatch(sounding ->
                                sounding.id() == decided.soundingId() && sounding.chooses(address, KindOfWork.words()));
        if (askedOfIt) {
            KindOfWork.find(choice).ifPresent(kind -> {
                store.win(frameId, kind, decided.soundingId(), clock.instant());
                audit.record(
                        decider.auditName(),
                        "frame decided: " + choice,
                        address,
                        decided.unitId(),
                        "/ask/sounding/" + decided.soundingId());
            });
        }
    }
}
