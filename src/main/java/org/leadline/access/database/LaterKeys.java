package org.leadline.access.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leadline.access.chain.CheckpointKey;

/**
 * Keys that came with a later version, for homes that are older. Each is made once, and its name is then written into the note {@code made} beside it: a name
 * that stands in the note and has no key is a key that was lost, and is never made again.
 */
final class LaterKeys {
    /** The key that signs checkpoints of the audit chain, and its public half. */
    static final String AUDIT = "audit-checkpoints";

    static final String AUDIT_PUBLIC = "audit-checkpoints-public";
    private static final String NOTE = "made";

    private LaterKeys() {}

    /** Makes what this home has never had. */
    static void make(Path folder) {
        try {
            List<String> made = noted(folder);
            if (!made.contains(AUDIT)) {
                if (!Files.exists(folder.resolve(AUDIT)) || !Files.exists(folder.resolve(AUDIT_PUBLIC))) {
                    CheckpointKey key = CheckpointKey.made();
                    write(folder, Map.of(AUDIT, key.secret(), AUDIT_PUBLIC, key.publicKey()));
                }
                made.add(AUDIT);
                write(folder, Map.of(NOTE, String.join("\n", made)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A key cannot be made in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static List<String> noted(Path folder) throws IOException {
        Path note = folder.resolve(NOTE);
        return new ArrayList<>(Files.exists(note) ? Files.readAllLines(note) : List.of());
    }

    /** Each file is whole or not there at all, whenever the process is killed; the note comes last, so a kill before it begins again. */
    private static void write(Path folder, Map<String, String> texts) throws IOException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path aside = folder.resolve(text.getKey() + ".new");
            Files.deleteIfExists(aside);
            Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(aside, text.getValue() + "\n");
            FolderTree.force(aside);
            Files.move(aside, folder.resolve(text.getKey()), StandardCopyOption.ATOMIC_MOVE);
        }
        FolderTree.force(folder);
    }
}
