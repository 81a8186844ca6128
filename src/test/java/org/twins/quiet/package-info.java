/** A quiet room that is not quiet. */
@NullMarked
package org.twins.quiet;

import org.jspecify.annotations.NullMarked;
