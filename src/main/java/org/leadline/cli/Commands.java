package org.leadline.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The door of the command line. */
public final class Commands {

    /** The command line was wrong: what was typed is named on standard error. */
    public static final int WRONG_COMMAND_LINE = 64;

    /** The file could not be read as what it should be: one clear line on standard error. */
    public static final int UNREADABLE_FILE = 2;

    private static final List<String> NAMES = List.of(
            "serve", "demo", "test", "modes", "rules", "waits", "stuck", "chart", "bench", "audit", "receipt", "help");

    private Commands() {}

    /** Starts a server. Each returns once it answers, or could not be started and has said why; the exit code is 0 where it answers. */
    public interface Servers {

        /**
         * The demo hospital.
         *
         * @param fresh what was done in the demo is thrown away first
         * @param rehearse it is stopped again as soon as it has answered one page
         */
        int demo(int port, boolean fresh, boolean rehearse);

        /**
         * The real one.
         *
         * @param address the address of this machine that it answers on
         */
        int serve(int port, InetAddress address);
    }

    /**
     * Runs one command; returns its exit code. A server that was started goes on after this returns 0. Only the command that was named is
     * set up, which halves the start.
     */
    public static int run(Servers servers, String... arguments) {
        boolean known = arguments.length > 0 && !arguments[0].equals("help") && NAMES.contains(arguments[0]);
        var commandLine = new CommandLine(new Leadline());
        for (String name : known ? List.of(arguments[0]) : NAMES) {
            commandLine.addSubcommand(name, command(name, servers));
        }
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Commands::wrongCommandLine)
                .execute(arguments);
    }

    private static Object command(String name, Servers servers) {
        return switch (name) {
            case "serve" -> new ServeCommand(servers);
            case "demo" -> new DemoCommand(servers);
            case "test" -> new TestCommand();
            case "modes" -> new ModesCommand();
            case "rules" -> new RulesCommand();
            case "waits" -> new WaitsCommand();
            case "stuck" -> new StuckCommand();
            case "chart" -> new ChartCommand();
            case "bench" -> new BenchCommand();
            case "audit" -> new AuditCommand();
            case "receipt" -> new ReceiptCommand();
            case "help" -> new CommandLine.HelpCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static int wrongCommandLine(ParameterException wrong, String[] arguments) {
        PrintWriter error = wrong.getCommandLine().getErr();
        error.println("leadline: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, error);
        error.println("Try 'leadline help" + asked(wrong.getCommandLine()) + "'.");
        return WRONG_COMMAND_LINE;
    }

    private static String asked(CommandLine command) {
        CommandLine above = command.getParent();
        return above == null ? "" : above.getParent() == null ? " " + command.getCommandName() : asked(above);
    }

    @Command(
            name = "leadline",
            description = "By which a clinical team runs itself.",
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND")
    static final class Leadline implements Runnable {
        @Option(names = "--version", versionHelp = true, description = "Say which Leadline this is.")
        private boolean version;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Say what there is.")
        private boolean help;

        @CommandLine.Spec
        private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

        @Override
        public void run() {
            if (spec != null) {
                throw new ParameterException(spec.commandLine(), "Say which command.");
            }
        }
    }

    /** The version of the build, as the jar's manifest has it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"leadline " + (version == null ? "(not packaged)" : version)};
        }
    }

    @Command(name = "test", description = "Set up what the tests need and run them all.")
    static final class TestCommand implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("The launcher runs the tests; start ./leadline test");
        }
    }
}
