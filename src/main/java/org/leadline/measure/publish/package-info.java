/**
 * What may leave a unit (quiet): small counts are hidden, the others rounded, and as many more hidden as it takes that no hidden count can be worked out.
 * Whatever is drawn or said outside is worked out from what comes out of here, never from the counts themselves.
 */
@NamedInterface("publish")
@NullMarked
package org.leadline.measure.publish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
