package org.leadline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadline.care.LogFiles;
import org.leadline.care.journey.ModeJson;
import org.leadline.care.journey.ModeReport;
import org.leadline.care.journey.Picks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leadline modes LOG}: which kind of care an event log shows, why, and how sure that is. */
@Command(
        name = "modes",
        mixinStandardHelpOptions = true,
        description = "Say which kind of care an event log shows: same every time, choose together or find out.",
        footer = {
            "",
            "Names in lists are separated by commas; a comma within a name is written \\,",
            "Exit status: 0 for an answer, 2 for a file that cannot be read as a log, 64 for a wrong command line."
        })
final class ModesCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "LOG", description = "A .csv, .csv.gz, .xes or .xes.gz file.")
    private @Nullable Path log;

    @Option(names = "--json", description = "One JSON object instead of the report.")
    private boolean json;

    @Mixin
    private LogOptions how = new LogOptions();

    @Option(names = "--keep", paramLabel = "A,B…", description = "Only these steps.")
    private @Nullable String keep;

    @Option(names = "--leave-out", paramLabel = "A,B…", description = "All steps but these.")
    private @Nullable String leaveOut;

    @Option(names = "--finished-by", paramLabel = "A,B…", description = "Only journeys that one of these finished.")
    private @Nullable String finishedBy;

    @Option(names = "--split-by", paramLabel = "COL", description = "The same reading for each value of a column.")
    private @Nullable String splitBy;

    @Override
    public Integer call() {
        if (spec == null || log == null) {
            throw new IllegalStateException("Not called by picocli");
        }
        Picks picks = new Picks(
                NameList.parse(keep), NameList.parse(leaveOut), NameList.parse(finishedBy), null, List.of(), splitBy);
        return switch (LogFiles.read(log, how.options(spec, splitBy == null ? List.of() : List.of(splitBy)), picks)) {
            case LogFiles.Reading.Told told -> print(spec, told);
            case LogFiles.Reading.Unreadable(List<String> faults) ->
                Refused.because(spec, faults, Commands.UNREADABLE_FILE);
            case LogFiles.Reading.NotPicked(List<String> reasons) ->
                Refused.because(spec, reasons, Commands.WRONG_COMMAND_LINE);
        };
    }

    private int print(CommandSpec command, LogFiles.Reading.Told told) {
        if (json) {
            ModeJson.write(System.out, told.reading(), told.splits());
            System.out.flush();
        } else {
            PrintWriter out = command.commandLine().getOut();
            out.println(ModeReport.of(told.reading(), told.notCounted(), told.splits()));
            out.flush();
        }
        return 0;
    }
}
