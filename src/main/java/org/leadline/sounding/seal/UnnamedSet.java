package org.leadline.sounding.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * What is shown of an unnamed sounding: each text by itself, shuffled, and how many chose what, apart from the texts. Bound together by one root over
 * as many leaves as everybody asked could have filled, so that their number tells nothing either.
 *
 * @param items one text each, under its field's name
 * @param counts by field and choice, written {@code field=choice}, how many chose it; numbers stand in ascending order under their field
 * @param countsNonce binds the counts
 * @param leaves of the items, of the counts and of nothing, shuffled; hashes by {@link MerkleTree#leaf}
 */
public record UnnamedSet(List<SealedView> items, Map<String, String> counts, byte[] countsNonce, List<byte[]> leaves) {

    /** What one view gives: its texts, and what can be counted; neither says whose it was. */
    public record Parts(Map<String, String> texts, Map<String, String> choices, Map<String, String> numbers) {}

    public UnnamedSet {
        items = List.copyOf(items);
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        leaves = List.copyOf(leaves);
    }

    /**
     * Takes views apart.
     *
     * @param leafCount how many leaves there are for texts: those asked times the texts of a view
     * @param chance must not be foreseeable
     */
    public static UnnamedSet of(List<Parts> views, int leafCount, RandomGenerator chance) {
        return of(views, Map.of(), leafCount, chance);
    }

    /** The same with more counts, under keys that no field has; bound with the others. */
    public static UnnamedSet of(
            List<Parts> views, Map<String, String> moreCounts, int leafCount, RandomGenerator chance) {
        List<SealedView> items = new ArrayList<>();
        views.forEach(view ->
                view.texts().forEach((field, text) -> items.add(SealedView.of(null, null, Map.of(field, text)))));
        Collections.shuffle(items, chance);
        Map<String, String> counts = new TreeMap<>(count(views));
        counts.putAll(moreCounts);
        byte[] countsNonce = random(chance);
        List<byte[]> leaves = new ArrayList<>();
        items.forEach(item -> leaves.add(leafOf(item.words(), item.nonce())));
        while (leaves.size() < leafCount) {
            leaves.add(random(chance));
        }
        leaves.add(leafOf(counts, countsNonce));
        Collections.shuffle(leaves, chance);
        return new UnnamedSet(items, counts, countsNonce, leaves);
    }

    /** By field and choice how many chose it; the numbers of a field in ascending order. */
    public static Map<String, String> count(List<Parts> views) {
        Map<String, Integer> chosen = new TreeMap<>();
        Map<String, List<Double>> numbers = new TreeMap<>();
        for (Parts view : views) {
            view.choices().forEach((field, choice) -> chosen.merge(field + "=" + choice, 1, Integer::sum));
            view.numbers()
                    .forEach((field, number) -> numbers.computeIfAbsent(field, none -> new ArrayList<>())
                            .add(Double.valueOf(number)));
        }
        Map<String, String> counts = new TreeMap<>();
        chosen.forEach((choice, many) -> counts.put(choice, Integer.toString(many)));
        numbers.forEach((field, all) -> counts.put(
                field,
                String.join(" ", all.stream().sorted().map(UnnamedSet::plain).toList())));
        return counts;
    }

    /** The leaf of a text or of the counts. */
    public static byte[] leafOf(Map<String, String> words, byte[] nonce) {
        byte[] canonical = Canonical.bytes(words);
        byte[] content = Arrays.copyOf(canonical, canonical.length + nonce.length);
        System.arraycopy(nonce, 0, content, canonical.length, nonce.length);
        return MerkleTree.leaf(content);
    }

    /** What the audit trail keeps: 64 hexadecimal digits. */
    public String root() {
        return MerkleTree.root(leaves);
    }

    private static String plain(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static byte[] random(RandomGenerator chance) {
        byte[] bytes = new byte[Commitment.NONCE_BYTES];
        chance.nextBytes(bytes);
        return bytes;
    }
}
