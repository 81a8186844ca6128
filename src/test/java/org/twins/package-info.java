/** Twins: each breaks one rule of the house on purpose, to show that the rule can fail. Nothing here is ever run. */
@NullMarked
package org.twins;

import org.jspecify.annotations.NullMarked;
