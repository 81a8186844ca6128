package org.leadline.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NoPatients;
import org.leadline.care.rule.Condition;
import org.leadline.care.rule.Expectation;
import org.leadline.care.rule.Form;
import org.leadline.care.rule.Label;
import org.leadline.care.rule.Rule;
import org.leadline.care.rule.Span;
import org.leadline.care.rule.Steps;
import org.leadline.care.rule.Strength;

/**
 * What somebody chose to make a rule of, untouched. Each text may be blank.
 *
 * @param form one of {@link #FORMS}
 * @param first the step that the sentence names first; {@code firstOr} another that will do as well
 * @param second the step that it names second
 * @param limit how long, a whole number of {@code limitUnit}
 * @param back how long before counts as already running, of {@code backUnit}
 * @param whenName what has to be recorded, compared by {@code whenIs} with {@code whenValue}
 */
public record RuleForm(
        String form,
        String first,
        String firstOr,
        String second,
        String secondOr,
        String limit,
        String limitUnit,
        String least,
        String most,
        String back,
        String backUnit,
        String whenName,
        String whenIs,
        String whenValue,
        String unless,
        String label,
        String strength,
        String source,
        String soThat) {
    /** The words of the forms, as a page offers them. */
    public static final List<String> FORMS = List.of(
            "within",
            "before",
            "followed",
            "never",
            "never-after",
            "times",
            "together",
            "not-together",
            "starts-with",
            "ends-with");

    private static final List<String> WITH_SECOND =
            List.of("within", "before", "followed", "never-after", "together", "not-together");
    private static final List<String> WITH_LIMIT = List.of("within", "followed", "never-after", "times");
    private static final int MOST_OF_LINE = 200;
    private static final int MOST_TIMES = 1000;

    public static final RuleForm EMPTY = new RuleForm(
            "within", "", "", "", "", "60", "min", "1", "3", "", "min", "", "", "", "", "must", "some", "", "");

    /** What became of the form: a rule, or by field the key of what to do. */
    record Made(@Nullable Rule rule, Map<String, String> problems) {}

    Made make() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!FORMS.contains(form)) {
            problems.put("form", "kept.problem.form");
        }
        Steps one = steps("first", first, firstOr, problems);
        Steps other = WITH_SECOND.contains(form) ? steps("second", second, secondOr, problems) : null;
        if (other != null && one != null && one.names().stream().anyMatch(other.names()::contains)) {
            problems.put("second", "kept.problem.same");
        }
        Span until =
                WITH_LIMIT.contains(form) ? span("limit", limit, limitUnit, form.equals("within"), problems) : null;
        Span before = form.equals("within") ? span("back", back, backUnit, false, problems) : null;
        List<Condition> when = when(problems);
        List<Expectation.Unless> reasons =
                unless.isBlank() ? List.of() : List.of(new Expectation.Unless.Done(Steps.of(unless.strip())));
        int[] times = form.equals("times") ? times(problems) : new int[2];
        String from = line("source", source, problems);
        String purpose = line("soThat", soThat, problems);
        if (!problems.isEmpty() || one == null) {
            return new Made(null, problems);
        }
        Form made = form(one, other == null ? one : other, until, times);
        return new Made(
                new Rule(
                        1,
                        new Expectation(made, before, when, reasons),
                        Label.find(label).orElse(null),
                        Strength.find(strength).orElse(null),
                        from,
                        null,
                        null,
                        purpose),
                problems);
    }

    private Form form(Steps one, Steps other, @Nullable Span until, int[] times) {
        return switch (form) {
            case "within" -> new Form.Within(one, until == null ? Span.minutes(1) : until, other);
            case "before" -> new Form.Before(one, other);
            case "followed" -> new Form.Followed(one, other, until);
            case "never" -> new Form.Never(one, null, null);
            case "never-after" -> new Form.Never(one, other, until);
            case "times" -> new Form.Times(one, times[0], times[1], until);
            case "together" -> new Form.Together(one, other, true);
            case "not-together" -> new Form.Together(one, other, false);
            case "starts-with" -> new Form.StartsWith(one);
            default -> new Form.EndsWith(one);
        };
    }

    private static @Nullable Steps steps(String field, String one, String or, Map<String, String> problems) {
        if (one.isBlank()) {
            problems.put(field, "kept.problem.step");
            return null;
        }
        List<String> names = new ArrayList<>(List.of(one.strip()));
        if (!or.isBlank() && !or.strip().equals(one.strip())) {
            names.add(or.strip());
        }
        return new Steps(names);
    }

    private static @Nullable Span span(
            String field, String amount, String unit, boolean required, Map<String, String> problems) {
        if (amount.isBlank() && !required) {
            return null;
        }
        Optional<Span.Unit> known = Span.Unit.find(unit.strip());
        if (!amount.strip().matches("[1-9][0-9]{0,5}") || known.isEmpty()) {
            problems.put(field, "kept.problem.length");
            return null;
        }
        return new Span(Integer.parseInt(amount.strip()), known.get());
    }

    private int[] times(Map<String, String> problems) {
        int from = number(least);
        int to = number(most);
        if (from < 0 || to < Math.max(1, from) || to > MOST_TIMES) {
            problems.put("least", "kept.problem.times");
        }
        return new int[] {from, to};
    }

    private static int number(String typed) {
        return typed.strip().matches("[0-9]{1,4}") ? Integer.parseInt(typed.strip()) : -1;
    }

    private List<Condition> when(Map<String, String> problems) {
        if (whenName.isBlank()) {
            return List.of();
        }
        Optional<Condition.Is> sign = Condition.Is.find(whenIs.strip());
        if (sign.isEmpty() || whenValue.isBlank()) {
            problems.put("whenName", "kept.problem.when");
            return List.of();
        }
        try {
            return List.of(new Condition(whenName.strip(), sign.get(), whenValue.strip()));
        } catch (IllegalArgumentException notANumber) {
            problems.put("whenName", "kept.problem.number");
            return List.of();
        }
    }

    private static @Nullable String line(String field, String typed, Map<String, String> problems) {
        String line = typed.strip();
        if (line.length() > MOST_OF_LINE) {
            problems.put(field, "kept.problem.long");
        }
        NoPatients.find(line).ifPresent(sign -> problems.put(field, sign.messageKey()));
        return line.isEmpty() ? null : line;
    }
}
