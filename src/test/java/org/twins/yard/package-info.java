/** A module that nobody was told of. */
@ApplicationModule
@NullMarked
package org.twins.yard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
