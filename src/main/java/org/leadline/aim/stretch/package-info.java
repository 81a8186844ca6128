/** A quiet room: from what people believe, what room they have and what they have won lately it says go, small wins first, or not yet. No SQL, no clock, no words. */
@NullMarked
package org.leadline.aim.stretch;

import org.jspecify.annotations.NullMarked;
