package org.leadline.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of passphrases: signing in with one, giving it again, and changing it. No transaction is open while a passphrase is looked at. Nothing is
 * written when somebody signs in, or fails to: what moves with a sign-in would stand beside unnamed views and tell who was there.
 */
@Service
public class Passphrases {
    private static final Duration OVERRUN_WAIT = Duration.ofSeconds(10);
    private static final int LONGEST_NAME = 254;

    private final AccountStore store;
    private final Hashing hashing;
    private final SignInTries tries;
    private final PassphraseRules rules;
    private final WhoIsWho people;
    private final AuditTrail audit;
    private final TransactionTemplate together;
    private final Clock clock;

    Passphrases(
            AccountStore store,
            Hashing hashing,
            SignInTries tries,
            PassphraseRules rules,
            WhoIsWho people,
            AuditTrail audit,
            TransactionTemplate together,
            Clock clock) {
        this.store = store;
        this.hashing = hashing;
        this.tries = tries;
        this.rules = rules;
        this.people = people;
        this.audit = audit;
        this.together = together;
        this.clock = clock;
    }

    /**
     * Where a try comes from.
     *
     * @param address the network address of the browser
     * @param knownBrowser what marks a browser in which the one of that name has signed in before; null where it is not known to be one
     */
    public record From(String address, @Nullable String knownBrowser) {}

    /** What came of giving a passphrase. */
    public sealed interface Outcome {
        /** It is theirs. */
        record Right(long personId) implements Outcome {}

        /** Name and passphrase do not belong together, or may not be used; which of these is told to nobody. */
        record Wrong() implements Outcome {}

        /** Nothing was looked at; after so long it may be tried again. */
        record Wait(Duration left) implements Outcome {}

        /** The new passphrase cannot be taken: message keys by field. */
        record Unfit(Map<String, String> problems) implements Outcome {}
    }

    /** Looks whether that name and that passphrase belong to somebody who is here and whose account is open. */
    public Outcome signIn(String signInName, String passphrase, From from) {
        String typed = SignInName.of(signInName);
        String name = typed.length() > LONGEST_NAME ? "" : typed;
        return switch (tries.ask(name, from)) {
            case SignInTries.Leave.Wait(Duration left) -> new Outcome.Wait(left);
            case SignInTries.Leave.Try leave -> look(name, passphrase, leave);
        };
    }

    /** Looks whether that is the passphrase of somebody who is signed in. */
    public Outcome confirm(SignedIn me, String passphrase, From from) {
        return signIn(store.findName(me.personId()).orElse(""), passphrase, from);
    }

    /**
     * Changes one's own passphrase. All one's sessions are over; the caller begins the one that goes on anew.
     *
     * @return {@link Outcome.Unfit} with fields {@code passphrase}, before the old one is looked at; {@link Outcome.Right} where it was changed
     */
    public Outcome change(SignedIn me, String old, String fresh, From from) {
        String name = store.findName(me.personId()).orElseThrow(() -> new NotHere("account"));
        Optional<PassphraseRules.Problem> problem = rules.find(Passphrase.of(fresh), List.of(me.name(), name));
        if (problem.isPresent()) {
            return new Outcome.Unfit(Map.of("passphrase", problem.get().messageKey()));
        }
        Outcome outcome = signIn(name, old, from);
        if (outcome instanceof Outcome.Right) {
            String hash = hashing.hash(Passphrase.of(fresh));
            together.executeWithoutResult(transaction -> {
                store.keepPassphrase(me.personId(), hash, clock.instant());
                store.endSessions(me.personId());
                audit.record(
                        me.auditName(), "passphrase changed", "/unit/person/" + me.personId(), me.homeUnitId(), null);
            });
        }
        return outcome;
    }

    private Outcome look(String name, String passphrase, SignInTries.Leave.Try leave) {
        String composed = Passphrase.of(passphrase);
        String tried = Passphrase.length(composed) > Passphrase.LONGEST ? "" : composed;
        Optional<AccountStore.Held> held = store.findHeld(name);
        try {
            if (held.isEmpty()) {
                hashing.agreesWithNobodys(tried);
                return new Outcome.Wrong();
            }
            if (!hashing.agrees(tried, held.get().hash())
                    || people.find(held.get().personId()).isEmpty()) {
                return new Outcome.Wrong();
            }
        } catch (Hashing.Overrun tooMany) {
            leave.giveBack();
            return new Outcome.Wait(OVERRUN_WAIT);
        }
        leave.giveBack();
        return new Outcome.Right(held.get().personId());
    }
}
