package org.leadline.care.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Steps or columns that can be ticked: those that are ticked or likely stand in sight, the others behind a toggle.
 *
 * @param shown by name what stands beside its box
 * @param more the others; empty where all are few enough to be shown
 */
public record Choices(Map<String, String> shown, Map<String, String> more) {

    private static final int FEW = 6;

    static Choices of(Map<String, String> all, Set<String> ticked, Set<String> likely) {
        Map<String, String> shown = new LinkedHashMap<>();
        Map<String, String> more = new LinkedHashMap<>();
        all.forEach((name, label) -> {
            boolean inSight = all.size() <= FEW + 2 || ticked.contains(name) || likely.contains(name);
            (inSight ? shown : more).put(name, label);
        });
        if (shown.isEmpty()) {
            all.keySet().stream().limit(FEW).forEach(name -> shown.put(name, more.remove(name)));
        }
        return new Choices(shown, more);
    }
}
