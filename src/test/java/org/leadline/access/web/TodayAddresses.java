package org.leadline.access.web;

import java.util.List;
import org.leadline.access.web.AddressTable.Row;

/** The addresses of the sheet, of one's own page and of what is said without network. */
final class TodayAddresses {
    static final List<Row> ROWS = List.of();

    private TodayAddresses() {}
}
