package org.leadline.care.rule;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Phrases;
import org.leadline.unit.intake.FileText;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads the rules of one protocol from YAML: {@code protocol:} with its name, and {@code rules:}, a list of sentences, or of sentences under {@code rule:}
 * with what else is known of each. Every fault is told with its line.
 */
public final class RulesFile {
    /** How large a file may be, in bytes. */
    public static final int MOST_BYTES = 1_000_000;

    /** How many rules one file may hold. */
    public static final int MOST_RULES = 500;

    private static final int MOST_FAULTS = 10;
    private static final int DEEPEST = 6;
    private static final Phrases WORDS = Phrases.of("rule");
    private static final Set<String> TOP = Set.of("protocol", "rules");
    private static final Set<String> KEYS =
            Set.of("rule", "label", "strength", "source", "owner", "next-review", "so-that");
    private final List<Fault> faults = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private @Nullable String protocol;

    private RulesFile() {}

    /** Something that cannot be taken. @param line where it stands, from 1; 0 for the file as a whole */
    public record Fault(int line, String message) {}

    /** What came of reading a file. */
    public sealed interface Reading {

        /** @param protocol its name; null where the file gives none @param rules at least one, in the order of the file */
        record Read(@Nullable String protocol, List<Rule> rules) implements Reading {}

        /** @param faults the first ten, by line */
        record Unreadable(List<Fault> faults) implements Reading {}
    }

    /** Reads a file as it was sent. */
    public static Reading read(byte[] bytes) {
        RulesFile file = new RulesFile();
        if (bytes.length > MOST_BYTES) {
            file.fault(0, "file.too-large", "most", WORDS.count(MOST_BYTES));
        } else {
            try {
                file.read(FileText.of(bytes).text());
            } catch (FileText.Unreadable none) {
                file.fault(0, "file.no-text");
            }
        }
        return file.faults.isEmpty()
                ? new Reading.Read(file.protocol, List.copyOf(file.rules))
                : new Reading.Unreadable(file.faults.stream()
                        .sorted(Comparator.comparingInt(Fault::line))
                        .limit(MOST_FAULTS)
                        .toList());
    }

    /** The rules of a text that was kept; none where it is null or blank, or cannot be read. */
    public static List<Rule> rulesOf(@Nullable String text) {
        return text != null
                        && !text.isBlank()
                        && read(text.getBytes(StandardCharsets.UTF_8)) instanceof Reading.Read read
                ? read.rules()
                : List.of();
    }

    private void read(String text) {
        Node root;
        try {
            root = yaml().compose(new StringReader(text));
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            fault(mark == null ? 0 : mark.getLine() + 1, "file.yaml");
            return;
        } catch (YAMLException broken) {
            fault(0, "file.yaml-whole");
            return;
        }
        if (root instanceof SequenceNode list) {
            readRules(list);
        } else if (root instanceof MappingNode mapping) {
            Map<String, Node> values = keys(mapping, TOP);
            if (values.get("protocol") instanceof ScalarNode name
                    && !name.getValue().isBlank()) {
                protocol = name.getValue().strip();
            }
            switch (values.get("rules")) {
                case SequenceNode list -> readRules(list);
                case null -> fault(line(mapping), "file.no-rules");
                case Node other -> fault(line(other), "file.rules-list");
            }
        } else {
            fault(0, "file.no-rules");
        }
    }

    private void readRules(SequenceNode list) {
        if (list.getValue().isEmpty()) {
            fault(line(list), "file.no-rules");
        }
        if (list.getValue().size() > MOST_RULES) {
            fault(line(list.getValue().get(MOST_RULES)), "file.too-many", "most", WORDS.count(MOST_RULES));
            return;
        }
        Map<String, Integer> lines = new HashMap<>();
        for (Node node : list.getValue()) {
            Rule rule = rule(node);
            if (rule != null) {
                Integer first = lines.putIfAbsent(rule.sentence(), rule.line());
                if (first != null) {
                    fault(rule.line(), "file.twice", "line", String.valueOf(first));
                }
                rules.add(rule);
            }
        }
        faults.addAll(Contradictions.find(rules));
    }

    private @Nullable Rule rule(Node node) {
        if (node instanceof ScalarNode sentence) {
            Expectation expected = expectation(sentence);
            return expected == null ? null : new Rule(line(node), expected, null, null, null, null, null, null);
        }
        if (!(node instanceof MappingNode mapping)) {
            fault(line(node), "file.rule");
            return null;
        }
        Map<String, Node> values = keys(mapping, KEYS);
        if (!(values.get("rule") instanceof ScalarNode sentence)) {
            fault(line(node), "file.rule");
            return null;
        }
        Expectation expected = expectation(sentence);
        Label label = value(values, "label", word -> Label.find(word).orElse(null));
        Strength strength =
                value(values, "strength", word -> Strength.find(word).orElse(null));
        LocalDate review = value(values, "next-review", RulesFile::day);
        String source = value(values, "source", Function.identity());
        String owner = value(values, "owner", Function.identity());
        String soThat = value(values, "so-that", Function.identity());
        return expected == null ? null : new Rule(line(node), expected, label, strength, source, owner, review, soThat);
    }

    private @Nullable Expectation expectation(ScalarNode sentence) {
        return switch (SentenceReader.read(sentence.getValue().strip())) {
            case SentenceReader.Reading.Read(Expectation expected) -> expected;
            case SentenceReader.Reading.Unreadable(SentenceReader.Fault fault) -> {
                fault(
                        line(sentence),
                        "file.sentence",
                        "column",
                        String.valueOf(fault.column()),
                        "message",
                        fault.message());
                yield null;
            }
        };
    }

    private <T> @Nullable T value(Map<String, Node> values, String key, Function<String, @Nullable T> read) {
        Node node = values.get(key);
        if (node == null) {
            return null;
        }
        String text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        T value = text.isEmpty() ? null : read.apply(text);
        if (value == null) {
            fault(line(node), "file.value." + key);
        }
        return value;
    }

    private Map<String, Node> keys(MappingNode mapping, Set<String> known) {
        Map<String, Node> values = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(key)) {
                fault(line(tuple.getKeyNode()), "file.key", "key", key, "keys", String.join(", ", sorted(known)));
            } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                fault(line(tuple.getKeyNode()), "file.key-twice", "key", key);
            }
        }
        return values;
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private void fault(int line, String key, String... namesAndValues) {
        faults.add(new Fault(line, WORDS.say(key, namesAndValues)));
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(true); // told with its line by us
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(MOST_BYTES);
        return new Yaml(new SafeConstructor(options));
    }
}
