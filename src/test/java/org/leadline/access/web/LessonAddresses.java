package org.leadline.access.web;

import java.util.List;
import org.leadline.access.web.AddressTable.Row;

/** The addresses of heads-ups, lessons and thanks. */
final class LessonAddresses {
    static final List<Row> ROWS = List.of();

    private LessonAddresses() {}
}
