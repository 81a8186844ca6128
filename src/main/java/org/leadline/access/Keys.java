package org.leadline.access;

/** The secrets of this installation that modules may use; each lives in a file of its own under LEADLINE_HOME/keys and never in the database or a log. */
public interface Keys {
    /** A copy of the 256-bit key by which case ids are hashed on intake; the same for the life of the installation. */
    byte[] forCaseIds();
}
