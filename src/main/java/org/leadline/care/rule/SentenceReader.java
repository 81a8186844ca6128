package org.leadline.care.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Phrases;

/** Reads an expectation from its sentence. What could be read in two ways is refused, with the place and what to write instead. */
public final class SentenceReader {
    private static final Phrases WORDS = Phrases.of("rule");
    private static final int MOST_LETTERS = 2_000;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\"(?:[^\"]|\"\")*\"|[{},]|>=|<=|!=|[=<>]|[^\\s{},\"=<>!]+)");
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private record Token(String text, boolean quoted, int column) {}

    /** A sentence that cannot be read. @param column where, counted from 1 */
    public record Fault(int column, String message) {}

    /** What came of reading. */
    public sealed interface Reading {
        record Read(Expectation expected) implements Reading {}

        record Unreadable(Fault fault) implements Reading {}
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Fault fault;

        Stopped(int column, String message) {
            super(message, null, false, false);
            this.fault = new Fault(column, message);
        }
    }

    private SentenceReader(String text) {
        this.text = text;
    }

    /** Reads one sentence, of at most 2,000 letters. */
    public static Reading read(String text) {
        SentenceReader reader = new SentenceReader(text);
        try {
            reader.split();
            return new Reading.Read(reader.expectation());
        } catch (Stopped stopped) {
            return new Reading.Unreadable(stopped.fault);
        }
    }

    private void split() {
        if (text.length() > MOST_LETTERS) {
            throw new Stopped(1, say("too-long"));
        }
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.region(end, text.length()).lookingAt()) {
            String token = matcher.group(1);
            boolean quoted = token.startsWith("\"");
            tokens.add(new Token(
                    quoted ? token.substring(1, token.length() - 1).replace("\"\"", "\"") : token,
                    quoted,
                    matcher.start(1) + 1));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new Stopped(end + 1, say("quote"));
        }
    }

    private Expectation expectation() {
        Form form = form();
        Span back = null;
        if (take("counting")) {
            int column = column();
            back = span();
            need("before", "as.counting");
            if (!(form instanceof Form.Within)) {
                throw new Stopped(column, say("looks-back"));
            }
        }
        List<Condition> when = new ArrayList<>();
        List<Expectation.Unless> unless = new ArrayList<>();
        while (at < tokens.size()) {
            if (take("when")) {
                when.add(condition());
            } else if (take("unless")) {
                unless.add(
                        take("recorded")
                                ? new Expectation.Unless.Recorded(condition())
                                : new Expectation.Unless.Done(steps()));
            } else {
                throw new Stopped(column(), say("stray", "word", word()));
            }
        }
        return new Expectation(form, back, when, unless);
    }

    private Form form() {
        int column = column();
        if (take("never")) {
            Steps step = steps();
            Steps after = take("after") ? steps() : null;
            Span limit = after == null ? null : optionalLimit();
            return new Form.Never(step, after, limit);
        }
        if (take("starts")) {
            need("with", "as.starts");
            return new Form.StartsWith(steps());
        }
        if (take("ends")) {
            need("with", "as.ends");
            return new Form.EndsWith(steps());
        }
        Steps first = steps();
        if (take("within")) {
            Span limit = span();
            need("after", "as.within");
            return new Form.Within(first, limit, steps());
        }
        if (take("before")) {
            Steps then = steps();
            return different(column, first, then, () -> new Form.Before(first, then));
        }
        if (take("followed")) {
            need("by", "as.followed");
            return new Form.Followed(first, steps(), optionalLimit());
        }
        if (take("between")) {
            return times(first);
        }
        boolean wanted = !take("not");
        if (take("together")) {
            need("with", "as.together");
            Steps other = steps();
            return different(column, first, other, () -> new Form.Together(first, other, wanted));
        }
        throw new Stopped(column(), say("no-form"));
    }

    private Form times(Steps step) {
        int column = column();
        int least = number();
        need("and", "as.times");
        int most = number();
        need("times", "as.times");
        if (most < least) {
            throw new Stopped(
                    column, say("smaller-first", "least", String.valueOf(least), "most", String.valueOf(most)));
        }
        return new Form.Times(step, least, most, optionalLimit());
    }

    private static Form different(int column, Steps one, Steps other, Supplier<Form> form) {
        if (one.names().stream().anyMatch(other.names()::contains)) {
            throw new Stopped(column, say("both-sides"));
        }
        return form.get();
    }

    private @Nullable Span optionalLimit() {
        return take("within") ? span() : null;
    }

    private Span span() {
        int column = column();
        int amount = number();
        Span.Unit unit = Span.Unit.find(word()).orElseThrow(() -> new Stopped(column(), say("length")));
        at++;
        if (amount < 1) {
            throw new Stopped(column, say("nothing"));
        }
        return new Span(amount, unit);
    }

    private int number() {
        if (!word().matches("[0-9]{1,6}")) {
            throw new Stopped(column(), say("number"));
        }
        return Integer.parseInt(tokens.get(at++).text());
    }

    private Condition condition() {
        String attribute = name();
        int column = column();
        Condition.Is is = Condition.Is.find(word()).orElseThrow(() -> new Stopped(column, say("compare")));
        at++;
        String value = name();
        try {
            return new Condition(attribute, is, value);
        } catch (IllegalArgumentException _) {
            throw new Stopped(column, say("no-number", "value", value));
        }
    }

    private Steps steps() {
        if (!take("any")) {
            return Steps.of(name());
        }
        int column = column();
        need("of", "as.any");
        need("{", "as.any");
        List<String> names = new ArrayList<>();
        do {
            names.add(name());
        } while (take(","));
        need("}", "as.any");
        try {
            return new Steps(names);
        } catch (IllegalArgumentException _) {
            throw new Stopped(column, say("once-each"));
        }
    }

    /** A name in quotes, or words up to the next that means something in a sentence. */
    private String name() {
        if (at < tokens.size() && tokens.get(at).quoted()) {
            String name = tokens.get(at).text();
            if (name.isBlank()) {
                throw new Stopped(column(), say("empty-name"));
            }
            at++;
            return name;
        }
        List<String> words = new ArrayList<>();
        while (at < tokens.size() && isPlain(tokens.get(at))) {
            words.add(tokens.get(at++).text());
        }
        if (words.isEmpty()) {
            throw new Stopped(column(), say("no-name"));
        }
        return String.join(" ", words);
    }

    private static boolean isPlain(Token token) {
        return !token.quoted()
                && !Sentence.WORDS.contains(token.text().toLowerCase(Locale.ROOT))
                && !token.text().matches("[{},]|[=<>]|[<>!]=");
    }

    private boolean take(String word) {
        if (at < tokens.size() && !tokens.get(at).quoted() && word().equalsIgnoreCase(word)) {
            at++;
            return true;
        }
        return false;
    }

    private void need(String word, String as) {
        if (!take(word)) {
            throw new Stopped(column(), say("missing", "word", word, "remedy", say(as, "open", "{", "close", "}")));
        }
    }

    private static String say(String key, String... namesAndValues) {
        return WORDS.say(key, namesAndValues);
    }

    private String word() {
        return at < tokens.size() ? tokens.get(at).text() : "";
    }

    private int column() {
        return at < tokens.size() ? tokens.get(at).column() : text.length() + 1;
    }
}
