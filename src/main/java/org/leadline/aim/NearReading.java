package org.leadline.aim;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Layers;
import org.leadline.access.Role;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.aim.db.tables.records.EffectRecord;
import org.leadline.aim.graph.Effect;
import org.springframework.stereotype.Component;

/** Makes of the rows what one person may read: aims with their names, and of each pair the newest mark of each side that is for them. */
@Component
class NearReading {
    private static final Set<Role> LEADING = Set.of(Role.LEAD, Role.DEPUTY);
    private final NearStore store;
    private final Layers names;
    private final Sentences sentences;
    private final Clock clock;

    NearReading(NearStore store, Layers names, Sentences sentences, Clock clock) {
        this.store = store;
        this.names = names;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** The aims of rows by their ids, in the order of the rows. */
    Map<Long, NearAim> aims(List<NearStore.Row> rows) {
        Map<Long, String> people = names.personNames(rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.ownerId()), Stream.ofNullable(row.personId())))
                .collect(Collectors.toSet()));
        Map<Long, Set<Long>> sharing = store.sharing(rows.stream()
                .filter(NearStore.Row::joint)
                .map(NearStore.Row::id)
                .toList());
        Map<Long, String> units = names.unitNames(Stream.concat(
                        rows.stream().map(NearStore.Row::unitId),
                        sharing.values().stream().flatMap(Set::stream))
                .collect(Collectors.toSet()));
        Map<Long, NearAim> aims = new LinkedHashMap<>();
        rows.forEach(row -> aims.put(
                row.id(),
                new NearAim(
                        row.id(),
                        row.unitId(),
                        nameOf(row.unitId(), sharing.getOrDefault(row.id(), Set.of()), units),
                        row.personId() == null ? null : someone(row.personId(), people),
                        row.joint(),
                        row.line(),
                        someone(row.ownerId(), people),
                        row.hasValue(),
                        sharing.getOrDefault(row.id(), Set.of()),
                        row.changedAt().toInstant())));
        return aims;
    }

    /** Of a joint aim the names of those who own it together: where it is made says nothing of them. */
    private String nameOf(long unitId, Set<Long> sharing, Map<Long, String> units) {
        List<String> owners =
                sharing.stream().map(id -> units.getOrDefault(id, "")).sorted().toList();
        return owners.isEmpty() ? units.getOrDefault(unitId, "") : sentences.list("near.and", owners);
    }

    /** Whether what this person says of an aim is said by those whose aim it is: its owner, and whoever leads its unit or stands in; of a person's that person. */
    boolean speaksFor(SignedIn me, NearAim aim) {
        return aim.owner().personId() == me.personId()
                || aim.person() == null
                        && me.memberships().stream()
                                .filter(mine -> LEADING.contains(mine.role()))
                                .anyMatch(mine -> aim.isOf(mine.unitId()));
    }

    /** The pairs of which this person may read a mark; of aims that are not among these none. */
    List<EffectPair> pairs(SignedIn me, Map<Long, NearAim> aims, Collection<EffectRecord> newestFirst) {
        Map<Key, List<EffectRecord>> bySide = newestFirst.stream()
                .collect(Collectors.groupingBy(
                        row -> new Key(row.getAimId(), row.getTouchedId()), LinkedHashMap::new, Collectors.toList()));
        Map<Long, Boolean> mine = new HashMap<>();
        return bySide.entrySet().stream()
                .filter(entry -> aims.containsKey(entry.getKey().aimId())
                        && aims.containsKey(entry.getKey().touchedId()))
                .map(entry -> {
                    NearAim aim = named(aims, entry.getKey().aimId());
                    NearAim touched = named(aims, entry.getKey().touchedId());
                    boolean asMaker = mine.computeIfAbsent(aim.id(), _ -> speaksFor(me, aim));
                    boolean asNeighbour = mine.computeIfAbsent(touched.id(), _ -> speaksFor(me, touched));
                    boolean ofThePair = asMaker || asNeighbour;
                    return new EffectPair(
                            aim,
                            touched,
                            newest(entry.getValue(), NearStore.MAKER, ofThePair),
                            newest(entry.getValue(), NearStore.NEIGHBOUR, ofThePair),
                            asMaker,
                            asNeighbour);
                })
                .filter(pair -> pair.ofMaker() != null || pair.ofNeighbour() != null)
                .toList();
    }

    static String word(Effect effect) {
        return effect.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Effect effect(String word) {
        return Effect.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** For the two sides the newest; for others the newest that stood before it was changed. */
    private @Nullable EffectMark newest(List<EffectRecord> newestFirst, String side, boolean ofThePair) {
        Instant now = clock.instant();
        Instant until = now;
        for (EffectRecord row : newestFirst) {
            if (row.getSide().equals(side)) {
                Instant stands = row.getStandsAt().toInstant();
                if (ofThePair || !stands.isAfter(until)) {
                    return new EffectMark(
                            effect(row.getEffect()),
                            row.getLine(),
                            row.getAt().toInstant(),
                            stands,
                            stands.isAfter(now));
                }
                until = row.getAt().toInstant();
            }
        }
        return null;
    }

    private static NearAim named(Map<Long, NearAim> aims, long id) {
        NearAim aim = aims.get(id);
        if (aim == null) {
            throw new IllegalArgumentException("There is no aim " + id + " among these.");
        }
        return aim;
    }

    private static Someone someone(long personId, Map<Long, String> people) {
        return new Someone(personId, people.getOrDefault(personId, ""));
    }

    private record Key(long aimId, long touchedId) {}
}
