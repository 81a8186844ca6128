package org.leadline.access.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leadline.access.Home;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where the web server lays what is being sent until all of it is here: in LEADLINE_HOME/arriving, readable by the server alone and emptied at each
 * start, so that a killed server leaves nobody's file in the machine's temporary folder.
 */
@Component
class WebFolder implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final Home home;

    WebFolder(Home home) {
        this.home = home;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        Path folder = home.folder("arriving");
        try {
            FileSystemUtils.deleteRecursively(folder);
            factory.setBaseDirectory(home.folder("arriving").toFile());
            factory.setDocumentRoot(
                    Files.createDirectory(folder.resolve("nothing-served")).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be emptied: " + e, e);
        }
    }
}
