package org.leadline.measure.publish;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Chooses what of a table may be shown.
 *
 * <p>First every small count is hidden, totals too. Then it is asked of each hidden count whether it could be another, with everything shown the same, every
 * small count still small and every other still not: whether one more, or one less, can run through its pipe and round in a ring of pipes that have room for
 * it. Where none has, the ring is sought that takes the least more hiding, and that is hidden too. Where there is no such ring, nothing is shown.
 */
public final class Publishing {
    private final Flows flows;
    private final Room room;

    private Publishing(CountTable table, SmallNumbers rule) {
        this.flows = new Flows(table);
        this.room = new Room(flows, rule);
    }

    /** The table as it may be shown: for each hidden count there are at least two that fit all that is shown. */
    public static PublishedTable publish(CountTable table, SmallNumbers rule) {
        Publishing publishing = new Publishing(table, rule);
        return publishing.shown(table, rule, publishing.choose());
    }

    private BitSet choose() {
        BitSet hidden = new BitSet();
        IntStream.range(0, flows.pipes()).filter(room::isSmall).forEach(hidden::set);
        for (int pipe : hidden.stream().toArray()) {
            Optional<Ring> ring = new Rings(flows, room, hidden).findCheapest(pipe);
            if (ring.isEmpty()) {
                hidden.set(0, flows.pipes());
                return hidden;
            }
            ring.get().toHide().forEach(hidden::set);
        }
        return hidden;
    }

    private PublishedTable shown(CountTable table, SmallNumbers rule, BitSet hidden) {
        List<List<Shown>> rows = new ArrayList<>();
        for (int row = 0; row < table.height(); row++) {
            int of = row;
            rows.add(list(table.width(), column -> flows.cell(of, column), rule, hidden));
        }
        return new PublishedTable(
                List.copyOf(rows),
                list(table.height(), flows::totalOfRow, rule, hidden),
                list(table.width(), flows::totalOfColumn, rule, hidden),
                shown(flows.total(), rule, hidden));
    }

    private List<Shown> list(int size, IntUnaryOperator pipe, SmallNumbers rule, BitSet hidden) {
        return IntStream.range(0, size)
                .map(pipe)
                .mapToObj(of -> shown(of, rule, hidden))
                .toList();
    }

    private Shown shown(int pipe, SmallNumbers rule, BitSet hidden) {
        return hidden.get(pipe) ? Shown.HIDDEN : Shown.of(rule.round(flows.counts[pipe]));
    }
}
