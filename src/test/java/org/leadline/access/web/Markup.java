package org.leadline.access.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A page as a browser takes it apart: tags with their attributes, and the text between them, entities undone. */
public record Markup(List<Tag> tags, String text) {

    /** One opening tag; names in small letters. */
    public record Tag(String name, Map<String, String> attributes) {}

    /** Takes a page apart as the HTML standard does, for pages without scripts of their own. */
    public static Markup of(String page) {
        List<Tag> tags = new ArrayList<>();
        var text = new StringBuilder();
        int at = 0;
        while (at < page.length()) {
            if (page.startsWith("<!--", at)) {
                int end = page.indexOf("-->", at);
                at = end < 0 ? page.length() : end + 3;
            } else if (page.charAt(at) == '<' && at + 1 < page.length() && opensATag(page.charAt(at + 1))) {
                at = tag(page, at + 1, tags);
            } else {
                text.append(page.charAt(at++));
            }
        }
        return new Markup(List.copyOf(tags), plain(text.toString()));
    }

    private static boolean opensATag(char next) {
        return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
    }

    private static int tag(String page, int from, List<Tag> tags) {
        int at = from;
        while (at < page.length() && " \t\n\r\f>".indexOf(page.charAt(at)) < 0) {
            at++;
        }
        String name = page.substring(from, at).toLowerCase(Locale.ROOT);
        Map<String, String> attributes = new LinkedHashMap<>();
        while (at < page.length() && page.charAt(at) != '>') {
            int begin = at;
            while (at < page.length() && " \t\n\r\f/>=".indexOf(page.charAt(at)) < 0) {
                at++;
            }
            String attribute = page.substring(begin, at).toLowerCase(Locale.ROOT);
            if (at < page.length() && page.charAt(at) == '=' && !attribute.isEmpty()) {
                at++;
                char quote = at < page.length() ? page.charAt(at) : '>';
                int end = quote == '"' || quote == '\'' ? page.indexOf(quote, at + 1) : at;
                if (end == at) {
                    while (end < page.length() && " \t\n\r\f>".indexOf(page.charAt(end)) < 0) {
                        end++;
                    }
                    attributes.put(attribute, plain(page.substring(at, end)));
                    at = end;
                } else {
                    int stop = end < 0 ? page.length() : end;
                    attributes.put(attribute, plain(page.substring(at + 1, stop)));
                    at = Math.min(page.length(), stop + 1);
                }
            } else if (attribute.isEmpty()) {
                at++;
            } else {
                attributes.put(attribute, "");
            }
        }
        if (!name.startsWith("/") && !name.startsWith("!")) {
            tags.add(new Tag(name, Map.copyOf(attributes)));
        }
        return at + 1;
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x27;", "'")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&");
    }
}
