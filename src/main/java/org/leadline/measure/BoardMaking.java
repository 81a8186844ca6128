package org.leadline.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.spc.SpcReading;
import org.leadline.measure.spc.Variation;

/** Puts charts beside each other: what chance would raise on all of them, and which signals count nevertheless. */
final class BoardMaking {
    /** Of the signals that are said to stand out, the share that is expected to be chance (Benjamini and Hochberg 1995). */
    private static final double FALSE_SHARE = 0.05;

    private BoardMaking() {}

    /** Those that stand out first, by their evidence; the others in the order given. */
    static List<BoardRow> ranked(List<BoardRow> rows) {
        List<BoardRow> byEvidence = rows.stream()
                .filter(row -> evidence(row) < 1)
                .sorted(Comparator.comparingDouble(BoardMaking::evidence))
                .toList();
        long asked = rows.stream().filter(row -> alarm(row) != null).count();
        int last = -1;
        for (int i = 0; i < byEvidence.size(); i++) {
            if (evidence(byEvidence.get(i)) <= FALSE_SHARE * (i + 1) / asked) {
                last = i;
            }
        }
        List<BoardRow> standing = byEvidence.subList(0, last + 1);
        List<BoardRow> ranked = new ArrayList<>();
        standing.forEach(row -> ranked.add(row.standingOut(true)));
        rows.stream().filter(row -> !standing.contains(row)).forEach(ranked::add);
        return List.copyOf(ranked);
    }

    /** Null where no chart has limits. @param ranked as {@link #ranked} gives them */
    static @Nullable BoardBudget budget(List<BoardRow> ranked) {
        List<BoardRow> charts = ranked.stream().filter(row -> alarm(row) != null).toList();
        if (charts.isEmpty()) {
            return null;
        }
        return new BoardBudget(
                charts.size(),
                charts.stream().mapToDouble(row -> alarm(row).icon()).sum(),
                (int) charts.stream().filter(BoardMaking::hasIcon).count(),
                charts.stream().mapToDouble(row -> alarm(row).chart()).sum(),
                (int) charts.stream().filter(BoardMaking::isFlagged).count(),
                (int) charts.stream().filter(BoardRow::standsOut).count());
    }

    private static boolean hasIcon(BoardRow row) {
        return row.reading() != null
                && row.reading().chart() != null
                && row.reading().chart().variation() != Variation.COMMON_CAUSE;
    }

    private static boolean isFlagged(BoardRow row) {
        return row.reading() != null
                && row.reading().chart() != null
                && row.reading().chart().points().stream()
                        .anyMatch(point -> !point.flags().isEmpty());
    }

    private static double evidence(BoardRow row) {
        SpcReading.FalseAlarm alarm = alarm(row);
        return alarm == null ? 1 : alarm.evidence();
    }

    private static SpcReading.@Nullable FalseAlarm alarm(BoardRow row) {
        return row.reading() == null ? null : row.reading().falseAlarm();
    }
}
