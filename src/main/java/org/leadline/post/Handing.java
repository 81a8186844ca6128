package org.leadline.post;

/** What came of handing a letter to the mail server. */
sealed interface Handing {
    /** It took it. */
    record Taken() implements Handing {}

    /** It will never take it: there is no such address. */
    record Refused() implements Handing {}

    /**
     * Not this time.
     *
     * @param why for the log; holds no address
     */
    record NotNow(String why) implements Handing {}
}
