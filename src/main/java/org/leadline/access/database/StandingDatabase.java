package org.leadline.access.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.leadline.access.Home;
import org.leadline.access.chain.CheckpointKey;

/**
 * The database of an installation as a command finds it: one of one's own, the embedded one of a server that runs, or the embedded one alone, which is then
 * started for the command and stopped again. Makes no database and no table.
 */
public final class StandingDatabase implements AutoCloseable {
    private final Login application;
    private final Home home;
    private final Runnable stop;

    private StandingDatabase(Login application, Home home, Runnable stop) {
        this.application = application;
        this.home = home;
        this.stop = stop;
    }

    /** @throws StartRefused where it cannot be reached, with the reason and the remedy */
    public static StandingDatabase reach(DatabaseSettings settings) {
        Home home = settings.place();
        DatabaseSettings.External external = settings.database();
        if (!external.url().isEmpty()) {
            return new StandingDatabase(external.applicationLogin(), home, () -> {});
        }
        if (!Files.isDirectory(home.folder().resolve("postgres"))) {
            throw new StartRefused(
                    "There is no database in " + home.folder() + ".",
                    "Set LEADLINE_HOME to the folder of the installation; for the demo add --demo.");
        }
        if (HomeLock.isTaken(home)) {
            return new StandingDatabase(running(home), home, () -> {});
        }
        Database started = Database.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        return new StandingDatabase(started.application(), home, started::close);
    }

    /** Whom the application is, for the database. */
    public Login application() {
        return application;
    }

    /** The key by which this installation signs checkpoints. @throws StartRefused where it is not there */
    public CheckpointKey checkpointKey() {
        return KeyFolder.standing(home).auditCheckpoints();
    }

    @Override
    public void close() {
        stop.run();
    }

    private static Login running(Home home) {
        Path file = home.folder().resolve("postgres/postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            int port = Integer.parseInt(lines.get(3).strip());
            return new Login(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + DataFolder.DATABASE,
                    DataFolder.APPLICATION,
                    KeyFolder.standing(home).applicationPassword());
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException notYet) {
            throw new StartRefused(
                    "The server on " + home.folder()
                            + " is starting or stopping; its database cannot be asked just now.",
                    "Try again in a moment.",
                    notYet);
        }
    }
}
