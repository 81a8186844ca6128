package org.leadline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.RealDatabase;
import org.leadline.access.Home;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.care.CareLogs;
import org.leadline.care.ImportChoices;
import org.leadline.care.ProcessForm;
import org.leadline.care.Processes;
import org.leadline.care.Receiving;
import org.leadline.care.Registering;
import org.leadline.care.Uploads;
import org.leadline.practice.Promises;
import org.leadline.sounding.Asks;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;

/** A small hospital beside the sample's, one person for each way of standing to a ward, and things of every kind in the ward and in a practice far from it. */
public final class House {

    /** Things of one unit: their numbers, as they stand in addresses. */
    public record Things(
            long unit,
            long person,
            long process,
            long upload,
            long imported,
            long sounding,
            long draft,
            String secret,
            long promise) {
        /** Numbers at which nothing stands. */
        static final Things NOWHERE = new Things(
                77_000_001,
                77_000_002,
                77_000_003,
                77_000_004,
                77_000_005,
                77_000_006,
                77_000_007,
                "no-such-link",
                77_000_008);
    }

    @Autowired
    @Qualifier("org.leadline.access.ClockTower")
    private SmartLifecycle clocks;

    private static final String BY = "test";
    private final AtomicInteger number = new AtomicInteger();
    private final Units units;
    private final People people;
    private final Processes processes;
    private final Uploads uploads;
    private final CareLogs logs;
    private final Home home;
    private final RealDatabase database;
    private final Environment environment;
    private final Questions questions;
    private final Pledges pledges;
    private final Unit ward;
    private final Unit practice;

    House(
            Units units,
            People people,
            Processes processes,
            Uploads uploads,
            CareLogs logs,
            Home home,
            RealDatabase database,
            Environment environment,
            Asks asks,
            Promises promises,
            Clock clock) {
        this.pledges = new Pledges(promises, clock);
        this.units = units;
        this.people = people;
        this.processes = processes;
        this.uploads = uploads;
        this.logs = logs;
        this.home = home;
        this.database = database;
        this.environment = environment;
        this.questions = new Questions(asks, clock, database);
        Unit board = unit("house-board", Unit.Kind.BOARD, null);
        Unit division = unit("house-division", Unit.Kind.DIVISION, board);
        Unit otherDivision = unit("house-other-division", Unit.Kind.DIVISION, board);
        this.ward = unit("house-ward", Unit.Kind.WARD, division);
        Unit team = unit("house-team", Unit.Kind.TEAM, division);
        Unit clinic = unit("house-clinic", Unit.Kind.CLINIC, otherDivision);
        this.practice = unit("house-practice", Unit.Kind.PRACTICE, null);
        units.makeNeighbours(ward.id(), clinic.id(), BY);
        person("house-member", ward, Role.MEMBER);
        person("house-lead", ward, Role.MEMBER, Role.LEAD);
        person("house-colleague", ward, Role.MEMBER, Role.DEPUTY, Role.SHIFT_LEAD);
        person("house-partner", ward, Role.PATIENT_PARTNER);
        person("house-administrator", ward, Role.ADMINISTRATOR);
        person("house-privacy-officer", ward, Role.PRIVACY_OFFICER);
        person("house-gone", ward, Role.MEMBER);
        person("house-neighbour", clinic, Role.MEMBER, Role.LEAD);
        person("house-sibling", team, Role.MEMBER);
        person("house-above", division, Role.MEMBER, Role.LEAD);
        person("house-board-member", board, Role.MEMBER, Role.LEAD);
        person("house-stranger", practice, Role.MEMBER);
        person("house-strangers-colleague", practice, Role.MEMBER);
        person("house-asker", ward, Role.MEMBER);
        person("house-strangers-asker", practice, Role.MEMBER);
    }

    public URI server() {
        return URI.create("http://127.0.0.1:" + port());
    }

    int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    public Guest guest() {
        return new Guest(server());
    }

    /** Somebody signed in as that person, in a new session. */
    public Guest as(String slug) {
        return guest().signIn(slug);
    }

    public Home home() {
        return home;
    }

    RealDatabase database() {
        return database;
    }

    /** Puts things of every kind into the ward. */
    public Things thingsOfTheWard() {
        return things(ward, "house-asker", "house-member", "house-colleague", "house-lead");
    }

    /** Puts things of every kind into the practice, which is nothing to the ward. */
    public Things thingsOfThePractice() {
        return things(practice, "house-strangers-asker", "house-stranger", "house-strangers-colleague");
    }

    long personId(String slug) {
        return people.findBySlug(slug).orElseThrow().id();
    }

    /** As they stand this moment. */
    SignedIn signedIn(String slug) {
        return people.find(personId(slug)).orElseThrow();
    }

    /** A privacy officer of the board, and so of the ward, two layers below it. */
    void officerOnTheBoard(String slug) {
        person(slug, units.findBySlug("house-board").orElseThrow(), Role.PRIVACY_OFFICER);
    }

    void endRole(String slug, long unitId, Role role) {
        people.endRole(personId(slug), unitId, role, BY);
    }

    /** Somebody new in the ward. */
    long newcomer(String slug, Role... roles) {
        return person(slug, ward, roles);
    }

    /** By table a sum over all its rows; of the audit trail only what was done, not what was refused or read. */
    public Map<String, String> rows() {
        Map<String, String> sums = new TreeMap<>();
        var sql = database.sql();
        for (var table : sql.fetch("select schemaname || '.' || tablename from pg_tables"
                        + " where tableowner = 'leadline_owner' and schemaname <> 'flyway'")
                .getValues(0, String.class)) {
            String which =
                    table.equals("access.audit") ? " where action not like 'refused: %' and action <> 'read'" : "";
            sums.put(
                    table,
                    sql.fetchSingle("select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text),"
                                    + " '')) from " + table + " t" + which)
                            .get(0, String.class));
        }
        return sums;
    }

    /** From now until {@link #startClocks} nothing strikes, so that rows change by what a test does and by nothing else. */
    public void stopClocks() {
        clocks.stop();
    }

    public void startClocks() {
        clocks.start();
    }

    /** The files that hold what was sent and what was imported. */
    public List<String> files() {
        try (Stream<Path> sent = Files.list(home.folder("uploads"));
                Stream<Path> stored = Files.list(home.folder("logs"))) {
            return Stream.concat(sent, stored).map(Path::toString).sorted().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A small log that can be read, other at each call. */
    String log() {
        int start = number.incrementAndGet();
        var rows = new StringBuilder("case_id,activity,timestamp,site\n");
        for (int row = 0; row < 6; row++) {
            rows.append("c%d-%d,Seen,2026-01-0%dT08:00:00Z,north%n".formatted(start, row, row + 1));
            rows.append("c%d-%d,Home,2026-01-0%dT09:00:00Z,north%n".formatted(start, row, row + 1));
        }
        return rows.toString();
    }

    long process(String slug, long unitId) {
        SignedIn owner = signedIn(slug);
        var form = new ProcessForm(
                "Process " + number.incrementAndGet(), "so that it can be tried", owner.personId(), false, "");
        return switch (processes.register(owner, unitId, form)) {
            case Registering.Registered registered -> registered.process().id();
            case Registering other -> throw new IllegalStateException(other.toString());
        };
    }

    private Things things(Unit unit, String asker, String insider, String colleague, String... others) {
        SignedIn me = signedIn(insider);
        long process = process(insider, unit.id());
        try {
            var end = logs.importNow(me, process, "in.csv", bytes(log()), ImportChoices.usual());
            assertThat(end.upload().importId()).isNotNull();
            Receiving sent = uploads.receive(me, process, "waits.csv", bytes(log()));
            long upload = ((Receiving.Received) sent).upload().id();
            Set<Long> asked = Stream.concat(Stream.of(insider, colleague), Stream.of(others))
                    .map(this::personId)
                    .collect(Collectors.toSet());
            long sounding = questions.opened(signedIn(asker), unit.id(), asked);
            return new Things(
                    unit.id(),
                    personId(colleague),
                    process,
                    upload,
                    logs.list(me, process).getFirst().id(),
                    sounding,
                    questions.drafted(signedIn(asker), unit.id(), asked),
                    questions.link(sounding, personId(insider)),
                    pledges.made(signedIn(asker), unit.id()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Unit unit(String slug, Unit.Kind kind, @Nullable Unit parent) {
        return units.setUp(new NewUnit(slug, slug, kind, parent == null ? null : parent.id(), List.of()), BY);
    }

    private long person(String slug, Unit unit, Role... roles) {
        boolean partner = List.of(roles).contains(Role.PATIENT_PARTNER);
        long id = people.enter(new NewPerson(slug, slug, "nurse", null, null, unit.id(), partner, null, false), BY)
                .id();
        for (Role role : roles) {
            people.giveRole(id, unit.id(), role, BY);
        }
        return id;
    }
}
