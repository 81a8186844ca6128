package org.leadline.access.chain;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A checkpoint with the signature of the installation that made it, as the six lines of a text file. Signed (Ed25519) are the first five, each with its line
 * end.
 *
 * @param checkpoint what was signed
 * @param publicKey the key by which the signature is tried, 64 hexadecimal digits
 * @param signature 128 hexadecimal digits
 */
public record SignedCheckpoint(Checkpoint checkpoint, String publicKey, String signature) {
    private static final Pattern TEXT = Pattern.compile("leadline audit checkpoint 1\n"
            + "place ([0-9]{1,18})\nhash ([0-9a-f]{64})\ntime ([0-9TZ:.-]{27})\nkey ([0-9a-f]{64})\n"
            + "signature ([0-9a-f]{128})\n");

    /** The file's text. */
    public String write() {
        return signed(checkpoint, publicKey) + "signature " + signature + "\n";
    }

    /** Reads the file's text; empty where it is not one that {@link #write} has written. */
    public static Optional<SignedCheckpoint> read(String text) {
        Matcher lines = TEXT.matcher(text);
        return lines.matches()
                ? Optional.of(new SignedCheckpoint(
                        new Checkpoint(Long.parseLong(lines.group(1)), lines.group(2), lines.group(3)),
                        lines.group(4),
                        lines.group(5)))
                : Optional.empty();
    }

    /** Whether it was signed by the key that stands in it; whose key that is, the reader must know. */
    public boolean isGenuine() {
        return CheckpointKey.isGenuine(
                publicKey, bytes(checkpoint, publicKey), HexFormat.of().parseHex(signature));
    }

    static byte[] bytes(Checkpoint checkpoint, String publicKey) {
        return signed(checkpoint, publicKey).getBytes(StandardCharsets.UTF_8);
    }

    private static String signed(Checkpoint checkpoint, String publicKey) {
        return "leadline audit checkpoint 1\nplace " + checkpoint.place() + "\nhash " + checkpoint.hash() + "\ntime "
                + checkpoint.at() + "\nkey " + publicKey + "\n";
    }
}
