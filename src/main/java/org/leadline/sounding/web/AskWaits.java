package org.leadline.sounding.web;

import java.time.Instant;
import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Queue;
import org.leadline.sounding.act.State;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;

/** Gives what waits for somebody in soundings to the queue that joins all parts; as the queue of soundings itself, it moves by no sealing. */
@Component
class AskWaits implements Waits {
    private final Queue queue;
    private final Rows rows;

    AskWaits(Queue queue, Rows rows) {
        this.queue = queue;
        this.rows = rows;
    }

    @Override
    public List<Waiting> listWaiting(SignedIn me) {
        return queue.list(me).stream().map(this::waiting).toList();
    }

    private Waiting waiting(Queue.Item item) {
        AskView.Row row = rows.waiting(item);
        boolean bedside = item.sounding().template().isBedside();
        boolean presses = item.kind() != Queue.Kind.MISSED && item.kind() != Queue.Kind.SAY_BACK;
        return new Waiting(
                "sounding-" + Rows.word(item.kind()),
                item.sounding().unitId(),
                row.what(),
                String.join(" · ", row.why()),
                row.act(),
                row.address(),
                since(item),
                presses ? item.due() : null,
                item.overdue(),
                bedside && item.sounding().state() == State.OPEN);
    }

    private static Instant since(Queue.Item item) {
        return switch (item.kind()) {
            case VIEW, PLAN_FIRST, ANSWER -> item.sounding().openedAt();
            case DECIDE, SAY_BACK, MISSED -> item.sounding().stateAt();
            case LOOK_BACK -> item.due();
        };
    }
}
