package org.leadline.today;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what waits for one person, of every part: where a person is needed now first, then what is overdue, then by when it is due. */
@Component
class MyQueue {
    private static final Comparator<Waiting> PRESSING_FIRST = Comparator.comparing((Waiting waiting) -> !waiting.now())
            .thenComparing(waiting -> !waiting.overdue())
            .thenComparing(MyQueue::due)
            .thenComparing(Waiting::since);
    private final List<Waits> parts;

    MyQueue(List<Waits> parts) {
        this.parts = List.copyOf(parts);
    }

    @Transactional(readOnly = true)
    public List<Waiting> list(SignedIn me) {
        return parts.stream()
                .flatMap(part -> part.listWaiting(me).stream())
                .sorted(PRESSING_FIRST)
                .toList();
    }

    private static Instant due(Waiting waiting) {
        Instant due = waiting.due();
        return due == null ? Instant.MAX : due;
    }
}
