package org.leadline.care.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadline.access.Phrases;
import org.leadline.care.journey.EventLog;

/** Names in rules, held against those that a log knows. */
public final class UnknownNames {
    private static final Phrases WORDS = Phrases.of("rule");

    private UnknownNames() {}

    /** A sentence for each step that the log does not know, with the one that is meant where only case or blanks differ. */
    public static List<String> ofSteps(EventLog log, Collection<String> names) {
        return names.stream()
                .distinct()
                .filter(name -> !log.activities().contains(name))
                .map(name -> near(log, name)
                        .map(near -> WORDS.say("file.unknown-near", "step", name, "near", near))
                        .orElseGet(() -> WORDS.say("file.unknown", "step", name)))
                .toList();
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
