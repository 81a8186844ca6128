package org.leadline.measure.intake;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** Reads a file that defines one measure: YAML, strict about every key and type. Nothing in it is made into an object; what it names is looked up later. */
public final class MeasureFiles {
    /** How large a file may be. */
    public static final int MOST_BYTES = 20_000;

    private static final int DEEPEST = 4;

    private MeasureFiles() {}

    /** What became of reading it. */
    public sealed interface MeasureRead {

        record Read(MeasureFile file) implements MeasureRead {}

        /** @param faults at least one, each with its line */
        record Unreadable(List<FigureFault> faults) implements MeasureRead {
            public Unreadable {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Reads a file as it was sent. */
    public static MeasureRead read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return refused(FigureFault.ofFile("too-large-yaml", MOST_BYTES / 1000));
        }
        try {
            return read(FileText.of(bytes).text());
        } catch (FileText.Unreadable none) {
            return refused(FigureFault.ofFile(none.key(), ""));
        }
    }

    private static MeasureRead read(String text) {
        Node root;
        try {
            root = yaml().compose(new StringReader(text));
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            return refused(FigureFault.at("yaml", mark == null ? 0 : mark.getLine() + 1L, "", ""));
        } catch (YAMLException broken) {
            return refused(FigureFault.ofFile("yaml", ""));
        }
        if (!(root instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
            return refused(FigureFault.ofFile("yaml-empty", ""));
        }
        List<FigureFault> faults = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        Map<MeasureKey, Long> lines = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            key(tuple, values, lines, faults);
        }
        for (MeasureKey key : MeasureKey.values()) {
            if (key.isNeeded() && !values.containsKey(key.word()) && !lines.containsKey(key)) {
                faults.add(FigureFault.at("key-missing", 1, key.word(), ""));
            }
        }
        return faults.isEmpty() ? new MeasureRead.Read(file(values)) : new MeasureRead.Unreadable(faults);
    }

    private static void key(
            NodeTuple tuple, Map<String, String> values, Map<MeasureKey, Long> lines, List<FigureFault> faults) {
        long line = tuple.getKeyNode().getStartMark().getLine() + 1L;
        String word = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        MeasureKey key = MeasureKey.find(word);
        if (key == null) {
            faults.add(FigureFault.at("key-unknown", line, word, MeasureKey.near(word)));
            return;
        }
        if (lines.putIfAbsent(key, line) != null) {
            faults.add(FigureFault.at("key-twice", line, word, ""));
            return;
        }
        if (!(tuple.getValueNode() instanceof ScalarNode scalar)) {
            faults.add(FigureFault.at("key-not-plain", line, word, ""));
            return;
        }
        String wrong = key.findFault(scalar);
        if (wrong != null) {
            faults.add(FigureFault.at(wrong, line, word, wrong.equals("key-word") ? key.words() : scalar.getValue()));
            return;
        }
        values.put(word, scalar.getValue().strip());
    }

    private static MeasureFile file(Map<String, String> values) {
        String counted = of(values, MeasureKey.FROM_NOTES);
        return new MeasureFile(
                of(values, MeasureKey.UNIT),
                of(values, MeasureKey.NAME),
                of(values, MeasureKey.COUNTS),
                of(values, MeasureKey.WHY),
                of(values, MeasureKey.NUMERATOR),
                of(values, MeasureKey.DENOMINATOR),
                of(values, MeasureKey.SHOWN_IN),
                of(values, MeasureKey.PER),
                of(values, MeasureKey.KIND),
                of(values, MeasureKey.PERIOD),
                of(values, MeasureKey.SOURCE),
                of(values, MeasureKey.BETTER),
                of(values, MeasureKey.TARGET),
                of(values, MeasureKey.TARGET_SET_BY),
                yes(of(values, MeasureKey.TARGET_HANDED)),
                of(values, MeasureKey.TARGET_LAPSES),
                of(values, MeasureKey.CROWDS_OUT),
                of(values, MeasureKey.BALANCED_BY),
                of(values, MeasureKey.WAIVER),
                yes(of(values, MeasureKey.HARM)),
                of(values, MeasureKey.USUAL_GAP_AIM),
                of(values, MeasureKey.AUTHOR),
                of(values, MeasureKey.CHECKER),
                of(values, MeasureKey.OWNER),
                of(values, MeasureKey.NEXT_REVIEW),
                of(values, MeasureKey.PROCESS),
                of(values, MeasureKey.AIM),
                counted.isEmpty()
                        ? null
                        : new MeasureFile.FromNotes(
                                counted, of(values, MeasureKey.STEP), of(values, MeasureKey.UNTIL)));
    }

    private static String of(Map<String, String> values, MeasureKey key) {
        return values.getOrDefault(key.word(), "");
    }

    private static boolean yes(@Nullable String text) {
        return text != null && List.of("yes", "true", "on").contains(text.toLowerCase(Locale.ROOT));
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(true); // told with its line by us
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(MOST_BYTES);
        return new Yaml(new SafeConstructor(options));
    }

    private static MeasureRead.Unreadable refused(FigureFault fault) {
        return new MeasureRead.Unreadable(List.of(fault));
    }
}
