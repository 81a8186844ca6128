package org.leadline.today;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;

/**
 * What a unit's huddle sheet holds, before it is fitted to paper or screen.
 *
 * @param sections in the order in which they stand; those without a line too
 */
public record HuddleSheet(long unitId, List<Filled> sections) {
    public HuddleSheet {
        sections = List.copyOf(sections);
    }

    /**
     * One section with all its lines, the most pressing first.
     *
     * @param address where all of them stand; null where no part of Leadline fills it
     */
    public record Filled(Section section, @Nullable String address, List<SheetLine> lines) {
        public Filled {
            lines = List.copyOf(lines);
        }
    }

    /** Whether nothing at all stands on it. */
    public boolean isBlank() {
        return sections.stream().allMatch(filled -> filled.lines().isEmpty());
    }
}
