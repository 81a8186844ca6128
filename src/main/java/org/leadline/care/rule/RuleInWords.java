package org.leadline.care.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Phrases;

/** A rule as one says it, without the signs of its file: {@code X-ray seen within 90 min after Line placed, when “type” is central}. */
public final class RuleInWords {
    private static final Phrases WORDS = Phrases.of("rule");

    private RuleInWords() {}

    /** The sentence of a rule in plain words; as it is written where it cannot be read. */
    public static String say(String sentence) {
        return switch (SentenceReader.read(sentence)) {
            case SentenceReader.Reading.Read(Expectation expected) -> say(expected);
            case SentenceReader.Reading.Unreadable _ -> sentence;
        };
    }

    /** The conditions under which a rule is about a journey, in plain words; empty where it has none. */
    public static String when(String sentence) {
        return SentenceReader.read(sentence) instanceof SentenceReader.Reading.Read(Expectation expected)
                ? when(expected)
                : "";
    }

    private static String say(Expectation expected) {
        var said = new StringBuilder(form(expected.form()));
        Span back = expected.lookBack();
        if (back != null) {
            said.append(WORDS.say("said.back", "span", back.text()));
        }
        if (!expected.when().isEmpty()) {
            said.append(WORDS.say("said.when", "what", when(expected)));
        }
        for (Expectation.Unless unless : expected.unless()) {
            said.append(
                    switch (unless) {
                        case Expectation.Unless.Done(Steps steps) -> WORDS.say("said.unless", "steps", steps(steps));
                        case Expectation.Unless.Recorded(Condition condition) ->
                            WORDS.say("said.unless-recorded", "what", condition(condition));
                    });
        }
        return said.toString();
    }

    private static String form(Form form) {
        return switch (form) {
            case Form.Within(Steps target, Span limit, Steps start) ->
                WORDS.say("said.within", "step", steps(target), "limit", limit.text(), "start", steps(start));
            case Form.Before(Steps first, Steps then) ->
                WORDS.say("said.before", "first", steps(first), "then", steps(then));
            case Form.Followed(Steps first, Steps then, Span limit) ->
                WORDS.say("said.followed", "first", steps(first), "then", steps(then)) + within(limit);
            case Form.Never(Steps step, Steps after, Span limit) ->
                (after == null
                                ? WORDS.say("said.never", "step", steps(step))
                                : WORDS.say("said.never-after", "step", steps(step), "after", steps(after)))
                        + within(limit);
            case Form.Times(Steps step, int least, int most, Span limit) ->
                WORDS.say("said.times", "step", steps(step), "least", WORDS.count(least), "most", WORDS.count(most))
                        + within(limit);
            case Form.Together(Steps one, Steps other, boolean wanted) ->
                WORDS.say(wanted ? "said.together" : "said.not-together", "one", steps(one), "other", steps(other));
            case Form.StartsWith(Steps step) -> WORDS.say("said.starts", "step", steps(step));
            case Form.EndsWith(Steps step) -> WORDS.say("said.ends", "step", steps(step));
        };
    }

    private static String within(@Nullable Span limit) {
        return limit == null ? "" : WORDS.say("said.limit", "limit", limit.text());
    }

    private static String steps(Steps steps) {
        List<String> names = steps.names();
        return names.size() == 1
                ? names.getFirst()
                : WORDS.say(
                        "said.any",
                        "first",
                        String.join(", ", names.subList(0, names.size() - 1)),
                        "last",
                        names.getLast());
    }

    private static String when(Expectation expected) {
        return expected.when().stream().map(RuleInWords::condition).collect(Collectors.joining(WORDS.say("said.and")));
    }

    private static String condition(Condition condition) {
        return WORDS.say(
                "said.is." + condition.is().name().toLowerCase(Locale.ROOT),
                "what",
                condition.attribute().replace('_', ' '),
                "value",
                condition.value());
    }
}
