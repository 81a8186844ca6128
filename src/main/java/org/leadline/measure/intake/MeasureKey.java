package org.leadline.measure.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A key of the file of a measure, and what stands after it. */
enum MeasureKey {
    UNIT(Type.TEXT, false),
    NAME(Type.TEXT, true),
    COUNTS(Type.TEXT, true),
    WHY(Type.TEXT, true),
    NUMERATOR(Type.TEXT, true),
    DENOMINATOR(Type.TEXT, false),
    KIND(Type.WORD, true, "proportion", "rate", "count", "value", "wait", "time-between", "cases-between"),
    PERIOD(Type.WORD, true, "day", "week", "month", "event"),
    PER(Type.NUMBER, false),
    SHOWN_IN(Type.TEXT, true),
    SOURCE(Type.TEXT, true),
    BETTER(Type.WORD, true, "up", "down", "neither"),
    HARM(Type.YES_OR_NO, false),
    USUAL_GAP_AIM(Type.NUMBER, false),
    TARGET(Type.NUMBER, false),
    TARGET_SET_BY(Type.TEXT, false),
    TARGET_HANDED(Type.YES_OR_NO, false),
    TARGET_LAPSES(Type.DAY, false),
    CROWDS_OUT(Type.TEXT, false),
    BALANCED_BY(Type.TEXT, false),
    WAIVER(Type.TEXT, false),
    AUTHOR(Type.TEXT, false),
    CHECKER(Type.TEXT, true),
    OWNER(Type.TEXT, false),
    NEXT_REVIEW(Type.DAY, false),
    PROCESS(Type.TEXT, false),
    AIM(Type.TEXT, false),
    FROM_NOTES(Type.WORD, false, "journeys", "with-step", "wait", "rule"),
    STEP(Type.TEXT, false),
    UNTIL(Type.TEXT, false);

    private enum Type {
        TEXT,
        NUMBER,
        DAY,
        YES_OR_NO,
        WORD
    }

    private final Type type;
    private final boolean needed;
    private final List<String> allowed;

    MeasureKey(Type type, boolean needed, String... allowed) {
        this.type = type;
        this.needed = needed;
        this.allowed = List.of(allowed);
    }

    /** {@code usual-gap-aim}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isNeeded() {
        return needed;
    }

    /** The words that may stand after it: "up, down, neither". */
    String words() {
        return String.join(", ", allowed);
    }

    static @Nullable MeasureKey find(String word) {
        return Arrays.stream(values())
                .filter(key -> key.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** The key that shares most letters with a word that is none, so that a slip is found; blank where none is near. */
    static String near(String word) {
        Set<Integer> letters = letters(word);
        MeasureKey best = null;
        double most = 0.6;
        for (MeasureKey key : values()) {
            Set<Integer> theirs = letters(key.word());
            long shared = theirs.stream().filter(letters::contains).count();
            double share = 2.0 * shared / Math.max(1, letters.size() + theirs.size());
            if (share > most) {
                most = share;
                best = key;
            }
        }
        return best == null ? "" : best.word();
    }

    /** The key of what is wrong with what stands after it; null where nothing is. */
    @Nullable
    String findFault(ScalarNode value) {
        Tag tag = value.getTag();
        return switch (type) {
            case TEXT -> !tag.equals(Tag.STR) ? "key-text" : value.getValue().isBlank() ? "key-blank" : null;
            case NUMBER -> isNumber(value) ? null : "key-number";
            case DAY -> value.getValue().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? null : "key-day";
            case YES_OR_NO -> tag.equals(Tag.BOOL) ? null : "key-yes-or-no";
            case WORD -> allowed.contains(value.getValue()) ? null : "key-word";
        };
    }

    private static boolean isNumber(ScalarNode value) {
        return (value.getTag().equals(Tag.INT) || value.getTag().equals(Tag.FLOAT))
                && value.getValue().matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    }

    private static Set<Integer> letters(String word) {
        return word.toLowerCase(Locale.ROOT).chars().boxed().collect(Collectors.toSet());
    }
}
