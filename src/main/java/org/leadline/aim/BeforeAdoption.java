package org.leadline.aim;

import org.leadline.access.SignedIn;

/** What has to be so before a draft is adopted; each part that asks for something says so here. */
interface BeforeAdoption {

    /** Refuses under {@code adopt}, with the key of the sentence that says what to do first; nothing where the draft may be adopted. */
    void check(SignedIn me, Aim draft, Typed typed);
}
