package org.leadline.access.chain;

/**
 * What is wrong with a chain, and where.
 *
 * @param kind what is wrong
 * @param from the first place it is wrong at; for {@link Kind#UNREADABLE} the line of the copy, for {@link Kind#BEFORE} 0
 * @param to the last such place in a row; for {@link Kind#SWAPPED} the place at or after which it stands
 */
public record Fault(Kind kind, long from, long to) {

    /** The ways in which a chain can be wrong. */
    public enum Kind {
        /** The rows from before the chain are not those that the chain began after. */
        BEFORE,
        /** A row does not say what was hashed. */
        EDITED,
        /** A row was replaced and hashed anew: the next does not follow it. */
        REPLACED,
        /** A place is empty. */
        MISSING,
        /** A place is taken twice. */
        INSERTED,
        /** A row stands at another place than its own. */
        SWAPPED,
        /** The chain ends before the checkpoint. */
        CUT_OFF,
        /** The row at the checkpoint is another one: the chain was hashed anew. */
        REWRITTEN,
        /** A line of a copy is not as it was written. */
        UNREADABLE
    }

    /** One plain line: the place and what is wrong with it. */
    public String sentence() {
        String places = from == to ? "place " + from : "places " + from + " to " + to;
        return switch (kind) {
            case BEFORE -> "before the chain: a row was edited, taken out or put in";
            case EDITED -> places + ": edited; what stands there is not what was hashed";
            case REPLACED ->
                places + ": replaced and hashed anew, or followed by a row that was; the next row does not"
                        + " follow it";
            case MISSING -> places + ": missing";
            case INSERTED -> places + ": there more than once; a row was put in";
            case SWAPPED -> "place " + from + ": out of order; its row stands at or after place " + to;
            case CUT_OFF -> places + ": missing at the end; the chain was cut off before the checkpoint";
            case REWRITTEN ->
                "place " + from + ": not the row of the checkpoint; rows up to there were changed and" + " hashed anew";
            case UNREADABLE ->
                (from == to ? "line " + from : "lines " + from + " to " + to) + " of the copy: not as written";
        };
    }
}
