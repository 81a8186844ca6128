package org.leadline.sounding.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.Field;

/**
 * One field of a view's form as it is shown.
 *
 * @param options what can be chosen, by what is kept; empty for texts and numbers
 * @param value what stands in it
 */
public record ViewPart(Field field, String label, Map<String, String> options, String value) {
    private static final int FEW = 5;

    /** The fields of a sounding's form with what was typed or sealed. */
    static List<ViewPart> of(SoundingWords words, Sounding sounding, Map<String, String> values) {
        return sounding.form().fields().stream()
                .map(field -> new ViewPart(
                        field,
                        words.label(sounding, field),
                        words.options(sounding, field),
                        values.getOrDefault(field.key(), "")))
                .toList();
    }

    /** What is chosen, as chips take it. */
    public Set<String> chosen() {
        return value.isEmpty() ? Set.of() : Set.of(value);
    }

    /** Whether its options stand beside each other. */
    public boolean inline() {
        return options.size() <= FEW;
    }

    /** A text or a number, as against a choice. */
    public boolean isTyped() {
        return field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.NUMBER;
    }

    /** What was sealed, as it is read. */
    public String read() {
        return options.getOrDefault(value, value);
    }
}
