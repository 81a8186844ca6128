package org.leadline.access.web;

import java.util.List;
import org.leadline.access.web.AddressTable.Row;

/** The addresses of promises and hand-over. */
final class PracticeAddresses {
    static final List<Row> ROWS = List.of();

    private PracticeAddresses() {}
}
