package org.leadline.care.intake;

import java.util.List;

/** The keys of the XES attributes that are read: the standard's own (IEEE 1849-2023), unless others were named. */
record XesKeys(String caseId, String activity, String time, String lifecycle, List<String> attributes) {
    private static final String TRACE_PREFIX = "case:";

    static XesKeys of(ReadingOptions options) {
        return new XesKeys(
                options.caseColumn().map(XesKeys::withoutPrefix).orElse("concept:name"),
                options.activityColumn().orElse("concept:name"),
                options.timeColumn().orElse("time:timestamp"),
                "lifecycle:transition",
                options.attributes());
    }

    /** In CSV a key of the trace is written with a prefix; the same name is understood here. */
    static String withoutPrefix(String key) {
        return key.startsWith(TRACE_PREFIX) ? key.substring(TRACE_PREFIX.length()) : key;
    }

    static boolean isOfTraceOnly(String key) {
        return key.startsWith(TRACE_PREFIX);
    }
}
