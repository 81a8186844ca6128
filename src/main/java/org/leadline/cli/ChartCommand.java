package org.leadline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.spc.Asked;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.CareKind;
import org.leadline.measure.spc.Chart;
import org.leadline.measure.spc.ChartType;
import org.leadline.measure.spc.NumberKind;
import org.leadline.measure.spc.RuleSet;
import org.leadline.measure.spc.Settings;
import org.leadline.measure.spc.SpcReading;
import org.leadline.measure.spc.SpcReadings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leadline chart FILE.csv}: what the numbers of a measure show, in a sentence, with the chart behind it. */
@Command(
        name = "chart",
        mixinStandardHelpOptions = true,
        description =
                "Say what the numbers of a measure show: one sentence, the chart behind it, and how sure that is.",
        footer = {
            "",
            "Columns: date,value or date,numerator,denominator; also measure and unit, one series for each.",
            "Exit status: 0 for an answer, 2 for a file that cannot be read or drawn so, 64 for a wrong command line."
        })
final class ChartCommand implements Callable<Integer> {
    private static final String AUTO = "auto";

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE.csv", description = "One row for each day, week, month or event.")
    private @Nullable Path file;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = AUTO,
            description = "auto, run, xmr, p, p-prime, u, u-prime, c, t or g (default: ${DEFAULT-VALUE}).")
    private String type = AUTO;

    @Option(
            names = "--rules",
            paramLabel = "NAME",
            defaultValue = "mdc-2023",
            description =
                    "mdc-2023, nhsrplotthedots-0.2.2, anhoej, western-electric or nelson (default: ${DEFAULT-VALUE}).")
    private String rules = "mdc-2023";

    @Option(
            names = "--better",
            paramLabel = "WAY",
            defaultValue = "neither",
            description = "up, down or neither (default: ${DEFAULT-VALUE}).")
    private String better = "neither";

    @Option(names = "--target", paramLabel = "X", description = "As the values are: 0.8 for 80 in 100 of a proportion.")
    private @Nullable Double target;

    @Option(names = "--rebase", paramLabel = "D,D", description = "Days on which a new phase begins.")
    private @Nullable String rebase;

    @Option(names = "--baseline", paramLabel = "N", description = "Limits from the first N points of each phase.")
    private int baseline;

    @Option(names = "--leave-out", paramLabel = "D,D", description = "Days that count for nothing but are shown.")
    private @Nullable String leaveOut;

    @Option(
            names = "--svg",
            paramLabel = "OUT",
            description = "Write the chart to this file; not over one that is there.")
    private @Nullable Path svg;

    @Option(names = "--json", description = "JSON instead of the report; an array where the file names measures.")
    private boolean json;

    @Override
    public Integer call() {
        if (spec == null || file == null) {
            throw new IllegalStateException("Not called by picocli");
        }
        Settings settings = settings(spec);
        ChartType asked = type(spec);
        return switch (ChartFile.read(file)) {
            case ChartFile.Outcome.Refused(String line) -> refuse(spec, line, Commands.UNREADABLE_FILE);
            case ChartFile.Outcome.Read read -> tell(spec, file, read, settings, asked);
        };
    }

    private int tell(
            CommandSpec command, Path from, ChartFile.Outcome.Read read, Settings settings, @Nullable ChartType asked) {
        if (svg != null && read.measures().size() > 1) {
            return refuse(
                    command,
                    "--svg draws one measure, and " + from + " holds "
                            + read.measures().size() + ".",
                    Commands.WRONG_COMMAND_LINE);
        }
        List<ChartJson.Told> told = new ArrayList<>();
        for (ChartFile.Named named : read.measures()) {
            for (LocalDate day : settings.leftOut()) {
                if (!named.series().dates().contains(day) && !read.several()) {
                    return refuse(
                            command,
                            "--leave-out: there is no " + day + " in " + from + ".",
                            Commands.WRONG_COMMAND_LINE);
                }
            }
            Asked question = Asked.of(NumberKind.UNKNOWN, CareKind.SAME_EVERY_TIME, named.series())
                    .withType(asked);
            SpcReading reading = SpcReadings.read(named.series(), question, settings);
            Chart chart = reading.chart();
            boolean asAsked = asked == null || (chart != null && chart.type() == asked);
            boolean shown = chart != null || read.measures().size() > 1;
            if (reading.refused() != null && !(asAsked && shown)) {
                return refuse(
                        command, from + ", " + named.measure() + ": " + reading.refused(), Commands.UNREADABLE_FILE);
            }
            told.add(new ChartJson.Told(named.measure(), settings.rules().word(), reading));
            if (svg != null && chart != null) {
                String fault = draw(svg, ChartPicture.draw(named.measure(), chart, reading, question.period()));
                if (fault != null) {
                    return refuse(command, fault, Commands.WRONG_COMMAND_LINE);
                }
            }
        }
        print(command, told, read.several());
        return 0;
    }

    private void print(CommandSpec command, List<ChartJson.Told> told, boolean several) {
        if (json) {
            ChartJson.write(System.out, told, several);
            System.out.flush();
            return;
        }
        PrintWriter out = command.commandLine().getOut();
        told.forEach(each -> out.println(ChartReport.of(each)));
        out.flush();
    }

    private static @Nullable String draw(Path out, String picture) {
        try {
            Files.writeString(out, picture, java.nio.file.StandardOpenOption.CREATE_NEW);
            return null;
        } catch (java.nio.file.FileAlreadyExistsException there) {
            return "--svg: " + out + " is there already. Name another file.";
        } catch (IOException fault) {
            return "--svg: " + out + " cannot be written (" + fault.getMessage() + ").";
        }
    }

    private Settings settings(CommandSpec command) {
        RuleSet named = RuleSet.find(rules)
                .orElseThrow(() -> wrong(
                        command,
                        "There are no rules '" + rules
                                + "'. There are mdc-2023, nhsrplotthedots-0.2.2, anhoej, western-electric and"
                                + " nelson."));
        if (baseline < 0) {
            throw wrong(command, "--baseline is a number of points, 0 or more.");
        }
        if (target != null && !Double.isFinite(target)) {
            throw wrong(command, "--target is a number, such as 0.8.");
        }
        return Settings.USUAL
                .with(named)
                .with(better(command))
                .withTarget(target == null ? Double.NaN : target)
                .withRebases(List.copyOf(days(command, "--rebase", rebase)))
                .withBaseline(baseline)
                .withLeftOut(days(command, "--leave-out", leaveOut));
    }

    private Better better(CommandSpec command) {
        return switch (better.toLowerCase(Locale.ROOT)) {
            case "up" -> Better.UP;
            case "down" -> Better.DOWN;
            case "neither" -> Better.NEITHER;
            default -> throw wrong(command, "--better is up, down or neither, not '" + better + "'.");
        };
    }

    private @Nullable ChartType type(CommandSpec command) {
        String word = type.toLowerCase(Locale.ROOT);
        if (word.equals(AUTO)) {
            return null;
        }
        return ChartType.find(word)
                .orElseThrow(() -> wrong(
                        command,
                        "There is no chart '" + type
                                + "'. There are auto, run, xmr, p, p-prime, u, u-prime, c, t and g."));
    }

    private static Set<LocalDate> days(CommandSpec command, String option, @Nullable String typed) {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (String day : NameList.parse(typed)) {
            try {
                days.add(LocalDate.parse(day.strip()));
            } catch (DateTimeException notSo) {
                throw wrong(
                        command, option + ": '" + day + "' is no day. Write days as 2026-02-01, with commas between.");
            }
        }
        return days;
    }

    private static ParameterException wrong(CommandSpec command, String why) {
        return new ParameterException(command.commandLine(), why);
    }

    private static int refuse(CommandSpec command, String line, int exitCode) {
        PrintWriter error = command.commandLine().getErr();
        error.println("leadline: " + line);
        error.flush();
        return exitCode;
    }
}
