package org.leadline.care;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.leadline.access.Home;
import org.springframework.stereotype.Component;

/**
 * The folder of files that were sent and wait: names are random, nobody but the server may read them, and none stays
 * long.
 */
@Component
class UploadFiles {

    /** A file that came whole. */
    record Arrived(String storedAs, long bytes, String sha256) {}

    private static final int PIECE_BYTES = 1 << 16;
    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    UploadFiles(Home home) {
        this.folder = home.folder("uploads");
    }

    Path path(ReceivedFile file) {
        return file.in(folder);
    }

    /**
     * Takes a file in, piece by piece. Where it cannot be taken nothing of it stays.
     *
     * @param most bytes; one more is read at most, and then the answer tells a size beyond it
     * @throws IOException where the sender breaks off, or the disk does not take it
     */
    Arrived take(String fileName, InputStream body, long most) throws IOException {
        var drawn = new byte[16];
        random.nextBytes(drawn);
        String storedAs = HexFormat.of().formatHex(drawn);
        Path file = path(new ReceivedFile(storedAs, fileName));
        boolean whole = false;
        try {
            MessageDigest digest = sha256();
            long bytes = copy(body, file, most, digest);
            whole = bytes > 0 && bytes <= most;
            return new Arrived(storedAs, bytes, HexFormat.of().formatHex(digest.digest()));
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    void delete(ReceivedFile file) {
        delete(path(file));
    }

    /** Removes every file that is not kept. Only for a moment in which none is being taken in. */
    int sweep(Set<String> kept) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> left = files.filter(
                            file -> !kept.contains(file.getFileName().toString().replaceFirst("\\..*", "")))
                    .toList();
            left.forEach(UploadFiles::delete);
            return left.size();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " could not be swept: " + e, e);
        }
    }

    private static long copy(InputStream body, Path file, long most, MessageDigest digest) throws IOException {
        var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        long bytes = 0;
        var piece = new byte[PIECE_BYTES];
        try (FileChannel channel = FileChannel.open(
                        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), permissions);
                OutputStream out = Channels.newOutputStream(channel)) {
            int read = body.read(piece);
            while (read >= 0 && bytes <= most) {
                digest.update(piece, 0, read);
                out.write(piece, 0, read);
                bytes += read;
                read = body.read(piece);
            }
            channel.force(true);
        }
        return bytes;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " could not be removed: " + e, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java cannot work out SHA-256", e);
        }
    }
}
