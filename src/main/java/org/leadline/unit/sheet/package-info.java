/**
 * What the parts of Leadline give to the pages that join them all: the huddle sheet, one's queue, the hand-over. Each part implements these beside its
 * door; the pages collect them and know no part.
 */
@NamedInterface("sheet")
@NullMarked
package org.leadline.unit.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
