package org.leadline.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.access.AuditTrail;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Draft;
import org.leadline.sounding.SoundingDecided;
import org.leadline.sounding.UnitAsk;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.Question;
import org.leadline.unit.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the people of a unit whether it compares itself with others, and acts on what they decided, in the transaction of the decision. */
@Component
class PeerSoundings {
    private static final Pattern PEERS = Pattern.compile("/measure/peers/(\\d{1,18})");
    private static final String YES = "yes";
    private static final String NO = "no";
    private final PeerStore store;
    private final Asks asks;
    private final People people;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    PeerSoundings(PeerStore store, Asks asks, People people, Sentences sentences, AuditTrail audit, Clock clock) {
        this.store = store;
        this.asks = asks;
        this.people = people;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    Draft begin(SignedIn me, PeerGroup group, long unitId) {
        return asks.begin(me, unitId, asking(me, group, unitId));
    }

    @EventListener
    void heed(SoundingDecided decided) {
        String address = decided.aboutAddress();
        Matcher peers = PEERS.matcher(address == null ? "" : address);
        String choice = decided.choice();
        if (peers.matches() && choice != null) {
            long groupId = Long.parseLong(peers.group(1));
            boolean changed = switch (choice) {
                case YES -> store.join(groupId, decided.unitId(), decided.soundingId(), decided.on());
                case NO -> store.leave(groupId, decided.unitId(), decided.byPersonId(), decided.on());
                default -> false;
            };
            if (changed) {
                audit.record(
                        "person/" + decided.byPersonId(),
                        choice.equals(YES) ? "peers joined" : "peers left",
                        PeerGroup.addressOf(groupId),
                        decided.unitId(),
                        "/ask/sounding/" + decided.soundingId());
            }
        }
    }

    private Asking asking(SignedIn me, PeerGroup group, long unitId) {
        String question = sentences.say("peers.ask.question", group.name());
        List<Choice> choices =
                List.of(new Choice(YES, sentences.say("peers.ask.yes")), new Choice(NO, sentences.say("peers.ask.no")));
        return new UnitAsk(
                        question,
                        group.address(),
                        group.name(),
                        true,
                        sentences.say("peers.ask.may-change"),
                        List.of(new Question("join", question, choices)),
                        choices)
                .asking(me, people.list(me, unitId), LocalDate.now(clock));
    }
}
