package org.leadline.sounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.OtherJvm;
import org.leadline.TestHomes;
import org.leadline.Trust;
import org.leadline.access.Home;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.Template;
import org.leadline.sounding.seal.Commitment;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code kill -9} while four people seal, fifty times: what was acknowledged is there, once, and its receipt is good. */
@SoundingTest
class KillDuringSealingTest {
    private static final int ROUNDS = 50;
    private static final int AUTHORS = 4;
    private static final int MOST_ACKNOWLEDGED_BEFORE = 40;

    /** The last that was tried, acknowledged and receipted, by author. */
    private final Map<Long, String> tried = new HashMap<>();

    private final Map<Long, String> acknowledged = new HashMap<>();
    private final Map<Long, String> receipts = new HashMap<>();
    private int number;

    @TempDir
    private Path folder;

    @Autowired
    private Ward ward;

    @Autowired
    private Home home;

    @BeforeEach
    void open() {
        ward.open();
        ward.clock.set(Instant.now());
    }

    @Test
    @Trust(31)
    void no_acknowledged_view_is_lost_none_is_doubled_and_receipts_verify() throws Exception {
        List<SignedIn> authors = ward.nurses.subList(0, AUTHORS);
        Sounding sounding = ward.opened(ward.charge, ward.team(Template.DECIDE, true, authors, ward.consultant));
        var jvm = OtherJvm.manyWithTests(folder.resolve("jvm"));
        sealAndEnd(jvm.learning(), sounding, authors);
        for (SignedIn author : authors) {
            checkOwn(author, sounding);
        }
        Random chance = new Random(20261122);
        for (int round = 0; round < ROUNDS; round++) {
            sealAndKill(jvm.learnt(), sounding, authors, 1 + chance.nextInt(MOST_ACKNOWLEDGED_BEFORE));
            for (SignedIn author : authors) {
                checkOwn(author, sounding);
            }
        }
        ward.close(sounding);
        Proof proof = ward.soundings.prove(ward.charge, sounding.id());
        assertThat(proof.views())
                .hasSize(AUTHORS)
                .allSatisfy(view -> assertThat(
                                Commitment.of(view.words(), HexFormat.of().parseHex(view.nonce())))
                        .isEqualTo(view.commitment()));
        assertThat(commitmentsInTheTrail(sounding))
                .containsAll(proof.views().stream().map(Proof.View::commitment).toList())
                .containsAll(receipts.values());
    }

    private void checkOwn(SignedIn author, Sounding sounding) {
        Seen seen = ward.soundings.get(author, sounding.id());
        String last = acknowledged.get(author.personId());
        Map<String, String> own = seen.own();
        if (own == null) {
            assertThat(last).as("acknowledged and lost").isNull();
            return;
        }
        String why = own.getOrDefault("why", "");
        assertThat(why).isIn(last, tried.get(author.personId()));
        if (why.equals(last)) {
            assertThat(seen.receipt()).isEqualTo(receipts.get(author.personId()));
        }
        acknowledged.put(author.personId(), why);
        receipts.put(author.personId(), String.valueOf(seen.receipt()));
    }

    /** One that is not killed, from which the JDK learns. */
    private void sealAndEnd(OtherJvm jvm, Sounding sounding, List<SignedIn> authors)
            throws IOException, InterruptedException {
        Process child = start(jvm, sounding, authors, "--views=3");
        try (var output = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(this::note);
        }
        assertThat(child.waitFor()).isZero();
    }

    private void sealAndKill(OtherJvm jvm, Sounding sounding, List<SignedIn> authors, int acknowledgedBefore)
            throws IOException, InterruptedException {
        Process child = start(jvm, sounding, authors);
        int left = acknowledgedBefore;
        List<String> said = new ArrayList<>();
        try (var output = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                note(line);
                if (line.startsWith("ack ") && --left == 0) {
                    child.toHandle().destroyForcibly();
                }
            }
        } finally {
            child.destroyForcibly();
        }
        child.waitFor();
        assertThat(left)
                .as("the child ended by itself:\n" + String.join("\n", said))
                .isLessThanOrEqualTo(0);
    }

    private void note(String line) {
        String[] parts = line.split(" ", 4);
        if (parts[0].equals("try")) {
            tried.put(Long.valueOf(parts[1]), parts[2] + " " + parts[3]);
            number = Math.max(number, Integer.parseInt(parts[3]));
        } else if (parts[0].equals("ack")) {
            acknowledged.put(Long.valueOf(parts[1]), parts[3]);
            receipts.put(Long.valueOf(parts[1]), parts[2]);
        }
    }

    private Process start(OtherJvm jvm, Sounding sounding, List<SignedIn> authors, String... more) throws IOException {
        var application = ward.database.application();
        List<String> command = jvm.command(SealingChild.class);
        command.addAll(List.of(
                "--leadline.home=" + childsHome(),
                "--leadline.database.url=" + application.url(),
                "--leadline.database.user=" + application.user(),
                "--leadline.database.password=" + application.password(),
                "--leadline.database.owner=" + ward.database.owner().user(),
                "--leadline.database.owner-password=" + ward.database.owner().password(),
                "--sounding=" + sounding.id(),
                "--authors="
                        + authors.stream()
                                .map(author -> Long.toString(author.personId()))
                                .collect(Collectors.joining(",")),
                "--from=" + (number + 1)));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Homes that nobody else has locked, with the same keys. */
    private Path childsHome() throws IOException {
        Path childsHome = TestHomes.prepared(Files.createTempDirectory(folder, "home"));
        Files.createSymbolicLink(childsHome.resolve("keys"), home.folder().resolve("keys"));
        return childsHome;
    }

    private List<String> commitmentsInTheTrail(Sounding sounding) {
        return ward.database
                .sql()
                .fetch(
                        "select note from access.audit where subject = {0} and action = 'a view was placed'",
                        org.jooq.impl.DSL.val(sounding.address()))
                .getValues(0, String.class);
    }
}
