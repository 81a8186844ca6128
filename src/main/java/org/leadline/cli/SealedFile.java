package org.leadline.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A sealed.json as a sounding gives it for download. Hexadecimal digits are small letters, 64 of them.
 *
 * @param named whether each view has a commitment of its own, or all together have one root
 * @param counts of an unnamed sounding, like the three that follow; null in a named one
 */
record SealedFile(
        long sounding,
        boolean named,
        List<View> views,
        @Nullable Map<String, String> counts,
        @Nullable String countsNonce,
        @Nullable List<String> leaves,
        @Nullable String root) {

    /** One view. @param commitment null in an unnamed sounding */
    record View(
            Map<String, String> words,
            String nonce,
            @Nullable String commitment) {}

    /** The file is not one that a sounding gives; the message says where, and what was expected. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /** The address of the sounding, under which the audit trail speaks of it. */
    String address() {
        return "/ask/sounding/" + sounding;
    }

    static SealedFile read(byte[] bytes) throws Unreadable {
        try (JsonParser json = Reader.JSON.createParser(ObjectReadContext.empty(), bytes)) {
            SealedFile file = new Reader(json).file();
            if (json.nextToken() != null) {
                throw new Unreadable("more stands after the end of the sounding");
            }
            return file;
        } catch (JacksonException notJson) {
            throw new Unreadable("line " + notJson.getLocation().getLineNr() + ", column "
                    + notJson.getLocation().getColumnNr() + ": "
                    + notJson.getOriginalMessage().lines().findFirst().orElse("not JSON"));
        }
    }

    /** Reads the file from its first byte to its last; a field that it does not know is a fault. */
    private static final class Reader {
        private static final JsonFactory JSON = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
        private final JsonParser json;

        Reader(JsonParser json) {
            this.json = json;
        }

        SealedFile file() throws Unreadable {
            Long sounding = null;
            Boolean named = null;
            List<View> views = null;
            Map<String, String> counts = null;
            String countsNonce = null;
            List<String> leaves = null;
            String root = null;
            next(JsonToken.START_OBJECT, "the sounding, in { }");
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String field = json.currentName();
                switch (field) {
                    case "sounding" -> {
                        next(JsonToken.VALUE_NUMBER_INT, "the number of the sounding");
                        sounding = json.getLongValue();
                    }
                    case "named" -> named = trueOrFalse();
                    case "views" -> views = views();
                    case "counts" -> counts = isNull() ? null : words();
                    case "countsNonce" -> countsNonce = isNull() ? null : hex();
                    case "leaves" -> leaves = isNull() ? null : leaves();
                    case "root" -> root = isNull() ? null : hex();
                    default -> throw unknown(field);
                }
            }
            if (sounding == null || named == null || views == null) {
                throw fault("sounding, named and views");
            }
            return new SealedFile(sounding, named, views, counts, countsNonce, leaves, root);
        }

        private List<View> views() throws Unreadable {
            List<View> views = new ArrayList<>();
            next(JsonToken.START_ARRAY, "a list of views");
            while (json.nextToken() != JsonToken.END_ARRAY) {
                views.add(view());
            }
            return views;
        }

        private View view() throws Unreadable {
            Map<String, String> words = null;
            String nonce = null;
            String commitment = null;
            expect(JsonToken.START_OBJECT, "a view, in { }");
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String field = json.currentName();
                switch (field) {
                    case "words" -> {
                        json.nextToken();
                        words = words();
                    }
                    case "nonce" -> {
                        json.nextToken();
                        nonce = hex();
                    }
                    case "commitment" -> commitment = isNull() ? null : hex();
                    default -> throw unknown(field);
                }
            }
            if (words == null || nonce == null) {
                throw fault("a view with its words and its nonce");
            }
            return new View(words, nonce, commitment);
        }

        private Map<String, String> words() throws Unreadable {
            Map<String, String> words = new TreeMap<>();
            expect(JsonToken.START_OBJECT, "words by their fields, in { }");
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String field = json.currentName();
                next(JsonToken.VALUE_STRING, "words in quotation marks");
                words.put(whole(field), whole(json.getString()));
            }
            return words;
        }

        private List<String> leaves() throws Unreadable {
            List<String> leaves = new ArrayList<>();
            expect(JsonToken.START_ARRAY, "a list of leaves");
            while (json.nextToken() != JsonToken.END_ARRAY) {
                leaves.add(hex());
            }
            return leaves;
        }

        private String hex() throws Unreadable {
            String digits = json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : "";
            if (!HEX.matcher(digits).matches()) {
                throw fault("64 hexadecimal digits (0-9, a-f)");
            }
            return digits;
        }

        /** Half a letter would become the same bytes as a question mark. */
        private String whole(String text) throws Unreadable {
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                throw fault("whole letters");
            }
            return text;
        }

        private boolean trueOrFalse() throws Unreadable {
            JsonToken token = json.nextToken();
            if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
                throw fault("true or false");
            }
            return token == JsonToken.VALUE_TRUE;
        }

        private boolean isNull() {
            return json.nextToken() == JsonToken.VALUE_NULL;
        }

        private void next(JsonToken wanted, String what) throws Unreadable {
            json.nextToken();
            expect(wanted, what);
        }

        private void expect(JsonToken wanted, String what) throws Unreadable {
            if (json.currentToken() != wanted) {
                throw fault(what);
            }
        }

        private Unreadable unknown(String field) {
            return new Unreadable("line " + line() + ": no sealed.json has a field '" + field + "'");
        }

        private Unreadable fault(String expected) {
            return new Unreadable("line " + line() + ": expected " + expected);
        }

        private int line() {
            return json.currentTokenLocation().getLineNr();
        }
    }
}
