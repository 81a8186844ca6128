package org.leadline.access.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One question to a database, and its answer as text. */
final class Questions {
    private Questions() {}

    static String ask(Login login, String question) throws SQLException {
        try (Connection connection = login.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void tell(Login login, String command) throws SQLException {
        try (Connection connection = login.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
