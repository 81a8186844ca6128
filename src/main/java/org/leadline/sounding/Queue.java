package org.leadline.sounding;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.Turn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what waits for somebody. Sealing moves nothing in it: what one has answered stands there until the reveal. */
@Service
@Transactional(readOnly = true)
public class Queue {
    private final SoundingStore store;
    private final ViewStore views;
    private final DecisionStore decisions;
    private final Footings footings;
    private final Clock clock;

    Queue(SoundingStore store, ViewStore views, DecisionStore decisions, Footings footings, Clock clock) {
        this.store = store;
        this.views = views;
        this.decisions = decisions;
        this.footings = footings;
        this.clock = clock;
    }

    /** What somebody is waited for to do. */
    public enum Kind {
        /** A plan or a view is asked for. */
        VIEW,
        /** Bedside, last turn: first the others' plans. */
        PLAN_FIRST,
        /** An upward ask is to be answered. */
        ANSWER,
        /** Views are read; it is to be decided. */
        DECIDE,
        /** It is to be said back in writing. */
        SAY_BACK,
        /** Its day has come: what happened? */
        LOOK_BACK,
        /** It was decided without this person. */
        MISSED
    }

    /**
     * One thing that waits.
     *
     * @param due until when; for what was missed, when it was decided
     * @param overdue whether that has passed
     */
    public record Item(Kind kind, Sounding sounding, Instant due, boolean overdue) {}

    /** What waits for this person, the bedside first, then by when it is due. */
    public List<Item> list(SignedIn me) {
        List<Item> items = new ArrayList<>();
        for (Sounding sounding : store.listFor(me.personId(), List.of())) {
            add(me, sounding, items);
        }
        items.sort(
                Comparator.comparing((Item item) -> !item.sounding().template().isBedside())
                        .thenComparing(item -> item.kind() == Kind.MISSED)
                        .thenComparing(Item::due));
        return List.copyOf(items);
    }

    private void add(SignedIn me, Sounding sounding, List<Item> items) {
        Promise promise = sounding.promise();
        boolean standsIn = footings.standsIn(me.personId(), sounding);
        boolean gaveOn = footings.hasGivenOn(me.personId(), sounding);
        boolean decides = standsIn
                || !gaveOn && promise.deciders().stream().anyMatch(decider -> decider.personId() == me.personId());
        boolean looksBack = decides || !gaveOn && sounding.asker().personId() == me.personId();
        Asked asked = store.listAsked(sounding.id()).stream()
                .filter(person -> person.personId() == me.personId())
                .findFirst()
                .orElse(null);
        switch (sounding.state()) {
            case OPEN -> {
                if (!sounding.template().hasViews()) {
                    addIf(decides, items, Kind.ANSWER, sounding, promise.answerBy());
                } else if (asked != null) {
                    boolean last = sounding.template().isBedside() && asked.turn() == Turn.LAST;
                    addIf(true, items, last ? Kind.PLAN_FIRST : Kind.VIEW, sounding, promise.closesAt());
                }
            }
            case REVEALED, NOBODY_HEARD -> addIf(decides, items, Kind.DECIDE, sounding, promise.answerBy());
            case DECIDED -> afterDecision(me, sounding, asked, looksBack, items);
            default -> {}
        }
    }

    private void afterDecision(
            SignedIn me, Sounding sounding, @Nullable Asked asked, boolean looksBack, List<Item> items) {
        Afterwards after = decisions.find(sounding.id());
        Instant lookBack = Clockwork.morning(after.decisions().getLast().lookBackOn(), clock.getZone());
        addIf(looksBack && !clock.instant().isBefore(lookBack), items, Kind.LOOK_BACK, sounding, lookBack);
        boolean drawn = after.saidBack().stream()
                .anyMatch(said -> said.words() == null && said.personId() != null && said.personId() == me.personId());
        addIf(drawn, items, Kind.SAY_BACK, sounding, sounding.stateAt());
        boolean missed = asked != null
                && sounding.promise().named()
                && sounding.template().hasViews()
                && !views.hasOneOf(sounding.id(), me.personId());
        addIf(missed, items, Kind.MISSED, sounding, sounding.stateAt());
    }

    private void addIf(boolean waits, List<Item> items, Kind kind, Sounding sounding, Instant due) {
        if (waits) {
            boolean overdue = kind != Kind.MISSED
                    && kind != Kind.SAY_BACK
                    && clock.instant().isAfter(due);
            items.add(new Item(kind, sounding, due, overdue));
        }
    }
}
