package org.leadline.journey;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.leadline.RealDatabase;

/** Holds every import just before its end, for as long as this is open: so that a story can look at one that is under way. */
final class HeldImports implements AutoCloseable {

    private final Connection connection;

    HeldImports(RealDatabase database) {
        try {
            connection = database.owner().dataSource().getConnection();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table care.log_import in exclusive mode");
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
