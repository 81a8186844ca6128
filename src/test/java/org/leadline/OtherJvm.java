package org.leadline;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Where processes of their own run. What the JDK learns from one that ends by itself, or is asked to end, makes those after it start in half the time; where
 * nothing was learnt all is the same, only slower.
 */
public final class OtherJvm {
    private static final List<String> FLAGS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx700m",
            "-Xlog:disable");

    private final String classPath;
    private final List<String> flags;

    private OtherJvm(String classPath, List<String> flags) {
        this.classPath = classPath;
        this.flags = flags;
    }

    /** Of the application without the tests, which would otherwise be found as parts of it. */
    public static OtherJvm ofTheApplication() {
        return new OtherJvm(joined(withoutTests()), FLAGS);
    }

    /** The same, for many starts. @param folder a place of its own, which lasts as long as they */
    public static Many manyOfTheApplication(Path folder) throws IOException {
        return many(withoutTests(), folder);
    }

    /** Of the application and the tests, for many starts. @param folder as in {@link #manyOfTheApplication} */
    public static Many manyWithTests(Path folder) throws IOException {
        return many(entries(), folder);
    }

    /** @param learning for the one from which is learnt @param learnt for those after it */
    public record Many(OtherJvm learning, OtherJvm learnt) {}

    /** All but the arguments. @param more flags of the JVM's own */
    public List<String> command(Class<?> main, String... more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(more));
        command.addAll(List.of("-cp", classPath, main.getName()));
        return command;
    }

    private static Many many(Stream<Path> entries, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> jars = new ArrayList<>();
        for (Path entry : entries.toList()) {
            jars.add(Files.isDirectory(entry) ? jar(entry, folder.resolve(jars.size() + ".jar")) : entry);
        }
        String classPath = joined(jars.stream());
        Path cache = folder.resolve("learnt.aot");
        return new Many(
                new OtherJvm(classPath, with("-XX:AOTCacheOutput=" + cache)),
                new OtherJvm(classPath, with("-XX:AOTCache=" + cache)));
    }

    private static List<String> with(String flag) {
        return Stream.concat(FLAGS.stream(), Stream.of(flag)).toList();
    }

    private static String joined(Stream<Path> entries) {
        return String.join(File.pathSeparator, entries.map(Path::toString).toList());
    }

    private static Stream<Path> withoutTests() {
        Path tests = Path.of(URI.create(OtherJvm.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        return entries().filter(entry -> !entry.equals(tests));
    }

    private static Stream<Path> entries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().normalize());
    }

    /** What is learnt is learnt of jars only. */
    private static Path jar(Path classes, Path jar) {
        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--no-compress",
                        "--file",
                        jar.toString(),
                        "-C",
                        classes.toString(),
                        ".");
        if (failed != 0) {
            throw new IllegalStateException("no jar could be made of " + classes);
        }
        return jar;
    }
}
