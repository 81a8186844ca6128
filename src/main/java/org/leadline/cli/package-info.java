/**
 * Edge: the commands of the launcher, and the only home of picocli. A command that needs no server starts no Spring; of them {@code audit} alone opens a database.
 */
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {
            "access",
            "access::chain",
            "care",
            "care::flow",
            "care::intake",
            "care::journey",
            "care::rule",
            "chart",
            "measure::intake",
            "measure::spc",
            "sounding::seal"
        })
@NullMarked
package org.leadline.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
