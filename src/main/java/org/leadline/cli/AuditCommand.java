package org.leadline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditChecks;
import org.leadline.access.AuditChecks.Outcome;
import org.leadline.access.chain.Fault;
import org.leadline.access.chain.SignedCheckpoint;
import org.leadline.access.chain.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code leadline audit}: walks the chain of the audit trail, keeps checkpoints of it, and copies it. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Check that nobody has changed the audit trail, and keep what shows it.",
        footer = {
            "",
            "Exit status: 0 sound, 1 broken (one line for each fault), 64 for a wrong",
            "command line, 69 where the database or a file cannot be reached."
        })
final class AuditCommand implements Callable<Integer> {
    static final int BROKEN = 1;
    static final int UNREACHABLE = 69;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--demo", scope = ScopeType.INHERIT, description = "The audit trail of the demo.")
    private boolean demo;

    @Override
    public Integer call() {
        throw new ParameterException(command().commandLine(), "Say what: verify, checkpoint or export.");
    }

    @Command(name = "verify", description = "Walk the chain and say where it is not what it was.")
    int verify(
            @Option(
                            names = "--checkpoint",
                            paramLabel = "FILE",
                            description = "Hold it against a checkpoint that was kept elsewhere.")
                    @Nullable
                    Path checkpoint,
            @Option(names = "--copy", paramLabel = "FILE", description = "Walk a copy of it; needs no database.")
                    @Nullable
                    Path copy) {
        return tell(copy == null ? checks().verify(checkpoint) : checks().verifyCopy(copy, checkpoint));
    }

    @Command(name = "checkpoint", description = "Say what the chain is like now, signed; keep it on another machine.")
    int checkpoint(
            @Parameters(
                            paramLabel = "FILE",
                            arity = "0..1",
                            description = "A new file to write it to; to standard output without one.")
                    @Nullable
                    Path file) {
        refuseIfThere(file);
        return switch (checks().checkpoint()) {
            case Outcome.Kept(SignedCheckpoint made) -> keep(made, file);
            case Outcome other -> tell(other);
        };
    }

    @Command(name = "export", description = "Write a copy of the chain, one JSON object a line, to a new file.")
    int export(@Parameters(paramLabel = "FILE", description = "The new file.") Path file) {
        refuseIfThere(file);
        return tell(checks().export(file));
    }

    private AuditChecks checks() {
        return AuditChecks.of(System.getenv(), demo, Clock.systemUTC());
    }

    private void refuseIfThere(@Nullable Path file) {
        if (file != null && Files.exists(file)) {
            throw new ParameterException(
                    command().commandLine(), file + " is there already; nothing is written over it. Name a new file.");
        }
    }

    private int keep(SignedCheckpoint made, @Nullable Path file) {
        if (file == null) {
            out().print(made.write());
            out().flush();
            return 0;
        }
        try {
            Files.writeString(file, made.write(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            out().println("kept: place " + made.checkpoint().place() + " in " + file
                    + "; put it on another machine, where whoever runs this one cannot reach it.");
            out().flush();
            return 0;
        } catch (IOException e) {
            return tell(new Outcome.Unreachable(file + " cannot be written: " + e, "Check its name and its folder."));
        }
    }

    private int tell(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Walked(Verdict verdict, SignedCheckpoint against, boolean ownKey)
            when verdict.isSound() -> sound(verdict, against, ownKey);
            case Outcome.Walked walked -> broken(walked.verdict());
            case Outcome.FalseCheckpoint(String reason) -> {
                error().println("broken: " + reason);
                error().flush();
                yield BROKEN;
            }
            case Outcome.Unreachable(String reason, String remedy) -> {
                error().println("leadline: " + reason + "\n" + remedy);
                error().flush();
                yield UNREACHABLE;
            }
            case Outcome.Kept kept -> throw new IllegalStateException(kept.toString());
        };
    }

    private int sound(Verdict verdict, @Nullable SignedCheckpoint against, boolean ownKey) {
        out().println("sound: " + verdict.rows() + " rows in the chain, " + verdict.rowsBefore()
                + " from before it; the last hash is " + verdict.lastHash());
        if (against == null) {
            out().println(
                            "Held against no checkpoint: rows cut off at the end, or a chain hashed anew, would not show.");
        } else {
            out().println("Held against the checkpoint of "
                    + against.checkpoint().at() + " at place "
                    + against.checkpoint().place()
                    + (ownKey
                            ? ", signed by this installation."
                            : "; see for yourself that its key is yours: " + against.publicKey()));
        }
        out().flush();
        return 0;
    }

    private int broken(Verdict verdict) {
        for (Fault fault : verdict.faults()) {
            error().println("broken: " + fault.sentence());
        }
        error().flush();
        return BROKEN;
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("Not called by picocli");
        }
        return spec;
    }

    private PrintWriter out() {
        return command().commandLine().getOut();
    }

    private PrintWriter error() {
        return command().commandLine().getErr();
    }
}
