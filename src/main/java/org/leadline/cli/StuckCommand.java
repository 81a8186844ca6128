package org.leadline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadline.care.flow.FlowSays;
import org.leadline.care.flow.Stays;
import org.leadline.care.flow.Stuck;
import org.leadline.care.intake.EventLogFiles;
import org.leadline.care.intake.Fault;
import org.leadline.care.intake.LogRead;
import org.leadline.care.intake.Progress;
import org.leadline.care.intake.ReadingOptions;
import org.leadline.care.journey.EventLog;
import org.leadline.care.rule.Cut;
import org.leadline.care.rule.UnknownNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leadline stuck LOG --milestones A,B,C}: which journeys stand where they are for longer than nine in ten do. */
@Command(
        name = "stuck",
        mixinStandardHelpOptions = true,
        description = "Say which journeys stand at a milestone for longer than nine in ten do.",
        footer = {
            "",
            "Names in lists are separated by commas; a comma within a name is written \\,",
            "Exit status: 0 for an answer, 2 for a log that cannot be read or does not know a step, 64 for a wrong"
                    + " command line."
        })
final class StuckCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "LOG", description = "A .csv, .csv.gz, .xes or .xes.gz file.")
    private @Nullable Path log;

    @Option(
            names = "--milestones",
            paramLabel = "A,B,C…",
            required = true,
            description = "Two steps or more, in their order; the last is where the journey has come through.")
    private @Nullable String milestones;

    @Option(names = "--finished-by", paramLabel = "A,B…", description = "Steps that end a journey wherever it stands.")
    private @Nullable String finishedBy;

    @Option(
            names = "--now",
            paramLabel = "TIME",
            description = "The moment of looking, such as 2026-02-01T08:00 (default: the last event of the log).")
    private @Nullable String now;

    @Option(names = "--json", description = "One JSON object instead of the report.")
    private boolean json;

    @Mixin
    private LogOptions how = new LogOptions();

    @Override
    public Integer call() {
        if (spec == null || log == null) {
            throw new IllegalStateException("Not called by picocli");
        }
        List<String> named = NameList.parse(milestones);
        if (named.size() < 2 || named.stream().distinct().count() < named.size()) {
            throw new ParameterException(
                    spec.commandLine(), "--milestones: name two steps or more, in their order, each once.");
        }
        ReadingOptions options = how.options(spec, List.of());
        Instant asked = now == null ? null : moment(spec, now, options.zone());
        return switch (new EventLogFiles().read(log, options, Progress.SILENT)) {
            case LogRead.Unreadable(List<Fault> faults) ->
                Refused.because(spec, faults.stream().map(Fault::toLine).toList());
            case LogRead.Read read -> tell(spec, log, read.log(), named, asked);
        };
    }

    private int tell(CommandSpec command, Path file, EventLog events, List<String> named, @Nullable Instant asked) {
        List<String> finishing = NameList.parse(finishedBy);
        List<String> steps = new ArrayList<>(named);
        steps.addAll(finishing);
        List<String> unknown = UnknownNames.ofSteps(events, steps).stream()
                .map(fault -> file + ": " + fault)
                .toList();
        if (!unknown.isEmpty()) {
            return Refused.because(command, unknown);
        }
        long nanos = asked == null
                ? Cut.atTheEnd(events).nanos()
                : Math.addExact(Math.multiplyExact(asked.getEpochSecond(), 1_000_000_000L), asked.getNano());
        Stuck stuck = Stuck.of(Stays.of(events, named, finishing, nanos));
        if (json) {
            FlowJson.writeStuck(System.out, events, nanos, stuck);
            System.out.flush();
        } else {
            PrintWriter out = command.commandLine().getOut();
            FlowSays.stuck(events, stuck).forEach(out::println);
            out.flush();
        }
        return 0;
    }

    private static Instant moment(CommandSpec command, String text, ZoneId zone) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException noOffset) {
            try {
                return LocalDateTime.parse(text).atZone(zone).toInstant();
            } catch (DateTimeParseException noTime) {
                throw new ParameterException(
                        command.commandLine(), "--now: write the moment like 2026-02-01T08:00 or 2026-02-01T08:00Z.");
            }
        }
    }
}
