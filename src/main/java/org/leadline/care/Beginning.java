package org.leadline.care;

/** What became of the wish to import a file. */
public sealed interface Beginning {

    /** It runs, or waits for the one before it. */
    record Begun(ImportProgress progress) implements Beginning {}

    /** This file was imported before with the same choices: nothing changes. */
    record SameAsBefore(LogImport earlier) implements Beginning {}

    /**
     * It was not begun.
     *
     * @param messageKey what to do: it is running already or over, or its case ids were treated otherwise at the first
     *     import
     */
    record Refused(String messageKey) implements Beginning {}
}
