package org.leadline.lesson;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what can be tapped in a unit's heads-ups, where and what, and to how long its shifts are. */
@Service
@Transactional
public class ChipLists {
    /** How long a shift is where the unit has said nothing. */
    public static final int USUAL_SHIFT_HOURS = 8;

    /** How many words a list holds at most. */
    public static final int MOST_CHIPS = 16;

    static final String WHERE = "where";
    static final String WHAT = "what";
    static final int LONGEST_CHIP = 60;
    private static final int LONGEST_SHIFT_HOURS = 24;
    private final ChipStore store;
    private final Units units;
    private final Hands hands;
    private final Typing typing;
    private final Sentences sentences;
    private final AuditTrail audit;

    ChipLists(ChipStore store, Units units, Hands hands, Typing typing, Sentences sentences, AuditTrail audit) {
        this.store = store;
        this.units = units;
        this.hands = hands;
        this.typing = typing;
        this.sentences = sentences;
        this.audit = audit;
    }

    /** A unit's two lists, in its own order, and how many hours a shift has. */
    public record Chips(List<String> where, List<String> what, int shiftHours) {
        public Chips {
            where = List.copyOf(where);
            what = List.copyOf(what);
        }
    }

    /** What the unit wrote, or what its kind begins with. @throws org.leadline.access.NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public Chips get(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        return new Chips(list(unit, WHERE), list(unit, WHAT), shiftHours(unitId));
    }

    /** Whether this person may change them: who leads the unit or stands in. */
    @Transactional(readOnly = true)
    public boolean mayChange(SignedIn me, long unitId) {
        return me.worksIn(unitId) && hands.leadsHere(unitId).contains(me.personId());
    }

    /**
     * Replaces a unit's lists.
     *
     * @throws org.leadline.access.NotHere where the unit is not one's own
     * @throws NotYours unless one leads it or stands in
     * @throws Refused by {@code where}, {@code what}, {@code shiftHours}
     */
    public void set(SignedIn me, long unitId, Chips typed) {
        units.getOurs(me, unitId);
        Map<String, String> problems = new LinkedHashMap<>();
        List<String> where = checked(unitId, WHERE, typed.where(), problems);
        List<String> what = checked(unitId, WHAT, typed.what(), problems);
        if (typed.shiftHours() < 1 || typed.shiftHours() > LONGEST_SHIFT_HOURS) {
            problems.put("shiftHours", sentences.say("lesson.problem.shift"));
        }
        Refused.unlessEmpty(problems);
        if (!mayChange(me, unitId)) {
            throw new NotYours("to change the lists of heads-ups");
        }
        store.replace(unitId, WHERE, where);
        store.replace(unitId, WHAT, what);
        store.setShiftHours(unitId, typed.shiftHours());
        audit.record(me.auditName(), "lists of heads-ups changed", "/learn/lists", unitId, null);
    }

    int shiftHours(long unitId) {
        return store.findShiftHours(unitId).orElse(USUAL_SHIFT_HOURS);
    }

    private List<String> list(Unit unit, String list) {
        List<String> own = store.list(unit.id(), list);
        return own.isEmpty() ? usual(unit.kind(), list) : own;
    }

    private List<String> usual(Unit.Kind kind, String list) {
        return Stream.of(sentences.say("lesson." + list + "." + kind.word()).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private List<String> checked(long unitId, String list, List<String> typed, Map<String, String> problems) {
        List<String> words = List.copyOf(new LinkedHashSet<>(typed.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList()));
        Typing.Known known = typing.known(List.of(unitId), null, List.of());
        if (words.isEmpty()) {
            problems.put(list, sentences.say("lesson.problem.no-chips"));
        } else if (words.size() > MOST_CHIPS) {
            problems.put(list, sentences.say("lesson.problem.many-chips", MOST_CHIPS, words.size()));
        }
        words.forEach(one -> typing.nameless(list, one, false, LONGEST_CHIP, known, problems));
        return words;
    }
}
