package org.leadline.access.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leadline.access.DamagedKey;
import org.leadline.access.KeyDrawer;

/**
 * A drawer of keys in the folder {@code keys/<drawer>}. A file comes into being, and goes, under a name with a dot before it: what a stopped server
 * left under such a name is overwritten and removed when the drawer is opened next.
 */
final class DrawerFolder implements KeyDrawer {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");
    private static final String COMING = ".new.";
    private static final String GOING = ".gone.";
    private static final int KEY_BYTES = 32;
    private static final int LOCKS = 64;
    private final String drawer;
    private final Path folder;
    private final Wrapping wrapping;
    private final List<Object> locks =
            IntStream.range(0, LOCKS).mapToObj(number -> new Object()).toList();

    /** @param master reads the master key */
    DrawerFolder(Path keys, String drawer, Supplier<byte[]> master) {
        this.drawer = checked(drawer);
        this.folder = keys.resolve(drawer);
        this.wrapping = new Wrapping(master);
        try {
            open(keys);
            sweep();
        } catch (IOException e) {
            throw new UncheckedIOException("The drawer " + folder + " cannot be opened: " + e, e);
        }
    }

    /** The names of the keys in a folder, in alphabetical order. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public byte[] make(String name) {
        Path file = folder.resolve(checked(name));
        Path coming = folder.resolve(COMING + name);
        synchronized (lockOf(name)) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new IllegalStateException("There is a key already at " + file);
            }
            byte[] key = Wrapping.random(KEY_BYTES);
            try {
                Files.deleteIfExists(coming);
                Files.createFile(
                        coming, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                write(coming, wrapping.wrap(key, place(name)));
                Files.move(coming, file, StandardCopyOption.ATOMIC_MOVE);
                FolderTree.force(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("The key " + file + " cannot be made: " + e, e);
            }
            return key;
        }
    }

    @Override
    public Optional<byte[]> find(String name) {
        Path file = folder.resolve(checked(name));
        synchronized (lockOf(name)) {
            try {
                checkShut(file);
                return Optional.of(wrapping.unwrap(Files.readAllBytes(file), place(name))
                        .orElseThrow(() -> new DamagedKey("The key file " + file
                                + " was changed, or wrapped by another master key. Put both back from the backup of"
                                + " this installation; without them what was sealed with this key cannot be"
                                + " opened.")));
            } catch (NoSuchFileException none) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException("The key " + file + " cannot be read: " + e, e);
            }
        }
    }

    @Override
    public void destroy(String name) {
        Path file = folder.resolve(checked(name));
        synchronized (lockOf(name)) {
            try {
                Path going = folder.resolve(GOING + name);
                Files.move(file, going, StandardCopyOption.ATOMIC_MOVE);
                FolderTree.force(folder);
                shred(going);
            } catch (NoSuchFileException none) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException("The key " + file + " cannot be destroyed: " + e, e);
            }
        }
    }

    @Override
    public List<String> list() {
        try {
            return names(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The drawer " + folder + " cannot be read: " + e, e);
        }
    }

    private void open(Path keys) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            FolderTree.force(keys);
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException(folder + " is not a drawer; give the drawer another name");
        }
        checkShut(folder);
    }

    private void sweep() throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(folder)) {
            left = files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(COMING) || name.startsWith(GOING);
                    })
                    .toList();
        }
        for (Path file : left) {
            shred(file);
        }
    }

    private void shred(Path file) throws IOException {
        write(file, Wrapping.random(Wrapping.WRAPPED_BYTES));
        Files.delete(file);
        FolderTree.force(folder);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void checkShut(Path path) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
        if (permissions.stream().anyMatch(permission -> !permission.name().startsWith("OWNER_"))) {
            throw new DamagedKey(path + " can be opened by other users of this machine. Run: chmod "
                    + (Files.isDirectory(path) ? "700 " : "600 ") + path);
        }
    }

    private String place(String name) {
        return drawer + "/" + name;
    }

    private Object lockOf(String name) {
        return locks.get(Math.floorMod(name.hashCode(), LOCKS));
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("The name of a key or a drawer is [a-z0-9-]{1,64}, not: " + name);
        }
        return name;
    }
}
