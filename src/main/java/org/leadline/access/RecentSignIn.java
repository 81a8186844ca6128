package org.leadline.access;

import jakarta.servlet.http.HttpServletRequest;

/** The door of what asks for more than an open session: closing an account, changing a role. Somebody who walked up to a browser left open cannot do it. */
public interface RecentSignIn {

    /**
     * Makes sure that the passphrase was given in the last fifteen minutes. Asked where the form is shown, and again where it is sent. In the demo personas have
     * no passphrase, and nothing is asked.
     *
     * @param back an address of ours, {@code /unit/person/12}, to which the person comes back after giving it
     * @throws GiveAgain where it was not; it is answered by the page that asks for it (or 401 where no page can be shown)
     */
    void need(HttpServletRequest request, String back);

    /** The passphrase has to be given again before this. */
    final class GiveAgain extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String back;

        public GiveAgain(String back) {
            super("The passphrase has to be given again", null, false, false);
            this.back = back;
        }

        /** Where to go on after that. */
        public String back() {
            return back;
        }
    }
}
