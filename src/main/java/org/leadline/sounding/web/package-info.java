/** Pages and JSON of soundings under {@code /ask}, {@code /me} and {@code /api/ask}. */
@NullMarked
package org.leadline.sounding.web;

import org.jspecify.annotations.NullMarked;
