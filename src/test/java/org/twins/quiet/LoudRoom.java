package org.twins.quiet;

import java.time.Instant;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

class LoudRoom {
    Instant askTheClock(ApplicationContext context, CommandLine command) {
        return Instant.ofEpochMilli(
                context.getStartupDate() + command.getCommandName().length());
    }
}
