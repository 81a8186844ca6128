package org.leadline.aim;

import java.time.Instant;
import java.util.List;
import org.leadline.unit.sheet.Wins;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was pinned and is done is a win of its unit. An aim that was retired is none: nothing in it says that it was reached. */
@Component
@Transactional(readOnly = true)
class PinnedWon implements Wins {
    private static final int MOST_LOOKED_AT = 50;
    private final PinnedStore pinned;

    PinnedWon(PinnedStore pinned) {
        this.pinned = pinned;
    }

    @Override
    public List<Win> listWins(long unitId, Instant since) {
        return pinned.listEnded(unitId, MOST_LOOKED_AT).stream()
                .filter(thing -> "done".equals(thing.getEndedAs()))
                .map(thing -> new Win(
                        thing.getLine(),
                        "/aim?unit=" + unitId,
                        thing.getEndedAt().toInstant()))
                .filter(win -> !win.at().isBefore(since))
                .toList();
    }
}
