/** A module that may know nobody, and knows the yard. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.twins.shop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
