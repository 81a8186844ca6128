package org.leadline.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * LEADLINE_HOME: the one folder where an installation keeps its data, keys, programs and logs. The demo lives in a folder of its own inside it.
 *
 * @param root LEADLINE_HOME itself, absolute; programs unpacked under it are shared by the demo
 * @param folder where this server keeps its own data: {@code root}, or {@code root/demo}
 */
public record Home(Path root, Path folder) {
    /** The folder of a real installation. */
    public static Home at(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        return new Home(absolute, absolute);
    }

    /** The folder of the demo inside the same root. */
    public Home demo() {
        return new Home(root, root.resolve("demo"));
    }

    /**
     * The folder of that name for this server's own data, made if absent and readable by its owner alone.
     *
     * @throws UncheckedIOException when it cannot be made
     */
    public Path folder(String name) {
        return made(folder.resolve(name));
    }

    /** The folder of programs unpacked from the distribution, shared by the demo; made if absent. */
    public Path programs() {
        return made(root.resolve("runtime"));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }
}
