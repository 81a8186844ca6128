package org.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.access.chain.Verdict;
import org.leadline.sounding.seal.SealedView;
import org.leadline.sounding.seal.UnnamedSet;
import tools.jackson.databind.json.JsonMapper;

/** What a changed sealed.json gives away. */
class SealCheckTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Verdict SOUND = new Verdict(0, 3, 3, "0".repeat(64), List.of());
    private final SealedView first = SealedView.of(1L, null, Map.of("stance", "against", "why", "Né \"so\" 🩺 \u0001"));
    private final SealedView second = SealedView.of(2L, null, Map.of("stance", "agree"));

    @Test
    @Trust(28)
    void whichever_bit_of_a_named_file_is_changed_is_found() {
        checkEveryBit(named());
    }

    @Test
    @Trust(28)
    void whichever_bit_of_an_unnamed_file_is_changed_is_found() {
        checkEveryBit(unnamed());
    }

    @Test
    void a_view_that_was_taken_out_of_an_unnamed_file_or_put_in_twice_is_held_against_the_leaves() throws Exception {
        SealedFile file = SealedFile.read(unnamed());
        List<SealedFile.View> twice = new ArrayList<>(file.views());
        twice.add(file.views().getFirst());
        assertThat(new SealCheck(with(file, twice)).agrees()).isFalse();
        assertThat(new SealCheck(new SealedFile(7, false, file.views(), null, null, null, null)).agrees())
                .isFalse();
        assertThat(new SealCheck(new SealedFile(7, true, file.views(), null, null, null, null)).agrees())
                .isFalse();
    }

    @Test
    void a_receipt_says_which_view_it_belongs_to() throws Exception {
        assertThat(lines(named(), first.commitment()))
                .anySatisfy(line ->
                        assertThat(line).isEqualTo(new SealCheck.Line(true, "receipt: it is the receipt of view 1")));
        assertThat(lines(named(), "0".repeat(64)))
                .anySatisfy(line ->
                        assertThat(line).isEqualTo(new SealCheck.Line(false, "receipt: none of these views has it")));
        assertThat(lines(unnamed(), "0".repeat(64)))
                .anySatisfy(line -> assertThat(line.text()).contains("unnamed"));
    }

    @Test
    void the_trail_must_hold_each_commitment_at_a_place_of_its_own() throws Exception {
        SealedFile file = SealedFile.read(named());
        var recorded = new LinkedHashMap<String, Long>();
        recorded.put(first.commitment(), 4L);
        var missing = new SealCheck(file);
        missing.trail(SOUND, recorded);
        assertThat(missing.agrees()).isFalse();
        assertThat(missing.lines())
                .contains(
                        new SealCheck.Line(true, "audit trail: view 1 stands at place 4"),
                        new SealCheck.Line(false, "audit trail: view 2 does not stand there under /ask/sounding/7"));
        recorded.put(second.commitment(), 5L);
        var whole = new SealCheck(file);
        whole.trail(SOUND, recorded);
        assertThat(whole.agrees()).isTrue();
        SealedFile copied =
                with(file, List.of(file.views().getFirst(), file.views().getFirst()));
        var copy = new SealCheck(copied);
        copy.trail(SOUND, recorded);
        assertThat(copy.agrees()).as("one commitment, two views").isFalse();
    }

    @Test
    void what_is_no_sealed_file_is_refused_with_its_place() {
        Map<String, String> faults = Map.of(
                "", "expected the sounding",
                "[]", "expected the sounding",
                "{\"sounding\":7,\n\"names\":true}", "line 2: no sealed.json has a field 'names'",
                "{\"sounding\":7,\"named\":true}", "expected sounding, named and views",
                "{\"sounding\":7,\"sounding\":8}", "Duplicate",
                "{\"sounding\":7,\"named\":true,\"views\":[{\"words\":{},\"nonce\":\"0g\"}]}", "64 hexadecimal digits",
                "{\"sounding\":7,\"named\":true,\"views\":[{\"words\":{\"why\":\"\\ud800\"},\"nonce\":\"",
                        "whole letters",
                "{\"sounding\":7,\"named\":true,\"views\":[]} 1", "after the end");
        faults.forEach((text, fault) -> assertThatThrownBy(() -> SealedFile.read(text.getBytes(StandardCharsets.UTF_8)))
                .as(text)
                .isInstanceOf(SealedFile.Unreadable.class)
                .hasMessageContaining(fault)
                .hasMessageNotContaining("\n"));
    }

    private static List<SealCheck.Line> lines(byte[] bytes, String receipt) throws SealedFile.Unreadable {
        var check = new SealCheck(SealedFile.read(bytes));
        check.receipt(receipt);
        return check.lines();
    }

    private static void checkEveryBit(byte[] bytes) {
        assertThat(isGood(bytes)).isTrue();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(isGood(changed))
                    .as("bit " + bit + " of " + new String(bytes, StandardCharsets.UTF_8))
                    .isFalse();
        }
    }

    /** As the trail would have it: number 7, with what stands in the file. */
    private static boolean isGood(byte[] bytes) {
        try {
            SealedFile file = SealedFile.read(bytes);
            return file.sounding() == 7 && new SealCheck(file).agrees();
        } catch (SealedFile.Unreadable refused) {
            return false;
        }
    }

    private static SealedFile with(SealedFile file, List<SealedFile.View> views) {
        return new SealedFile(
                file.sounding(), file.named(), views, file.counts(), file.countsNonce(), file.leaves(), file.root());
    }

    private byte[] named() {
        return file(true, List.of(first, second), null);
    }

    private byte[] unnamed() {
        UnnamedSet set = UnnamedSet.of(
                List.of(
                        new UnnamedSet.Parts(Map.of("why", "One\nbay"), Map.of("stance", "agree"), Map.of()),
                        new UnnamedSet.Parts(Map.of("why", "All"), Map.of("stance", "against"), Map.of())),
                5,
                new Random(20261122));
        return file(false, set.items(), set);
    }

    private static byte[] file(boolean named, List<SealedView> views, @Nullable UnnamedSet set) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("sounding", 7);
        file.put("named", named);
        file.put("views", views.stream().map(view -> viewOf(view, named)).toList());
        file.put("counts", set == null ? null : set.counts());
        file.put("countsNonce", set == null ? null : HEX.formatHex(set.countsNonce()));
        file.put(
                "leaves",
                set == null ? null : set.leaves().stream().map(HEX::formatHex).toList());
        file.put("root", set == null ? null : set.root());
        return JSON.writeValueAsBytes(file);
    }

    private static Map<String, Object> viewOf(SealedView view, boolean named) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("words", view.words());
        shown.put("nonce", HEX.formatHex(view.nonce()));
        shown.put("commitment", named ? view.commitment() : null);
        return shown;
    }
}
