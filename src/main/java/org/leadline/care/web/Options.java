package org.leadline.care.web;

import gg.jte.support.LocalizationSupport;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leadline.care.CareProcess;
import org.leadline.care.Mode;

/** The options of the chips on the forms of care, in their order. */
public final class Options {

    private Options() {}

    /** The way back from a page of a process: our care, then the process. */
    public static Map<String, String> trail(CareProcess process, LocalizationSupport words) {
        Map<String, String> trail = new LinkedHashMap<>();
        trail.put("/care?unit=" + process.unitId(), words.lookup("care.title"));
        trail.put(process.address(), process.name());
        return trail;
    }

    /** The way back from a page of a file: our care, the process, its logs. */
    public static Map<String, String> trailToLogs(CareProcess process, LocalizationSupport words) {
        Map<String, String> trail = trail(process, words);
        trail.put(process.address() + "/log", words.lookup("care.logs"));
        return trail;
    }

    public static Map<String, String> yesNo(LocalizationSupport words) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("yes", words.lookup("care.form.best.yes"));
        options.put("no", words.lookup("care.form.best.no"));
        return options;
    }

    public static Map<String, String> modes(LocalizationSupport words) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Mode mode : Mode.values()) {
            options.put(mode.word(), words.lookup("frame.mode." + Kind.of(mode)));
        }
        return options;
    }

    public static Map<String, String> modeHints(LocalizationSupport words) {
        Map<String, String> hints = new LinkedHashMap<>();
        for (Mode mode : Mode.values()) {
            hints.put(mode.word(), words.lookup("care.mode." + Kind.of(mode) + ".hint"));
        }
        return hints;
    }

    public static Map<String, String> ids(LocalizationSupport words) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("hashed", words.lookup("care.preview.ids.hashed"));
        options.put("ours", words.lookup("care.preview.ids.ours"));
        return options;
    }

    public static Map<String, String> idHints(LocalizationSupport words) {
        Map<String, String> hints = new LinkedHashMap<>();
        hints.put("hashed", words.lookup("care.preview.ids.hashed.hint"));
        hints.put("ours", words.lookup("care.preview.ids.ours.hint"));
        return hints;
    }
}
