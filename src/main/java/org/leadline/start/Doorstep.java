package org.leadline.start;

import java.net.URI;
import org.leadline.access.SetUpTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in the log where the server answers and, as long as nobody has an account, the token that lets the first administrator in. */
@Component
@Profile("!demo")
class Doorstep {
    private static final Logger log = LoggerFactory.getLogger(Doorstep.class);
    private final SetUpTokens tokens;
    private final Environment settings;

    Doorstep(SetUpTokens tokens, Environment settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    @EventListener
    void answering(WebServerInitializedEvent event) {
        int port = event.getWebServer().getPort();
        String address = settings.getProperty("leadline.address", "http://localhost:" + port);
        if (!"https".equals(URI.create(address).getScheme())) {
            log.info(
                    "It speaks plain HTTP, over which browsers keep a sign-in on this machine alone. For other machines put TLS in front"
                            + " and set LEADLINE_ADDRESS and LEADLINE_PROXY: ./leadline help serve");
        }
        tokens.make()
                .ifPresent(token -> log.info(
                        "Nobody can sign in yet. To be the first administrator, open {} and give this token: {}",
                        URI.create(address).resolve("/start/first"),
                        token));
        log.info(
                "Leadline answers on {}, port {}; people reach it at {}. Stop it with Ctrl-C.",
                settings.getRequiredProperty("server.address"),
                port,
                address);
    }
}
