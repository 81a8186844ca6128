package org.leadline.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of acts that a page may send twice: from a phone that found its network again, or by a second tap. Each key acts once. */
@Service
@Transactional
public class Once {
    static final String SWEEP = "once-sweep";
    private static final Duration KEPT = Duration.ofDays(60);
    private final OnceStore store;
    private final Clocks clocks;
    private final Clock clock;

    Once(OnceStore store, Clocks clocks, Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Does the act, unless this person's act of that key was done; in one transaction with it. Of two that come at the same time the second waits for
     * the first. What it refuses by throwing is not done and can be sent again under the same key.
     *
     * @param key made by the page, a UUID; null or blank acts each time
     * @param act gives the address of what came of it, 1 to 300 characters
     * @return the address, of this act or of the one that was done before
     * @throws NotHere where the key is none, or another person's
     */
    public String act(SignedIn me, @Nullable String key, Supplier<String> act) {
        if (key == null || key.isBlank()) {
            return act.get();
        }
        UUID once = parse(key);
        LocalDate today = LocalDate.now(clock);
        if (store.begin(once, me.personId(), today)) {
            String address = act.get();
            store.end(once, address);
            sweepLater(once, today);
            return address;
        }
        return store.find(once, me.personId()).orElseThrow(() -> new NotHere("once"));
    }

    /** Where the result of an act of this person's stands; empty where none of that key was done. */
    @Transactional(readOnly = true)
    public Optional<String> find(SignedIn me, String key) {
        return store.find(parse(key), me.personId());
    }

    /** One clock for all keys of a day, set by the first: a clock that each act moved would strike only where nobody acts for {@link #KEPT}. */
    private void sweepLater(UUID once, LocalDate today) {
        if (!store.hasOtherOf(today, once)) {
            clocks.set(SWEEP, today.toString(), clock.instant().plus(KEPT));
        }
    }

    void sweep(LocalDate day) {
        store.removeUntil(day);
    }

    private static UUID parse(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException none) {
            throw new NotHere("once");
        }
    }

    /** Its clock. */
    @Configuration(proxyBeanMethods = false)
    static class Strikes {
        @Bean
        ClockStrikes onceIsSwept(Once once) {
            return ClockStrikes.of(SWEEP, day -> once.sweep(LocalDate.parse(day)));
        }
    }
}
