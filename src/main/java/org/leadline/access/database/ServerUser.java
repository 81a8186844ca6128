package org.leadline.access.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadline.access.Home;

/**
 * As whom PostgreSQL runs: it refuses the superuser of the machine, so as root it is started without those rights.
 *
 * @param prefix what stands before each command; empty for an ordinary user
 * @param owner the user to whom its data folder must belong; empty when that is the user of this process
 */
record ServerUser(List<String> prefix, Optional<String> owner) {
    private static final int PROBE_SECONDS = 20;

    /**
     * An ordinary user as is; root inside a user namespace of its own ({@code unshare}), else as the user postgres or nobody.
     *
     * @param programs used for the probe: the user must reach them
     * @throws StartRefused as root, when none of the ways works here
     */
    static ServerUser of(PostgresPrograms programs, Home home) {
        return new UnixSystem().getUid() == 0
                ? first(candidates(), programs, home)
                : new ServerUser(List.of(), Optional.empty());
    }

    static ServerUser first(List<ServerUser> candidates, PostgresPrograms programs, Home home) {
        List<String> tried = new ArrayList<>();
        for (ServerUser candidate : candidates) {
            candidate.letIn(home);
            Optional<String> fault = candidate.fault(programs, home.folder());
            if (fault.isEmpty()) {
                return candidate;
            }
            tried.add(String.join(" ", candidate.prefix) + ": " + fault.get());
        }
        throw new StartRefused(
                "PostgreSQL does not run as root, and no other way was found to start it (" + String.join("; ", tried)
                        + ").",
                "Start Leadline as an ordinary user, or set LEADLINE_HOME to a folder which the user \"nobody\" can"
                        + " enter, such as /var/lib/leadline, or set LEADLINE_DATABASE_URL to a PostgreSQL of your own.");
    }

    /** The command as this user runs it. */
    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Gives a file, or a folder still to be filled, to this user. */
    void own(Path fileOrFolder) throws IOException {
        if (owner.isPresent()) {
            Files.setOwner(
                    fileOrFolder,
                    fileOrFolder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner.get()));
        }
    }

    /** Another user must be able to pass through our folders, but not to list them; the keys stay shut. */
    private void letIn(Home home) {
        if (owner.isEmpty()) {
            return;
        }
        try {
            for (Path folder : List.of(home.root(), home.folder(), home.programs())) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ServerUser> candidates() {
        List<ServerUser> candidates = new ArrayList<>();
        candidates.add(new ServerUser(List.of("unshare", "--user"), Optional.empty()));
        for (String user : List.of("postgres", "nobody")) {
            candidates.add(new ServerUser(
                    List.of("setpriv", "--reuid=" + user, "--clear-groups", "--inh-caps=-all"), Optional.of(user)));
            candidates.add(new ServerUser(List.of("runuser", "-u", user, "--"), Optional.of(user)));
        }
        return candidates;
    }

    private Optional<String> fault(PostgresPrograms programs, Path folder) {
        String probe = "test \"$(id -u)\" != 0 && cd \"$1\" && \"$2\" --version";
        try {
            Program.Ended ended = Program.run(
                    command(List.of("sh", "-c", probe, "sh", folder.toString(), programs.path("postgres"))),
                    Path.of("/"),
                    "",
                    PROBE_SECONDS);
            return ended.well() ? Optional.empty() : Optional.of(ended.output().strip());
        } catch (UncheckedIOException cannotBeStarted) {
            return Optional.of(String.valueOf(cannotBeStarted.getMessage()));
        }
    }
}
