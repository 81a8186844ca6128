package org.leadline.unit.sheet;

import java.util.List;
import java.util.Optional;
import org.leadline.access.SignedIn;

/** Tells what people hold, of one part, and lets it be given on or closed: so that nothing is ownerless when somebody leaves. */
public interface Holds {

    /** The key of the part: {@code idea}. */
    String part();

    /** Every open thing that this person holds, in any unit, whether they are still here or have left. */
    List<Held> listHeld(long personId);

    /** Every open thing of the unit whose holder has left it, and every one that must have a holder and has none. */
    List<Held> listOwnerless(long unitId);

    /**
     * Gives a thing on to somebody else of its unit. Both they and whoever said it are told.
     *
     * @param by who does it; the caller has made sure that they hold it, or lead the unit
     * @param id as in {@link Held#id()}
     * @throws org.leadline.access.NotHere where there is no such open thing
     * @throws CannotBeGivenOn where it cannot be that person's
     */
    void giveOn(SignedIn by, String id, long toPersonId);

    /**
     * Who takes a thing on by the rules of the part itself, where its holder has left and gave it on to nobody; empty where whoever leads its unit does.
     *
     * @throws org.leadline.access.NotHere where there is no such open thing
     */
    default Optional<Long> findHeir(String id) {
        return Optional.empty();
    }

    /**
     * Closes a thing with a reason that is kept and told back to whoever said it.
     *
     * @param reason 1 to 600 characters that point at no patient, as far as anybody can tell
     * @throws org.leadline.access.NotHere where there is no such open thing, or none that is {@link Held#closable()}
     * @throws CannotBeClosed where the part cannot take the reason as it is
     */
    void close(SignedIn by, String id, String reason);

    /** It cannot be that person's: a patient partner cannot decide, nobody judges their own promise. The message is a sentence for the page. */
    final class CannotBeGivenOn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public CannotBeGivenOn(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /** It cannot be closed with that reason: it names somebody. The message is a sentence for the page. */
    final class CannotBeClosed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public CannotBeClosed(String sentence) {
            super(sentence, null, false, false);
        }
    }
}
