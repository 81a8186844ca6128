package org.leadline.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadline.care.LogFiles;
import org.leadline.care.intake.ReadingOptions;
import org.leadline.care.journey.ModeJson;
import org.leadline.care.journey.ModeReport;
import org.leadline.care.journey.Picks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(names = "--case", paramLabel = "COL", description = "The column of the case.")
    private @Nullable String caseColumn;

    @Option(names = "--activity", paramLabel = "COL", description = "The column of the step.")
    private @Nullable String activityColumn;

    @Option(names = "--time", paramLabel = "COL", description = "The column of the time.")
    private @Nullable String timeColumn;

    @Option(names = "--zone", paramLabel = "ZONE", description = "The zone of times that name none (default: UTC).")
    private @Nullable String zone;

    @Option(names = "--encoding", paramLabel = "NAME", description = "The encoding, where it is not UTF-8 or UTF-16.")
    private @Nullable String encoding;

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
        return switch (LogFiles.read(log, options(spec), picks)) {
            case LogFiles.Reading.Told told -> print(spec, told);
            case LogFiles.Reading.Unreadable(List<String> faults) -> refuse(spec, faults, Commands.UNREADABLE_FILE);
            case LogFiles.Reading.NotPicked(List<String> reasons) -> refuse(spec, reasons, Commands.WRONG_COMMAND_LINE);
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

    private static int refuse(CommandSpec command, List<String> reasons, int exitCode) {
        PrintWriter error = command.commandLine().getErr();
        reasons.forEach(reason -> error.println("leadline: " + reason));
        error.flush();
        return exitCode;
    }

    private ReadingOptions options(CommandSpec command) {
        ReadingOptions options = ReadingOptions.usual();
        options = caseColumn == null ? options : options.withCaseColumn(caseColumn);
        options = activityColumn == null ? options : options.withActivityColumn(activityColumn);
        options = timeColumn == null ? options : options.withTimeColumn(timeColumn);
        options = splitBy == null ? options : options.withAttributes(List.of(splitBy));
        try {
            options = zone == null ? options : options.withZone(ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            throw new ParameterException(
                    command.commandLine(), "There is no zone '" + zone + "'; write it like Europe/London.");
        }
        try {
            return encoding == null ? options : options.withEncoding(Charset.forName(encoding));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new ParameterException(
                    command.commandLine(), "There is no encoding '" + encoding + "'; write it like windows-1252.");
        }
    }
}
