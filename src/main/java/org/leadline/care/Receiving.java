package org.leadline.care;

/** What became of a file that somebody sent. */
public sealed interface Receiving {

    record Received(Upload upload) implements Receiving {}

    /**
     * Nothing was kept.
     *
     * @param messageKey what to do: the file is empty, too large, or too many wait already
     */
    record Refused(String messageKey) implements Receiving {}
}
