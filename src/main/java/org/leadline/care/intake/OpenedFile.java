package org.leadline.care.intake;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file opened for one reading: unpacked where it is packed, and found out to be CSV or XES by what it holds first,
 * by its name second.
 */
final class OpenedFile implements Closeable {
    private static final int LOOKED_AT = 512;
    private static final Pattern DECLARATION =
            Pattern.compile("^<\\?xml\\s[^>]*encoding\\s*=\\s*[\"']([^\"'>]{0,60})[\"']");

    private final CountedBytes packedBytes;
    private final UnpackedBytes unpackedBytes;
    private final InputStream content;
    private final boolean isPacked;
    private final ReadingNotes.Format format;
    private final Optional<Charset> mark;
    private final Optional<String> declaredEncoding;

    private OpenedFile(Path file, CountedBytes packedBytes, Limits limits) throws IOException {
        this.packedBytes = packedBytes;
        byte[] start = packedBytes.peek(2);
        if (start.length == 0) {
            throw new Refusal(FaultKind.EMPTY_FILE);
        }
        isPacked = start.length == 2 && start[0] == 0x1F && start[1] == (byte) 0x8B;
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!isPacked && name.endsWith(".gz")) {
            throw new Refusal(FaultKind.NOT_PACKED);
        }
        unpackedBytes = new UnpackedBytes(packedBytes, isPacked, limits);
        var buffered = new BufferedInputStream(unpackedBytes, LOOKED_AT);
        buffered.mark(LOOKED_AT);
        byte[] head = buffered.readNBytes(LOOKED_AT);
        buffered.reset();
        if (head.length == 0) {
            throw new Refusal(FaultKind.EMPTY_FILE);
        }
        content = buffered;
        mark = markOf(head);
        declaredEncoding = declaredIn(head);
        format = name.matches(".*\\.xes(\\.gz)?") || startsLikeXml(head)
                ? ReadingNotes.Format.XES
                : ReadingNotes.Format.CSV;
    }

    /** @throws Refusal where the file cannot be opened, or is plainly no log */
    static OpenedFile open(Path file, Limits limits) throws IOException {
        if (!Files.exists(file)) {
            throw new Refusal(FaultKind.MISSING_FILE);
        }
        if (!Files.isRegularFile(file)) {
            throw new Refusal(FaultKind.NOT_A_FILE);
        }
        try {
            var packed = new CountedBytes(FileChannel.open(file, StandardOpenOption.READ));
            try {
                if (packed.total() > limits.fileBytes()) {
                    throw new Refusal(FaultKind.FILE_TOO_LARGE, Long.toString(packed.total()), limits.fileBytes());
                }
                return new OpenedFile(file, packed, limits);
            } catch (IOException | RuntimeException failed) {
                packed.close();
                throw failed;
            }
        } catch (NoSuchFileException gone) {
            throw new Refusal(FaultKind.MISSING_FILE);
        } catch (AccessDeniedException denied) {
            throw new Refusal(FaultKind.NO_ACCESS);
        }
    }

    ReadingNotes.Format format() {
        return format;
    }

    boolean isPacked() {
        return isPacked;
    }

    long fileBytes() {
        return packedBytes.total();
    }

    long fileBytesRead() {
        return packedBytes.count();
    }

    long unpackedBytesRead() {
        return unpackedBytes.count();
    }

    /** The bytes after unpacking, a mark at their start included. */
    InputStream content() {
        return content;
    }

    /** The encoding that a mark at the start names. */
    Optional<Charset> mark() {
        return mark;
    }

    /** The encoding that an XML declaration at the start names. */
    Optional<String> declaredEncoding() {
        return declaredEncoding;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private static Optional<Charset> markOf(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(head, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static Optional<String> declaredIn(byte[] head) {
        var declaration = DECLARATION.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
    }

    private static boolean startsWith(byte[] head, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsLikeXml(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1).replaceAll("[\\x00\\xEF\\xBB\\xBF\\xFE\\xFF]", "");
        return text.stripLeading().matches("(?s)<[?!A-Za-z].*");
    }
}
