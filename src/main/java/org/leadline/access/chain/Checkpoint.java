package org.leadline.access.chain;

/**
 * What a chain was like at some time; kept elsewhere, it shows later whether rows up to there were taken away or hashed anew.
 *
 * @param place the last place of the chain; 0 for an empty one
 * @param hash its hash, 64 hexadecimal digits
 * @param at when it was taken, as {@link Act#time} writes it
 */
public record Checkpoint(long place, String hash, String at) {

    public Checkpoint {
        if (place < 0 || !hash.matches("[0-9a-f]{64}") || !at.matches("[0-9TZ:.-]{27}")) {
            throw new IllegalArgumentException("not a checkpoint: " + place + " " + hash + " " + at);
        }
    }
}
