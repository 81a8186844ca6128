package org.leadline.care.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An expectation as the sentence it is written in: {@code Antibiotics within 60 min after Triage when age >= 16 unless "not wanted"}. */
public final class Sentence {
    /** Words that end a name which stands without quotes. */
    static final Set<String> WORDS = Set.of(
            "within",
            "after",
            "before",
            "followed",
            "never",
            "between",
            "times",
            "together",
            "not",
            "starts",
            "ends",
            "any",
            "when",
            "unless",
            "and",
            "or",
            "counting",
            "recorded");

    private Sentence() {}

    /** The sentence; {@link SentenceReader} reads the same expectation from it. */
    public static String of(Expectation expected) {
        List<String> parts = new ArrayList<>();
        parts.add(form(expected.form()));
        Span back = expected.lookBack();
        if (back != null) {
            parts.add("counting " + back.text() + " before");
        }
        expected.when().forEach(condition -> parts.add("when " + condition(condition)));
        expected.unless()
                .forEach(unless -> parts.add(
                        switch (unless) {
                            case Expectation.Unless.Done(Steps steps) -> "unless " + steps(steps);
                            case Expectation.Unless.Recorded(Condition condition) ->
                                "unless recorded " + condition(condition);
                        }));
        return String.join(" ", parts);
    }

    /** The conditions under which a rule is about a journey; empty where it has none. */
    static String when(Expectation expected) {
        return expected.when().stream().map(Sentence::condition).collect(Collectors.joining(" and "));
    }

    private static String form(Form form) {
        return switch (form) {
            case Form.Within(Steps target, Span limit, Steps start) ->
                steps(target) + " within " + limit.text() + " after " + steps(start);
            case Form.Before(Steps first, Steps then) -> steps(first) + " before " + steps(then);
            case Form.Followed(Steps first, Steps then, Span limit) ->
                steps(first) + " followed by " + steps(then) + within(limit);
            case Form.Never(Steps step, Steps after, Span limit) ->
                "never " + steps(step) + (after == null ? "" : " after " + steps(after)) + within(limit);
            case Form.Times(Steps step, int least, int most, Span limit) ->
                steps(step) + " between " + least + " and " + most + " times" + within(limit);
            case Form.Together(Steps one, Steps other, boolean wanted) ->
                steps(one) + (wanted ? " together with " : " not together with ") + steps(other);
            case Form.StartsWith(Steps step) -> "starts with " + steps(step);
            case Form.EndsWith(Steps step) -> "ends with " + steps(step);
        };
    }

    private static String within(@Nullable Span limit) {
        return limit == null ? "" : " within " + limit.text();
    }

    private static String steps(Steps steps) {
        return steps.names().size() == 1
                ? name(steps.names().getFirst())
                : steps.names().stream().map(Sentence::name).collect(Collectors.joining(", ", "any of {", "}"));
    }

    private static String condition(Condition condition) {
        return name(condition.attribute()) + " " + condition.is().sign() + " " + name(condition.value());
    }

    /** The name as it is, or in quotes where it would not be read back as one. */
    private static String name(String name) {
        boolean plain = name.strip().equals(name)
                && name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ./_+-]*")
                && !name.contains("  ");
        for (String word : name.split(" ", -1)) {
            plain &= !WORDS.contains(word.toLowerCase(Locale.ROOT));
        }
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
