package org.leadline.care.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadline.access.Phrases;
import org.leadline.care.journey.EventLog;

/** Names in rules, held against those that a log knows. */
public final class UnknownNames {
    private static final Phrases WORDS = Phrases.of("rule");
    private static final int MOST_KNOWN = 6;

    private UnknownNames() {}

    /** A sentence for each step that the log does not know, with the one that is meant where only case or blanks differ, else those it knows. */
    public static List<String> ofSteps(EventLog log, Collection<String> names) {
        return names.stream()
                .distinct()
                .filter(name -> !log.activities().contains(name))
                .map(name -> near(log, name)
                        .map(near -> WORDS.say("file.unknown-near", "step", name, "near", near))
                        .orElseGet(() -> unknown(log, name)))
                .toList();
    }

    /** With the steps that the log knows, those first that begin most alike. */
    private static String unknown(EventLog log, String name) {
        List<String> known = log.activities().stream()
                .sorted(Comparator.comparingInt((String step) -> -beginsAlike(letters(step), letters(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .map(step -> "'" + step + "'")
                .toList();
        return known.size() <= MOST_KNOWN + 1
                ? WORDS.say("file.unknown", "step", name, "known", String.join(", ", known))
                : WORDS.say(
                        "file.unknown-more",
                        "step",
                        name,
                        "known",
                        String.join(", ", known.subList(0, MOST_KNOWN)),
                        "others",
                        Integer.toString(known.size() - MOST_KNOWN));
    }

    private static int beginsAlike(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    /** Every step, and everything recorded, that rules name and the log does not know, each at the line of its rule. */
    public static List<RulesFile.Fault> of(EventLog log, List<Rule> rules) {
        List<RulesFile.Fault> faults = new ArrayList<>();
        for (Rule rule : rules) {
            ofSteps(log, rule.expected().names()).forEach(words -> faults.add(new RulesFile.Fault(rule.line(), words)));
            attributes(rule.expected())
                    .filter(name -> log.attributes().stream()
                            .noneMatch(known -> known.name().equals(name)))
                    .distinct()
                    .forEach(name -> faults.add(new RulesFile.Fault(rule.line(), notRecorded(log, name))));
        }
        return faults;
    }

    private static Stream<String> attributes(Expectation expected) {
        return Stream.concat(
                        expected.when().stream(),
                        expected.unless().stream()
                                .filter(Expectation.Unless.Recorded.class::isInstance)
                                .map(unless -> ((Expectation.Unless.Recorded) unless).condition()))
                .map(Condition::attribute);
    }

    private static String notRecorded(EventLog log, String attribute) {
        return log.attributes().isEmpty()
                ? WORDS.say("file.records-nothing", "attribute", attribute)
                : WORDS.say(
                        "file.not-recorded",
                        "attribute",
                        attribute,
                        "attributes",
                        String.join(
                                ", ",
                                log.attributes().stream()
                                        .map(EventLog.Attribute::name)
                                        .toList()));
    }

    private static Optional<String> near(EventLog log, String name) {
        return log.activities().stream()
                .filter(known -> letters(known).equals(letters(name)))
                .findFirst();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
