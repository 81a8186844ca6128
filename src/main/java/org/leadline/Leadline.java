package org.leadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.leadline.cli.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the server, or runs one command; a command that needs no server starts no Spring. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Leadline {

    private static final int COULD_NOT_START = 1;

    public static void main(String[] arguments) {
        int exitCode = Commands.run(new Starting(), arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** The two servers that there are: the demo and the real one. */
    private static final class Starting implements Commands.Servers {
        @Override
        public int demo(int port, boolean fresh, boolean rehearse) {
            var application = new SpringApplication(Leadline.class);
            application.setAdditionalProfiles("demo");
            application.setDefaultProperties(Map.of("leadline.address", "http://localhost:" + port));
            return start(application, "demo", port, InetAddress.getLoopbackAddress(), "--leadline.fresh=" + fresh)
                    .map(server -> {
                        if (rehearse) {
                            rehearse(server);
                        }
                        return 0;
                    })
                    .orElse(COULD_NOT_START);
        }

        @Override
        public int serve(int port, InetAddress address) {
            var application = new SpringApplication(Leadline.class);
            return start(application, "serve", port, address, "--server.address=" + address.getHostAddress())
                    .map(server -> 0)
                    .orElse(COULD_NOT_START);
        }
    }

    private static Optional<ConfigurableApplicationContext> start(
            SpringApplication application, String command, int port, InetAddress address, String option) {
        if (isTaken(port, address)) {
            System.err.println("leadline: another program already answers on port " + port
                    + "; stop that one, or choose another port: leadline " + command + " --port " + (port + 1));
            return Optional.empty();
        }
        System.out.println("Starting Leadline …");
        application.setLogStartupInfo(false);
        var answers = new AtomicBoolean();
        SpringApplication.getShutdownHandlers().add(() -> {
            if (answers.get()) {
                System.out.println("Leadline has stopped.");
            }
        });
        try {
            ConfigurableApplicationContext server = application.run("--server.port=" + port, option);
            answers.set(true);
            return Optional.of(server);
        } catch (RuntimeException alreadyTold) {
            return Optional.empty();
        }
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

    private static boolean isTaken(int port, InetAddress address) {
        try (var probe = new ServerSocket(port, 1, address)) {
            return !probe.isBound();
        } catch (BindException taken) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Port " + port + " of " + address.getHostAddress() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The time as every module reads it, so that a test can set it, and the demo can plant what has happened before. */
    @Bean
    @Fallback
    Clock clock() {
        return Clock.systemDefaultZone();
    }
}
