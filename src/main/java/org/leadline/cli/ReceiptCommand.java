package org.leadline.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadline.access.chain.Act;
import org.leadline.access.chain.CopyLine;
import org.leadline.access.chain.Link;
import org.leadline.access.chain.Walk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leadline receipt FILE}: whether the views that a sounding shows are those that were sealed. */
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description = "Check that the views of a sounding are what was sealed.",
        footer = {
            "",
            "Exit status: 0 all agrees, 1 something differs (one line for each), 2 for a file that cannot be read,",
            "64 for a wrong command line."
        })
final class ReceiptCommand implements Callable<Integer> {
    static final int DIFFERS = 1;
    private static final String DIGITS = "[0-9a-f]{64}";
    private static final int LONGEST_LINE_BYTES = 1_000_000;
    private static final int LARGEST_FILE_BYTES = 64_000_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The sealed.json that the sounding's page gives.")
    private @Nullable Path file;

    @Option(names = "--receipt", paramLabel = "HEX", description = "Your receipt: say which view it belongs to.")
    private @Nullable String receipt;

    @Option(
            names = "--chain",
            paramLabel = "COPY",
            description = "A copy made by 'leadline audit export': hold the file against the audit trail.")
    private @Nullable Path chain;

    @Override
    public Integer call() throws IOException {
        if (spec == null || file == null) {
            throw new IllegalStateException("Not called by picocli");
        }
        String wanted = digits(spec, receipt);
        SealedFile sealed;
        try {
            sealed = SealedFile.read(bytes(file));
        } catch (SealedFile.Unreadable unreadable) {
            return refuse(spec, file, unreadable.getMessage());
        } catch (IOException unreadable) {
            return refuse(spec, file, reason(unreadable));
        }
        var check = new SealCheck(sealed);
        if (wanted != null) {
            check.receipt(wanted);
        }
        if (chain != null) {
            try {
                holdAgainst(chain, sealed, check);
            } catch (IOException unreadable) {
                return refuse(spec, chain, reason(unreadable));
            }
        }
        return tell(spec, sealed, check);
    }

    private int tell(CommandSpec command, SealedFile sealed, SealCheck check) {
        PrintWriter out = command.commandLine().getOut();
        check.lines().forEach(line -> out.println((line.agrees() ? "agrees   " : "DIFFERS  ") + line.text()));
        out.println(
                sealed.views().isEmpty()
                        ? "Sounding " + sealed.sounding() + ": the file shows no views."
                        : "Sounding " + sealed.sounding() + ": "
                                + (check.agrees() ? "what is shown is what was sealed." : "not what was sealed."));
        if (chain == null) {
            out.println("Held against no audit trail: a file that was made up as a whole would not show.");
        }
        out.flush();
        return check.agrees() ? 0 : DIFFERS;
    }

    private static void holdAgainst(Path copy, SealedFile sealed, SealCheck check) throws IOException {
        var walk = new Walk(null);
        SequencedMap<String, Long> recorded = new LinkedHashMap<>();
        long number = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(copy))) {
            for (byte[] line = line(in); line.length > 0; line = line(in)) {
                number++;
                switch (CopyLine.read(line).orElse(null)) {
                    case CopyLine.Before(long before, Act act) -> walk.rowBefore(before, act);
                    case CopyLine.Chained(Link link) -> {
                        walk.row(link);
                        keep(link, sealed, recorded);
                    }
                    case null -> walk.unreadable(number);
                }
            }
        }
        check.trail(walk.finish(), recorded);
    }

    private static void keep(Link link, SealedFile sealed, SequencedMap<String, Long> recorded) {
        String note = link.act().note();
        if (note != null && note.matches(DIGITS) && link.act().subject().equals(sealed.address()) && link.isGenuine()) {
            recorded.putIfAbsent(note, link.place());
        }
    }

    /** The next line with its line end; empty after the last. */
    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(512);
        int read = 0;
        while (read != '\n' && line.size() < LONGEST_LINE_BYTES && (read = in.read()) >= 0) {
            line.write(read);
        }
        return line.toByteArray();
    }

    private static byte[] bytes(Path file) throws IOException, SealedFile.Unreadable {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_FILE_BYTES + 1);
            if (bytes.length > LARGEST_FILE_BYTES) {
                throw new SealedFile.Unreadable(
                        "larger than any sealed.json; download it again from the sounding's page");
            }
            return bytes;
        }
    }

    private static @Nullable String digits(CommandSpec command, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String digits = typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (!digits.matches(DIGITS)) {
            throw new ParameterException(
                    command.commandLine(),
                    "'" + typed + "' is no receipt; a receipt has 64 hexadecimal digits (0-9, a-f).");
        }
        return digits;
    }

    private static String reason(IOException unreadable) {
        return unreadable instanceof NoSuchFileException
                ? "there is no such file"
                : "cannot be read: " + unreadable.getMessage();
    }

    private static int refuse(CommandSpec command, Path file, @Nullable String reason) {
        PrintWriter error = command.commandLine().getErr();
        error.println("leadline: " + file + ": " + reason);
        error.flush();
        return Commands.UNREADABLE_FILE;
    }
}
