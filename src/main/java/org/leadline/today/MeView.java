package org.leadline.today;

import java.util.List;
import org.leadline.post.ToldBack;
import org.leadline.unit.sheet.Held;

/**
 * What is one's own.
 *
 * @param waiting all that waits, the most pressing first
 * @param heard what became of what one said
 * @param toPassOn what one is to tell somebody whom nothing else reaches
 * @param held what one holds, by when it is due
 */
public record MeView(
        List<TodayView.WaitingRow> waiting,
        List<Told> heard,
        List<Told> toPassOn,
        List<Held> held,
        MyMinutes.Week week) {

    /**
     * Something told back.
     *
     * @param day on which it was told
     * @param whom it is to be passed on to; empty where it is one's own
     */
    public record Told(ToldBack told, String day, String whom) {}
}
