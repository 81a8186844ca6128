package org.leadline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code leadline bench modes} and {@code bench rules}: how long a reading takes and how much memory, as a whole process, beside a sort of the same file in the same run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure whole commands on this machine.",
        synopsisSubcommandLabel = "(modes | rules)",
        subcommands = {BenchCommand.Modes.class, BenchRules.class})
final class BenchCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "Say what to measure: modes, rules, or measures or aims (by the launcher).");
        }
    }

    @Command(
            name = "modes",
            mixinStandardHelpOptions = true,
            description =
                    "Make a seeded log, run 'modes --json' on it as a process of its own, and sort the same file.")
    static final class Modes implements Runnable {

        @Spec
        private @Nullable CommandSpec spec;

        @Option(
                names = "--events",
                defaultValue = "1000000",
                description = "How many events the log holds (default: ${DEFAULT-VALUE}).")
        private int events;

        @Option(
                names = "--order",
                defaultValue = "time",
                description = "Rows in the order of 'time', as a hospital's day goes, or grouped by 'case' (default:"
                        + " ${DEFAULT-VALUE}).")
        private BenchLog.Order order = BenchLog.Order.TIME;

        @Option(names = "--seed", defaultValue = "1", description = "The seed of the log (default: ${DEFAULT-VALUE}).")
        private long seed;

        @Override
        public void run() {
            String launcher = System.getProperty("leadline.launcher");
            if (launcher == null || spec == null) {
                throw new IllegalStateException("Start this with the launcher: ./leadline bench modes");
            }
            if (events < 1) {
                throw new ParameterException(spec.commandLine(), "--events must be 1 or more.");
            }
            PrintWriter out = spec.commandLine().getOut();
            try {
                Path log = Files.createTempFile("leadline-bench", ".csv");
                try {
                    BenchLog.write(log, events, order, seed);
                    out.println(measure(launcher, log));
                } finally {
                    Files.deleteIfExists(log);
                }
            } catch (IOException fault) {
                throw new java.io.UncheckedIOException(fault);
            }
        }

        private String measure(String launcher, Path log) throws IOException {
            var reading = MeasuredProcess.run(List.of(launcher, "modes", log.toString(), "--json"));
            var sort = MeasuredProcess.run(List.of(
                    "env", "LC_ALL=C", "sort", "-t,", "-k1,1", "-k3,3", "--parallel=2", "-S", "6G", log.toString()));
            return String.format(
                    Locale.ROOT,
                    "{\"events\": %d, \"order\": \"%s\", \"megabytes\": %.1f, \"seconds\": %.3f,"
                            + " \"peakResidentMegabytes\": %.0f, \"sortSeconds\": %.3f, \"ratio\": %.3f}",
                    events,
                    order.name().toLowerCase(Locale.ROOT),
                    Files.size(log) / 1e6,
                    reading.seconds(),
                    reading.peakResidentMegabytes(),
                    sort.seconds(),
                    reading.seconds() / sort.seconds());
        }
    }
}
