package org.leadline.access.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The key that wraps all keys in drawers: 256 random bits in the file {@code keys/master}. */
final class MasterKey {
    static final String FILE = "master";
    private static final String ASIDE = "master.new";
    private static final int KEY_BYTES = 32;

    private MasterKey() {}

    /**
     * Makes it once, for a home that is new or older than the drawers. Where a drawer holds a key, a master that is not there was lost: a new one
     * would open none of them.
     *
     * @throws StartRefused where it is lost
     */
    static void makeWhereNothingHangsOnIt(Path keys) {
        Path file = keys.resolve(FILE);
        if (Files.exists(file)) {
            return;
        }
        try {
            for (Path drawer : drawers(keys)) {
                if (!DrawerFolder.names(drawer).isEmpty()) {
                    throw new StartRefused(
                            "The key file " + file + " is not there, and the keys in " + drawer
                                    + " cannot be opened without it.",
                            "Put it back from the backup of this installation; without it the data cannot be used.");
                }
            }
            make(keys, file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + file + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static List<Path> drawers(Path keys) throws IOException {
        try (Stream<Path> entries = Files.list(keys)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static void make(Path keys, Path file) throws IOException {
        Path aside = keys.resolve(ASIDE);
        Files.deleteIfExists(aside);
        Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.writeString(aside, HexFormat.of().formatHex(key) + "\n");
        FolderTree.force(aside);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        FolderTree.force(keys);
    }
}
