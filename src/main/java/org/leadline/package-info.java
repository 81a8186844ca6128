/** Leadline: by which a front-line clinical team runs itself. */
@NullMarked
package org.leadline;

import org.jspecify.annotations.NullMarked;
