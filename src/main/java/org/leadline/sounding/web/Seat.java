package org.leadline.sounding.web;

import org.jspecify.annotations.Nullable;

/**
 * From where somebody sees a sounding: its own page, or the link in a letter, which needs no signing in.
 *
 * @param address of the page
 */
public record Seat(String address, boolean byLink) {
    static Seat page(long soundingId) {
        return new Seat("/ask/sounding/" + soundingId, false);
    }

    static Seat link(String secret) {
        return new Seat("/ask/link/" + secret, true);
    }

    /** Where a form for that deed is sent. */
    public String to(String deed) {
        return byLink ? address : address + "/" + deed;
    }

    /** The deed, where the address of a form does not say it; else null. */
    public @Nullable String act(String deed) {
        return byLink ? deed : null;
    }
}
