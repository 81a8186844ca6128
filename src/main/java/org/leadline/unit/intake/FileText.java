package org.leadline.unit.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of a file, and the encoding it is in: by its mark, else UTF-8, else the old encoding of Windows. */
public record FileText(String text, String encoding) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};

    /** @throws Unreadable where it is no text */
    public static FileText of(byte[] bytes) {
        if (startsWith(bytes, ZIP) || startsWith(bytes, OLD_OFFICE)) {
            throw new Unreadable("workbook");
        }
        if (startsWith(bytes, GZIP)) {
            throw new Unreadable("packed");
        }
        return plain(decoded(bytes));
    }

    private static FileText decoded(byte[] bytes) {
        if (startsWith(bytes, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            return new FileText(decode(bytes, 3, StandardCharsets.UTF_8, "encoding"), "UTF-8");
        }
        if (startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE})) {
            return new FileText(decode(bytes, 2, StandardCharsets.UTF_16LE, "encoding"), "UTF-16");
        }
        if (startsWith(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            return new FileText(decode(bytes, 2, StandardCharsets.UTF_16BE, "encoding"), "UTF-16");
        }
        try {
            return new FileText(decode(bytes, 0, StandardCharsets.UTF_8, ""), "UTF-8");
        } catch (Unreadable notUtf8) {
            return new FileText(decode(bytes, 0, WINDOWS, "encoding"), "Windows-1252");
        }
    }

    private static FileText plain(FileText read) {
        boolean text = read.text
                .codePoints()
                .noneMatch(point -> point != '\t' && point != '\n' && point != '\r' && Character.isISOControl(point));
        if (!text) {
            throw new Unreadable("binary");
        }
        return read;
    }

    private static String decode(byte[] bytes, int from, Charset charset, String fault) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException notSo) {
            throw new Unreadable(fault);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    /** It is no text; the key says of what sort. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String key;

        Unreadable(String key) {
            super(key, null, false, false);
            this.key = key;
        }

        /** Of what sort: workbook, packed, encoding, binary. */
        public String key() {
            return key;
        }
    }
}
