package org.leadline.protocol.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.protocol.Protocol;
import org.leadline.protocol.ProtocolVersion;
import org.leadline.protocol.Surprises;
import org.springframework.stereotype.Component;

/** Makes what a page shows of contingency cards and surprises. */
@Component
class CardsViews {
    private final Surprises surprises;
    private final Sentences sentences;

    CardsViews(Surprises surprises, Sentences sentences) {
        this.surprises = surprises;
        this.sentences = sentences;
    }

    /** @param inForce whether it is the version by which the unit goes now */
    CardsView view(SignedIn me, Protocol protocol, ProtocolVersion version, boolean inForce) {
        boolean mayWrite = inForce && me.worksIn(protocol.unitId());
        return new CardsView(
                version.cards().stream()
                        .map(card -> new CardsView.Card(card, mayWrite ? key() : null))
                        .toList(),
                inForce ? counted(surprises.count(me, protocol.id())) : null,
                mayWrite ? surprises.listOfToday(me, protocol.id()) : List.of(),
                key());
    }

    private @Nullable String counted(Surprises.Foreseen counts) {
        return switch (counts.all()) {
            case 0 -> null;
            case 1 -> sentences.say(counts.onCard() == 1 ? "protocol.surprise.one.on-card" : "protocol.surprise.one");
            default -> sentences.say("protocol.surprise.counted", counts.all(), counts.onCard());
        };
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
