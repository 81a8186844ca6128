package org.leadline.access.web;

import java.util.List;
import org.leadline.access.web.AddressTable.Row;

/** The addresses of signing in and of one's own sessions. */
final class AccessAddresses {
    static final List<Row> ROWS = List.of();

    private AccessAddresses() {}
}
