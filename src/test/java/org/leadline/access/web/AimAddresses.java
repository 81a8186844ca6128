package org.leadline.access.web;

import java.util.List;
import org.leadline.access.web.AddressTable.Row;

/** The addresses of values and aims. */
final class AimAddresses {
    static final List<Row> ROWS = List.of();

    private AimAddresses() {}
}
