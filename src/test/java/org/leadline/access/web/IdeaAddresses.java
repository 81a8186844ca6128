package org.leadline.access.web;

import java.util.List;
import org.leadline.access.web.AddressTable.Row;

/** The addresses of ideas, tests and what is stuck. */
final class IdeaAddresses {
    static final List<Row> ROWS = List.of();

    private IdeaAddresses() {}
}
