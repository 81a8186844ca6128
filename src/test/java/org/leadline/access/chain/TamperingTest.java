package org.leadline.access.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.RealDatabase;
import org.leadline.Trust;
import org.leadline.access.AuditChecks;
import org.leadline.access.AuditChecks.Outcome;
import org.leadline.access.AuditTrail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A copy of a real chain, taken by {@code export} from a real database, changed at random ten thousand times: each change is found. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingTest {
    private static final int TRIALS = 10_000;
    private static final long SEED = 20_261_122;

    @TempDir
    static Path folder;

    @Autowired
    AuditTrail trail;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    RealDatabase database;

    @Autowired
    org.leadline.access.Home home;

    private List<String> lines = List.of();
    private @Nullable Checkpoint checkpoint;

    /** What is done to a copy. */
    private enum Tampering {
        EDIT_A_FIELD,
        EDIT_A_FIELD_AND_HASH_THE_ROW_ANEW,
        EDIT_A_BYTE,
        DELETE_ROWS,
        INSERT_A_COPY,
        INSERT_A_FORGED_ROW,
        SWAP_LINES,
        SWAP_WHAT_ROWS_SAY,
        CUT_OFF_ROWS,
        CUT_OFF_BYTES,
        EDIT_AND_HASH_ALL_ANEW,
        CHANGE_A_ROW_FROM_BEFORE
    }

    @BeforeAll
    void aRealChain() throws IOException {
        database.clean();
        before();
        var dice = new Random(SEED);
        var transaction = new TransactionTemplate(transactions);
        for (int i = 0; i < 40; i++) {
            int number = i;
            transaction.executeWithoutResult(status -> {
                for (int row = 0; row <= dice.nextInt(4); row++) {
                    trail.record(
                            "person/" + dice.nextInt(9),
                            dice.nextBoolean() ? "read" : "mode said",
                            "/care/process/" + dice.nextInt(5),
                            dice.nextInt(4) == 0 ? null : dice.nextLong(1, 6),
                            dice.nextInt(3) == 0 ? null : "Tür \"" + number + "\" \\ 💧\nline");
                }
                if (dice.nextInt(5) == 0) {
                    status.setRollbackOnly();
                }
            });
        }
        Path copy = folder.resolve("copy.ndjson");
        Outcome exported = checks().export(copy);
        assertThat(exported)
                .isInstanceOfSatisfying(
                        Outcome.Walked.class,
                        walked -> assertThat(walked.verdict().faults()).isEmpty());
        lines = Files.readString(copy).lines().map(line -> line + "\n").toList();
        SignedCheckpoint signed = ((Outcome.Kept) checks().checkpoint()).checkpoint();
        Files.writeString(folder.resolve("checkpoint"), signed.write());
        checkpoint = signed.checkpoint();
        assertThat(lines).hasSizeGreaterThan(50);
        assertThat(checkpoint.place()).isEqualTo(lines.size() - 3);
    }

    @Test
    @Trust(56)
    void theUntouchedCopyIsSoundAndEndsAtTheCheckpoint() {
        Verdict verdict = walk(String.join("", lines).getBytes(StandardCharsets.UTF_8));
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.rowsBefore()).isEqualTo(3);
        assertThat(verdict.lastPlace()).isEqualTo(checkpointOf().place());
        assertThat(verdict.lastHash()).isEqualTo(checkpointOf().hash());
    }

    @Test
    @Trust(56)
    void tenThousandRandomChangesAreAllFound() {
        var dice = new Random(SEED);
        byte[] whole = bytes(lines);
        Map<Tampering, Integer> tried = new EnumMap<>(Tampering.class);
        List<String> missed = new ArrayList<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            Tampering tampering = Tampering.values()[dice.nextInt(Tampering.values().length)];
            byte[] changed = tamper(tampering, dice);
            if (Arrays.equals(changed, whole)) {
                trial--;
                continue;
            }
            tried.merge(tampering, 1, Integer::sum);
            if (walk(changed).isSound()) {
                missed.add(trial + ": " + tampering);
            }
        }
        assertThat(missed).isEmpty();
        assertThat(tried)
                .hasSize(Tampering.values().length)
                .allSatisfy((tampering, times) ->
                        assertThat(times).as(tampering.name()).isGreaterThan(TRIALS / 20));
    }

    private byte[] tamper(Tampering tampering, Random dice) {
        List<String> changed = new ArrayList<>(lines);
        int at = dice.nextInt(3, lines.size());
        switch (tampering) {
            case EDIT_A_FIELD -> changed.set(at, line(Edits.anyField(link(at), dice)));
            case EDIT_A_FIELD_AND_HASH_THE_ROW_ANEW -> changed.set(at, line(Edits.hashedAnew(link(at), dice)));
            case EDIT_A_BYTE -> {
                byte[] bytes = bytes(lines);
                bytes[dice.nextInt(bytes.length)] ^= (byte) (1 << dice.nextInt(8));
                return bytes;
            }
            case DELETE_ROWS ->
                changed.subList(at, Math.min(at + dice.nextInt(1, 4), lines.size()))
                        .clear();
            case INSERT_A_COPY -> changed.add(at + dice.nextInt(2), lines.get(dice.nextInt(3, lines.size())));
            case INSERT_A_FORGED_ROW ->
                changed.add(
                        at, line(Link.of(link(at).place(), Edits.anyAct(link(at).act(), dice), link(at).previous())));
            case SWAP_LINES -> Collections.swap(changed, at, dice.nextInt(3, lines.size()));
            case SWAP_WHAT_ROWS_SAY -> {
                int other = dice.nextInt(3, lines.size());
                changed.set(at, line(Edits.saying(link(at), link(other).act())));
                changed.set(other, line(Edits.saying(link(other), link(at).act())));
            }
            case CUT_OFF_ROWS -> changed.subList(at, lines.size()).clear();
            case CUT_OFF_BYTES -> {
                byte[] bytes = bytes(lines);
                return Arrays.copyOf(bytes, dice.nextInt(bytes.length));
            }
            case EDIT_AND_HASH_ALL_ANEW -> hashAllAnew(changed, at, dice);
            case CHANGE_A_ROW_FROM_BEFORE -> {
                if (dice.nextBoolean()) {
                    changed.remove(dice.nextInt(3));
                } else {
                    changed.add(dice.nextInt(4), lines.get(dice.nextInt(3)));
                }
            }
        }
        return bytes(changed);
    }

    /** As somebody would who may write to the database and knows how the chain is made. */
    private void hashAllAnew(List<String> changed, int from, Random dice) {
        Link edited = Edits.hashedAnew(link(from), dice);
        changed.set(from, line(edited));
        String previous = edited.hash();
        for (int i = from + 1; i < changed.size(); i++) {
            Link link = Link.of(link(i).place(), link(i).act(), previous);
            changed.set(i, line(link));
            previous = link.hash();
        }
    }

    private Link link(int line) {
        return ((CopyLine.Chained) CopyLine.read(lines.get(line).getBytes(StandardCharsets.UTF_8))
                        .orElseThrow())
                .link();
    }

    private static String line(Link link) {
        return new String(CopyLine.write(new CopyLine.Chained(link)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(List<String> lines) {
        return String.join("", lines).getBytes(StandardCharsets.UTF_8);
    }

    private Verdict walk(byte[] copy) {
        try {
            Path file = Files.write(folder.resolve("changed.ndjson"), copy);
            return ((Outcome.Walked) checks().verifyCopy(file, folder.resolve("checkpoint"))).verdict();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Checkpoint checkpointOf() {
        return java.util.Objects.requireNonNull(checkpoint);
    }

    private AuditChecks checks() {
        return AuditChecks.of(
                Map.of(
                        "LEADLINE_HOME", home.root().toString(),
                        "LEADLINE_DATABASE_URL", database.application().url(),
                        "LEADLINE_DATABASE_USER", database.application().user(),
                        "LEADLINE_DATABASE_PASSWORD", database.application().password()),
                false,
                Clock.systemUTC());
    }

    /** Three rows as they were before there was a chain. */
    private void before() {
        try (var connection = database.owner().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table access.audit drop constraint every_row_is_chained");
            statement.execute(
                    "insert into access.audit (at, actor, action, subject, unit_id, note) values"
                            + " ('2026-01-01T00:00:00.5Z', 'demo', 'unit set up', '/unit/1', 1, 'Ward'),"
                            + " ('2026-01-02T00:00:00Z', 'person/1', 'mode said', '/care/process/1', null, null),"
                            + " ('2026-01-03T00:00:00Z', 'person/2', 'mode said', '/care/process/2', 1, 'a' || chr(10) || 'b')");
            statement.execute("alter table access.audit add constraint every_row_is_chained"
                    + " check (place is not null and previous_hash is not null and hash is not null) not valid");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
