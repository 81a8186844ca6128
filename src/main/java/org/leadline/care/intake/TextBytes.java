package org.leadline.care.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * The text of a file as UTF-8, whatever it was written in, without the mark at its start.
 *
 * @param encoding the encoding that the file is in, by what was said or by its mark
 */
record TextBytes(InputStream utf8, Charset encoding) {

    /**
     * The text of a CSV, as it stands where it is UTF-8: its rows are checked as they are read.
     *
     * @throws Refusal where the mark contradicts the encoding that was named
     */
    static TextBytes ofCsv(OpenedFile file, Optional<Charset> named) throws IOException {
        var encoding = file.mark().or(() -> named).orElse(StandardCharsets.UTF_8);
        return of(file, named, encoding, encoding.equals(StandardCharsets.UTF_8));
    }

    /**
     * The text of XML, all of it decoded: what is invalid is refused before a parser sees it.
     *
     * @throws Refusal where the mark contradicts the encoding that was named, or the file names one unknown here
     */
    static TextBytes ofXml(OpenedFile file, Optional<Charset> named) throws IOException {
        var encoding =
                file.mark().or(() -> named).or(() -> file.declaredEncoding().map(TextBytes::known));
        return of(file, named, encoding.orElse(StandardCharsets.UTF_8), false);
    }

    private static TextBytes of(OpenedFile file, Optional<Charset> named, Charset encoding, boolean asItStands)
            throws IOException {
        var mark = file.mark();
        if (mark.isPresent() && named.isPresent() && !agree(mark.get(), named.get())) {
            throw new Refusal(
                    FaultKind.ENCODING_MARK, 1, mark.get().name(), named.get().name());
        }
        int markBytes =
                mark.map(found -> found.equals(StandardCharsets.UTF_8) ? 3 : 2).orElse(0);
        file.content().skipNBytes(markBytes);
        var utf8 = asItStands ? file.content() : new DecodedBytes(file.content(), encoding, markBytes);
        return new TextBytes(utf8, encoding);
    }

    private static Charset known(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new Refusal(FaultKind.UNKNOWN_ENCODING, 1, name, "");
        }
    }

    private static boolean agree(Charset mark, Charset named) {
        return mark.equals(named) || (named.equals(StandardCharsets.UTF_16) && !mark.equals(StandardCharsets.UTF_8));
    }
}
