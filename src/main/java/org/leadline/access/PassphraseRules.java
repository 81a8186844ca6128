package org.leadline.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which passphrases are refused: too short, too long, or such as anybody would try. No rule asks for capitals, digits or signs. */
@Component
class PassphraseRules {
    private final CommonPassphrases common;

    PassphraseRules(CommonPassphrases common) {
        this.common = common;
    }

    /** What is wrong with a passphrase. */
    enum Problem {
        SHORT,
        LONG,
        COMMON,
        YOURS;

        String messageKey() {
            return "sign-in.problem.passphrase-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The first thing that is wrong; empty where nothing is.
     *
     * @param passphrase composed, as {@link Passphrase#of} has it
     * @param own the person's name and what they sign in with
     */
    Optional<Problem> find(String passphrase, List<String> own) {
        if (Passphrase.length(passphrase) < Passphrase.SHORTEST) {
            return Optional.of(Problem.SHORT);
        }
        if (Passphrase.length(passphrase) > Passphrase.LONGEST) {
            return Optional.of(Problem.LONG);
        }
        if (common.holds(passphrase)) {
            return Optional.of(Problem.COMMON);
        }
        return common.holdsButFor(passphrase, own) ? Optional.of(Problem.YOURS) : Optional.empty();
    }
}
