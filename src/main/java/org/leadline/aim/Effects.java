package org.leadline.aim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.TypedLines;
import org.leadline.aim.db.tables.records.EffectRecord;
import org.leadline.aim.graph.Effect;
import org.leadline.post.ToldBacks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what aims do to one another, marked from both sides. A mark that one hurts the other is for the two sides alone at first; a week later everybody
 * reads it, unless that side has marked something else since.
 */
@Service
@Transactional
public class Effects {
    static final Duration A_WEEK = Duration.ofDays(7);
    private static final int MOST_LETTERS = 200;
    private final NearStore store;
    private final NearReading reading;
    private final Aims aims;
    private final AimSight sight;
    private final EffectClock stands;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    Effects(
            NearStore store,
            NearReading reading,
            Aims aims,
            AimSight sight,
            EffectClock stands,
            ToldBacks toldBacks,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.aims = aims;
        this.sight = sight;
        this.stands = stands;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of marking. */
    public sealed interface Marking {
        /** @param written how many marks are new; those that say what was said already are left as they are */
        record Made(int written) implements Marking {}

        /** @param problems by field, {@code line12x34} for aims 12 and 34, the key of the sentence that says it; nothing was written */
        record Refused(Map<String, String> problems) implements Marking {}
    }

    /** All that an aim does and that is done to it, as this person may read it. @throws NotHere where they do not see the aim */
    @Transactional(readOnly = true)
    public List<EffectPair> list(SignedIn me, long aimId) {
        aims.get(me, aimId);
        return pairs(me, store.listMarks(List.of(aimId)));
    }

    /** What was marked between aims of one's own and others', as this person may read it. */
    @Transactional(readOnly = true)
    List<EffectPair> listBetween(SignedIn me, Set<Long> these, Set<Long> those) {
        return pairs(me, store.listMarks(these, those));
    }

    /** The pairs of which somebody else has said something and this person's side, where they own the aim, has not. */
    @Transactional(readOnly = true)
    List<EffectPair> listToAnswer(SignedIn me, Set<Long> ownAimIds) {
        return pairs(me, store.listMarks(ownAimIds)).stream()
                .filter(EffectPair::waitsFor)
                .toList();
    }

    /**
     * One aim as its neighbours see it.
     *
     * @throws NotHere where there is none in force, or this person does not see it
     */
    @Transactional(readOnly = true)
    public NearAim get(SignedIn me, long aimId) {
        aims.get(me, aimId);
        NearAim found = reading.aims(store.list(List.of(aimId))).get(aimId);
        if (found == null) {
            throw new NotHere("aim");
        }
        return found;
    }

    /** Whether this person's mark is the mark of those whose aim it is. */
    public boolean speaksFor(SignedIn me, NearAim aim) {
        return reading.speaksFor(me, aim);
    }

    /**
     * Marks what aims do to others; each mark is that of every side for which this person speaks. All are made, or none.
     *
     * @throws NotHere where one of the aims is not in force, or this person does not see it
     * @throws NotYours where they speak for neither side of a pair
     */
    public Marking mark(SignedIn me, List<NewMark> marks) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (NewMark mark : marks) {
            String line = mark.line();
            TypedLines.check(
                    "near.problem",
                    "line" + mark.aimId() + "x" + mark.touchedId(),
                    line == null ? "" : line,
                    false,
                    MOST_LETTERS,
                    problems);
        }
        if (!problems.isEmpty()) {
            return new Marking.Refused(problems);
        }
        Map<Long, NearAim> seen = new HashMap<>();
        int written = 0;
        for (NewMark mark : marks) {
            NearAim aim = seen.computeIfAbsent(mark.aimId(), id -> get(me, id));
            NearAim touched = seen.computeIfAbsent(mark.touchedId(), id -> get(me, id));
            boolean asMaker = speaksFor(me, aim);
            boolean asNeighbour = speaksFor(me, touched);
            if (aim.id() == touched.id() || !asMaker && !asNeighbour) {
                throw new NotYours("to mark");
            }
            written += asMaker && write(me, mark, NearStore.MAKER, aim, touched) ? 1 : 0;
            written += asNeighbour && write(me, mark, NearStore.NEIGHBOUR, aim, touched) ? 1 : 0;
        }
        return new Marking.Made(written);
    }

    private boolean write(SignedIn me, NewMark mark, String side, NearAim aim, NearAim touched) {
        Instant now = clock.instant();
        String word = NearReading.word(mark.effect());
        String line = blankToNull(mark.line());
        EffectRecord before = store.findNewest(aim.id(), touched.id(), side);
        if (before != null && before.getEffect().equals(word) && java.util.Objects.equals(before.getLine(), line)) {
            return false;
        }
        boolean hurts = mark.effect() == Effect.HURTS;
        boolean hurtAlready = before != null && before.getEffect().equals(NearReading.word(Effect.HURTS));
        Instant standsAt = !hurts
                ? now
                : hurtAlready && before != null ? before.getStandsAt().toInstant() : now.plus(A_WEEK);
        long id = store.insert(mark, side, word, line, me.personId(), now, standsAt);
        if (before != null && before.getStandsAt().toInstant().isAfter(now)) {
            stands.stop(before);
        }
        if (hurts && standsAt.isAfter(now)) {
            stands.set(java.util.Objects.requireNonNull(store.findMark(id)));
        }
        audit.record(me.auditName(), "effect marked: " + word, aim.address(), aim.unitId(), touched.address());
        if (hurts != hurtAlready) {
            tellBoth(me, aim, touched, hurts ? "near.told.hurts" : "near.told.not-any-more");
        }
        return true;
    }

    private void tellBoth(SignedIn me, NearAim aim, NearAim touched, String key) {
        String sentence = sentences.say(key, me.name(), aim.line(), touched.line());
        Set<Long> told = new HashSet<>(Set.of(me.personId()));
        Stream.of(aim, touched)
                .filter(own -> told.add(own.owner().personId()))
                .forEach(own ->
                        toldBacks.tell(own.owner().personId(), own.unitId(), own.address(), own.line(), sentence));
    }

    private List<EffectPair> pairs(SignedIn me, List<EffectRecord> marks) {
        Set<Long> ids = new HashSet<>();
        marks.forEach(mark -> ids.addAll(List.of(mark.getAimId(), mark.getTouchedId())));
        Map<Long, NearAim> found = new LinkedHashMap<>(reading.aims(store.list(ids)));
        Map<Long, Boolean> seen = new HashMap<>();
        found.values()
                .removeIf(aim -> !Stream.concat(Stream.of(aim.unitId()), aim.sharing().stream())
                        .anyMatch(unitId -> seen.computeIfAbsent(unitId, id -> sight.sees(me, id))));
        return reading.pairs(me, found, new ArrayList<>(marks));
    }

    private static @Nullable String blankToNull(@Nullable String line) {
        return line == null || line.isBlank() ? null : line.strip();
    }
}
