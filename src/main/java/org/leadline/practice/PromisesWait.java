package org.leadline.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for somebody in promises: their own that are late or due within a week, and what they are asked to judge. */
@Component
@Transactional(readOnly = true)
class PromisesWait implements Waits {
    private static final int SOON_DAYS = 7;
    private final Promises promises;
    private final Sentences sentences;
    private final Clock clock;

    PromisesWait(Promises promises, Sentences sentences, Clock clock) {
        this.promises = promises;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public List<Waiting> listWaiting(SignedIn me) {
        LocalDate today = LocalDate.now(clock);
        List<Waiting> waiting = new ArrayList<>();
        for (SeenPromise mine : promises.listMine(me)) {
            Promise promise = mine.promise();
            if (promise.state() == PromiseState.OPEN && !promise.dueOn().isAfter(today.plusDays(SOON_DAYS))) {
                waiting.add(waiting("keep", mine, promise.madeAt(), endOf(promise.dueOn()), to(mine)));
            }
        }
        for (SeenPromise owed : promises.listToJudge(me)) {
            Promise promise = owed.promise();
            OtherDay asked = promise.asked();
            if (asked != null && owed.may(PromiseDeed.ANSWER_OTHER_DAY)) {
                waiting.add(waiting(
                        "other-day", owed, promise.madeAt(), null, owed.keeperName(), Days.date(asked.newDay())));
            } else if (promise.state() == PromiseState.DONE && promise.doneAt() != null) {
                waiting.add(waiting("judge", owed, promise.doneAt(), null, owed.keeperName()));
            }
        }
        return List.copyOf(waiting);
    }

    private Waiting waiting(String kind, SeenPromise seen, Instant since, @Nullable Instant due, Object... values) {
        boolean overdue = due != null && clock.instant().isAfter(due);
        List<Object> said = new ArrayList<>(List.of(values));
        said.add(Days.date(seen.promise().dueOn()));
        return new Waiting(
                "promise-" + kind,
                seen.promise().unitId(),
                seen.promise().words(),
                sentences.say("practice.waits." + kind + (overdue ? ".late" : ""), said.toArray()),
                sentences.say("practice.waits." + kind + ".step"),
                seen.promise().address(),
                since,
                due,
                overdue,
                overdue);
    }

    private static String to(SeenPromise seen) {
        String person = seen.toName();
        return person == null ? seen.toUnitName() : person;
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
