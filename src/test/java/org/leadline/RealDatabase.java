package org.leadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.leadline.access.database.Database;
import org.leadline.access.database.DatabaseSettings;
import org.leadline.access.database.Login;
import org.leadline.access.database.Migrations;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real PostgreSQL for tests: one embedded server for each test JVM, in a temporary LEADLINE_HOME; each {@link #fresh()} is a database of its own,
 * copied from one that all migrations have made.
 *
 * <p>With Spring: {@code @SpringBootTest @ContextConfiguration(initializers = RealDatabase.ForSpring.class)}. Each context gets a database of its own.
 */
public final class RealDatabase implements AutoCloseable {
    private static final String TEMPLATE = "leadline";
    /** Tables whose file holds something, or whose numbers have begun. */
    private static final String WRITTEN = """
        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and c.relowner = 'leadline_owner'::regrole and n.nspname <> 'flyway'
          and (pg_relation_size(c.oid) > 0 or exists (
              select 1 from pg_depend d join pg_class s on s.oid = d.objid
              where d.refobjid = c.oid and case when s.relkind = 'S' then pg_sequence_last_value(s.oid) end is not null))
        order by 1""";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final String name;

    private RealDatabase(String name) {
        this.name = name;
    }

    /** A database with all tables and no rows, of which nobody else knows. */
    public static RealDatabase fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        asSuperuser("create database " + name + " template " + TEMPLATE + " owner leadline_owner");
        asSuperuser("revoke all on database " + name + " from public");
        asSuperuser("grant connect on database " + name + " to leadline_app");
        return new RealDatabase(name);
    }

    /** The role of the application: what the doors use. */
    public Login application() {
        return to(Server.DATABASE.application());
    }

    /** The role that owns the tables. */
    public Login owner() {
        return to(Server.DATABASE.owner());
    }

    public DataSource dataSource() {
        return application().dataSource();
    }

    /** jOOQ as the application's role, each statement in a transaction of its own. */
    public DSLContext sql() {
        return DSL.using(dataSource(), SQLDialect.POSTGRES);
    }

    /** The schemas that the migrations made, in alphabetical order. */
    public List<String> schemas() {
        return names(
                "select nspname from pg_namespace where nspowner = 'leadline_owner'::regrole and nspname <> 'flyway'"
                        + " order by nspname");
    }

    /** Empties every table; numbers begin at 1 again. Only those that were written to are touched: to truncate all of them takes a tenth of a second. */
    public void clean() {
        try (Connection connection = owner().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> written = names(statement, WRITTEN);
            if (!written.isEmpty()) {
                statement.execute("truncate " + String.join(", ", written) + " restart identity cascade");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Removes the database, whoever is still connected. */
    @Override
    public void close() {
        asSuperuser("drop database " + name + " with (force)");
    }

    private Login to(Login login) {
        return new Login(login.url().replaceFirst("/[^/]*$", "/" + name), login.user(), login.password());
    }

    private List<String> names(String question) {
        try (Connection connection = owner().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            return names(statement, question);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static void asSuperuser(String command) {
        try {
            Path password = Server.DATABASE.home().folder().resolve("keys/database-superuser");
            String url = Server.DATABASE.owner().url().replaceFirst("/[^/]*$", "/postgres");
            Login superuser = new Login(
                    url, "leadline_superuser", Files.readString(password).strip());
            try (Connection connection = superuser.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Points a Spring context at a fresh database and a temporary LEADLINE_HOME of its own. */
    public static final class ForSpring implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            RealDatabase database = fresh();
            TestPropertyValues.of(
                            "leadline.home=" + TestHomes.temporary(),
                            "leadline.database.url=" + database.application().url(),
                            "leadline.database.user=" + database.application().user(),
                            "leadline.database.password="
                                    + database.application().password(),
                            "leadline.database.owner=" + database.owner().user(),
                            "leadline.database.owner-password="
                                    + database.owner().password())
                    .applyTo(context);
            context.getBeanFactory().registerSingleton("realDatabase", database);
        }
    }

    /** The one server of this JVM; stopped, and its folder removed, when the JVM ends. */
    private static final class Server {
        static final Database DATABASE = start();

        private static Database start() {
            Path home = TestHomes.temporary();
            Database database = Database.start(DatabaseSettings.embedded(home));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.close();
                TestHomes.remove(home);
            }));
            Migrations.run(database.owner(), database.application());
            return database;
        }
    }
}
