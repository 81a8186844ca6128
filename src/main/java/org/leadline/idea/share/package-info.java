/** Quiet room of the two shares: how many ideas came into use out of all that were said, and how many people have had one used out of all people. Plain Java: records in, records out. */
@NullMarked
package org.leadline.idea.share;

import org.jspecify.annotations.NullMarked;
