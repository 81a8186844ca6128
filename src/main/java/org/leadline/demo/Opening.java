package org.leadline.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the console where the demo answers, and that it is being stopped. */
@Component
@Profile("demo")
class Opening {
    private static final Logger log = LoggerFactory.getLogger(Opening.class);

    @EventListener
    void ready(ApplicationReadyEvent event) {
        log.info(
                "Leadline is ready: http://localhost:{} — stop it with Ctrl-C.",
                event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port"));
    }

    @EventListener
    void stopping(ContextClosedEvent event) {
        log.info("Stopping …");
    }
}
