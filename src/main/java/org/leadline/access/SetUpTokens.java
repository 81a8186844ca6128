package org.leadline.access;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the one token that lets the first administrator of an installation in: there is one as long as nobody has an account. */
@Service
@Transactional
public class SetUpTokens {
    /** No sign-in name: it has a blank in it. */
    private static final String TRIED_FOR = "set-up token";

    private final AccountStore store;
    private final SignInTries tries;
    private final Clock clock;

    SetUpTokens(AccountStore store, SignInTries tries, Clock clock) {
        this.store = store;
        this.tries = tries;
        this.clock = clock;
    }

    /** Makes a new token, which replaces one from before; empty where somebody has an account. It is given out here and only its hash is kept. */
    public Optional<String> make() {
        store.lockFirst();
        if (store.isAny()) {
            store.removeSetUpToken();
            return Optional.empty();
        }
        String token = Secret.made();
        store.keepSetUpToken(Secret.hash(token), clock.instant());
        return Optional.of(token);
    }

    /** Whether a token waits to be used. */
    @Transactional(readOnly = true)
    public boolean isOneOpen() {
        return !store.isAny() && store.hasSetUpToken();
    }

    /** What came of looking at a token. */
    public enum Look {
        RIGHT,
        WRONG,
        /** Too many wrong ones came from that address; nothing was looked at. */
        TOO_MANY
    }

    /** Looks whether that is the token. */
    @Transactional(readOnly = true)
    public Look look(String token, String address) {
        return switch (tries.ask(TRIED_FOR, new Passphrases.From(address, null))) {
            case SignInTries.Leave.Wait wait -> Look.TOO_MANY;
            case SignInTries.Leave.Try leave -> {
                boolean right = !store.isAny() && store.isSetUpToken(Secret.hash(token));
                if (right) {
                    leave.giveBack();
                }
                yield right ? Look.RIGHT : Look.WRONG;
            }
        };
    }

    /**
     * Uses the token up, in the caller's transaction; of two who use it at the same time the second waits for the first and is refused.
     *
     * @throws NotHere where it is not the token, or somebody has an account
     */
    public void use(String token) {
        store.lockFirst();
        if (store.isAny() || store.removeSetUpToken(Secret.hash(token)) == 0) {
            throw new NotHere("set-up token");
        }
    }
}
