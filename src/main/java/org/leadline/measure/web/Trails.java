package org.leadline.measure.web;

import gg.jte.support.LocalizationSupport;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.Measure;
import org.leadline.unit.Unit;

/** Crumbs, and the few choices that every form of measures has. */
public final class Trails {
    private Trails() {}

    public static Map<String, String> to(Measure measure, LocalizationSupport words) {
        Map<String, String> trail = new LinkedHashMap<>();
        trail.put("/care?unit=" + measure.unitId(), words.lookup("measure.our-care"));
        trail.put("/measure?unit=" + measure.unitId(), words.lookup("measure.title"));
        trail.put(measure.address(), measure.name());
        return trail;
    }

    public static Map<String, String> to(Unit unit, LocalizationSupport words) {
        Map<String, String> trail = new LinkedHashMap<>();
        trail.put("/care?unit=" + unit.id(), words.lookup("measure.our-care"));
        trail.put("/measure?unit=" + unit.id(), words.lookup("measure.title"));
        return trail;
    }

    public static Map<String, String> yesNo(LocalizationSupport words) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("yes", words.lookup("measure.yes"));
        options.put("no", words.lookup("measure.no"));
        return options;
    }

    /** The words of a key with {0}, {1} … replaced as they are. */
    public static String say(LocalizationSupport words, String key, Object... values) {
        String said = words.lookup(key);
        for (int at = 0; at < values.length; at++) {
            said = said.replace("{" + at + "}", String.valueOf(values[at]));
        }
        return said;
    }

    /** The word that a form sends for a value; empty for none. */
    public static String word(@Nullable Enum<?> value) {
        return MeasureTyping.word(value);
    }
}
