package org.leadline.access.chain;

/**
 * One row of the chain.
 *
 * @param place its place, from 1 without a gap
 * @param act what it says
 * @param previous the hash of the row before it, 64 hexadecimal digits; of place 1 the hash of all rows from before the chain
 * @param hash its own hash, 64 hexadecimal digits
 */
public record Link(long place, Act act, String previous, String hash) {

    /** The row that follows a row of that hash. */
    public static Link of(long place, Act act, String previous) {
        return new Link(place, act, previous, Hashes.of(RowBytes.of(place, act, previous)));
    }

    /** Whether its hash is the hash of what it says, its place and the hash before it. */
    public boolean isGenuine() {
        return hash.equals(Hashes.of(RowBytes.of(place, act, previous)));
    }

    Link at(long otherPlace) {
        return new Link(otherPlace, act, previous, hash);
    }
}
