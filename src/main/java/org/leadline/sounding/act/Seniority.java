package org.leadline.sounding.act;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Proposes a turn from a grade: those whose grade stands in the list of senior grades answer last. The asker may change it before opening. */
public final class Seniority {
    private final Set<String> seniorGrades;

    /** @param lines of the reviewed file: a grade each; empty ones and those beginning with # do not count */
    public Seniority(Stream<String> lines) {
        this.seniorGrades = lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The proposed turn. Somebody without a grade answers first. */
    public Turn propose(@Nullable String grade) {
        return grade != null && seniorGrades.contains(grade.strip().toLowerCase(Locale.ROOT)) ? Turn.LAST : Turn.FIRST;
    }
}
