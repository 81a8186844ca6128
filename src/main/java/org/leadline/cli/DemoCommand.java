package org.leadline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code leadline demo}: the pretend hospital, on this machine only. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Serve the demo hospital on this machine, with its own database in a folder of its own.")
final class DemoCommand implements Callable<Integer> {

    private final Commands.Servers servers;

    @Option(names = "--port", defaultValue = "8080", description = "The port to answer on (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--fresh", description = "Throw away what was done in the demo and begin again.")
    private boolean fresh;

    @Option(names = "--rehearse", hidden = true, description = "Start, answer one page, and stop.")
    private boolean rehearse;

    DemoCommand(Commands.Servers servers) {
        this.servers = servers;
    }

    @Override
    public Integer call() {
        return servers.demo(port, fresh, rehearse);
    }
}
