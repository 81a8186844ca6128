package org.leadline.access;

import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of clocks: something happens to a thing at an instant, once, also after a restart. */
@Service
@Transactional
public class Clocks {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");
    private static final int LONGEST_THING = 200;
    private final ClockStore store;
    private final ObjectProvider<ClockStrikes> keepers;

    Clocks(ClockStore store, ObjectProvider<ClockStrikes> keepers) {
        this.store = store;
        this.keepers = keepers;
    }

    /**
     * Sets the clock for a thing, in the caller's transaction; moves it where it was set already. It strikes at that instant or soon after, by the
     * time of the {@link java.time.Clock} bean.
     *
     * @param thing 1 to 200 characters; nothing that a log must not hold
     * @throws IllegalArgumentException where nobody keeps a clock of that name
     */
    public void set(String clock, String thing, Instant at) {
        if (!NAME.matcher(clock).matches() || thing.isEmpty() || thing.length() > LONGEST_THING) {
            throw new IllegalArgumentException("No clock can be named \"" + clock + "\" for a thing of "
                    + thing.length() + " characters; a name is [a-z0-9-]{1,64}, a thing has 1 to 200 characters");
        }
        if (keepers.stream().noneMatch(keeper -> keeper.clock().equals(clock))) {
            throw new IllegalArgumentException("Nobody keeps the clock \"" + clock + "\": a bean of "
                    + ClockStrikes.class.getSimpleName() + " with that name is missing");
        }
        store.set(clock, thing, at);
    }

    /** Stops the clock for a thing, in the caller's transaction; nothing happens where it was not set. */
    public void stop(String clock, String thing) {
        store.remove(clock, thing);
    }
}
