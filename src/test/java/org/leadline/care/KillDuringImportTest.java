package org.leadline.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.OtherJvm;
import org.leadline.TestHomes;

/**
 * Kills the whole application, or its database, at random moments of an import, and looks at what is there after the
 * next start. The number of kills and the seed of their moments can be set: {@code -Dleadline.kill.rounds=200
 * -Dleadline.kill.seed=7}.
 */
@EnabledOnOs(OS.LINUX)
class KillDuringImportTest {
    private static final int ROUNDS = Integer.getInteger("leadline.kill.rounds", 20);
    private static final int DATABASE_ROUNDS = Math.max(1, ROUNDS / 7);
    private static final long SEED = Long.getLong("leadline.kill.seed", 2026);
    private static final int CASES = 50_000;

    @TempDir
    Path folder;

    private Path home;
    private Path temporary;

    @BeforeEach
    void prepare() throws IOException {
        home = TestHomes.prepared(Files.createDirectory(folder.resolve("home")));
        temporary = Files.createDirectory(folder.resolve("temporary"));
    }

    @AfterEach
    void finish() throws Exception {
        TestHomes.finished(home);
    }

    @Test
    void after_a_kill_the_whole_import_is_there_or_none_and_nothing_else_is_harmed() throws Exception {
        var demo = new DemoFolder(home);
        var random = new Random(SEED);
        List<String> told = new ArrayList<>();
        var jvm = OtherJvm.manyOfTheApplication(folder.resolve("jvm"));
        DemoServer server = DemoServer.start(home, temporary, jvm.learning());
        try {
            assertThat(server.stop()).as("it planted, and learnt to start").isEqualTo(143);
            server = DemoServer.start(home, temporary, jvm.learnt());
            var ward = KilledImport.prepare(demo, temporary, server, CASES);
            for (int round = 0; round < ROUNDS; round++) {
                told.add(round + ": " + ward.begin(server, KillMoment.of(round), random));
                assertThat(server.awaitEnd()).as("killed, not ended").isEqualTo(137);
                assertThat(demo.leaders())
                        .as("the database outlives the server")
                        .hasSize(1);
                server = DemoServer.start(home, temporary, jvm.learnt());
                told.add(ward.check(server));
            }
            for (int round = 0; round < DATABASE_ROUNDS; round++) {
                told.add("database " + round + ": " + ward.beginAndKillDatabase(server, random));
                assertThat(server.stop()).as("asked to end").isEqualTo(143);
                assertThat(demo.leaders()).isEmpty();
                server = DemoServer.start(home, temporary, jvm.learnt());
                told.add(ward.check(server));
            }
            assertThat(server.stop()).isEqualTo(143);
            assertThat(demo.leaders()).isEmpty();
        } catch (Throwable failed) {
            throw new AssertionError(
                    "With seed " + SEED + ":\n" + String.join("\n", told) + "\n" + server.said(), failed);
        } finally {
            server.close();
            demo.endLeaders();
        }
        System.out.println("Killed with seed " + SEED + ":\n" + String.join("\n", told));
    }
}
