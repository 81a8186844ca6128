/**
 * Edge: the commands of the launcher, and the only home of picocli. A command that needs no server starts no Spring and opens no database.
 */
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {"care", "care::intake", "care::journey"})
@NullMarked
package org.leadline.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
