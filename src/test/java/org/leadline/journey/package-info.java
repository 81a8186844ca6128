/** Stories: through HTTP and through a real browser, as people use it. */
@NullMarked
package org.leadline.journey;

import org.jspecify.annotations.NullMarked;
