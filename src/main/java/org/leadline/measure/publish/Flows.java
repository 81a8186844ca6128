package org.leadline.measure.publish;

/**
 * A table as a ring of pipes: from a source to each row (its total), from each row to each column (its cell), from each column to a sink (its total), and
 * from there back to the source (the total of all). What runs into a knot runs out of it, which is all that rows, columns and totals say of each other.
 */
final class Flows {
    private final int height;
    private final int width;
    final int[] from;
    final int[] to;
    final long[] counts;

    Flows(CountTable table) {
        height = table.height();
        width = table.width();
        int pipes = height + height * width + width + 1;
        from = new int[pipes];
        to = new int[pipes];
        counts = new long[pipes];
        for (int row = 0; row < height; row++) {
            lay(totalOfRow(row), source(), knotOfRow(row), table.totalOfRow(row));
            for (int column = 0; column < width; column++) {
                lay(cell(row, column), knotOfRow(row), knotOfColumn(column), table.count(row, column));
            }
        }
        for (int column = 0; column < width; column++) {
            lay(totalOfColumn(column), knotOfColumn(column), sink(), table.totalOfColumn(column));
        }
        lay(total(), sink(), source(), table.total());
    }

    private void lay(int pipe, int begin, int end, long count) {
        from[pipe] = begin;
        to[pipe] = end;
        counts[pipe] = count;
    }

    int pipes() {
        return counts.length;
    }

    int knots() {
        return height + width + 2;
    }

    int totalOfRow(int row) {
        return row;
    }

    int cell(int row, int column) {
        return height + row * width + column;
    }

    int totalOfColumn(int column) {
        return height + height * width + column;
    }

    int total() {
        return height + height * width + width;
    }

    boolean isCell(int pipe) {
        return pipe >= height && pipe < height + height * width;
    }

    private static int source() {
        return 0;
    }

    private static int knotOfRow(int row) {
        return 1 + row;
    }

    private int knotOfColumn(int column) {
        return 1 + height + column;
    }

    private int sink() {
        return 1 + height + width;
    }
}
