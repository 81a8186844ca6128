package org.leadline.access.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.leadline.access.Home;
import org.leadline.access.Keys;

/**
 * The running database of this server, and the folder, lock and keys that go with it. Closing stops the database if it is the embedded one, and lets
 * go of the folder.
 */
public final class Database implements AutoCloseable {
    private final Home home;
    private final HomeLock lock;
    private final KeyFolder keys;
    private final Optional<EmbeddedPostgres> embedded;
    private final Login owner;
    private final Login application;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Database(
            Home home,
            HomeLock lock,
            KeyFolder keys,
            Optional<EmbeddedPostgres> embedded,
            Login owner,
            Login application) {
        this.home = home;
        this.lock = lock;
        this.keys = keys;
        this.embedded = embedded;
        this.owner = owner;
        this.application = application;
    }

    /**
     * Starts the embedded database, or reaches the one named, and makes sure that it is sound.
     *
     * @throws StartRefused when it is not, with the reason and the remedy
     */
    public static Database start(DatabaseSettings settings) {
        Home home = settings.place();
        checkFresh(settings);
        HomeLock lock = HomeLock.take(home);
        try {
            if (settings.fresh()) {
                empty(home);
            }
            KeyFolder keys = KeyFolder.of(home);
            return settings.database().url().isEmpty()
                    ? embedded(home, lock, keys)
                    : external(home, lock, keys, settings.database());
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Whom the application is, for the database: reads and writes rows, and cannot change a table. */
    public Login application() {
        return application;
    }

    /** Who owns the schemas and runs the migrations. */
    public Login owner() {
        return owner;
    }

    public Home home() {
        return home;
    }

    public Keys keys() {
        return keys;
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            embedded.ifPresent(EmbeddedPostgres::close);
        } finally {
            lock.close();
        }
    }

    private static Database embedded(Home home, HomeLock lock, KeyFolder keys) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(home, keys);
        try {
            Login owner = postgres.login(DataFolder.OWNER, keys.ownerPassword());
            Login application = postgres.login(DataFolder.APPLICATION, keys.applicationPassword());
            Soundness.check(owner, application);
            return new Database(home, lock, keys, Optional.of(postgres), owner, application);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private static Database external(Home home, HomeLock lock, KeyFolder keys, DatabaseSettings.External external) {
        if (!external.url().startsWith("jdbc:postgresql:")) {
            throw new StartRefused(
                    "LEADLINE_DATABASE_URL does not name a PostgreSQL.",
                    "Write it as jdbc:postgresql://host:5432/leadline, without the password.");
        }
        Login owner = external.ownerLogin();
        Login application = external.applicationLogin();
        Soundness.check(owner, application);
        return new Database(home, lock, keys, Optional.empty(), owner, application);
    }

    private static void checkFresh(DatabaseSettings settings) {
        if (settings.fresh() && !settings.demo()) {
            throw new StartRefused(
                    "Only the demo is made afresh; the data of an installation is never removed by Leadline.",
                    "Leave --fresh out, or start the demo.");
        }
        if (settings.fresh() && !settings.database().url().isEmpty()) {
            throw new StartRefused(
                    "A database named by LEADLINE_DATABASE_URL is never removed by Leadline.",
                    "Leave --fresh out, or unset LEADLINE_DATABASE_URL.");
        }
    }

    private static void empty(Home home) {
        try {
            EmbeddedPostgres.stopLeft(home);
            HomeLock.empty(home);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's folder " + home.folder() + " cannot be emptied: " + e, e);
        }
    }
}
