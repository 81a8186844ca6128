package org.leadline.access;

import java.text.Normalizer;

/** A passphrase as it is counted, hashed and compared: whatever keyboard wrote its letters, they are the same letters. */
final class Passphrase {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private Passphrase() {}

    /** The text in Unicode's composed form (NFC); blanks count, and nothing is cut off. */
    static String of(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    /** How many characters a person would say it has: one for each code point. */
    static int length(String passphrase) {
        return passphrase.codePointCount(0, passphrase.length());
    }
}
