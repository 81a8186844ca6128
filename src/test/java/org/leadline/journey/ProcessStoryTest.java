package org.leadline.journey;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A unit without processes registers its first, says its kind, and reads its log beside it. */
@DemoServer
class ProcessStoryTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RealDatabase database;

    @Test
    void by_pointing() throws IOException {
        try (Visit visit = Visit.at(port, Browser.DESK).as("ines-lowtide")) {
            new ProcessStory(visit, new Hands.Pointing(), database, "pointing").play();
        }
    }

    @Test
    void by_keyboard_alone() throws IOException {
        try (Visit visit = Visit.at(port, Browser.PHONE).as("vikram-jetty")) {
            new ProcessStory(visit, new Hands.Keys(visit.page()), database, "keys").play();
        }
    }

    @Test
    void without_scripts() throws IOException {
        try (Visit visit = Visit.withoutScripts(port, Browser.DESK).as("sigrid-northlight")) {
            new ProcessStory(visit, new Hands.Pointing(), database, "plain").play();
        }
    }
}
