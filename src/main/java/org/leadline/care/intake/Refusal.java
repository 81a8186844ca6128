package org.leadline.care.intake;

/** Carries one fault from where it is met, deep in the reading, to the door; it never leaves this package. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FaultKind kind;
    private final long line;
    private final String found;
    private final String bound;

    Refusal(FaultKind kind, long line, String found, Object bound) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.line = line;
        this.found = found;
        this.bound = String.valueOf(bound);
    }

    Refusal(FaultKind kind, String found, Object bound) {
        this(kind, 0, found, bound);
    }

    Refusal(FaultKind kind) {
        this(kind, "", "");
    }

    FaultKind kind() {
        return kind;
    }

    /** Line of the file, from 1; 0 where the fault is of the file as a whole or the line is not known here. */
    long line() {
        return line;
    }

    /** The same, on this line where none was known. */
    Refusal onLine(long otherwise) {
        return line > 0 ? this : new Refusal(kind, otherwise, found, bound);
    }

    String found() {
        return found;
    }

    String bound() {
        return bound;
    }
}
