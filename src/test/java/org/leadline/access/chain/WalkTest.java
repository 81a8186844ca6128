package org.leadline.access.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.access.chain.Fault.Kind;

/** What is said of a chain that is not what it was: the place and the kind. */
class WalkTest {
    private final List<Link> chain = chain(10);

    @Test
    void aSoundChainHasNoFaultAndAnEmptyOneNeither() {
        assertThat(faults(chain, null)).isEmpty();
        assertThat(faults(List.of(), null)).isEmpty();
        assertThat(faults(chain, checkpoint(10))).isEmpty();
        assertThat(faults(chain, checkpoint(4))).isEmpty();
        assertThat(faults(chain, new Checkpoint(0, chain.getFirst().previous(), Act.time(0))))
                .isEmpty();
    }

    @Test
    @Trust(56)
    void anEditedRowIsNamed() {
        chain.set(4, Edits.saying(chain.get(4), act(99)));
        assertThat(faults(chain, null)).containsExactly(new Fault(Kind.EDITED, 5, 5));
        assertThat(faults(chain, null).getFirst().sentence()).startsWith("place 5: edited;");
    }

    @Test
    @Trust(56)
    void missingRowsAreNamedFromTheFirstToTheLast() {
        chain.subList(2, 5).clear();
        assertThat(faults(chain, null)).containsExactly(new Fault(Kind.MISSING, 3, 5));
        chain.removeFirst();
        assertThat(faults(chain, null)).containsExactly(new Fault(Kind.MISSING, 1, 1), new Fault(Kind.MISSING, 3, 5));
    }

    @Test
    @Trust(56)
    void aRowThatStandsTwiceIsNamed() {
        chain.add(7, chain.get(3));
        assertThat(faults(chain, null)).containsExactly(new Fault(Kind.INSERTED, 4, 4));
    }

    @Test
    @Trust(56)
    void rowsInAnotherOrderAreNamed() {
        Collections.swap(chain, 2, 3);
        assertThat(faults(chain, checkpoint(3))).containsExactly(new Fault(Kind.SWAPPED, 3, 4));
    }

    @Test
    @Trust(56)
    void rowsThatHaveChangedPlacesAreNamed() {
        Link third = chain.get(2);
        chain.set(2, chain.get(6).at(3));
        chain.set(6, third.at(7));
        assertThat(faults(chain, null)).containsExactly(new Fault(Kind.SWAPPED, 3, 7), new Fault(Kind.SWAPPED, 7, 3));
    }

    @Test
    @Trust(56)
    void aRowThatWasReplacedAndHashedAnewDoesNotHoldTheNext() {
        chain.set(4, Link.of(5, act(99), chain.get(4).previous()));
        assertThat(faults(chain, null)).containsExactly(new Fault(Kind.REPLACED, 5, 5));
    }

    @Test
    @Trust(56)
    void whatIsCutOffShowsAgainstTheCheckpointAlone() {
        List<Link> cut = chain.subList(0, 6);
        assertThat(faults(cut, null)).isEmpty();
        assertThat(faults(cut, checkpoint(10))).containsExactly(new Fault(Kind.CUT_OFF, 7, 10));
        assertThat(faults(List.of(), checkpoint(10))).containsExactly(new Fault(Kind.CUT_OFF, 1, 10));
    }

    @Test
    @Trust(56)
    void aChainHashedAnewShowsAgainstTheCheckpointAlone() {
        List<Link> anew = new ArrayList<>(chain.subList(0, 4));
        for (int place = 5; place <= 12; place++) {
            anew.add(Link.of(place, act(place == 5 ? 99 : place), anew.getLast().hash()));
        }
        assertThat(faults(anew, null)).isEmpty();
        assertThat(faults(anew, checkpoint(4))).isEmpty();
        assertThat(faults(anew, checkpoint(10))).containsExactly(new Fault(Kind.REWRITTEN, 10, 10));
    }

    @Test
    @Trust(56)
    void rowsFromBeforeAreHeldByTheFirstPlace() {
        var rowsBefore = new RowsBefore();
        rowsBefore.add(1, act(1));
        rowsBefore.add(2, act(2));
        Link first = Link.of(1, act(3), rowsBefore.hash());
        for (List<Integer> numbers : List.of(List.of(1, 2), List.of(2, 1), List.of(1), List.of(1, 2, 3))) {
            Walk walk = new Walk(null);
            numbers.forEach(number -> walk.rowBefore(number, act(number)));
            walk.row(first);
            boolean same = numbers.equals(List.of(1, 2));
            assertThat(walk.finish().isSound()).as(numbers.toString()).isEqualTo(same);
        }
    }

    @Test
    void aChainRenumberedFromARowOnIsToldInOneLine() {
        chain.remove(3);
        for (int i = 3; i < chain.size(); i++) {
            chain.set(i, chain.get(i).at(i + 1));
        }
        assertThat(faults(chain, null)).containsExactly(new Fault(Kind.EDITED, 4, 9));
    }

    @Test
    @Trust(56)
    void aCheckpointIsSignedAndNoByteOfItCanChange() {
        String text = CheckpointKey.made().sign(checkpoint(10)).write();
        assertThat(SignedCheckpoint.read(text)).hasValueSatisfying(kept -> {
            assertThat(kept.isGenuine()).isTrue();
            assertThat(kept.checkpoint()).isEqualTo(checkpoint(10));
        });
        for (int at = 0; at < text.length(); at++) {
            char other = text.charAt(at) == '1' ? '2' : '1';
            String changed = text.substring(0, at) + other + text.substring(at + 1);
            assertThat(SignedCheckpoint.read(changed).filter(SignedCheckpoint::isGenuine))
                    .as(changed)
                    .isEmpty();
        }
        assertThat(CheckpointKey.made().toString())
                .doesNotContain(CheckpointKey.made().secret());
    }

    /** As docs/decisions has it, worked out here by hand. */
    @Test
    @Trust(56)
    void theBytesThatAreHashedAreThoseOfTheDecision() throws Exception {
        Act act = new Act("2026-11-22T08:00:00.000000Z", "person/1", "réad", "/a", null, "");
        byte[] bytes = HexFormat.of()
                .parseHex("00000010" + hex("leadline audit 1") + "00000001" + hex("7") + "0000001b" + hex(act.at())
                        + "00000008"
                        + hex("person/1") + "00000005" + "72c3a96164" + "00000002" + hex("/a") + "ffffffff" + "00000000"
                        + "00000040" + hex("0".repeat(64)));
        assertThat(Link.of(7, act, "0".repeat(64)).hash())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(Arrays.asList(
                        Act.time(Instant.parse("2026-11-22T08:00:00Z")), Act.time(-1), Act.time(Long.MIN_VALUE)))
                .containsExactly(act.at(), "1969-12-31T23:59:59.999999Z", "-9223372036854775808");
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private List<Fault> faults(List<Link> links, @Nullable Checkpoint checkpoint) {
        Walk walk = new Walk(checkpoint);
        links.forEach(walk::row);
        return walk.finish().faults();
    }

    private static Checkpoint checkpoint(int place) {
        return new Checkpoint(place, chain(10).get(place - 1).hash(), Act.time(0));
    }

    private static List<Link> chain(int length) {
        List<Link> links = new ArrayList<>();
        for (int place = 1; place <= length; place++) {
            links.add(Link.of(
                    place,
                    act(place),
                    links.isEmpty() ? new RowsBefore().hash() : links.getLast().hash()));
        }
        return links;
    }

    private static Act act(int number) {
        return new Act(Act.time(number), "person/" + number, "did", "/a", null, null);
    }
}
