package org.leadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** The papers say what the code does, or the build fails. */
class DocsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| .* \\| (.*) \\|$");
    private static final Pattern CODE = Pattern.compile("`([A-Z]\\w+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#]+)");

    @Test
    void the_architecture_page_names_every_module_and_its_arrows() throws IOException {
        Map<String, Set<String>> written = new TreeMap<>();
        for (MatchResult row : matches(ROW, Path.of("docs/architecture.md"))) {
            written.put(row.group(1), names(row.group(2)));
        }
        assertThat(written).isEqualTo(modules());
    }

    @Test
    void every_type_that_the_dictionary_names_exists() throws IOException {
        Set<String> types = javaFiles()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        Set<String> named = matches(CODE, Path.of("docs/dictionary.md")).stream()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isNotEmpty().isSubsetOf(types);
    }

    @Test
    void every_link_between_the_papers_leads_somewhere() throws IOException {
        assertThat(papers()).hasSizeGreaterThan(6);
        for (Path paper : papers()) {
            for (MatchResult link : matches(LINK, paper)) {
                Path target = paper.resolveSibling(link.group(1));
                assertThat(target).as("a link in " + paper).exists();
            }
        }
    }

    @Test
    void decisions_carry_their_date_in_their_name() throws IOException {
        try (Stream<Path> decisions = Files.list(Path.of("docs/decisions"))) {
            assertThat(decisions.map(decision -> decision.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(name -> name.matches("20\\d\\d-\\d\\d-\\d\\d-[a-z0-9-]+\\.md"));
        }
    }

    @Test
    void the_readme_shows_the_two_commands_and_a_real_picture() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(readme).contains("./leadline demo").contains("./leadline test");
        assertThat(readme.lines().count()).as("one screen").isLessThan(80);
        assertThat(matches(Pattern.compile("!\\[[^]]+\\]\\(([^)]+\\.png)\\)"), Path.of("README.md")))
                .hasSize(1)
                .allSatisfy(picture -> assertThat(Path.of(picture.group(1))).exists());
    }

    @Test
    void every_command_that_the_launcher_offers_stands_in_the_reference() throws IOException {
        String reference = Files.readString(Path.of("docs/guide/reference/command-line.md"));
        assertThat(reference)
                .contains(
                        "leadline serve",
                        "leadline demo",
                        "leadline test",
                        "leadline modes",
                        "leadline chart",
                        "leadline bench",
                        "leadline audit",
                        "leadline help");
    }

    private static Map<String, Set<String>> modules() throws IOException {
        Map<String, Set<String>> modules = new TreeMap<>();
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/org/leadline"))) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                String name = folder.getFileName().toString();
                modules.put(name, arrows(name));
            }
        }
        return modules;
    }

    private static Set<String> arrows(String module) {
        try {
            ApplicationModule declared =
                    Class.forName("org.leadline." + module + ".package-info").getAnnotation(ApplicationModule.class);
            assertThat(declared).as(module + " says what it may know").isNotNull();
            return Stream.of(declared.allowedDependencies())
                    .map(arrow -> arrow.replaceAll("\\s*::.*", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (ClassNotFoundException absent) {
            throw new AssertionError(module + " has no package-info.java", absent);
        }
    }

    private static Set<String> names(String cell) {
        return cell.equals("nobody") ? Set.of() : new TreeSet<>(List.of(cell.split(", ")));
    }

    private static List<MatchResult> matches(Pattern pattern, Path paper) throws IOException {
        return pattern.matcher(Files.readString(paper)).results().toList();
    }

    private static List<Path> papers() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> top = Files.list(Path.of("."))) {
            return Stream.concat(docs, top)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static Stream<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }
}
