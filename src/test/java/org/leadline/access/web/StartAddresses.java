package org.leadline.access.web;

import java.util.List;
import org.leadline.access.web.AddressTable.Row;

/** The addresses of setting up, and of entering people. */
final class StartAddresses {
    static final List<Row> ROWS = List.of();

    private StartAddresses() {}
}
