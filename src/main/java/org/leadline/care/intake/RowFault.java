package org.leadline.care.intake;

/**
 * Why a row of a chunk cannot be read.
 *
 * @param at place in the chunk whose line is to be named; -1 where it was an empty line before the chunk
 * @param column name of the column, or empty where the whole row is at fault
 */
record RowFault(FaultKind kind, int at, String column, String found, Object bound) {}
