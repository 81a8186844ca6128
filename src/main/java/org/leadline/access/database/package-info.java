/**
 * The start of the database: the embedded PostgreSQL under LEADLINE_HOME or one named by LEADLINE_DATABASE_URL, its two roles and its migrations.
 * Nothing here knows what is kept in it; a database that could lose acknowledged work is refused, saying why.
 */
@NullMarked
package org.leadline.access.database;

import org.jspecify.annotations.NullMarked;
