package org.leadline.access;

/** The secrets of this installation that modules may use; each lives in a file of its own under LEADLINE_HOME/keys and never in the database or a log. */
public interface Keys {
    /** A copy of the 256-bit key by which case ids are hashed on intake; the same for the life of the installation. */
    byte[] forCaseIds();

    /**
     * The drawer of that name, made where there is none; the same object each time.
     *
     * @param name {@code [a-z0-9-]{1,64}}, and not the name of a key of the installation
     */
    KeyDrawer drawer(String name);
}
