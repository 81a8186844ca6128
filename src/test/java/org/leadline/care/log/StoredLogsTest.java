package org.leadline.care.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.care.log.StoredLogs.Written;

class StoredLogsTest {
    @TempDir
    Path folder;

    private StoredLogs logs;

    @BeforeEach
    void openFolder() {
        logs = new StoredLogs(folder);
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        for (long seed = 0; seed < 200; seed++) {
            Bag bag = Bag.drawn(new Random(seed));
            Written written = logs.write(bag.log(new Random(seed)));
            assertThat(Bag.of(logs.read(written.name(), written.sha256())))
                    .as("seed %d", seed)
                    .isEqualTo(bag);
        }
    }

    @Test
    void sameContentIsTheSameBytesWhateverTheOrderItCameIn() throws IOException {
        for (long seed = 0; seed < 100; seed++) {
            Bag bag = Bag.drawn(new Random(seed));
            Written one = logs.write(bag.log(new Random(seed)));
            Written other = logs.write(bag.log(new Random(~seed)));
            assertThat(other.sha256()).as("seed %d", seed).isEqualTo(one.sha256());
            assertThat(other.name()).isNotEqualTo(one.name());
            assertThat(bytesOf(other)).isEqualTo(bytesOf(one));
        }
    }

    @Test
    void anotherContentIsOtherBytes() {
        Set<String> digests = new HashSet<>();
        Set<Bag> bags = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            Bag bag = Bag.drawn(new Random(seed));
            bags.add(bag);
            digests.add(logs.write(bag.log(new Random(seed))).sha256());
        }
        assertThat(digests).hasSameSizeAs(bags);
    }

    @Test
    void oneChangedByteAnywhereIsAFaultAndNeverAnAnswer() throws IOException {
        Written written = logs.write(Bag.drawn(new Random(7)).log(new Random(7)));
        Path file = fileOf(written);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= (byte) (1 << i % 8);
            Files.write(file, changed);
            assertThatThrownBy(() -> logs.read(written.name(), written.sha256()))
                    .as("byte %d", i)
                    .isInstanceOf(DamagedLog.class)
                    .hasMessageContaining(written.name());
        }
    }

    @Test
    void cutShortOrMissingIsAFault() throws IOException {
        Written written = logs.write(Bag.drawn(new Random(8)).log(new Random(8)));
        Path file = fileOf(written);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> logs.read(written.name(), written.sha256()))
                    .isInstanceOf(DamagedLog.class);
        }
        Files.delete(file);
        assertThatThrownBy(() -> logs.read(written.name(), written.sha256()))
                .isInstanceOf(DamagedLog.class)
                .hasMessageContaining("missing");
    }

    @Test
    void anotherLogUnderItsNameIsAFault() throws IOException {
        Written one = logs.write(Bag.drawn(new Random(9)).log(new Random(9)));
        Written other = logs.write(Bag.drawn(new Random(10)).log(new Random(10)));
        Files.copy(fileOf(other), fileOf(one), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> logs.read(one.name(), one.sha256())).isInstanceOf(DamagedLog.class);
    }

    @Test
    void whateverTheBytesReadingThemEndsInALogOrInAFault() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = LogBytes.of(Canonical.of(Bag.drawn(random).log(random)));
            for (int hits = 0; hits <= random.nextInt(4); hits++) {
                bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt();
            }
            try {
                assertThat(LogFormat.read(bytes, bytes.length)).isNotNull();
            } catch (ByteReader.Broken broken) {
                assertThat(broken).hasMessageMatching(".+");
            }
        }
    }

    @Test
    void twoCasesOfOneIdAreRefusedAndLeaveNoFile() throws IOException {
        var twice = new org.leadline.care.journey.EventLog(
                org.leadline.care.journey.Names.of(List.of("a", "a")),
                List.of("x"),
                new int[] {0, 1, 2},
                new int[] {0, 0},
                new long[] {1, 2},
                List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> logs.write(twice));
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void sweepingTakesPartsAndFilesThatNobodyKeepsAndNothingElse() throws IOException {
        Written kept = logs.write(Bag.drawn(new Random(1)).log(new Random(1)));
        Written orphan = logs.write(Bag.drawn(new Random(2)).log(new Random(2)));
        Files.writeString(folder.resolve("0123.part"), "half");
        Files.writeString(folder.resolve("note.txt"), "somebody else's");
        assertThat(logs.sweep(name -> name.equals(kept.name())))
                .containsExactlyInAnyOrder("0123.part", orphan.name() + ".leadlog");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(kept.name() + ".leadlog", "note.txt");
        }
    }

    private byte[] bytesOf(Written written) throws IOException {
        return Files.readAllBytes(fileOf(written));
    }

    private Path fileOf(Written written) {
        return folder.resolve(written.name() + ".leadlog");
    }
}
