package org.leadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.leadline.cli.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;

/** Starts the server, or runs one command; a command that needs no server starts no Spring. */
@SpringBootApplication
public class Leadline {

    private static final int COULD_NOT_START = 1;

    public static void main(String[] arguments) {
        int exitCode = Commands.run(Leadline::startDemo, arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static int startDemo(int port, boolean fresh, boolean rehearse) {
        if (isTaken(port)) {
            System.err.println("leadline: another program already answers on port " + port
                    + "; stop that one, or choose another port: leadline demo --port " + (port + 1));
            return COULD_NOT_START;
        }
        System.out.println("Starting Leadline …");
        var application = new SpringApplication(Leadline.class);
        application.setAdditionalProfiles("demo");
        application.setLogStartupInfo(false);
        var answers = new AtomicBoolean();
        SpringApplication.getShutdownHandlers().add(() -> {
            if (answers.get()) {
                System.out.println("Leadline has stopped.");
            }
        });
        ConfigurableApplicationContext server;
        try {
            server = application.run(List.of("--server.port=" + port, "--leadline.fresh=" + fresh)
                    .toArray(String[]::new));
        } catch (RuntimeException alreadyTold) {
            return COULD_NOT_START;
        }
        answers.set(true);
        if (rehearse) {
            rehearse(server);
        }
        return 0;
    }

    /** Answers one page and stops. */
    private static void rehearse(ConfigurableApplicationContext server) {
        String port = server.getEnvironment().getRequiredProperty("local.server.port");
        try (server;
                var page =
                        URI.create("http://127.0.0.1:" + port + "/demo").toURL().openStream()) {
            page.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo was started and does not answer", e);
        }
    }

    private static boolean isTaken(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !probe.isBound();
        } catch (BindException taken) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The time as every module reads it, so that a test can set it, and the demo can plant what has happened before. */
    @Bean
    @Fallback
    Clock clock() {
        return Clock.systemDefaultZone();
    }
}
