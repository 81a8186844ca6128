package org.leadline.sounding;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.seal.UnnamedSet;

/**
 * What anybody needs to check that what is shown is what was sealed; the file of {@code ./leadline receipt}.
 *
 * @param sounding its number
 * @param named whether each view has a commitment of its own in the audit trail, or all together have one root
 * @param views words and nonce of each, and the commitment of a named one
 * @param counts of an unnamed sounding: how many chose what; else null
 * @param countsNonce binds the counts; null in a named sounding
 * @param leaves of an unnamed sounding, in hexadecimal digits, in the order of the tree; else null
 * @param root over the leaves; null in a named sounding
 */
public record Proof(
        long sounding,
        boolean named,
        List<View> views,
        @Nullable Map<String, String> counts,
        @Nullable String countsNonce,
        @Nullable List<String> leaves,
        @Nullable String root) {
    private static final HexFormat HEX = HexFormat.of();

    /** One view. @param commitment null in an unnamed sounding */
    public record View(
            Map<String, String> words,
            String nonce,
            @Nullable String commitment) {}

    static Proof of(Sounding sounding, List<Kept> kept, Optional<UnnamedSet> tally) {
        boolean named = sounding.promise().named();
        UnnamedSet set = tally.orElse(null);
        return new Proof(
                sounding.id(),
                named,
                kept.stream()
                        .map(view -> new View(
                                view.content().words(),
                                HEX.formatHex(view.content().nonce()),
                                named ? view.content().commitment() : null))
                        .toList(),
                set == null ? null : set.counts(),
                set == null ? null : HEX.formatHex(set.countsNonce()),
                set == null ? null : set.leaves().stream().map(HEX::formatHex).toList(),
                set == null ? null : set.root());
    }
}
