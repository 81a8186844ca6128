package org.leadline.cli;

import java.net.InetAddress;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code leadline serve}: the real server, for a hospital's own units and people. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serve a hospital's own units: LEADLINE_HOME, with its own database or the one you name.",
        footer = {
            "",
            "Nobody can sign in at first: the log shows a token, once, and the address",
            "where it makes you the first administrator.",
            "",
            "It speaks plain HTTP. For other machines put something with TLS in front,",
            "such as nginx or Caddy, and set:",
            "  LEADLINE_ADDRESS   what people type: https://leadline.example.org",
            "  LEADLINE_PROXY     the address from which that one asks: 127.0.0.1",
            "Over plain HTTP browsers keep a sign-in on this machine alone.",
            "",
            "Exit status: 0 when it was stopped, 1 where it could not start, 64 for a",
            "wrong command line."
        })
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;
    private final Commands.Servers servers;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", defaultValue = "8080", description = "The port to answer on (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description = "The address of this machine to answer on (default: ${DEFAULT-VALUE}, this machine alone).")
    private String address = "127.0.0.1";

    ServeCommand(Commands.Servers servers) {
        this.servers = servers;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw wrong("--port is a number from 0 to " + HIGHEST_PORT + ".");
        }
        return servers.serve(port, parsed());
    }

    private InetAddress parsed() {
        try {
            return InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException notAnAddress) {
            throw wrong("--address is '" + address + "'; write an address of this machine in numbers, such as 127.0.0.1"
                    + " or 0.0.0.0 for all of them.");
        }
    }

    private ParameterException wrong(String reason) {
        if (spec == null) {
            throw new IllegalStateException("Not called by picocli");
        }
        return new ParameterException(spec.commandLine(), reason);
    }
}
