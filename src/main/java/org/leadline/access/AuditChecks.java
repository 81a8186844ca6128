package org.leadline.access;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditStore.Told;
import org.leadline.access.chain.Act;
import org.leadline.access.chain.Checkpoint;
import org.leadline.access.chain.CheckpointKey;
import org.leadline.access.chain.CopyLine;
import org.leadline.access.chain.SignedCheckpoint;
import org.leadline.access.chain.Verdict;
import org.leadline.access.chain.Walk;
import org.leadline.access.database.AuditRows;
import org.leadline.access.database.DatabaseSettings;
import org.leadline.access.database.StandingDatabase;
import org.leadline.access.database.StartRefused;

/** The door of whoever checks the audit chain from outside the server: walks it, keeps checkpoints of it, and writes copies of it. Needs no Spring. */
public final class AuditChecks {
    private final DatabaseSettings settings;
    private final Clock clock;

    private AuditChecks(DatabaseSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The chain of an installation.
     *
     * @param environment LEADLINE_HOME and LEADLINE_DATABASE_… as the server has them
     * @param demo that of the demo in the same home
     */
    public static AuditChecks of(Map<String, String> environment, boolean demo, Clock clock) {
        Function<String, String> set = name -> environment.getOrDefault(name, "");
        Path home = environment.containsKey("LEADLINE_HOME")
                ? Path.of(environment.get("LEADLINE_HOME"))
                : Path.of(System.getProperty("user.home"), ".leadline");
        return new AuditChecks(
                new DatabaseSettings(
                        home,
                        demo,
                        false,
                        new DatabaseSettings.External(
                                set.apply("LEADLINE_DATABASE_URL"),
                                set.apply("LEADLINE_DATABASE_USER"),
                                set.apply("LEADLINE_DATABASE_PASSWORD"),
                                set.apply("LEADLINE_DATABASE_OWNER"),
                                set.apply("LEADLINE_DATABASE_OWNER_PASSWORD"))),
                clock);
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The chain was walked.
         *
         * @param against the checkpoint that it was held against, or null for none
         * @param ownKey whether that was signed by the key of this installation; false also where that key is not here
         */
        record Walked(Verdict verdict, @Nullable SignedCheckpoint against, boolean ownKey) implements Outcome {}

        /** A checkpoint was made. */
        record Kept(SignedCheckpoint checkpoint) implements Outcome {}

        /** The checkpoint is not one, or was not signed by the key of this installation. */
        record FalseCheckpoint(String reason) implements Outcome {}

        /** The database, or a file, cannot be reached. */
        record Unreachable(String reason, String remedy) implements Outcome {}
    }

    /** Walks the chain in the database. {@code checkpoint} is a file, or null. */
    public Outcome verify(@Nullable Path checkpoint) {
        return guarded(() -> {
            try (StandingDatabase database = StandingDatabase.reach(settings)) {
                return against(
                        checkpoint,
                        Optional.of(database.checkpointKey()),
                        walk -> AuditRows.read(database.application(), line -> step(walk, line)));
            }
        });
    }

    /** Walks a copy of the chain. {@code checkpoint} is a file, or null. Needs no database; whose key signed the checkpoint is for the reader to compare. */
    public Outcome verifyCopy(Path copy, @Nullable Path checkpoint) {
        return guarded(() -> against(checkpoint, Optional.empty(), walk -> readCopy(copy, walk)));
    }

    /** Makes a checkpoint of the chain as it stands, if it is sound; otherwise tells as {@link #verify} does. */
    public Outcome checkpoint() {
        return guarded(() -> {
            try (StandingDatabase database = StandingDatabase.reach(settings)) {
                Walk walk = new Walk(null);
                AuditRows.read(database.application(), line -> step(walk, line));
                Verdict verdict = walk.finish();
                return verdict.isSound()
                        ? new Outcome.Kept(database.checkpointKey()
                                .sign(new Checkpoint(
                                        verdict.lastPlace(), verdict.lastHash(), Act.time(clock.instant()))))
                        : new Outcome.Walked(verdict, null, false);
            }
        });
    }

    /** Writes a copy of the chain to a new file, readable by its owner alone, and walks it. That it was copied is a row of the chain, and of the copy. */
    public Outcome export(Path copy) {
        return guarded(() -> {
            try (StandingDatabase database = StandingDatabase.reach(settings)) {
                AuditStore.appendAlone(
                        database.application(),
                        new Told(
                                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS),
                                "command line",
                                "audit trail copied",
                                "/audit",
                                null,
                                null));
                Walk walk = new Walk(null);
                Path aside = copy.resolveSibling(copy.getFileName() + ".unfinished");
                Files.deleteIfExists(aside);
                Files.createFile(
                        aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside))) {
                    AuditRows.read(database.application(), line -> {
                        write(out, line);
                        step(walk, line);
                    });
                }
                Files.move(aside, copy, StandardCopyOption.ATOMIC_MOVE);
                return new Outcome.Walked(walk.finish(), null, false);
            }
        });
    }

    /** Something that reads files or a database. */
    private interface Work {
        Outcome run() throws IOException;
    }

    private static Outcome guarded(Work work) {
        try {
            return work.run();
        } catch (StartRefused refused) {
            return new Outcome.Unreachable(String.valueOf(refused.getMessage()), refused.remedy());
        } catch (AuditStore.NotWritten refused) {
            return new Outcome.Unreachable(
                    "That a copy is made cannot be written into the trail: " + refused.getMessage(),
                    "Start the server once with this version, and see that the database can be written to.");
        } catch (IOException | UncheckedIOException e) {
            return new Outcome.Unreachable("A file cannot be read or written: " + e, "Check its name and its folder.");
        }
    }

    private static Outcome against(@Nullable Path file, Optional<CheckpointKey> own, Walking walking)
            throws IOException {
        Optional<SignedCheckpoint> kept = Optional.empty();
        boolean ownKey = false;
        if (file != null) {
            kept = SignedCheckpoint.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            if (kept.isEmpty() || !kept.get().isGenuine()) {
                return new Outcome.FalseCheckpoint("the checkpoint is not as it was signed");
            }
            String key = kept.get().publicKey();
            ownKey = own.isPresent() && own.get().publicKey().equals(key);
            if (own.isPresent() && !ownKey) {
                return new Outcome.FalseCheckpoint("the checkpoint was signed by another key, " + key);
            }
        }
        Walk walk = new Walk(kept.map(SignedCheckpoint::checkpoint).orElse(null));
        walking.along(walk);
        return new Outcome.Walked(walk.finish(), kept.orElse(null), ownKey);
    }

    /** Hands a walk its rows. */
    private interface Walking {
        void along(Walk walk) throws IOException;
    }

    private static void step(Walk walk, CopyLine line) {
        switch (line) {
            case CopyLine.Before(long number, Act act) -> walk.rowBefore(number, act);
            case CopyLine.Chained chained -> walk.row(chained.link());
        }
    }

    private static void write(OutputStream out, CopyLine line) {
        try {
            out.write(CopyLine.write(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readCopy(Path copy, Walk walk) throws IOException {
        try (var lines = new CopyLines(copy)) {
            for (byte[] line = lines.next(); line.length > 0; line = lines.next()) {
                CopyLine.read(line).ifPresentOrElse(row -> step(walk, row), () -> walk.unreadable(lines.number()));
            }
        }
    }
}
