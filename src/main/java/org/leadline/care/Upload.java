package org.leadline.care;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leadline.care.intake.Fault;

/**
 * A file that was sent to a process, and what has become of it. It holds people's ids, so it lives for a day at most,
 * and no
 * longer than until its import has succeeded or been refused.
 *
 * @param fileName the name it was sent under, made harmless
 * @param choices how it is to be read; null until an import of it was begun
 * @param faults why it was refused, the first ten; empty otherwise
 * @param stop why it stopped; null otherwise
 * @param importId the import that holds its content; null otherwise
 */
public record Upload(
        long id,
        long processId,
        String fileName,
        long bytes,
        State state,
        Someone by,
        OffsetDateTime at,
        @Nullable ImportChoices choices,
        List<Fault> faults,
        @Nullable Stop stop,
        @Nullable Long importId) {

    /** How far it has come. */
    public enum State {
        /** It is here, and no import of it was begun. */
        RECEIVED,
        /** Its import was begun, and another one is before it. */
        WAITING,
        IMPORTING,
        /** All of it is in; the file is gone. */
        IMPORTED,
        /** All of it was in before; the file is gone. */
        UNCHANGED,
        /** It cannot be read as a log; nothing of it is in; the file is gone. */
        REFUSED,
        /** Nothing of it is in; the import can be begun again without sending the file again. */
        STOPPED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** Whether an import of it may be begun. */
        public boolean canBegin() {
            return this == RECEIVED || this == STOPPED;
        }

        /** Whether its import is under way. */
        public boolean isRunning() {
            return this == WAITING || this == IMPORTING;
        }
    }

    /** Why an import stopped. */
    public enum Stop {
        /** Somebody stopped it. */
        PERSON,
        /** The server was stopped, or fell over. */
        RESTART,
        /** Something failed on our side; the server's log says what. */
        FAULT,
        /** A log imported earlier is damaged, so no reading of all of them could be made. */
        DAMAGED,
        /** Logs imported earlier name their cases in another way, so the same case would count twice. */
        OTHER_IDS;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Stop of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** The address of its page. */
    public String address() {
        return "/care/upload/" + id;
    }

    Upload with(State now, @Nullable Stop why) {
        return new Upload(id, processId, fileName, bytes, now, by, at, choices, faults, why, importId);
    }
}
