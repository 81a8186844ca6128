package org.leadline.sounding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadline.access.AuditTrail;
import org.leadline.access.SignedIn;
import org.leadline.sounding.seal.Commitment;
import org.leadline.sounding.seal.MerkleTree;
import org.leadline.sounding.seal.UnnamedSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to checking: that what is shown is what was sealed, worked out again from the words and compared with the audit trail. */
@Service
@Transactional
public class Receipts {
    private static final HexFormat HEX = HexFormat.of();
    private final Soundings soundings;
    private final AuditTrail audit;

    Receipts(Soundings soundings, AuditTrail audit) {
        this.soundings = soundings;
        this.audit = audit;
    }

    /** What a receipt turned out to be. */
    public sealed interface Finding {
        /** It is the receipt of a view. @param place of that view among those shown, the first is 1 */
        record Matches(int place) implements Finding {}

        /** A receipt, and of none of the views that are shown. */
        record NotAmong() implements Finding {}

        /** Not 64 hexadecimal digits. */
        record NoReceipt() implements Finding {}
    }

    /** Checks all that is shown. @throws org.leadline.access.NotHere unless one may know of it @throws org.leadline.access.NotYours unless one may read the views */
    public Checked check(SignedIn me, long soundingId) {
        Proof proof = soundings.prove(me, soundingId);
        Set<String> recorded = audit.list(Sounding.addressOf(soundingId)).stream()
                .map(AuditTrail.Entry::note)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return proof.named() ? named(proof, recorded) : unnamed(proof, recorded);
    }

    /** Looks for the view of a receipt as it was typed in. Writes nothing. */
    public Finding find(SignedIn me, long soundingId, String typed) {
        Proof proof = soundings.prove(me, soundingId);
        String receipt = typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (!receipt.matches("[0-9a-f]{64}")) {
            return new Finding.NoReceipt();
        }
        List<String> commitments =
                proof.views().stream().map(Receipts::commitment).toList();
        int place = commitments.indexOf(receipt) + 1;
        return proof.named() && place > 0 ? new Finding.Matches(place) : new Finding.NotAmong();
    }

    private static Checked named(Proof proof, Set<String> recorded) {
        Set<String> left = new HashSet<>(recorded);
        int matching = (int) proof.views().stream()
                .filter(view -> left.remove(commitment(view)))
                .count();
        return new Checked(true, proof.views().size(), matching, true);
    }

    private static Checked unnamed(Proof proof, Set<String> recorded) {
        List<String> leaves = proof.leaves();
        Map<String, String> counts = proof.counts();
        String nonce = proof.countsNonce();
        if (leaves == null || counts == null || nonce == null) {
            return new Checked(false, proof.views().size(), 0, proof.views().isEmpty());
        }
        List<String> left = new ArrayList<>(leaves);
        int matching = (int) proof.views().stream()
                .filter(view -> left.remove(leaf(view.words(), view.nonce())))
                .count();
        String root = MerkleTree.root(leaves.stream().map(HEX::parseHex).toList());
        return new Checked(
                false,
                proof.views().size(),
                matching,
                left.remove(leaf(counts, nonce)) && root.equals(proof.root()) && recorded.contains(root));
    }

    private static String commitment(Proof.View view) {
        return Commitment.of(view.words(), HEX.parseHex(view.nonce()));
    }

    private static String leaf(Map<String, String> words, String nonce) {
        return HEX.formatHex(UnnamedSet.leafOf(words, HEX.parseHex(nonce)));
    }
}
