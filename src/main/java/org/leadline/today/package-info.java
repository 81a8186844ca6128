/**
 * Edge: the home page, the page frame and the problem pages. Shows other modules by their addresses, never by their code.
 */
@ApplicationModule(
        displayName = "Today",
        allowedDependencies = {"unit", "unit::sheet", "post", "access"})
@NullMarked
package org.leadline.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
