package org.leadline.care.log;

/**
 * A stored log is not what was written: it is missing, cut short, or changed. No reading is made of it; put it back
 * from a backup, or remove the import and bring the file again.
 */
public final class DamagedLog extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedLog(String name, String what) {
        super("The stored log " + name + " is damaged: " + what
                + ". Put the file back from a backup, or remove the import and bring the log again.");
    }
}
