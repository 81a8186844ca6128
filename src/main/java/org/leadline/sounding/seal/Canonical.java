package org.leadline.sounding.seal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one way in which words become bytes: a JSON object of strings, its names in ascending order of their UTF-16 units, no blanks, and only what
 * JSON must escape is escaped (the strings of RFC 8785). The same words give the same bytes on every machine and in every language.
 */
public final class Canonical {

    private Canonical() {}

    /** UTF-8 bytes of the words. */
    public static byte[] bytes(Map<String, String> words) {
        var json = new StringBuilder("{");
        new TreeMap<>(words).forEach((name, value) -> {
            json.append(json.length() > 1 ? "," : "");
            quote(json, name);
            json.append(':');
            quote(json, value);
        });
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (letter < ' ') {
                        json.append("\\u%04x".formatted((int) letter));
                    } else {
                        json.append(letter);
                    }
                }
            }
        }
        json.append('"');
    }
}
