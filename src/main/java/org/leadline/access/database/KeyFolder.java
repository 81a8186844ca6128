package org.leadline.access.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.leadline.access.Home;
import org.leadline.access.KeyDrawer;
import org.leadline.access.Keys;
import org.leadline.access.chain.CheckpointKey;

/** LEADLINE_HOME/keys: 256 random bits a file, hexadecimal, made together once; a lost one is never quietly replaced, for the data hangs on it. */
final class KeyFolder implements Keys {
    private static final String CASE_IDS = "case-ids";
    private static final String OWNER = "database-owner";
    private static final String APPLICATION = "database-application";
    private static final String SUPERUSER = "database-superuser";
    private static final int KEY_BYTES = 32;
    private final Path folder;
    private final Map<String, KeyDrawer> drawers = new ConcurrentHashMap<>();

    private KeyFolder(Path folder) {
        this.folder = folder;
    }

    static KeyFolder of(Home home) {
        Path folder = home.folder().resolve("keys");
        if (!Files.isDirectory(folder)) {
            make(home.folder(), folder);
        }
        MasterKey.makeWhereNothingHangsOnIt(folder);
        LaterKeys.make(folder);
        KeyFolder keys = standing(home);
        for (String name : new String[] {
            CASE_IDS, OWNER, APPLICATION, SUPERUSER, MasterKey.FILE, LaterKeys.AUDIT, LaterKeys.AUDIT_PUBLIC
        }) {
            keys.read(name);
        }
        return keys;
    }

    /** The keys as they stand; none is made. */
    static KeyFolder standing(Home home) {
        return new KeyFolder(home.folder().resolve("keys"));
    }

    CheckpointKey auditCheckpoints() {
        return new CheckpointKey(read(LaterKeys.AUDIT), read(LaterKeys.AUDIT_PUBLIC));
    }

    @Override
    public byte[] forCaseIds() {
        return HexFormat.of().parseHex(read(CASE_IDS));
    }

    @Override
    public KeyDrawer drawer(String name) {
        return drawers.computeIfAbsent(
                name,
                made -> new DrawerFolder(folder, made, () -> HexFormat.of().parseHex(read(MasterKey.FILE))));
    }

    String ownerPassword() {
        return read(OWNER);
    }

    String applicationPassword() {
        return read(APPLICATION);
    }

    String superuserPassword() {
        return read(SUPERUSER);
    }

    private String read(String name) {
        Path file = folder.resolve(name);
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (permissions.stream().anyMatch(p -> !p.name().startsWith("OWNER_"))) {
                throw new StartRefused(
                        "The key file " + file + " can be opened by other users of this machine.",
                        "Run: chmod 600 " + file);
            }
            String key = Files.readString(file).strip();
            if (key.length() != 2 * KEY_BYTES || !key.chars().allMatch(HexFormat::isHexDigit)) {
                throw new StartRefused(
                        "The key file " + file + " does not hold 64 hexadecimal digits.",
                        "Put it back from the backup of this installation; without it the data cannot be used.");
            }
            return key;
        } catch (IOException e) {
            throw new StartRefused(
                    "The key file " + file + " cannot be read: " + e,
                    "Put it back from the backup of this installation; without it the data cannot be used.",
                    e);
        }
    }

    private static void make(Path parent, Path folder) {
        Path aside = parent.resolve("keys.new");
        try {
            FolderTree.remove(aside);
            Files.createDirectory(
                    aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            SecureRandom random = new SecureRandom();
            for (String name : new String[] {CASE_IDS, OWNER, APPLICATION, SUPERUSER}) {
                byte[] key = new byte[KEY_BYTES];
                random.nextBytes(key);
                Path file = Files.createFile(
                        aside.resolve(name),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(key) + "\n");
                FolderTree.force(file);
            }
            FolderTree.force(aside);
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
            FolderTree.force(parent);
        } catch (IOException e) {
            throw new UncheckedIOException("The keys cannot be made in " + folder + ": " + e.getMessage(), e);
        }
    }
}
