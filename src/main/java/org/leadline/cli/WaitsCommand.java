package org.leadline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadline.care.flow.FlowSays;
import org.leadline.care.flow.Spells;
import org.leadline.care.flow.Survival;
import org.leadline.care.intake.EventLogFiles;
import org.leadline.care.intake.Fault;
import org.leadline.care.intake.LogRead;
import org.leadline.care.intake.Progress;
import org.leadline.care.journey.EventLog;
import org.leadline.care.rule.UnknownNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leadline waits LOG --from A --to B}: how long patients wait from one step to another. */
@Command(
        name = "waits",
        mixinStandardHelpOptions = true,
        description =
                "Say how long patients wait from one step to another, those who still wait counted as far as they were"
                        + " watched.",
        footer = {
            "",
            "Exit status: 0 for an answer, 2 for a log that cannot be read or does not know a step, 64 for a wrong"
                    + " command line."
        })
final class WaitsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "LOG", description = "A .csv, .csv.gz, .xes or .xes.gz file.")
    private @Nullable Path log;

    @Option(
            names = "--from",
            paramLabel = "A",
            required = true,
            description = "The step at which the wait begins: the first of a journey.")
    private String from = "";

    @Option(names = "--to", paramLabel = "B", required = true, description = "The step that ends it.")
    private String to = "";

    @Option(names = "--json", description = "One JSON object instead of the report.")
    private boolean json;

    @Mixin
    private LogOptions how = new LogOptions();

    @Override
    public Integer call() {
        if (spec == null || log == null) {
            throw new IllegalStateException("Not called by picocli");
        }
        return switch (new EventLogFiles().read(log, how.options(spec, List.of()), Progress.SILENT)) {
            case LogRead.Unreadable(List<Fault> faults) ->
                Refused.because(spec, faults.stream().map(Fault::toLine).toList());
            case LogRead.Read read -> tell(spec, log, read.log());
        };
    }

    private int tell(CommandSpec command, Path file, EventLog events) {
        List<String> unknown = UnknownNames.ofSteps(events, List.of(from, to)).stream()
                .map(fault -> file + ": " + fault)
                .toList();
        if (!unknown.isEmpty()) {
            return Refused.because(command, unknown);
        }
        Survival survival = Survival.of(Spells.between(events, from, to));
        if (json) {
            FlowJson.writeWaits(System.out, survival);
            System.out.flush();
        } else {
            PrintWriter out = command.commandLine().getOut();
            out.println(FlowSays.waits(from, to, survival));
            out.flush();
        }
        return 0;
    }
}
