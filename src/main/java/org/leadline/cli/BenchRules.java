package org.leadline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code leadline bench rules}: how long it takes to hold rules of every form against a log, as a whole process, beside a sort of the same file in the same run. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description =
                "Make a seeded log and seeded rules, run 'rules --json' on them as a process of its own, and sort the"
                        + " same log.")
final class BenchRules implements Runnable {
    /** No journey starts in two ways, so these come once. */
    private static final List<String> ONCE = List.of("starts with %s", "ends with %s");

    private static final List<String> FORMS = List.of(
            "%s within 60 min after %s",
            "%s before %s",
            "%s followed by %s within 2 days",
            "never %s after %s within 3 h",
            "%s between 0 and 2 times within 5 days",
            "%s together with %s",
            "%s within 24 h after %s counting 6 h before unless %s");

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--events",
            defaultValue = "1000000",
            description = "How many events the log holds (default: ${DEFAULT-VALUE}).")
    private int events;

    @Option(names = "--rules", defaultValue = "20", description = "How many rules (default: ${DEFAULT-VALUE}).")
    private int rules;

    @Option(names = "--seed", defaultValue = "1", description = "The seed of both (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public void run() {
        String launcher = System.getProperty("leadline.launcher");
        if (launcher == null || spec == null) {
            throw new IllegalStateException("Start this with the launcher: ./leadline bench rules");
        }
        if (events < 1 || rules < 1) {
            throw new ParameterException(spec.commandLine(), "--events and --rules must be 1 or more.");
        }
        PrintWriter out = spec.commandLine().getOut();
        try {
            Path log = Files.createTempFile("leadline-bench", ".csv");
            Path file = Files.createTempFile("leadline-bench", ".yaml");
            try {
                BenchLog.write(log, events, BenchLog.Order.TIME, seed);
                Files.writeString(file, text());
                out.println(measure(launcher, log, file));
            } finally {
                Files.deleteIfExists(log);
                Files.deleteIfExists(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String measure(String launcher, Path log, Path file) throws IOException {
        var reading = MeasuredProcess.run(List.of(launcher, "rules", log.toString(), file.toString(), "--json"));
        var sort = MeasuredProcess.run(List.of(
                "env", "LC_ALL=C", "sort", "-t,", "-k1,1", "-k3,3", "--parallel=2", "-S", "6G", log.toString()));
        return String.format(
                Locale.ROOT,
                "{\"events\": %d, \"rules\": %d, \"megabytes\": %.1f, \"seconds\": %.3f, \"peakResidentMegabytes\":"
                        + " %.0f, \"sortSeconds\": %.3f, \"ratio\": %.3f}",
                events,
                rules,
                Files.size(log) / 1e6,
                reading.seconds(),
                reading.peakResidentMegabytes(),
                sort.seconds(),
                reading.seconds() / sort.seconds());
    }

    private String text() {
        var random = new SplittableRandom(seed);
        List<String> steps = new ArrayList<>(BenchLog.steps());
        StringBuilder text = new StringBuilder("protocol: A seeded protocol\nrules:\n");
        for (int rule = 0; rule < rules; rule++) {
            for (int place = 0; place < 3; place++) {
                int other = place + random.nextInt(steps.size() - place);
                String moved = steps.set(other, steps.get(place));
                steps.set(place, moved);
            }
            text.append("  - '")
                    .append(String.format(
                            rule < ONCE.size() ? ONCE.get(rule) : FORMS.get((rule - ONCE.size()) % FORMS.size()),
                            quoted(steps.get(0)),
                            quoted(steps.get(1)),
                            quoted(steps.get(2))))
                    .append("'\n");
        }
        return text.toString();
    }

    private static String quoted(String step) {
        return '"' + step + '"';
    }
}
