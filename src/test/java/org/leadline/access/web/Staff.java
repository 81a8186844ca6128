package org.leadline.access.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.leadline.RealDatabase;
import org.leadline.access.Accounts;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.core.env.Environment;

/** People of a ward on a real server; each call makes somebody new. */
public final class Staff {
    public static final String PASSPHRASE = "seven herons at low tide";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final Units units;
    private final People people;
    private final Accounts accounts;
    private final RealDatabase database;
    private final Environment environment;

    Staff(Units units, People people, Accounts accounts, RealDatabase database, Environment environment) {
        this.units = units;
        this.people = people;
        this.accounts = accounts;
        this.database = database;
        this.environment = environment;
    }

    /** Somebody who can sign in with {@link #PASSPHRASE}. */
    public record Member(long personId, long unitId, String signInName) {}

    /** Somebody of a new ward, without an account. */
    public SignedIn newcomer() {
        int number = NUMBER.incrementAndGet();
        Unit ward = units.setUp(
                new NewUnit("staff-ward-" + number, "Ward " + number, Unit.Kind.WARD, null, List.of()), "test");
        long id = people.enter(
                        new NewPerson(
                                "staff-" + number, "Robin Vane", "nurse", null, null, ward.id(), false, null, false),
                        "test")
                .id();
        people.giveRole(id, ward.id(), Role.MEMBER, "test");
        return people.find(id).orElseThrow();
    }

    /** Somebody of a new ward, with an account. */
    public Member member() {
        SignedIn person = newcomer();
        String name = "staff." + person.personId() + "@ward.example";
        accounts.open(person.personId(), name, PASSPHRASE);
        return new Member(person.personId(), person.homeUnitId(), name);
    }

    public Terminal terminal() {
        return new Terminal(
                URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port", Integer.class)));
    }

    /** A terminal at which that person has signed in. */
    public Terminal at(Member member) {
        Terminal terminal = terminal();
        if (terminal.signIn(member.signInName(), PASSPHRASE).statusCode() != 302) {
            throw new AssertionError("could not sign in");
        }
        return terminal;
    }

    public SignedIn signedIn(long personId) {
        return people.find(personId).orElseThrow();
    }

    public void endRole(Member member) {
        people.endRole(member.personId(), member.unitId(), Role.MEMBER, "test");
    }

    public void leave(long personId) {
        database.sql()
                .execute("update unit.person set leaving_on = ? where id = ?", LocalDate.parse("2020-01-01"), personId);
    }

    /** Every row of every table, as text, by table. */
    public Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        var sql = database.sql();
        for (String table : sql.fetch("select schemaname || '.' || tablename from pg_tables"
                        + " where tableowner = 'leadline_owner' and schemaname <> 'flyway'")
                .getValues(0, String.class)) {
            rows.put(
                    table,
                    sql.fetchSingle("select coalesce(string_agg(xmin || t::text, '|' order by t::text), '') from "
                                    + table + " t")
                            .get(0, String.class));
        }
        return rows;
    }
}
