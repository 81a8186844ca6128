package org.leadline.aim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.aim.TalkLine.Kind;
import org.leadline.aim.graph.Effect;
import org.leadline.aim.graph.Marked;
import org.springframework.stereotype.Component;

/** Works out of links and marks what is the same and what differs between the aims of two people who are to talk. */
@Component
class SameAndDiffers {
    private final NearStore store;
    private final NearReading reading;
    private final Effects effects;
    private final Sentences sentences;

    SameAndDiffers(NearStore store, NearReading reading, Effects effects, Sentences sentences) {
        this.store = store;
        this.reading = reading;
        this.effects = effects;
        this.sentences = sentences;
    }

    /** The aims of the two people of a talk: of their units, or each one's own where they are of one unit. */
    record Sides(List<NearAim> ofBy, List<NearAim> ofWith) {
        Set<Long> byIds() {
            return ofBy.stream().map(NearAim::id).collect(Collectors.toSet());
        }

        Set<Long> withIds() {
            return ofWith.stream().map(NearAim::id).collect(Collectors.toSet());
        }
    }

    Sides sides(Talk talk) {
        List<NearAim> all = List.copyOf(reading.aims(store.listOf(Set.of(talk.unitId(), talk.otherUnitId())))
                .values());
        boolean oneUnit = talk.unitId() == talk.otherUnitId();
        return new Sides(
                all.stream()
                        .filter(aim -> isOf(aim, talk.unitId(), talk.by(), oneUnit))
                        .toList(),
                all.stream()
                        .filter(aim -> isOf(aim, talk.otherUnitId(), talk.with(), oneUnit))
                        .toList());
    }

    /** As this person may read it: what is the same first. */
    List<TalkLine> lines(SignedIn me, Sides sides) {
        List<String> same = new ArrayList<>();
        List<String> differs = new ArrayList<>();
        sides.ofBy().stream()
                .filter(aim -> sides.withIds().contains(aim.id()))
                .forEach(aim -> same.add(sentences.say("near.same.joint", aim.line())));
        serving(sides, same);
        for (EffectPair pair : effects.listBetween(me, sides.byIds(), sides.withIds())) {
            say(pair, same, differs);
        }
        List<TalkLine> lines = new ArrayList<>();
        same.stream().distinct().forEach(line -> lines.add(new TalkLine(Kind.SAME, line, null)));
        differs.stream().distinct().forEach(line -> lines.add(new TalkLine(Kind.DIFFERS, line, null)));
        return lines;
    }

    private void serving(Sides sides, List<String> same) {
        Map<Long, NearAim> aims = new LinkedHashMap<>();
        sides.ofBy().forEach(aim -> aims.put(aim.id(), aim));
        sides.ofWith().forEach(aim -> aims.put(aim.id(), aim));
        store.listServes(aims.keySet()).stream()
                .filter(link ->
                        sides.byIds().contains(link.aimId()) != sides.byIds().contains(link.servedId()))
                .forEach(link -> same.add(
                        sentences.say("near.same.serves", line(aims, link.aimId()), line(aims, link.servedId()))));
        Map<Long, List<Long>> servedBy = store.listServesOf(aims.keySet()).stream()
                .collect(Collectors.groupingBy(
                        link -> link.servedId(), Collectors.mapping(link -> link.aimId(), Collectors.toList())));
        servedBy.forEach((served, by) -> {
            if (by.stream().anyMatch(sides.byIds()::contains) && by.stream().anyMatch(sides.withIds()::contains)) {
                reading.aims(store.list(List.of(served)))
                        .values()
                        .forEach(third -> same.add(sentences.say("near.same.both-serve", third.line())));
            }
        });
    }

    private void say(EffectPair pair, List<String> same, List<String> differs) {
        Marked marks = pair.marked();
        String aim = pair.aim().line();
        String touched = pair.touched().line();
        if (marks.hurts()) {
            boolean both = marks.ofMaker() == marks.ofNeighbour();
            differs.add(
                    both
                            ? sentences.say("near.differs.hurts", aim, touched)
                            : sentences.say(
                                    "near.differs.hurts.one",
                                    aim,
                                    touched,
                                    marks.ofMaker() == Effect.HURTS
                                            ? pair.aim().whose()
                                            : pair.touched().whose()));
        } else if (marks.disagreed()) {
            differs.add(sentences.say("near.differs.disagreed", aim, touched));
        } else if (marks.notKnown()) {
            differs.add(sentences.say("near.differs.not-known", aim, touched));
        } else if (marks.ofMaker() == Effect.HELPS) {
            same.add(sentences.say("near.same.helps", aim, touched));
        }
    }

    private static boolean isOf(NearAim aim, long unitId, Someone someone, boolean oneUnit) {
        var person = aim.person();
        if (person != null) {
            return person.personId() == someone.personId();
        }
        return aim.isOf(unitId) && (!oneUnit || aim.owner().personId() == someone.personId());
    }

    private static String line(Map<Long, NearAim> aims, long id) {
        NearAim aim = aims.get(id);
        return aim == null ? "" : aim.line();
    }
}
