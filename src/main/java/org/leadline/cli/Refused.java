package org.leadline.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** A command that could not be done. */
final class Refused {
    private Refused() {}

    /** Says each reason on a line of standard error. @return the exit status, as it was given */
    static int because(CommandSpec command, List<String> reasons, int exitStatus) {
        PrintWriter error = command.commandLine().getErr();
        reasons.forEach(reason -> error.println("leadline: " + reason));
        error.flush();
        return exitStatus;
    }

    /** As {@link #because(CommandSpec, List, int)}, where a file cannot be read or does not fit. */
    static int because(CommandSpec command, List<String> reasons) {
        return because(command, reasons, Commands.UNREADABLE_FILE);
    }
}
