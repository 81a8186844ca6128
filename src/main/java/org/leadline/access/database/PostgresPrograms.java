package org.leadline.access.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.leadline.access.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL (initdb, postgres, pg_ctl) as they come with Leadline, unpacked once under LEADLINE_HOME/runtime.
 *
 * @param folder holds bin, lib and share
 */
record PostgresPrograms(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresPrograms.class);
    private static final String NO_PROGRAMS_REMEDY =
            "Set LEADLINE_DATABASE_URL to a PostgreSQL 15 or newer that you run yourself (docs/guide/reference/database.md).";

    /** Unpacks aside and renames, so that a kill leaves either all or nothing; two servers may do it at once. */
    static PostgresPrograms unpacked(Home home) {
        String archive = "postgres-" + platform() + ".txz";
        URL source = PostgresPrograms.class.getClassLoader().getResource(archive);
        if (source == null) {
            throw new StartRefused(
                    "This copy of Leadline carries no PostgreSQL for " + platform() + ".", NO_PROGRAMS_REMEDY);
        }
        try {
            Path folder = home.programs().resolve("postgres-" + mark(source));
            if (!Files.isDirectory(folder)) {
                unpack(source, folder);
            }
            return new PostgresPrograms(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be unpacked into " + home.programs() + ": " + e, e);
        }
    }

    String path(String program) {
        return folder.resolve("bin").resolve(program).toString();
    }

    /** The name under which the archive of this machine is known: {@code linux-x86_64}, {@code darwin-arm_64}… */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String systemName = system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : system;
        return systemName
                + switch (processor) {
                    case "amd64", "x86_64" -> "-x86_64";
                    case "aarch64", "arm64" -> "-arm_64";
                    default -> "-" + processor;
                };
    }

    /** Tells one archive from another without reading it through: the checksum its jar already holds. */
    private static String mark(URL source) throws IOException {
        URLConnection connection = source.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            try (var file = jar.getJarFile()) {
                return Long.toHexString(file.getEntry(jar.getEntryName()).getCrc());
            }
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    private static void unpack(URL source, Path folder) throws IOException {
        LOG.info("Unpacking PostgreSQL into {} (once)", folder);
        Path aside = Files.createTempDirectory(folder.getParent(), "unpacking-");
        try (InputStream packed = source.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new BufferedInputStream(new XZInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = aside.resolve(entry.getName()).normalize();
                if (!target.startsWith(aside)) {
                    throw new IOException("the archive names a file outside its folder: " + entry.getName());
                }
                write(tar, entry, target);
            }
        }
        Files.setPosixFilePermissions(aside, permissions(0755));
        try {
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            LOG.debug("another server unpacked it first", e);
            FolderTree.remove(aside);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        if (entry.isLink()) {
            throw new IOException("the archive holds a hard link, which is not expected: " + entry.getName());
        }
        Files.copy(tar, target);
        Files.setPosixFilePermissions(target, permissions(entry.getMode()));
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions =
                EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        permissions.add(PosixFilePermission.GROUP_READ);
        permissions.add(PosixFilePermission.OTHERS_READ);
        if ((mode & 0100) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }
}
