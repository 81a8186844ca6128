package org.leadline.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadline.access.database.Login;

/** What the demo keeps under its LEADLINE_HOME, seen from outside: the folders, and the rows behind the application's back. */
public record DemoFolder(Path home) {

    Path demo() {
        return home.resolve("demo");
    }

    Path logs() {
        return demo().resolve("logs");
    }

    /** The names of what is in a folder, in order. */
    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Watches which stored logs come to be. */
    WatchService watchLogs() throws IOException {
        WatchService watch = logs().getFileSystem().newWatchService();
        logs().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
        return watch;
    }

    /** Files that the web server keeps while they are being sent. */
    List<Path> filesArriving() throws IOException {
        try (Stream<Path> all = Files.walk(demo().resolve("arriving"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** Ends what a failed test has left. */
    public void endLeaders() throws IOException {
        if (Files.exists(demo().resolve("postgres"))) {
            for (long leader : leaders()) {
                ProcessHandle.of(leader).ifPresent(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
            }
        }
    }

    /** The leader of the database on this folder, as it has written itself down. */
    ProcessHandle postgres() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmaster().getFirst().strip())).orElseThrow();
    }

    /** Every leader of a database that works in this folder: processes there whose parent is somewhere else. */
    List<Long> leaders() throws IOException {
        Path data = demo().resolve("postgres").toRealPath();
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, data))
                .filter(process ->
                        process.parent().filter(parent -> worksIn(parent, data)).isEmpty())
                .map(ProcessHandle::pid)
                .toList();
    }

    /** The one value that a question has. */
    public String ask(String question) {
        List<String> column = list(question);
        assertThat(column).as(question).hasSize(1);
        return column.getFirst();
    }

    /** The first column of the answer; nothing stands as "null". */
    public List<String> list(String question) {
        try (Connection connection = superuser().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(String.valueOf(rows.getString(1)));
            }
            return column;
        } catch (SQLException | IOException fault) {
            throw new IllegalStateException(question, fault);
        }
    }

    /**
     * Every table, by a digest of its rows, but for what belongs to the logs of one process; of the audit trail the lines
     * up to one.
     */
    Map<String, String> tables(long apartFromProcess, long lastAuditLine) {
        String digestOfEach = list("select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where tableowner = 'leadline_owner'")
                .stream()
                .map(table -> {
                    String which = switch (table) {
                        case "care.upload", "care.log_import", "care.reading", "care.flow_reading" ->
                            "process_id <> " + apartFromProcess;
                        case "access.audit" -> "id <= " + lastAuditLine;
                        case "access.clock" ->
                            "task_name not in ('practice-changeover', 'weekly')"; // set anew at each start
                        default -> "true";
                    };
                    return "select '" + table + " ' || count(*) || ' rows '"
                            + " || coalesce(md5(string_agg(r::text, '|' order by r::text)), '') from " + table
                            + " r where " + which;
                })
                .collect(Collectors.joining(" union all "));
        Map<String, String> digests = new TreeMap<>();
        for (String line : list(digestOfEach)) {
            int space = line.indexOf(' ');
            digests.put(line.substring(0, space), line.substring(space + 1));
        }
        return digests;
    }

    /** The stored logs of every process but one, by name, with a digest of each. */
    Map<String, String> otherLogs(long apartFromProcess) throws Exception {
        Map<String, String> digests = new TreeMap<>();
        for (String name :
                new TreeSet<>(list("select stored_as from care.log_import where process_id <> " + apartFromProcess))) {
            byte[] content = Files.readAllBytes(logs().resolve(name + ".leadlog"));
            digests.put(
                    name,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        }
        return digests;
    }

    private Login superuser() throws IOException {
        return new Login(
                "jdbc:postgresql://127.0.0.1:" + postmaster().get(3).strip() + "/leadline",
                "leadline_superuser",
                Files.readString(demo().resolve("keys/database-superuser")).strip());
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(demo().resolve("postgres/postmaster.pid"));
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Path.of("/proc", Long.toString(process.pid()), "cwd")
                    .toRealPath()
                    .equals(folder);
        } catch (IOException endedOrNotOurs) {
            return false;
        }
    }
}
