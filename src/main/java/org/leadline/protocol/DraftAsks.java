package org.leadline.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Outcomes;
import org.leadline.sounding.UnitAsk;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.Question;
import org.leadline.sounding.act.State;
import org.leadline.unit.People;
import org.springframework.stereotype.Component;

/** What the unit is asked about a draft: shall we use it as it is? */
@Component
class DraftAsks {
    /** The question's name among the fields of a view. */
    static final String QUESTION = "draft";
    /** To be put in force as it is. */
    static final String USE = "use";
    /** To be changed first. */
    static final String CHANGE = "change";

    private static final String NEED_TO_KNOW = "need-to-know";
    private static final int MOST_OF_NEW = 200;
    private static final Set<State> AWAITED = Set.of(State.OPEN, State.REVEALED);
    private final People people;
    private final Outcomes outcomes;
    private final Sentences sentences;
    private final Clock clock;

    DraftAsks(People people, Outcomes outcomes, Sentences sentences, Clock clock) {
        this.people = people;
        this.outcomes = outcomes;
        this.sentences = sentences;
        this.clock = clock;
    }

    Asking asking(SignedIn me, Protocol protocol, ProtocolVersion draft) {
        String question = sentences.say("protocol.ask.question", draft.number(), protocol.title());
        Asking asking = new UnitAsk(
                        question,
                        draft.address(),
                        sentences.say("protocol.ask.title", protocol.title(), draft.number()),
                        true,
                        sentences.say("protocol.ask.may-change"),
                        List.of(new Question(
                                QUESTION, question, List.of(choice(USE), choice(CHANGE), choice(NEED_TO_KNOW)))),
                        List.of(choice(USE), choice(CHANGE)),
                        true)
                .asking(me, people.list(me, protocol.unitId()), LocalDate.now(clock));
        return draft.soundingId() == null ? asking : again(asking, draft);
    }

    /** Whether people were asked about it and nothing is decided yet, whoever wants to know. */
    boolean isAwaited(ProtocolVersion draft) {
        Long soundingId = draft.soundingId();
        return draft.state() == VersionState.ASKED
                && !draft.agreed()
                && soundingId != null
                && outcomes.listStanding(List.of(soundingId)).stream()
                        .anyMatch(standing -> AWAITED.contains(standing.state()));
    }

    /** Why a protocol cannot be ended now: people are asked about its draft, and where that is ended. */
    Optional<String> findAwaited(Protocol protocol) {
        return Optional.ofNullable(protocol.draft())
                .filter(this::isAwaited)
                .map(draft -> sentences.say(
                        "protocol.problem.asked-before-end", draft.number(), "/ask/sounding/" + draft.soundingId()));
    }

    /** The same asked once more says what is new: what was changed since. */
    private Asking again(Asking asking, ProtocolVersion draft) {
        String changed = draft.whatChanged().isBlank() ? sentences.say("protocol.ask.again") : draft.whatChanged();
        return new Asking(
                asking.template(),
                asking.question(),
                asking.tag(),
                asking.aboutAddress(),
                asking.aboutTitle(),
                asking.named(),
                asking.reasons(),
                asking.readers(),
                asking.closesAt(),
                asking.answerBy(),
                asking.mayChange(),
                asking.asked(),
                asking.deciders(),
                asking.deputy(),
                asking.turns(),
                changed.substring(0, Math.min(changed.length(), MOST_OF_NEW)),
                asking.questions(),
                asking.choices(),
                asking.byProfession());
    }

    private Choice choice(String key) {
        return new Choice(key, sentences.say("protocol.ask.choice." + key));
    }
}
