package org.leadline.post;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.leadline.access.ClockStrikes;
import org.leadline.access.Clocks;
import org.leadline.access.SignedIn;
import org.leadline.post.Letter.State;
import org.leadline.unit.People;
import org.leadline.unit.sheet.Waits;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes one person's weekly letter: one action a line, from what waits for them now; none where nothing waits, or nobody would open it. */
@Component
class WeeklyRound implements ClockStrikes {
    static final String NAME = "weekly-letter";
    private static final String ABOUT = "/post/weekly";
    private final ObjectProvider<Waits> parts;
    private final WeeklyStore store;
    private final LetterStore letters;
    private final People people;
    private final Postman postman;
    private final PostSettings settings;
    private final Clocks clocks;
    private final Clock clock;

    WeeklyRound(
            ObjectProvider<Waits> parts,
            WeeklyStore store,
            LetterStore letters,
            People people,
            Postman postman,
            PostSettings settings,
            Clocks clocks,
            Clock clock) {
        this.parts = parts;
        this.store = store;
        this.letters = letters;
        this.people = people;
        this.postman = postman;
        this.settings = settings;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public String clock() {
        return NAME;
    }

    @Override
    public void strike(String mondayAndPerson) {
        long personId = Long.parseLong(mondayAndPerson.replaceFirst(".*/", ""));
        boolean somebodyOpensIt = postman.isThere() || settings.demo();
        Optional<SignedIn> person = people.find(personId);
        if (somebodyOpensIt
                && person.isPresent()
                && people.findEmail(personId).isPresent()
                && !store.isStopped(personId)) {
            List<WeeklyLine> lines = WeeklyLine.of(parts.stream()
                    .flatMap(part -> part.listWaiting(person.get()).stream())
                    .toList());
            if (!lines.isEmpty()) {
                send(personId, lines);
            }
        }
    }

    private void send(long personId, List<WeeklyLine> lines) {
        State state = postman.isThere() ? State.WAITING : State.KEPT;
        long id = letters.insert(personId, WeeklyStore.KIND, ABOUT, WeeklyLine.QUEUE, null, state);
        store.insertLines(id, lines);
        if (state == State.WAITING) {
            clocks.set(LetterClock.NAME, Long.toString(id), clock.instant());
        }
    }
}
