package org.leadline.access.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.access.DamagedKey;
import org.leadline.access.Home;
import org.leadline.access.KeyDrawer;

/** Keys of single things: there until they are destroyed, of use to nobody without the master key, and gone when gone. */
class DrawerFolderTest {
    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void folder() {
        folder = home.resolve("keys/soundings");
    }

    @Test
    void a_key_is_the_same_until_it_is_destroyed_and_then_gone() {
        KeyDrawer drawer = drawer();
        byte[] key = drawer.make("42");
        assertThat(key).hasSize(32).isNotEqualTo(drawer.make("43"));
        assertThat(drawer.find("42"))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(key));
        assertThat(drawer().find("42"))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(key));
        assertThat(drawer.list()).containsExactly("42", "43");
        drawer.destroy("42");
        assertThat(drawer.find("42")).isEmpty();
        assertThat(drawer().find("42")).isEmpty();
        drawer.destroy("42");
        assertThat(drawer.list()).containsExactly("43");
        assertThat(names()).containsExactly("43");
        assertThat(drawer.make("42")).isNotEqualTo(key);
    }

    @Test
    void a_key_is_never_made_over_another() {
        KeyDrawer drawer = drawer();
        byte[] key = drawer.make("42");
        assertThatThrownBy(() -> drawer.make("42"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("keys/soundings/42");
        assertThat(drawer.find("42"))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(key));
    }

    @Test
    void files_and_folder_are_shut_to_other_users_and_a_file_alone_opens_nothing() throws IOException {
        byte[] key = drawer().make("42");
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("42"))).isEqualTo("rw-------");
        assertThat(permissions(home.resolve("keys/master"))).isEqualTo("rw-------");
        byte[] file = Files.readAllBytes(folder.resolve("42"));
        assertThat(file).hasSize(Wrapping.WRAPPED_BYTES);
        assertThat(new String(file, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(key, StandardCharsets.ISO_8859_1));
        Files.setPosixFilePermissions(folder.resolve("42"), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> drawer().find("42"))
                .isInstanceOf(DamagedKey.class)
                .hasMessageContaining("chmod 600");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x---"));
        assertThatThrownBy(this::drawer).isInstanceOf(DamagedKey.class).hasMessageContaining("chmod 700");
    }

    @Test
    void a_change_of_any_bit_and_a_file_under_another_name_are_refused() throws IOException {
        drawer().make("42");
        Path file = folder.resolve("42");
        byte[] sound = Files.readAllBytes(file);
        for (int bit = 0; bit < sound.length * 8; bit++) {
            byte[] changed = sound.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, changed);
            assertThatThrownBy(() -> drawer().find("42"))
                    .as("bit " + bit)
                    .isInstanceOf(DamagedKey.class)
                    .hasMessageContaining("keys/soundings/42 was changed");
        }
        Files.write(file, Arrays.copyOf(sound, sound.length - 1));
        assertThatThrownBy(() -> drawer().find("42")).isInstanceOf(DamagedKey.class);
        Files.write(file, sound);
        assertThat(drawer().find("42")).isPresent();
        Files.copy(file, folder.resolve("43"));
        assertThatThrownBy(() -> drawer().find("43")).isInstanceOf(DamagedKey.class);
        KeyFolder.of(Home.at(home)).drawer("other");
        Files.copy(file, home.resolve("keys/other/42"));
        assertThatThrownBy(() -> KeyFolder.of(Home.at(home)).drawer("other").find("42"))
                .isInstanceOf(DamagedKey.class);
    }

    @Test
    void what_a_killed_server_left_is_overwritten_and_removed_and_keys_beside_it_stay() throws IOException {
        drawer().make("42");
        Files.copy(folder.resolve("42"), folder.resolve(".new.7"));
        Files.copy(folder.resolve("42"), folder.resolve(".gone.8"));
        Files.createLink(home.resolve("seen"), folder.resolve(".gone.8"));
        byte[] before = Files.readAllBytes(home.resolve("seen"));
        KeyDrawer drawer = drawer();
        assertThat(drawer.list()).containsExactly("42");
        assertThat(names()).containsExactly("42");
        assertThat(Files.readAllBytes(home.resolve("seen")))
                .hasSameSizeAs(before)
                .isNotEqualTo(before);
        assertThat(drawer.find("7")).isEmpty();
        assertThat(drawer.make("8")).hasSize(32);
    }

    @Test
    void a_destroyed_file_is_overwritten_before_it_is_removed() throws IOException {
        KeyDrawer drawer = drawer();
        drawer.make("42");
        Files.createLink(home.resolve("seen"), folder.resolve("42"));
        byte[] before = Files.readAllBytes(home.resolve("seen"));
        drawer.destroy("42");
        assertThat(Files.readAllBytes(home.resolve("seen"))).isNotEqualTo(before);
    }

    @Test
    void an_older_home_gets_a_master_key_once_and_a_lost_one_is_never_replaced() throws IOException {
        Path master = home.resolve("keys/master");
        KeyFolder.of(Home.at(home));
        Files.delete(master);
        Files.writeString(home.resolve("keys/master.new"), "half a k");
        drawer().make("42");
        String made = Files.readString(master);
        assertThat(home.resolve("keys/master.new")).doesNotExist();
        assertThat(drawer().find("42")).isPresent();
        assertThat(Files.readString(master)).isEqualTo(made);
        Files.delete(master);
        assertThatThrownBy(() -> KeyFolder.of(Home.at(home)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("keys/master is not there");
        assertThat(master).doesNotExist();
        Files.writeString(master, "0".repeat(64) + "\n");
        Files.setPosixFilePermissions(master, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> drawer().find("42")).isInstanceOf(DamagedKey.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", ".", "a/b", "A", "a b", ".new.a", "ä", "a\n", "a.b"})
    void a_name_that_could_lead_elsewhere_is_refused(String name) {
        KeyFolder keys = KeyFolder.of(Home.at(home));
        assertThatThrownBy(() -> keys.drawer(name)).isInstanceOf(IllegalArgumentException.class);
        KeyDrawer drawer = keys.drawer("soundings");
        assertThatThrownBy(() -> drawer.make(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> drawer.find(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> drawer.destroy(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_drawer_cannot_take_the_name_of_a_key() {
        KeyFolder keys = KeyFolder.of(Home.at(home));
        assertThatThrownBy(() -> keys.drawer("master")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keys.drawer("a".repeat(65))).isInstanceOf(IllegalArgumentException.class);
        assertThat(keys.drawer("a".repeat(64))).isSameAs(keys.drawer("a".repeat(64)));
    }

    @Test
    void of_many_who_make_one_key_at_once_one_makes_it_and_all_find_that_one() throws Exception {
        KeyDrawer drawer = drawer();
        for (int round = 0; round < 20; round++) {
            String name = "k" + round;
            List<byte[]> made = new CopyOnWriteArrayList<>();
            AtomicInteger refused = new AtomicInteger();
            CountDownLatch go = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    all.add(threads.submit(() -> {
                        go.await();
                        try {
                            made.add(drawer.make(name));
                        } catch (IllegalStateException there) {
                            refused.incrementAndGet();
                        }
                        return drawer.find(name).orElseThrow();
                    }));
                }
                go.countDown();
                for (var one : all) {
                    assertThat((byte[]) one.get()).isNotNull();
                }
            }
            assertThat(made).hasSize(1);
            assertThat(refused).hasValue(7);
            assertThat(drawer.find(name))
                    .hasValueSatisfying(key -> assertThat(key).isEqualTo(made.getFirst()));
        }
    }

    private KeyDrawer drawer() {
        return KeyFolder.of(Home.at(home)).drawer("soundings");
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
