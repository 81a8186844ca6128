package org.leadline.sounding;

/** Something begun and not opened; its asker's alone. @param version counts its changes */
public record Draft(long id, long unitId, int version, Asking asking) {

    /** The address of its form. */
    public String address() {
        return "/ask/draft/" + id;
    }
}
