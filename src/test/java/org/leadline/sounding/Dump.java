package org.leadline.sounding;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadline.RealDatabase;

/**
 * Everything that the database holds in one moment, as its owner sees it: by table its rows in the order in which they lie, each with where it lies,
 * which transaction wrote it and which locked it last.
 *
 * @param tables by {@code schema.table} the rows, by column; bytes as hexadecimal digits, null as the empty text
 */
public record Dump(Map<String, List<Map<String, String>>> tables) {

    public static Dump of(RealDatabase database) {
        Map<String, List<Map<String, String>>> tables = new TreeMap<>();
        try (Connection connection = database.owner().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            for (Map<String, String> row : rows(
                    statement,
                    "select format('%I.%I', schemaname, tablename) as name from pg_tables where tableowner = 'leadline_owner'"
                            + " and schemaname <> 'flyway' order by 1")) {
                names.add(row.get("name"));
            }
            for (String name : names) {
                tables.put(name, rows(statement, "select ctid, xmin, xmax, t.* from " + name + " t"));
            }
            tables.put(
                    "how often a table was changed",
                    rows(
                            statement,
                            "select relname, n_tup_ins, n_tup_upd, n_tup_del, n_live_tup, n_dead_tup from pg_stat_user_tables"
                                    + " order by schemaname, relname"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Dump(tables);
    }

    List<Map<String, String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** By table and column that points at a person. */
    static Map<String, List<String>> columnsOfPersons(RealDatabase database) {
        Map<String, List<String>> columns = new TreeMap<>(Map.of("unit.person", new ArrayList<>(List.of("id"))));
        try (Connection connection = database.owner().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (Map<String, String> row : rows(
                    statement,
                    "select conrelid::regclass::text as name, attname as col from pg_constraint"
                            + " join pg_attribute on attrelid = conrelid and attnum = conkey[1]"
                            + " where contype = 'f' and confrelid = 'unit.person'::regclass")) {
                columns.computeIfAbsent(row.get("name"), none -> new ArrayList<>())
                        .add(row.get("col"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return columns;
    }

    private static List<Map<String, String>> rows(Statement statement, String question) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(question)) {
            ResultSetMetaData head = found.getMetaData();
            while (found.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int column = 1; column <= head.getColumnCount(); column++) {
                    String value = found.getString(column);
                    row.put(head.getColumnName(column), value == null ? "" : value);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
