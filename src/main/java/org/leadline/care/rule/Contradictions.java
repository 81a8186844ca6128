package org.leadline.care.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leadline.access.Phrases;

/** Rules of one protocol that no journey could keep both, wherever both are about it. Rules with conditions are left alone: they may be about different journeys. */
final class Contradictions {
    private static final Phrases WORDS = Phrases.of("rule");

    private Contradictions() {}

    /** Each later rule that contradicts an earlier one, with the line of both. */
    static List<RulesFile.Fault> find(List<Rule> rules) {
        List<Rule> plain =
                rules.stream().filter(rule -> rule.expected().when().isEmpty()).toList();
        List<RulesFile.Fault> faults = new ArrayList<>();
        for (int later = 1; later < plain.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Form one = plain.get(earlier).expected().form();
                Form other = plain.get(later).expected().form();
                if (contradict(one, other) || contradict(other, one)) {
                    faults.add(new RulesFile.Fault(
                            plain.get(later).line(),
                            WORDS.say(
                                    "file.contradiction",
                                    "line",
                                    String.valueOf(plain.get(earlier).line()),
                                    "sentence",
                                    plain.get(earlier).sentence())));
                }
            }
        }
        return faults;
    }

    private static boolean contradict(Form one, Form other) {
        return switch (one) {
            case Form.Never(Steps step, Steps after, Span limit) when after == null -> isWanted(step, other);
            case Form.Before(Steps first, Steps then) ->
                other instanceof Form.Before(Steps theirs, Steps theirThen)
                        && first.equals(theirThen)
                        && then.equals(theirs);
            case Form.Together(Steps a, Steps b, boolean wanted) ->
                wanted
                        && other instanceof Form.Together(Steps c, Steps d, boolean theirs)
                        && !theirs
                        && same(a, b, c, d);
            case Form.Times(Steps step, int least, int most, Span limit) ->
                other instanceof Form.Times(Steps theirs, int theirLeast, int theirMost, Span theirLimit)
                        && step.equals(theirs)
                        && limit == null
                        && theirLimit == null
                        && (least > theirMost || most < theirLeast);
            case Form.StartsWith(Steps step) -> other instanceof Form.StartsWith(Steps theirs) && apart(step, theirs);
            case Form.EndsWith(Steps step) -> other instanceof Form.EndsWith(Steps theirs) && apart(step, theirs);
            default -> false;
        };
    }

    /** Whether a form can be kept only where one of the steps is done. */
    private static boolean isWanted(Steps never, Form form) {
        return switch (form) {
            case Form.Within within -> within(never, within.target());
            case Form.Followed followed -> within(never, followed.then());
            case Form.Before before -> within(never, before.first());
            case Form.Times times -> times.least() > 0 && within(never, times.step());
            case Form.StartsWith starts -> within(never, starts.step());
            case Form.EndsWith ends -> within(never, ends.step());
            case Form.Never _, Form.Together _ -> false;
        };
    }

    /** Whether all of the steps are among those that are never done. */
    private static boolean within(Steps never, Steps steps) {
        return never.names().containsAll(steps.names());
    }

    private static boolean same(Steps a, Steps b, Steps c, Steps d) {
        return a.equals(c) && b.equals(d) || a.equals(d) && b.equals(c);
    }

    private static boolean apart(Steps one, Steps other) {
        return one.names().stream().noneMatch(Set.copyOf(other.names())::contains);
    }
}
