package org.leadline.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.leadline.access.chain.Fault;
import org.leadline.access.chain.Verdict;
import org.leadline.sounding.seal.Commitment;
import org.leadline.sounding.seal.MerkleTree;
import org.leadline.sounding.seal.UnnamedSet;

/** Works out again, from the words and nonces of a sealed.json alone, what binds them, and says line by line what agrees and what does not. */
final class SealCheck {
    private static final HexFormat HEX = HexFormat.of();
    private final List<Line> lines = new ArrayList<>();
    private final SealedFile file;
    private final List<String> commitments;

    /** One thing that was checked. */
    record Line(boolean agrees, String text) {}

    SealCheck(SealedFile file) {
        this.file = file;
        this.commitments = file.views().stream()
                .map(view -> Commitment.of(view.words(), HEX.parseHex(view.nonce())))
                .toList();
        if (file.named()) {
            named();
        } else {
            unnamed();
        }
    }

    /** Looks for the view of a receipt. @param receipt 64 hexadecimal digits, small letters */
    void receipt(String receipt) {
        int place = commitments.indexOf(receipt) + 1;
        if (!file.named()) {
            differs("receipt: the views of this sounding are unnamed, and an unnamed view has no receipt");
        } else if (place > 0) {
            agrees("receipt: it is the receipt of view " + place);
        } else {
            differs("receipt: none of these views has it");
        }
    }

    /**
     * Holds the file against the audit trail.
     *
     * @param recorded what the trail keeps under the sounding's address, and at which place
     */
    void trail(Verdict verdict, SequencedMap<String, Long> recorded) {
        if (verdict.isSound()) {
            agrees("chain: sound, " + verdict.rows() + " rows; the last hash is " + verdict.lastHash());
        }
        for (Fault fault : verdict.faults()) {
            differs("chain: broken, " + fault.sentence());
        }
        Map<String, Long> left = new HashMap<>(recorded);
        if (file.named()) {
            for (int i = 0; i < commitments.size(); i++) {
                stands("view " + (i + 1), left.remove(commitments.get(i)));
            }
        } else if (file.root() != null || !left.isEmpty()) {
            stands("root", file.root() == null ? null : left.remove(file.root()));
        }
        if (file.named() && !left.isEmpty()) {
            agrees("audit trail: " + left.size()
                    + " more placed there; a view that was changed or taken back leaves its commitment behind");
        }
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    boolean agrees() {
        return lines.stream().allMatch(Line::agrees);
    }

    private void named() {
        for (int i = 0; i < commitments.size(); i++) {
            String said = file.views().get(i).commitment();
            String view = "view " + (i + 1) + ": ";
            if (commitments.get(i).equals(said)) {
                agrees(view + "is what was sealed as " + said);
            } else {
                differs(view + "differs; its words and nonce give " + commitments.get(i) + ", the file says "
                        + (said == null ? "nothing" : said));
            }
        }
        if (file.root() != null || file.leaves() != null || file.counts() != null || file.countsNonce() != null) {
            differs("root: a named sounding has none, nor leaves or counts");
        }
    }

    private void unnamed() {
        List<String> leaves = file.leaves();
        if (leaves == null) {
            if (!file.views().isEmpty() || file.root() != null || file.counts() != null || file.countsNonce() != null) {
                differs("leaves: the file has none, so that nothing binds what it shows");
            }
            return;
        }
        List<String> left = new ArrayList<>(leaves);
        for (int i = 0; i < file.views().size(); i++) {
            SealedFile.View view = file.views().get(i);
            among("view " + (i + 1), left.remove(leaf(view.words(), view.nonce())));
            if (view.commitment() != null) {
                differs("view " + (i + 1) + ": an unnamed view has no commitment of its own");
            }
        }
        Map<String, String> counts = file.counts();
        String nonce = file.countsNonce();
        among("counts", counts != null && nonce != null && left.remove(leaf(counts, nonce)));
        String root = MerkleTree.root(leaves.stream().map(HEX::parseHex).toList());
        if (root.equals(file.root())) {
            agrees("root: the leaves give " + root);
        } else {
            differs("root: differs; the leaves give " + root + ", the file says "
                    + (file.root() == null ? "nothing" : file.root()));
        }
    }

    private static String leaf(Map<String, String> words, String nonce) {
        return HEX.formatHex(UnnamedSet.leafOf(words, HEX.parseHex(nonce)));
    }

    private void among(String what, boolean found) {
        if (found) {
            agrees(what + ": among the leaves");
        } else {
            differs(what + ": differs; not among the leaves");
        }
    }

    private void stands(String what, @Nullable Long place) {
        if (place == null) {
            differs("audit trail: " + what + " does not stand there under " + file.address());
        } else {
            agrees("audit trail: " + what + " stands at place " + place);
        }
    }

    private void agrees(String text) {
        lines.add(new Line(true, text));
    }

    private void differs(String text) {
        lines.add(new Line(false, text));
    }
}
