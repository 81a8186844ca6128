package org.leadline.access.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadline.access.database.Questions.ask;
import static org.leadline.access.database.Questions.tell;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.RealDatabase;

/** What the application's role may do, and what it may not. */
class RolesTest {
    private static final RealDatabase DATABASE = RealDatabase.fresh();

    @AfterAll
    static void remove() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create schema mine",
                "create table public.mine (n int)",
                "create table access.mine (n int)",
                "create temporary table mine (n int)",
                "create database mine",
                "create role mine",
                "create function public.mine() returns int language sql as 'select 1'",
                "alter table access.audit add column mine text",
                "alter role leadline_app superuser",
                "alter system set fsync = off",
                "grant update on access.audit to leadline_app; update access.audit set actor = 'somebody else'",
                "drop table access.audit",
                "drop schema access cascade",
                "truncate access.audit",
                "update access.audit set actor = 'somebody else'",
                "delete from access.audit",
                "create index mine on access.audit (at)",
                "select * from flyway.flyway_schema_history",
                "set role leadline_owner",
                "copy access.audit to program 'cat'",
                "select pg_read_file('/etc/passwd')"
            })
    void the_application_may_not(String command) {
        assertThatThrownBy(() -> tell(DATABASE.application(), command))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isIn("42501", "25006"));
    }

    @Test
    void the_application_may_add_to_the_audit_trail_and_read_it() throws Exception {
        tell(
                DATABASE.application(),
                "insert into access.audit (at, actor, action, subject, place, previous_hash, hash)"
                        + " values (now(), 'system', 'tried', '/test', 1, sha256(''), sha256('x'))");
        assertThat(ask(DATABASE.application(), "select action from access.audit"))
                .isEqualTo("tried");
    }

    @Test
    void nobody_adds_to_the_audit_trail_outside_of_its_chain() {
        for (Login login : List.of(DATABASE.application(), DATABASE.owner())) {
            assertThatThrownBy(() -> tell(
                            login,
                            "insert into access.audit (at, actor, action, subject) values (now(), 'a', 'b', '/c')"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23514"))
                    .hasMessageContaining("every_row_is_chained");
        }
    }

    @Test
    void the_application_may_change_rows_of_an_ordinary_table_that_a_migration_makes() throws Exception {
        tell(DATABASE.owner(), "create schema later");
        tell(DATABASE.owner(), "create table later.thing (id bigint generated always as identity, name text)");
        tell(DATABASE.application(), "insert into later.thing (name) values ('a')");
        tell(DATABASE.application(), "update later.thing set name = 'b'");
        assertThat(ask(DATABASE.application(), "select name from later.thing")).isEqualTo("b");
        tell(DATABASE.application(), "delete from later.thing");
    }

    @Test
    void neither_role_is_a_superuser_or_may_make_roles_or_databases() throws Exception {
        assertThat(ask(
                        DATABASE.application(),
                        "select string_agg(rolname, ' ' order by rolname) from pg_roles where rolname in"
                                + " ('leadline_app', 'leadline_owner') and not (rolsuper or rolcreatedb or"
                                + " rolcreaterole or rolreplication or rolbypassrls)"))
                .isEqualTo("leadline_app leadline_owner");
    }
}
