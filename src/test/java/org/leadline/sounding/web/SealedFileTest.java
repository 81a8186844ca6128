package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.leadline.sounding.web.AskedWard.ADA;
import static org.leadline.sounding.web.AskedWard.CALLUM;
import static org.leadline.sounding.web.AskedWard.MANY;
import static org.leadline.sounding.web.AskedWard.PRIYA;
import static org.leadline.sounding.web.AskedWard.ROSA;
import static org.leadline.sounding.web.AskedWard.view;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.RealDatabase;
import org.leadline.Trust;
import org.leadline.access.chain.CopyLine;
import org.leadline.access.database.AuditRows;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.act.Template;
import org.springframework.beans.factory.annotation.Autowired;

/** The file that a sounding gives, checked by {@code leadline receipt} as a whole process and by the script on the page of how to check. */
@SoundingServer
class SealedFileTest {
    private static final Pattern SCRIPT = Pattern.compile("(?s)```python\n(.*?)```");
    private static final String AWKWARD = "Né 🩺 \"so\" \\ / \u0001\u001f\u007f\t\u2028 line\nline";

    @Autowired
    AskedWard ward;

    @Autowired
    Soundings soundings;

    @Autowired
    RealDatabase database;

    @TempDir
    Path folder;

    @BeforeEach
    void afresh() {
        ward.clock.set(MondayMorning.START);
    }

    private record Said(int exitCode, String out, String error) {}

    @Test
    @Trust(28)
    void theCommandFindsEveryViewOfANamedSoundingInTheTrailAndEachChangeOfAWord() throws Exception {
        Sounding sounding = ward.team(Template.CONSULT, PRIYA, CALLUM, ROSA);
        ward.sealed(PRIYA, sounding, view("agree", "At first I thought so"));
        ward.sealed(PRIYA, sounding, view("against", AWKWARD));
        ward.sealed(CALLUM, sounding, view("agree", "One bay at a time"));
        String receipt =
                String.valueOf(soundings.get(ward.me(PRIYA), sounding.id()).receipt());
        ward.pass(Duration.ofDays(2));
        Path file = downloaded(sounding);
        Path copy = copyOfTheChain();
        Said said = leadline(file, "--receipt", receipt, "--chain", copy.toString());
        assertThat(said.error()).isEmpty();
        assertThat(said.out())
                .contains("receipt: it is the receipt of view ", "chain: sound", "audit trail: view 1 stands at place ")
                .contains("audit trail: view 2 stands at place ", "audit trail: 1 more placed there")
                .contains("what is shown is what was sealed.")
                .doesNotContain("DIFFERS");
        assertThat(said.exitCode()).isZero();
        assertThat(leadline(file, "--receipt", "0".repeat(64)).exitCode()).isEqualTo(1);
        Path changed = changed(file, "One bay", "One day");
        assertThat(leadline(changed)).satisfies(found -> {
            assertThat(found.exitCode()).isEqualTo(1);
            assertThat(found.out()).contains("DIFFERS").contains("not what was sealed", "Held against no audit trail");
        });
        assertThat(leadline(
                        file,
                        "--chain",
                        changed(copy, "a view was placed", "a view was spaced").toString()))
                .satisfies(found -> {
                    assertThat(found.exitCode()).isEqualTo(1);
                    assertThat(found.out()).contains("DIFFERS  chain: broken, place ");
                });
        assertThat(python(file, receipt).exitCode()).isZero();
        assertThat(python(changed).exitCode()).isEqualTo(1);
        assertThat(python(file, "0".repeat(64)).exitCode()).isEqualTo(1);
    }

    @Test
    @Trust(28)
    void theCommandFindsTheWordsAndCountsOfAnUnnamedSoundingUnderTheRootInTheTrail() throws Exception {
        Sounding sounding = ward.unnamed();
        for (String slug : MANY) {
            ward.sealed(slug, sounding, Map.of("stance", "against", "why", slug + AWKWARD));
        }
        ward.pass(Duration.ofDays(2));
        Path file = downloaded(sounding);
        Said said = leadline(file, "--chain", copyOfTheChain().toString());
        assertThat(said.out())
                .contains("view 9: among the leaves", "counts: among the leaves", "root: the leaves give ")
                .contains("audit trail: root stands at place ")
                .doesNotContain("DIFFERS");
        assertThat(said.exitCode()).isZero();
        Path counted = changed(file, "\"stance=against\" : \"9\"", "\"stance=against\" : \"1\"");
        assertThat(leadline(counted).out()).contains("DIFFERS  counts: differs; not among the leaves");
        assertThat(python(file).exitCode()).isZero();
        assertThat(python(counted).exitCode()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadAndWhatIsNoReceiptIsToldInOneLine() throws Exception {
        Path none = folder.resolve("none.json");
        assertThat(leadline(none)).isEqualTo(new Said(2, "", "leadline: " + none + ": there is no such file\n"));
        Path text = Files.writeString(folder.resolve("text.json"), "Dear colleague");
        assertThat(leadline(text)).satisfies(said -> {
            assertThat(said.exitCode()).isEqualTo(2);
            assertThat(said.error())
                    .startsWith("leadline: " + text + ": line 1, column ")
                    .hasLineCount(1);
        });
        assertThat(leadline(text, "--receipt", "abc")).satisfies(said -> {
            assertThat(said.exitCode()).isEqualTo(64);
            assertThat(said.error()).contains("64 hexadecimal digits").endsWith("Try 'leadline help receipt'.\n");
        });
    }

    private Path downloaded(Sounding sounding) throws IOException {
        var answer = ward.as(ADA).get(sounding.address() + "/sealed.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Files.writeString(folder.resolve("sealed.json"), answer.body());
    }

    /** As {@code leadline audit export} writes it. */
    private Path copyOfTheChain() throws IOException {
        Path copy = folder.resolve("audit.ndjson");
        try (OutputStream out = Files.newOutputStream(copy)) {
            AuditRows.read(database.application(), line -> {
                try {
                    out.write(CopyLine.write(line));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return copy;
    }

    private Path changed(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        return Files.writeString(
                folder.resolve("changed-" + file.getFileName()), text.replaceFirst(Pattern.quote(from), to));
    }

    private Said python(Path file, String... receipts) throws IOException, InterruptedException {
        Optional<Path> python = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(place -> Path.of(place, "python3"))
                .filter(Files::isExecutable)
                .findFirst();
        if (python.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail("There is no python3, and the script of the page must be run in CI");
        }
        assumeTrue(python.isPresent(), "There is no python3: the script of the page is not run");
        Matcher script = SCRIPT.matcher(Files.readString(Path.of("docs/guide/how-to/check-what-was-sealed.md")));
        assertThat(script.find()).isTrue();
        Path check = Files.writeString(folder.resolve("check.py"), script.group(1));
        List<String> command =
                new ArrayList<>(List.of(python.orElseThrow().toString(), "-I", check.toString(), file.toString()));
        command.addAll(List.of(receipts));
        Said said = run(command);
        assertThat(said.error()).isEmpty();
        return said;
    }

    private Said leadline(Path file, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.leadline.Leadline",
                "receipt",
                file.toString()));
        command.addAll(List.of(more));
        return run(command);
    }

    private Said run(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path error = folder.resolve("error");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(error.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), Files.readString(out), Files.readString(error));
    }
}
