/**
 * Imported logs as immutable files: one file per import, in canonical order, checked against its own digest whenever it
 * is read. Nothing here knows of processes, people or the database: a file counts only where a row somewhere else says
 * so.
 */
@NullMarked
package org.leadline.care.log;

import org.jspecify.annotations.NullMarked;
