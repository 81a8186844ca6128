package org.leadline.care.rule;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule expects of a journey: one of seven forms of sentence. */
public sealed interface Form {

    /** {@code target within limit after start}: the first start is clock zero; a target before it counts as already running. */
    record Within(Steps target, Span limit, Steps start) implements Form {}

    /** {@code first before then}: the first {@code then} of a journey has an earlier {@code first}. */
    record Before(Steps first, Steps then) implements Form {}

    /** {@code first followed by then [within limit]}: every {@code first} has a later {@code then}. */
    record Followed(Steps first, Steps then, @Nullable Span limit) implements Form {}

    /** {@code never step [after start [within limit]]}. */
    record Never(
            Steps step, @Nullable Steps after, @Nullable Span limit) implements Form {

        /** @throws IllegalArgumentException where there is a limit and nothing that starts it */
        public Never {
            if (limit != null && after == null) {
                throw new IllegalArgumentException("A limit needs a step after which it runs.");
            }
        }
    }

    /** {@code step between least and most times [within limit]}, of the journey or of its beginning. */
    record Times(Steps step, int least, int most, @Nullable Span limit) implements Form {

        /** @throws IllegalArgumentException where least is below nought or above most */
        public Times {
            if (least < 0 || most < least) {
                throw new IllegalArgumentException("Between " + least + " and " + most + " times is never.");
            }
        }
    }

    /** {@code one together with other}, or {@code one not together with other}. */
    record Together(Steps one, Steps other, boolean wanted) implements Form {}

    /** {@code starts with step}. */
    record StartsWith(Steps step) implements Form {}

    /** {@code ends with step}. */
    record EndsWith(Steps step) implements Form {}

    /** Every step that the sentence names, in its order. */
    default List<Steps> steps() {
        return switch (this) {
            case Within(Steps target, Span limit, Steps start) -> List.of(target, start);
            case Before(Steps first, Steps then) -> List.of(first, then);
            case Followed(Steps first, Steps then, Span limit) -> List.of(first, then);
            case Never(Steps step, Steps after, Span limit) ->
                Stream.of(step, after).filter(one -> one != null).toList();
            case Times(Steps step, int least, int most, Span limit) -> List.of(step);
            case Together(Steps one, Steps other, boolean wanted) -> List.of(one, other);
            case StartsWith(Steps step) -> List.of(step);
            case EndsWith(Steps step) -> List.of(step);
        };
    }
}
