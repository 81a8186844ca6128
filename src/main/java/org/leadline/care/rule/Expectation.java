package org.leadline.care.rule;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with its qualifiers.
 *
 * @param lookBack how long before the clock starts a target counts as already running; null for however long; for {@link Form.Within} only
 * @param when what has to be recorded of a journey by the time the clock starts, for the rule to be about it; all of them
 * @param unless what takes a journey that did not keep the rule out of the count: any of them
 */
public record Expectation(Form form, @Nullable Span lookBack, List<Condition> when, List<Unless> unless) {

    /** A reason not to: a step of the journey, or something recorded of it. */
    public sealed interface Unless {
        record Done(Steps steps) implements Unless {}

        record Recorded(Condition condition) implements Unless {}
    }

    /** @throws IllegalArgumentException where there is a look-back and no clock */
    public Expectation {
        when = List.copyOf(when);
        unless = List.copyOf(unless);
        if (lookBack != null && !(form instanceof Form.Within)) {
            throw new IllegalArgumentException("Only 'within … after' looks back.");
        }
    }

    /** Every name of a step in the sentence, in its order. */
    public List<String> names() {
        return Stream.concat(
                        form.steps().stream(),
                        unless.stream()
                                .filter(Unless.Done.class::isInstance)
                                .map(reason -> ((Unless.Done) reason).steps()))
                .flatMap(steps -> steps.names().stream())
                .distinct()
                .toList();
    }

    public static Expectation of(Form form) {
        return new Expectation(form, null, List.of(), List.of());
    }
}
