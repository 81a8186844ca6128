package org.leadline.care.journey;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The cases that a pick leaves out of the count, and why.
 *
 * @param total all of them
 * @param reasons one for each case, most cases first, then by the UTF-8 bytes of the word
 */
public record NotCounted(int total, List<Reason> reasons) {

    public static final NotCounted NOBODY = new NotCounted(0, List.of());

    /** So many cases, and the word for them: 9, "transferred". */
    public record Reason(String word, int cases) {}

    static NotCounted of(Map<String, Integer> casesByWord) {
        var reasons = casesByWord.entrySet().stream()
                .map(entry -> new Reason(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Reason::cases)
                        .reversed()
                        .thenComparing(Reason::word, NameOrder.BY_BYTES))
                .toList();
        return new NotCounted(reasons.stream().mapToInt(Reason::cases).sum(), reasons);
    }
}
