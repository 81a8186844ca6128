package org.leadline.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.WordsIn;

/** Everything that a version says in the unit's own words, place by place; what is quoted from elsewhere is left out. */
record VersionWords(List<Passage> passages) {

    /** @param place a key, {@code title}, {@code step}; @param number of the step or card; null where there is one only */
    record Passage(String place, @Nullable Integer number, WordsIn words) {}

    VersionWords {
        passages = List.copyOf(passages);
    }

    static VersionWords of(Protocol protocol, ProtocolVersion version) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage("title", null, WordsIn.of(protocol.title())));
        passages.add(new Passage("so-that", null, WordsIn.of(version.soThat())));
        passages.add(new Passage("for-whom", null, WordsIn.of(version.forWhom())));
        version.steps()
                .forEach(step -> passages.add(new Passage(
                        "step",
                        step.place(),
                        words(
                                step.words(),
                                step.mustBecause(),
                                step.soThat(),
                                step.callWhom(),
                                step.differsBecause()))));
        version.cards()
                .forEach(card -> passages.add(
                        new Passage("card", card.place(), words(card.ifThis(), card.thenThat(), card.who()))));
        return new VersionWords(passages);
    }

    /** Where that word stands. */
    List<Passage> listWith(String word) {
        return passages.stream().filter(passage -> passage.words().hold(word)).toList();
    }

    private static WordsIn words(@Nullable String... texts) {
        return WordsIn.of(Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining(" \u2029. ")));
    }
}
