package org.leadline.start;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.Unit;

/**
 * How far a unit is on the guided path, told from what was really entered.
 *
 * @param template null until one was chosen
 * @param states all seven, in order
 */
public record SetUp(Unit unit, @Nullable Template template, List<State> states) {

    public SetUp {
        states = List.copyOf(states);
    }

    /** @param have how many things of it there are @param later whether somebody left it for later */
    public record State(Step step, int have, boolean later) {

        public boolean isDone() {
            return have >= step.wanted();
        }

        /** About how many minutes it still takes. */
        int minutesLeft() {
            return isDone() ? 0 : Math.ceilDiv(step.minutes() * (step.wanted() - have), step.wanted());
        }
    }

    public State state(Step step) {
        return states.get(step.ordinal());
    }

    /** The step after this one that is neither done nor left for later; else any that is not done; empty where all are. */
    public Optional<Step> next() {
        return states.stream()
                .filter(state -> !state.isDone() && !state.later())
                .findFirst()
                .or(() -> states.stream().filter(state -> !state.isDone()).findFirst())
                .map(State::step);
    }

    public int stepsDone() {
        return (int) states.stream().filter(State::isDone).count();
    }

    /** About how many minutes all that is left takes. */
    public int minutesLeft() {
        return states.stream().mapToInt(State::minutesLeft).sum();
    }

    /** The address of a step's page. */
    public String address(Step step) {
        return "/start/" + unit.id() + "/" + step.word();
    }

    /** The address to go on at. */
    public String nextAddress() {
        return next().map(this::address).orElse("/start/" + unit.id());
    }
}
