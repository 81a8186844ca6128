package org.leadline.measure.publish;

import java.util.List;

/**
 * A table as it may be shown. Its totals are rounded by themselves and need not add up.
 *
 * @param rows as in the table of counts
 * @param totalsOfRows one for each row
 * @param totalsOfColumns one for each column
 */
public record PublishedTable(
        List<List<Shown>> rows, List<Shown> totalsOfRows, List<Shown> totalsOfColumns, Shown total) {}
