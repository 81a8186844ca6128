package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The values that the peers' own programs worked out, where they stand beside the project. */
final class ReferenceFiles {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> QIC_TYPES = Set.of("run", "i", "p", "pp", "u", "up", "c", "t", "g");

    private ReferenceFiles() {}

    static Path folder() {
        String named = System.getenv("LEADLINE_REF_SPC");
        Path folder = Path.of(named == null ? "../shared/ref/spc" : named);
        if (!Files.isDirectory(folder) && "true".equals(System.getenv("CI"))) {
            fail("The folder " + folder.toAbsolutePath() + " named by LEADLINE_REF_SPC is missing");
        }
        Assumptions.assumeTrue(
                Files.isDirectory(folder), () -> folder + " is not there; set LEADLINE_REF_SPC to run this test");
        return folder;
    }

    /** The names, without ending, of the files of a family that speak of a chart that is drawn here. */
    static List<String> named(String family) {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(family) && name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .filter(name -> !family.equals("qic_")
                            || QIC_TYPES.contains(read(name).path("chart_type").asString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(String name) {
        return JSON.readTree(folder().resolve(name + ".json").toFile());
    }

    static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.NaN;
    }

    /** One text, or the texts of an array; none of null. */
    static List<String> texts(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(JsonNode::asString).toList();
        }
        return node.isNull() || node.isMissingNode() ? List.of() : List.of(node.asString());
    }

    /** One whole number, or those of an array; none of null. */
    static List<Integer> counts(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(JsonNode::asInt).toList();
        }
        return node.isNumber() ? List.of(node.asInt()) : List.of();
    }

    static LocalDate day(int index) {
        return LocalDate.of(2000, 1, 1).plusDays(index);
    }

    static List<LocalDate> days(int count) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            days.add(day(i));
        }
        return days;
    }
}
