package org.leadline.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.leadline.access.Differences;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A draft says whom it is for, what for, what is done, when it is looked at again, and, of a later one, what changed because of what. */
@Component
@Order(10)
class DraftComplete implements PublishGuard {
    private final ProtocolStore store;
    private final ProtocolReading reading;
    private final ComponentWays ways;
    private final Sentences sentences;
    private final Clock clock;

    DraftComplete(ProtocolStore store, ProtocolReading reading, ComponentWays ways, Sentences sentences, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.ways = ways;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public List<Obstacle> listObstacles(SignedIn me, Protocol protocol, ProtocolVersion draft) {
        List<Obstacle> obstacles = new ArrayList<>();
        String form = protocol.address() + "/draft";
        if (draft.soThat().isBlank()) {
            obstacles.add(obstacle("so-that", form + "#soThat"));
        }
        if (draft.forWhom().isBlank()) {
            obstacles.add(obstacle("for-whom", form + "#forWhom"));
        }
        if (draft.steps().isEmpty()) {
            obstacles.add(obstacle("steps", form + "#step1words"));
        }
        LocalDate next = draft.nextReview();
        if (next == null || !next.isAfter(LocalDate.now(clock))) {
            obstacles.add(obstacle("next-review", form + "#nextReview"));
        }
        if (protocol.inForce() != null) {
            if (draft.whatChanged().isBlank()) {
                obstacles.add(obstacle("what-changed", form + "#whatChanged"));
            }
            if (draft.cited().isEmpty()) {
                obstacles.add(obstacle("cited", form + "#address"));
            }
        }
        draft.steps().forEach(step -> addFaults(protocol, step, form + "#step" + step.place(), obstacles));
        return obstacles;
    }

    private void addFaults(Protocol protocol, ProtocolStep step, String where, List<Obstacle> obstacles) {
        String standard = step.standardWords();
        if (standard != null
                && step.differsBecause() == null
                && Differences.any(Differences.between(standard, step.words()))) {
            obstacles.add(
                    new Obstacle(sentences.say("protocol.obstacle.differs", step.place()), where + "differsBecause"));
        }
        Long component = step.componentId();
        if (component != null) {
            ways.findFault(protocol, component)
                    .ifPresentOrElse(
                            fault -> obstacles.add(new Obstacle(
                                    sentences.say("protocol.obstacle.component", step.place(), fault),
                                    where + "component")),
                            () -> addIfNotInForce(step, component, where, obstacles));
        }
    }

    private void addIfNotInForce(ProtocolStep step, long componentId, String where, List<Obstacle> obstacles) {
        store.find(componentId)
                .map(reading::protocol)
                .filter(component -> component.inForce() == null)
                .ifPresent(component -> obstacles.add(new Obstacle(
                        sentences.say("protocol.obstacle.not-in-force", step.place(), component.title()),
                        where + "component")));
    }

    private Obstacle obstacle(String key, String where) {
        return new Obstacle(sentences.say("protocol.obstacle." + key), where);
    }
}
