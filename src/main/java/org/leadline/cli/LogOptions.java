package org.leadline.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.care.intake.ReadingOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How the file of an event log is read, the same for every command that reads one. */
final class LogOptions {

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

    /**
     * The options as they were typed.
     *
     * @param attributes what else of the events is read, by its column
     * @throws ParameterException where a zone or an encoding is none
     */
    ReadingOptions options(CommandSpec command, Collection<String> attributes) {
        ReadingOptions options = ReadingOptions.usual();
        options = caseColumn == null ? options : options.withCaseColumn(caseColumn);
        options = activityColumn == null ? options : options.withActivityColumn(activityColumn);
        options = timeColumn == null ? options : options.withTimeColumn(timeColumn);
        options = attributes.isEmpty() ? options : options.withAttributes(List.copyOf(attributes));
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
