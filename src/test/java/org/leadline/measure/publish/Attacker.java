package org.leadline.measure.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody who wants a hidden count: knows the rule, every count that is shown, and, unless nothing at all is shown, which of the hidden ones are small; tries every table by brute
 * force. Shares nothing with the room that chooses: works on rows and columns, not on rings.
 */
final class Attacker {
    private final CountTable truth;
    private final PublishedTable shown;
    private final SmallNumbers rule;
    private final boolean nothingIsShown;
    private boolean gaveUp;
    private final long most;
    private final List<Set<Long>> cells = new ArrayList<>();
    private final List<Set<Long>> ofRows = new ArrayList<>();
    private final List<Set<Long>> ofColumns = new ArrayList<>();
    private final Set<Long> ofAll = new HashSet<>();
    private final long[] row;
    private final long[] tried;

    Attacker(CountTable truth, PublishedTable shown, SmallNumbers rule) {
        this.truth = truth;
        this.shown = shown;
        this.rule = rule;
        this.nothingIsShown = PublishingTest.all(shown).stream().allMatch(Shown::hidden);
        this.most = truth.total() + rule.rounding();
        this.row = new long[truth.width()];
        this.tried = new long[truth.height() * truth.width()];
        for (int i = 0; i < tried.length; i++) {
            cells.add(new HashSet<>());
        }
        for (int i = 0; i < truth.height(); i++) {
            ofRows.add(new HashSet<>());
        }
        for (int i = 0; i < truth.width(); i++) {
            ofColumns.add(new HashSet<>());
        }
    }

    /** The hidden counts, by name, that only one number fits. */
    List<String> solve() {
        search(0);
        return solved();
    }

    private List<String> solved() {
        List<String> solved = new ArrayList<>();
        for (int at = 0; at < tried.length; at++) {
            note(solved, "cell " + at, shown.rows().get(at / row.length).get(at % row.length), cells.get(at));
        }
        for (int at = 0; at < ofRows.size(); at++) {
            note(solved, "total of row " + at, shown.totalsOfRows().get(at), ofRows.get(at));
        }
        for (int at = 0; at < ofColumns.size(); at++) {
            note(solved, "total of column " + at, shown.totalsOfColumns().get(at), ofColumns.get(at));
        }
        note(solved, "total", shown.total(), ofAll);
        return solved;
    }

    private void note(List<String> solved, String name, Shown cell, Set<Long> fitting) {
        if (cell.hidden() && fitting.size() < 2) {
            solved.add(name + " is " + fitting);
        }
    }

    private void search(int at) {
        if (at == tried.length) {
            note();
            return;
        }
        int line = at / row.length;
        int column = at % row.length;
        for (long count = 0; count <= most && !gaveUp; count++) {
            tried[at] = count;
            boolean fits =
                    fits(truth.count(line, column), shown.rows().get(line).get(column), count);
            if (fits && column == row.length - 1) {
                fits = fits(truth.totalOfRow(line), shown.totalsOfRows().get(line), sumOfRow(line));
            }
            if (fits && line == ofRows.size() - 1) {
                fits = fits(truth.totalOfColumn(column), shown.totalsOfColumns().get(column), sumOfColumn(column));
            }
            if (fits) {
                search(at + 1);
            }
        }
    }

    private void note() {
        long all = 0;
        for (long count : tried) {
            all += count;
        }
        if (!fits(truth.total(), shown.total(), all)) {
            return;
        }
        ofAll.add(all);
        for (int at = 0; at < tried.length; at++) {
            cells.get(at).add(tried[at]);
        }
        for (int line = 0; line < ofRows.size(); line++) {
            ofRows.get(line).add(sumOfRow(line));
        }
        for (int column = 0; column < row.length; column++) {
            ofColumns.get(column).add(sumOfColumn(column));
        }
        gaveUp = solved().isEmpty();
    }

    private long sumOfRow(int line) {
        long sum = 0;
        for (int column = 0; column < row.length; column++) {
            sum += tried[line * row.length + column];
        }
        return sum;
    }

    private long sumOfColumn(int column) {
        long sum = 0;
        for (int line = 0; line < ofRows.size(); line++) {
            sum += tried[line * row.length + column];
        }
        return sum;
    }

    private boolean fits(long real, Shown cell, long count) {
        boolean small = count >= 1 && count <= rule.hidden();
        boolean reallySmall = real >= 1 && real <= rule.hidden();
        if (cell.hidden()) {
            return nothingIsShown || small == reallySmall;
        }
        if (small) {
            return false;
        }
        return (2 * count + rule.rounding()) / (2L * rule.rounding()) * rule.rounding() == cell.about();
    }
}
