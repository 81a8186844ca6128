package org.leadline.access.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.leadline.access.Home;

/** One server at a time in a home: a lock that the operating system lets go of when the process ends, however it ends. */
final class HomeLock implements AutoCloseable {
    private static final String MARKER = "leadline-folder";
    private static final String LOCK = "lock";
    private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();
    private final Path folder;
    private final FileChannel channel;

    private HomeLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Makes the folder a Leadline folder if it is new or empty, and takes it for this process.
     *
     * @throws StartRefused when another server has it, or it holds something that is not Leadline's
     */
    static HomeLock take(Home home) {
        try {
            claim(home.root());
            claim(home.folder());
            return lock(home.folder());
        } catch (IOException e) {
            throw new UncheckedIOException("LEADLINE_HOME cannot be used: " + e, e);
        }
    }

    /** Whether a server has this home now. */
    static boolean isTaken(Home home) {
        try {
            Path file = home.folder().resolve(LOCK);
            if (TAKEN_HERE.contains(home.folder().toRealPath())) {
                return true;
            }
            if (!Files.exists(file)) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                return lock == null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + home.folder() + " cannot be read: " + e, e);
        }
    }

    /** Removes everything in the folder but its marker and this lock. */
    static void empty(Home home) throws IOException {
        try (Stream<Path> entries = Files.list(home.folder())) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (!name.equals(MARKER) && !name.equals(LOCK)) {
                    FolderTree.remove(entry);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            TAKEN_HERE.remove(folder);
        }
    }

    private static void claim(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path marker = folder.resolve(MARKER);
        if (Files.exists(marker)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new StartRefused(
                        "The folder " + folder + " holds files that are not Leadline's, so nothing is written there.",
                        "Set LEADLINE_HOME to a new or an empty folder.");
            }
        }
        Files.writeString(
                marker,
                "This folder belongs to Leadline. What is in it is kept by the server; do not edit it by hand.\n");
    }

    private static HomeLock lock(Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        Path real = folder.toRealPath();
        if (!TAKEN_HERE.add(real)) {
            throw taken(folder, file);
        }
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            TAKEN_HERE.remove(real);
            throw taken(folder, file);
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
        return new HomeLock(real, channel);
    }

    private static StartRefused taken(Path folder, Path file) throws IOException {
        String holder = TAKEN_HERE.contains(folder.toRealPath())
                ? Long.toString(ProcessHandle.current().pid())
                : Files.readString(file).strip();
        return new StartRefused(
                "Leadline already runs on " + folder + (holder.isEmpty() ? "." : " (process " + holder + ")."),
                "Stop that one first, or set LEADLINE_HOME to another folder.");
    }
}
