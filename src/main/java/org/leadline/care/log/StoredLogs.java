package org.leadline.care.log;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.leadline.care.journey.EventLog;
import org.leadline.care.log.ByteReader.Broken;

/**
 * A folder of stored logs. A file is there whole or not at all, is never changed, and counts only where somebody keeps
 * its name.
 */
public final class StoredLogs {
    private static final String WHOLE = ".leadlog";
    private static final String PART = ".part";
    private static final int DIGEST_BYTES = 32;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    public StoredLogs(Path folder) {
        this.folder = folder;
    }

    /**
     * A file that was written.
     *
     * @param name its random name, 32 hexadecimal digits
     * @param sha256 the digest of its content, hexadecimal: the same for the same cases, events, times and attributes
     */
    public record Written(String name, String sha256) {}

    /**
     * Writes a log under a name of its own; when this returns it is on the disk and will be there after a power cut.
     *
     * @throws IllegalArgumentException where two cases have one id, or a case holds no event
     * @throws UncheckedIOException where the disk does not take it; nothing is left under a name that counts
     */
    public Written write(EventLog log) {
        EventLog canonical = Canonical.of(log);
        var drawn = new byte[16];
        random.nextBytes(drawn);
        String name = HexFormat.of().formatHex(drawn);
        Path part = folder.resolve(name + PART);
        try {
            String sha256 = write(canonical, part);
            Files.move(part, folder.resolve(name + WHOLE), StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
            return new Written(name, sha256);
        } catch (IOException e) {
            throw new UncheckedIOException("The log could not be stored in " + folder + ": " + e, e);
        }
    }

    /**
     * Reads a log back, in canonical order.
     *
     * @param sha256 what {@link #write} said of it
     * @throws DamagedLog where the file is missing or not, to the byte, what was written
     */
    public EventLog read(String name, String sha256) {
        try {
            byte[] file = Files.readAllBytes(folder.resolve(name + WHOLE));
            int length = file.length - DIGEST_BYTES;
            if (length < 0) {
                throw new DamagedLog(name, "it is cut short");
            }
            MessageDigest digest = sha256();
            digest.update(file, 0, length);
            byte[] found = digest.digest();
            if (!Arrays.equals(found, Arrays.copyOfRange(file, length, file.length))
                    || !HexFormat.of().formatHex(found).equals(sha256)) {
                throw new DamagedLog(name, "its content does not match its digest");
            }
            return LogFormat.read(file, length);
        } catch (Broken broken) {
            throw new DamagedLog(name, String.valueOf(broken.getMessage()));
        } catch (NoSuchFileException missing) {
            throw new DamagedLog(name, "its file is missing");
        } catch (IOException e) {
            throw new UncheckedIOException("The stored log " + name + " could not be read: " + e, e);
        }
    }

    /** Removes a log; nothing happens where there is none of that name. */
    public void delete(String name) {
        delete(folder.resolve(name + WHOLE));
    }

    /**
     * Removes what an import that never came to its end has left: parts, and whole files whose name nobody keeps. Only
     * for a
     * moment in which nothing is being written.
     *
     * @return the names of the files removed
     */
    public List<String> sweep(Predicate<String> isKept) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> left = files.filter(file -> isLeftOver(file.getFileName().toString(), isKept))
                    .sorted()
                    .toList();
            left.forEach(StoredLogs::delete);
            return left.stream().map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " could not be swept: " + e, e);
        }
    }

    private static boolean isLeftOver(String file, Predicate<String> isKept) {
        return file.endsWith(PART)
                || (file.endsWith(WHOLE) && !isKept.test(file.substring(0, file.length() - WHOLE.length())));
    }

    private static String write(EventLog log, Path part) throws IOException {
        MessageDigest digest = sha256();
        var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel file =
                FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), permissions)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
            LogFormat.write(log, new DigestOutputStream(out, digest));
            byte[] content = digest.digest();
            out.write(content);
            out.flush();
            file.force(true);
            return HexFormat.of().formatHex(content);
        }
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
