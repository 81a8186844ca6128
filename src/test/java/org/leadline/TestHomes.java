package org.leadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** LEADLINE_HOMEs for tests, which share the programs of PostgreSQL under target, so that not every test unpacks them again. */
public final class TestHomes {
    private TestHomes() {}

    /** Makes an empty folder a Leadline folder with the shared programs, and returns it. */
    public static Path prepared(Path emptyFolder) {
        try {
            Path shared =
                    Files.createDirectories(Path.of("target", "test-runtime").toAbsolutePath());
            Files.writeString(emptyFolder.resolve("leadline-folder"), "A test.\n");
            Files.createSymbolicLink(emptyFolder.resolve("runtime"), shared);
            return emptyFolder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the shared programs out again, before the folder is removed. */
    public static void finished(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve("runtime"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path temporary() {
        try {
            return prepared(Files.createTempDirectory("leadline-test-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
