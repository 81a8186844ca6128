package org.leadline.access.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leadline.access.chain.Act;
import org.leadline.access.chain.CopyLine;
import org.leadline.access.chain.Link;

/** The rows of the audit trail as they stand in the database, whatever has been done to them there: first those from before the chain, then the chain by place. */
public final class AuditRows {
    private static final int CONNECT_SECONDS = 30;
    private static final int ROWS_AT_A_TIME = 1_000;
    /** Stands for what is not there and must be; no text in PostgreSQL can hold it. */
    private static final String NOTHING = "\u0000";

    private static final String ALL = """
            select id, place, trim_scale(extract(epoch from at) * 1000000)::text, actor, action, subject, unit_id, note,
                   encode(previous_hash, 'hex'), encode(hash, 'hex')
            from access.audit order by place nulls first, id""";

    private AuditRows() {}

    /**
     * Hands over all rows as they stand at one moment, a few at a time.
     *
     * @throws StartRefused where the database does not answer, or has no chain yet
     */
    public static void read(Login login, Consumer<CopyLine> reader) {
        try (Connection connection = login.connect(CONNECT_SECONDS)) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(ROWS_AT_A_TIME);
                try (ResultSet rows = statement.executeQuery(ALL)) {
                    while (rows.next()) {
                        reader.accept(line(rows));
                    }
                }
            }
        } catch (SQLException e) {
            throw refusal(login, e);
        }
    }

    private static CopyLine line(ResultSet row) throws SQLException {
        Act act = new Act(
                time(row.getString(3)),
                text(row.getString(4)),
                text(row.getString(5)),
                text(row.getString(6)),
                row.getObject(7, Long.class),
                row.getString(8));
        Long place = row.getObject(2, Long.class);
        return place == null
                ? new CopyLine.Before(row.getLong(1), act)
                : new CopyLine.Chained(new Link(place, act, text(row.getString(9)), text(row.getString(10))));
    }

    /** A time too far off for a number, or none, stands as it is; no row of ours was ever written so. */
    private static String time(@Nullable String microseconds) {
        if (microseconds == null || !microseconds.matches("-?[0-9]{1,19}")) {
            return text(microseconds);
        }
        BigDecimal number = new BigDecimal(microseconds);
        return number.equals(BigDecimal.valueOf(number.longValue())) ? Act.time(number.longValue()) : microseconds;
    }

    private static String text(@Nullable String text) {
        return text == null ? NOTHING : text;
    }

    private static StartRefused refusal(Login login, SQLException e) {
        boolean noChain = "42P01".equals(e.getSQLState()) || "42703".equals(e.getSQLState());
        return noChain
                ? new StartRefused(
                        "The database at " + login.url() + " has no audit chain yet.",
                        "Start the server once with this version: it brings the tables up to date.",
                        e)
                : new StartRefused(
                        "The database does not answer to " + login + ": " + e.getMessage(),
                        "See whether it runs, and whether LEADLINE_HOME or LEADLINE_DATABASE_URL names the right one.",
                        e);
    }
}
