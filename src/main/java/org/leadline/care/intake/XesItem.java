package org.leadline.care.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attributes of a trace or an event of XES that are wanted, as they stand in the file. */
final class XesItem {
    private final long line;
    private final Map<String, String> values = new HashMap<>();
    private final List<String> doubled = new ArrayList<>();

    XesItem(long line) {
        this.line = line;
    }

    long line() {
        return line;
    }

    void put(String key, String value) {
        if (values.putIfAbsent(key, value) != null) {
            doubled.add(key);
        }
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Keys that stand more than once. */
    List<String> doubled() {
        return doubled;
    }
}
