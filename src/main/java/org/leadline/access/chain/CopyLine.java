package org.leadline.access.chain;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One line of a copy of the chain: a JSON object in UTF-8 and a line end (NDJSON). There is one way only to write a row, so that no byte of a copy can change unseen. */
public sealed interface CopyLine {

    /** A row of the chain. */
    record Chained(Link link) implements CopyLine {}

    /**
     * A row from before the chain.
     *
     * @param number the number by which such rows are ordered
     */
    record Before(long number, Act act) implements CopyLine {}

    /** The line with its line end. */
    static byte[] write(CopyLine line) {
        var out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = Format.JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            switch (line) {
                case Chained(Link link) -> {
                    json.writeNumberProperty("place", link.place());
                    Format.act(json, link.act());
                    json.writeStringProperty("previous", link.previous());
                    json.writeStringProperty("hash", link.hash());
                }
                case Before(long number, Act act) -> {
                    json.writeNumberProperty("before", number);
                    Format.act(json, act);
                }
            }
            json.writeEndObject();
        }
        out.write('\n');
        return out.toByteArray();
    }

    /** Reads a line with its line end; empty where it is not, byte for byte, one that {@link #write} has written. */
    static Optional<CopyLine> read(byte[] bytes) {
        try (JsonParser json = Format.JSON.createParser(ObjectReadContext.empty(), bytes)) {
            json.nextToken();
            String first = json.nextName();
            json.nextToken();
            long number = json.getLongValue();
            Act act = Format.act(json);
            CopyLine line = "before".equals(first)
                    ? new Before(number, act)
                    : new Chained(new Link(number, act, Format.text(json), Format.text(json)));
            return Optional.of(line).filter(read -> Arrays.equals(write(read), bytes));
        } catch (JacksonException | IllegalArgumentException notARow) {
            return Optional.empty();
        }
    }

    /** The fields in their order. */
    final class Format {
        private static final JsonFactory JSON = JsonFactory.builder().build();

        private Format() {}

        private static void act(JsonGenerator json, Act act) {
            json.writeStringProperty("at", act.at());
            json.writeStringProperty("actor", act.actor());
            json.writeStringProperty("action", act.action());
            json.writeStringProperty("subject", act.subject());
            json.writeName("unit");
            if (act.unitId() == null) {
                json.writeNull();
            } else {
                json.writeNumber(act.unitId());
            }
            json.writeName("note");
            if (act.note() == null) {
                json.writeNull();
            } else {
                json.writeString(act.note());
            }
        }

        private static Act act(JsonParser json) {
            return new Act(text(json), text(json), text(json), text(json), number(json), textOrNull(json));
        }

        private static String text(JsonParser json) {
            String text = textOrNull(json);
            if (text == null) {
                throw new IllegalArgumentException("no text");
            }
            return text;
        }

        private static @Nullable String textOrNull(JsonParser json) {
            json.nextName();
            return switch (json.nextToken()) {
                case VALUE_STRING -> json.getString();
                case VALUE_NULL -> null;
                case null, default -> throw new IllegalArgumentException("no text");
            };
        }

        private static @Nullable Long number(JsonParser json) {
            json.nextName();
            JsonToken token = json.nextToken();
            return token == JsonToken.VALUE_NULL ? null : json.getLongValue();
        }
    }
}
