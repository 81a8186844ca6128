package org.leadline.care.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules written down as the file that {@link RulesFile} reads them from. */
public final class RulesText {
    private RulesText() {}

    /** @param protocol its name; null for none @param rules at least one; their lines are not looked at */
    public static String of(@Nullable String protocol, List<Rule> rules) {
        StringBuilder text = new StringBuilder();
        if (protocol != null) {
            text.append("protocol: ").append(quoted(protocol)).append('\n');
        }
        text.append("rules:\n");
        for (Rule rule : rules) {
            text.append("  - rule: ").append(quoted(rule.sentence())).append('\n');
            Label label = rule.label();
            Strength strength = rule.strength();
            add(text, "label", label == null ? null : label.word());
            add(text, "strength", strength == null ? null : strength.word());
            add(text, "source", quotedOrNull(rule.source()));
            add(text, "owner", quotedOrNull(rule.owner()));
            add(text, "next-review", rule.nextReview() == null ? null : String.valueOf(rule.nextReview()));
            add(text, "so-that", quotedOrNull(rule.soThat()));
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String key, @Nullable String value) {
        if (value != null) {
            text.append("    ").append(key).append(": ").append(value).append('\n');
        }
    }

    private static @Nullable String quotedOrNull(@Nullable String value) {
        return value == null ? null : quoted(value);
    }

    /** In single quotes, or, where a letter of it would not be read back from those, in double ones with its number. */
    private static String quoted(String value) {
        if (value.codePoints().allMatch(RulesText::isPlain)) {
            return "'" + value.replace("'", "''") + "'";
        }
        StringBuilder text = new StringBuilder("\"");
        value.codePoints().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                text.append('\\').append((char) letter);
            } else if (isPlain(letter)) {
                text.appendCodePoint(letter);
            } else {
                text.append(String.format("\\U%08X", letter));
            }
        });
        return text.append('"').toString();
    }

    private static boolean isPlain(int letter) {
        return letter >= ' ' && letter <= '~' || Character.isLetterOrDigit(letter) && letter <= 0xFFFD;
    }
}
