package org.leadline.measure;

import java.util.ArrayList;
import java.util.List;
import org.leadline.measure.spc.Board;

/** Puts charts beside each other: what chance would raise on all of them, and which signals count nevertheless. */
final class BoardMaking {
    private final List<BoardRow> rows;
    private final Board board;

    BoardMaking(List<BoardRow> rows) {
        this.rows = List.copyOf(rows);
        List<Board.Entry> entries = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            BoardRow row = rows.get(at);
            if (row.reading() != null && row.hidden() == 0) {
                Board.Entry.of(Integer.toString(at), row.reading(), row.harm()).ifPresent(entries::add);
            }
        }
        this.board = Board.of(entries);
    }

    /** Those that stand out first, by their evidence; the others in the order given. */
    List<BoardRow> ranked() {
        List<Integer> clear = board.standings().stream()
                .filter(Board.Standing::clear)
                .map(standing -> Integer.valueOf(standing.name()))
                .toList();
        List<BoardRow> ranked = new ArrayList<>();
        clear.forEach(at -> ranked.add(rows.get(at).standingOut(true)));
        for (int at = 0; at < rows.size(); at++) {
            if (!clear.contains(at)) {
                ranked.add(rows.get(at));
            }
        }
        return List.copyOf(ranked);
    }

    Board board() {
        return board;
    }
}
