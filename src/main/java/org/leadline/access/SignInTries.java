package org.leadline.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How often a passphrase may be tried: only tries that fail are used up. Nobody can lock anybody else out: a browser in which the person has signed in before
 * counts by itself, and what many addresses have used up for one account leaves a few tries to each other address.
 */
@Component
class SignInTries {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int OF_A_KNOWN_BROWSER = 10;
    private static final int OF_AN_ADDRESS = 60;
    private static final int OF_AN_ADDRESS_FOR_A_NAME = 10;
    private static final int FOR_A_NAME = 50;
    private static final int STILL_OF_AN_ADDRESS_FOR_A_NAME = 3;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();
    private final TimeMeter time;

    SignInTries(TimeMeter time) {
        this.time = time;
    }

    /** A try that may be made, or how long to wait. */
    sealed interface Leave {
        record Wait(Duration left) implements Leave {}

        /** What it used up, so that it can be given back. */
        record Try(List<Bucket> used) implements Leave {
            /** The passphrase was right: the try has cost nothing. */
            void giveBack() {
                used.forEach(bucket -> bucket.addTokens(1));
            }
        }
    }

    /**
     * Asks for one try.
     *
     * @param name what was typed as the name, whether anybody has it or not
     */
    Leave ask(String name, Passphrases.From from) {
        var used = new ArrayList<Bucket>();
        if (from.knownBrowser() != null) {
            return take(used, "known " + from.knownBrowser() + " " + name, OF_A_KNOWN_BROWSER)
                    ? new Leave.Try(used)
                    : refuse(used, "known " + from.knownBrowser() + " " + name, OF_A_KNOWN_BROWSER);
        }
        String address = "address " + from.address();
        String both = address + " " + name;
        if (!take(used, address, OF_AN_ADDRESS)) {
            return refuse(used, address, OF_AN_ADDRESS);
        }
        if (!take(used, both, OF_AN_ADDRESS_FOR_A_NAME)) {
            return refuse(used, both, OF_AN_ADDRESS_FOR_A_NAME);
        }
        if (!take(used, "name " + name, FOR_A_NAME) && !take(used, "still " + both, STILL_OF_AN_ADDRESS_FOR_A_NAME)) {
            return refuse(used, "still " + both, STILL_OF_AN_ADDRESS_FOR_A_NAME);
        }
        return new Leave.Try(used);
    }

    private boolean take(List<Bucket> used, String key, int most) {
        Bucket bucket = bucket(key, most);
        return bucket.tryConsume(1) && used.add(bucket);
    }

    private Leave refuse(List<Bucket> used, String key, int most) {
        used.forEach(bucket -> bucket.addTokens(1));
        long nanoseconds = bucket(key, most).estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return new Leave.Wait(Duration.ofNanos(nanoseconds));
    }

    private Bucket bucket(String key, int most) {
        return buckets.get(
                key,
                absent -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, HOUR))
                        .build());
    }
}
