package org.leadline.care.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a CSV stands for what.
 *
 * @param header the names of the columns, as the file writes them
 * @param columnOf for each role found the index of its column
 * @param attributeColumns indexes of the columns read as attributes
 */
record Columns(char delimiter, List<String> header, Map<Role, Integer> columnOf, List<Integer> attributeColumns) {

    /** The slot of each column that is needed, from 0, and -1 for all others. */
    int[] slots() {
        var slots = new int[header.size()];
        Arrays.fill(slots, -1);
        int next = 0;
        for (int column : neededColumns()) {
            slots[column] = next++;
        }
        return slots;
    }

    int neededCount() {
        return neededColumns().size();
    }

    Optional<Integer> find(Role role) {
        return Optional.ofNullable(columnOf.get(role));
    }

    /** The column of a role that every log has. */
    int get(Role role) {
        return find(role).orElseThrow();
    }

    String nameOf(Role role) {
        return header.get(get(role));
    }

    ReadingNotes.UsedColumns used() {
        return new ReadingNotes.UsedColumns(
                nameOf(Role.CASE),
                nameOf(Role.ACTIVITY),
                nameOf(Role.TIME),
                find(Role.LIFECYCLE).map(header::get));
    }

    private List<Integer> neededColumns() {
        var needed = new ArrayList<>(columnOf.values());
        needed.addAll(attributeColumns);
        Collections.sort(needed);
        return needed.stream().distinct().toList();
    }
}
