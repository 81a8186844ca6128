package org.leadline.sounding.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The arithmetic of the seal, against published values, another program's, and chance. */
class SealTest {
    private static final HexFormat HEX = HexFormat.of();
    private final Random chance = new Random(20261122);

    /** Leaves and roots as certificate transparency's own test data have them (the example tree of RFC 6962). */
    @Test
    @Trust(28)
    void roots_agree_with_the_example_tree_of_certificate_transparency() {
        List<byte[]> leaves = Stream.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .map(HEX::parseHex)
                .map(MerkleTree::leaf)
                .toList();
        assertThat(roots(leaves))
                .containsExactly(
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void canonical_bytes_are_those_of_any_json_writer_that_sorts_names() {
        JsonMapper sorting = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        for (int round = 0; round < 2_000; round++) {
            Map<String, String> words = someWords();
            assertThat(new String(Canonical.bytes(words), StandardCharsets.UTF_8).toLowerCase(java.util.Locale.ROOT))
                    .isEqualTo(sorting.writeValueAsString(new TreeMap<>(words)).toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Test
    @Trust(28)
    void one_changed_bit_in_words_or_nonce_changes_the_commitment() {
        SealedView view = SealedView.of(7L, null, Map.of("why", "Sleep heals"));
        Set<String> commitments = new HashSet<>(Set.of(view.commitment()));
        byte[] nonce = view.nonce();
        for (int bit = 0; bit < 256; bit++) {
            byte[] other = nonce.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(commitments.add(Commitment.of(view.words(), other))).isTrue();
        }
        assertThat(commitments.add(Commitment.of(Map.of("why", "sleep heals"), nonce)))
                .isTrue();
    }

    @Test
    @Trust(29)
    void what_is_locked_opens_only_with_its_key_at_its_place_and_unchanged() {
        byte[] key = bytes(32);
        byte[] plain = "sealed".getBytes(StandardCharsets.UTF_8);
        byte[] locked = Locked.lock(key, "sounding/1", plain);
        assertThat(Locked.open(key, "sounding/1", locked)).isEqualTo(plain);
        assertThatThrownBy(() -> Locked.open(key, "sounding/2", locked)).isInstanceOf(Locked.Tampered.class);
        assertThatThrownBy(() -> Locked.open(bytes(32), "sounding/1", locked)).isInstanceOf(Locked.Tampered.class);
        for (int bit = 0; bit < locked.length * 8; bit++) {
            byte[] changed = locked.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> Locked.open(key, "sounding/1", changed)).isInstanceOf(Locked.Tampered.class);
        }
        assertThatThrownBy(() -> Locked.open(key, "sounding/1", new byte[] {1, 2, 3}))
                .isInstanceOf(Locked.Tampered.class);
    }

    @Test
    @Trust(29)
    void a_box_is_as_long_whoever_has_sealed_whatever_and_comes_back_as_it_was() {
        for (int round = 0; round < 300; round++) {
            int asked = 1 + chance.nextInt(20);
            Box named = Box.EMPTY;
            Box unnamed = Box.EMPTY;
            for (long person = 1; person <= asked; person++) {
                if (chance.nextBoolean()) {
                    named = named.with(SealedView.of(person, chance.nextBoolean() ? 99L : null, someWords()));
                    unnamed = unnamed.withUnnamed(SealedView.of(null, null, someWords()), person);
                }
            }
            assertThat(Padded.box(named, asked)).hasSameSizeAs(Padded.box(Box.EMPTY, asked));
            assertThat(Padded.box(Padded.box(named, asked))).isEqualTo(named);
            assertThat(Padded.box(Padded.box(unnamed, asked))).isEqualTo(unnamed);
        }
    }

    @Test
    void the_longest_words_fit_and_longer_ones_are_known_before() {
        Map<String, String> longest = Map.of("why", "x".repeat(Padded.MOST_BYTES_OF_WORDS - "{\"why\":\"\"}".length()));
        assertThat(Padded.fits(longest)).isTrue();
        assertThat(Padded.view(Padded.view(SealedView.of(1L, null, longest)))).isNotNull();
        assertThat(Padded.fits(Map.of("why", "x".repeat(Padded.MOST_BYTES_OF_WORDS))))
                .isFalse();
        assertThat(Padded.view((SealedView) null)).hasSameSizeAs(Padded.view(SealedView.of(1L, null, longest)));
    }

    @Test
    void a_second_view_takes_the_place_of_the_first_and_an_unnamed_right_is_used_once() {
        Box box = Box.EMPTY
                .with(SealedView.of(1L, null, Map.of("why", "first")))
                .with(SealedView.of(1L, null, Map.of("why", "second")));
        assertThat(box.views()).hasSize(1);
        assertThat(box.find(1).orElseThrow().words()).containsEntry("why", "second");
        assertThat(box.without(1).views()).isEmpty();
        Box used = Box.EMPTY.withUnnamed(SealedView.of(null, null, Map.of()), 1);
        assertThatThrownBy(() -> used.withUnnamed(SealedView.of(null, null, Map.of()), 1))
                .isInstanceOf(IllegalStateException.class);
        assertThat(used.holdsOneOf(1)).isTrue();
        assertThat(used.find(1)).isEmpty();
    }

    @Test
    @Trust(36)
    void an_unnamed_set_holds_every_text_once_counts_apart_and_as_many_leaves_as_everybody_could_fill() {
        for (int round = 0; round < 200; round++) {
            List<UnnamedSet.Parts> parts = new ArrayList<>();
            int many = 1 + chance.nextInt(12);
            for (int view = 0; view < many; view++) {
                parts.add(new UnnamedSet.Parts(
                        Map.of("why", "text " + view),
                        Map.of("stance", chance.nextBoolean() ? "agree" : "against"),
                        Map.of()));
            }
            UnnamedSet set = UnnamedSet.of(parts, 12, new SecureRandom());
            assertThat(set.items())
                    .extracting(item -> item.words().get("why"))
                    .containsExactlyInAnyOrderElementsOf(
                            parts.stream().map(part -> part.texts().get("why")).toList());
            assertThat(set.leaves()).hasSize(13);
            assertThat(set.counts().values().stream()
                            .mapToInt(Integer::parseInt)
                            .sum())
                    .isEqualTo(many);
            List<String> leaves = set.leaves().stream().map(HEX::formatHex).toList();
            set.items()
                    .forEach(item ->
                            assertThat(leaves).contains(HEX.formatHex(UnnamedSet.leafOf(item.words(), item.nonce()))));
            assertThat(leaves).contains(HEX.formatHex(UnnamedSet.leafOf(set.counts(), set.countsNonce())));
        }
    }

    private List<String> roots(List<byte[]> leaves) {
        List<String> roots = new ArrayList<>();
        for (int many = 0; many <= leaves.size(); many++) {
            roots.add(MerkleTree.root(leaves.subList(0, many)));
        }
        return roots;
    }

    private Map<String, String> someWords() {
        Map<String, String> words = new TreeMap<>();
        for (int field = chance.nextInt(5); field > 0; field--) {
            var text = new StringBuilder();
            for (int letter = chance.nextInt(60); letter > 0; letter--) {
                int point = chance.nextInt(4) == 0 ? chance.nextInt(0x11_0000) : chance.nextInt(128);
                text.appendCodePoint(point >= 0xD800 && point < 0xE000 ? '"' : point);
            }
            words.put("field" + field, text.toString());
        }
        return words;
    }

    private byte[] bytes(int many) {
        byte[] bytes = new byte[many];
        chance.nextBytes(bytes);
        return bytes;
    }
}
