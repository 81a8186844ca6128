package org.leadline.care;

/** The notes of a process, or what is picked from them, are others now; told within the transaction in which that became so. */
public record NotesChanged(long processId) {}
