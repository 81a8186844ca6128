package org.leadline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Phrases;
import org.leadline.care.intake.EventLogFiles;
import org.leadline.care.intake.Fault;
import org.leadline.care.intake.LogRead;
import org.leadline.care.intake.Progress;
import org.leadline.care.journey.EventLog;
import org.leadline.care.rule.Condition;
import org.leadline.care.rule.Cut;
import org.leadline.care.rule.Evaluation;
import org.leadline.care.rule.Expectation;
import org.leadline.care.rule.Rule;
import org.leadline.care.rule.RuleSays;
import org.leadline.care.rule.RulesFile;
import org.leadline.care.rule.UnknownNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leadline rules LOG RULES.yaml}: how far an event log keeps the rules of a protocol. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Say how far an event log keeps the rules of a protocol.",
        footer = {
            "",
            "Names in lists are separated by commas; a comma within a name is written \\,",
            "Exit status: 0 for an answer, 2 for a file that cannot be read or rules that do not fit the log, 64 for a"
                    + " wrong command line."
        })
final class RulesCommand implements Callable<Integer> {
    private static final Phrases WORDS = Phrases.of("rule");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LOG", description = "A .csv, .csv.gz, .xes or .xes.gz file.")
    private @Nullable Path log;

    @Parameters(index = "1", paramLabel = "RULES.yaml", description = "The rules of one protocol.")
    private @Nullable Path rules;

    @Option(
            names = "--finished-by",
            paramLabel = "A,B…",
            description = "Journeys without one of these steps are still open.")
    private @Nullable String finishedBy;

    @Option(names = "--json", description = "A JSON array, one object a rule, instead of the report.")
    private boolean json;

    @Mixin
    private LogOptions how = new LogOptions();

    @Override
    public Integer call() {
        if (spec == null || log == null || rules == null) {
            throw new IllegalStateException("Not called by picocli");
        }
        byte[] bytes;
        try {
            if (Files.size(rules) > RulesFile.MOST_BYTES) {
                return Refused.because(
                        spec,
                        List.of(rules + ": " + WORDS.say("file.too-large", "most", WORDS.count(RulesFile.MOST_BYTES))));
            }
            bytes = Files.readAllBytes(rules);
        } catch (IOException fault) {
            return Refused.because(spec, List.of(rules + ": " + WORDS.say("file.missing")));
        }
        return switch (RulesFile.read(bytes)) {
            case RulesFile.Reading.Unreadable(List<RulesFile.Fault> faults) ->
                Refused.because(
                        spec,
                        faults.stream()
                                .map(fault -> place(rules, fault.line()) + fault.message())
                                .toList());
            case RulesFile.Reading.Read(String protocol, List<Rule> read) -> readLog(spec, log, rules, protocol, read);
        };
    }

    private int readLog(CommandSpec command, Path file, Path from, @Nullable String protocol, List<Rule> read) {
        List<String> attributes = read.stream()
                .flatMap(rule -> conditions(rule.expected()))
                .map(Condition::attribute)
                .distinct()
                .toList();
        return switch (new EventLogFiles().read(file, how.options(command, attributes), Progress.SILENT)) {
            case LogRead.Unreadable(List<Fault> faults) ->
                Refused.because(command, faults.stream().map(Fault::toLine).toList());
            case LogRead.Read known -> tell(command, from, protocol, read, known.log());
        };
    }

    private int tell(CommandSpec command, Path from, @Nullable String protocol, List<Rule> read, EventLog events) {
        List<String> finishing = NameList.parse(finishedBy);
        List<String> faults = new ArrayList<>(UnknownNames.ofSteps(events, finishing).stream()
                .map(fault -> "--finished-by: " + fault)
                .toList());
        for (Rule rule : read) {
            UnknownNames.ofSteps(events, rule.expected().names())
                    .forEach(fault -> faults.add(place(from, rule.line()) + fault));
        }
        if (!faults.isEmpty()) {
            return Refused.because(command, faults);
        }
        Cut cut = new Cut(Cut.atTheEnd(events).nanos(), finishing);
        List<FlowJson.Told> told = read.parallelStream()
                .map(rule -> new FlowJson.Told(rule, Evaluation.of(events, rule.expected(), cut)))
                .toList();
        if (json) {
            FlowJson.writeRules(System.out, events, told);
            System.out.flush();
        } else {
            PrintWriter out = command.commandLine().getOut();
            if (protocol != null) {
                out.println(protocol);
                out.println();
            }
            told.forEach(one -> out.println(RuleSays.of(one.rule(), one.kept())));
            out.flush();
        }
        return 0;
    }

    private static Stream<Condition> conditions(Expectation expected) {
        return Stream.concat(
                expected.when().stream(),
                expected.unless().stream()
                        .filter(Expectation.Unless.Recorded.class::isInstance)
                        .map(unless -> ((Expectation.Unless.Recorded) unless).condition()));
    }

    private static String place(Path file, int line) {
        return line == 0 ? file + ": " : file + ", line " + line + ": ";
    }
}
