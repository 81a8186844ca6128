package org.leadline.access.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a database must be before anything is entrusted to it: new enough, flushing to disk, and asked by two roles of which neither is too strong. */
final class Soundness {
    private static final Logger LOG = LoggerFactory.getLogger(Soundness.class);
    static final int OLDEST_VERSION = 15;
    private static final int CONNECT_SECONDS = 30;

    private Soundness() {}

    /** @throws StartRefused naming the first thing that is not so, and what to do */
    static void check(Login owner, Login application) {
        checkGiven("LEADLINE_DATABASE_USER", application.user(), owner, application);
        checkGiven("LEADLINE_DATABASE_OWNER", owner.user(), owner, application);
        if (owner.user().equals(application.user())) {
            throw new StartRefused(
                    "The database is given with one role only, \"" + owner.user()
                            + "\"; Leadline needs two: one that owns the tables and one that works in them.",
                    rolesRemedy(owner, application));
        }
        try (Connection connection = connect(application);
                Statement statement = connection.createStatement()) {
            checkVersion(
                    connection.getMetaData().getDatabaseMajorVersion(),
                    connection.getMetaData().getDatabaseProductVersion());
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                checkSetting(setting, text(statement, "select current_setting('" + setting + "')"), application);
            }
            if (!text(statement, "select current_setting('data_checksums')").equals("on")) {
                LOG.warn("The database keeps no checksums of its pages, so a disk that decays goes unnoticed;"
                        + " stop it and run pg_checksums --enable");
            }
            checkApplication(statement, owner, application);
        } catch (SQLException e) {
            throw unreachable(application, e);
        }
        try (Connection connection = connect(owner);
                Statement statement = connection.createStatement()) {
            checkOwner(statement, owner, application);
        } catch (SQLException e) {
            throw unreachable(owner, e);
        }
    }

    private static void checkGiven(String variable, String role, Login owner, Login application) {
        if (role.isEmpty()) {
            throw new StartRefused(
                    variable + " is not set; Leadline needs two roles, one that owns the tables and one that works in"
                            + " them.",
                    rolesRemedy(owner, application));
        }
    }

    static void checkVersion(int major, String version) {
        if (major < OLDEST_VERSION) {
            throw new StartRefused(
                    "The database is PostgreSQL " + version + "; Leadline needs " + OLDEST_VERSION + " or newer.",
                    "Upgrade it, or leave LEADLINE_DATABASE_URL unset to use the PostgreSQL that Leadline carries.");
        }
    }

    static void checkSetting(String setting, String value, Login application) {
        if (!value.equals("off")) {
            return;
        }
        String remedy = setting.equals("synchronous_commit")
                ? "Turn it on: alter role \"" + application.user()
                        + "\" reset synchronous_commit; and the same for the database and in postgresql.conf."
                : "Turn it on: alter system set " + setting + " = on; select pg_reload_conf();";
        throw new StartRefused(
                "The database runs with " + setting
                        + " off: it would say \"saved\" and lose the work when power fails.",
                remedy);
    }

    private static void checkApplication(Statement statement, Login owner, Login application) throws SQLException {
        String tooStrong = """
                select case
                  when rolsuper then 'is a superuser'
                  when rolcreaterole then 'may make roles'
                  when rolcreatedb then 'may make databases'
                  when has_database_privilege(current_database(), 'create') then 'may make schemas in this database'
                  when pg_has_role('%s', 'member') then 'is a member of the owner'
                  else '' end from pg_roles where rolname = current_user
                """.formatted(owner.user().replace("'", "''"));
        refuseIfNotEmpty(text(statement, tooStrong), "application", owner, application, application.user());
    }

    private static void checkOwner(Statement statement, Login owner, Login application) throws SQLException {
        String unfit = """
                select case
                  when rolsuper then 'is a superuser'
                  when not has_database_privilege(current_database(), 'create') then 'may not make schemas in this database'
                  else '' end from pg_roles where rolname = current_user
                """;
        refuseIfNotEmpty(text(statement, unfit), "owner", owner, application, owner.user());
    }

    private static void refuseIfNotEmpty(String fault, String part, Login owner, Login application, String role) {
        if (!fault.isEmpty()) {
            throw new StartRefused(
                    "The database role \"" + role + "\" cannot serve as the " + part + ": it " + fault + ".",
                    rolesRemedy(owner, application));
        }
    }

    private static String rolesRemedy(Login owner, Login application) {
        String work =
                application.user().equals(owner.user()) || application.user().isEmpty()
                        ? DataFolder.APPLICATION
                        : application.user();
        String own =
                owner.user().isEmpty() || owner.user().equals(application.user()) ? DataFolder.OWNER : owner.user();
        return """
                As a superuser of that database run
                  create role %1$s login nosuperuser nocreatedb nocreaterole password '…';
                  create role %2$s login nosuperuser nocreatedb nocreaterole password '…';
                  create database leadline owner %1$s;
                  revoke all on database leadline from public;
                  grant connect on database leadline to %2$s;
                and name them by LEADLINE_DATABASE_OWNER, LEADLINE_DATABASE_OWNER_PASSWORD, LEADLINE_DATABASE_USER and \
                LEADLINE_DATABASE_PASSWORD.""".formatted(own, work);
    }

    private static Connection connect(Login login) throws SQLException {
        return login.connect(CONNECT_SECONDS);
    }

    private static StartRefused unreachable(Login login, SQLException e) {
        return new StartRefused(
                "The database does not answer to " + login + ": " + e.getMessage(),
                "Check LEADLINE_DATABASE_URL, the role and its password, and that the database runs.",
                e);
    }

    private static String text(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            if (!rows.next()) {
                throw new SQLException("no answer to: " + question);
            }
            return rows.getString(1);
        }
    }
}
