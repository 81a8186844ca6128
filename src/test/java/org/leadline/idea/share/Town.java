package org.leadline.idea.share;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A random unit over two months: people of several professions and grades who come and go, and what they said and saw put to use.
 * Who has left is counted in the second month too.
 */
final class Town {
    static final Period FIRST = Period.endingWith(YearMonth.of(2026, 9));
    static final Period SECOND = Period.endingWith(YearMonth.of(2026, 10));
    private static final List<String> PROFESSIONS = List.of("nurse", "doctor", "porter");
    private static final Map<String, List<String>> GRADES = Map.of(
            "nurse", List.of("staff nurse", "band 7"),
            "doctor", List.of("registrar", "consultant"),
            "porter", List.of("band 3", "band 7"));

    final List<Counted> first = new ArrayList<>();
    final List<Counted> second = new ArrayList<>();
    final List<SaidIdea> ideas = new ArrayList<>();

    Town(long seed) {
        var chance = new Random(seed);
        int people = 10 + chance.nextInt(7);
        for (long person = 1; person <= people; person++) {
            String profession = PROFESSIONS.get(Math.min(chance.nextInt(4), chance.nextInt(3)));
            List<String> grades = GRADES.get(profession);
            Counted counted = new Counted(person, profession, grades.get(chance.nextInt(4) == 0 ? 1 : 0));
            boolean joins = chance.nextInt(8) == 0;
            boolean leaves = !joins && chance.nextInt(8) == 0;
            if (!joins) {
                first.add(counted);
            }
            second.add(counted);
            say(chance, person, joins, leaves);
        }
    }

    private void say(Random chance, long person, boolean joins, boolean leaves) {
        int said = Math.max(0, chance.nextInt(5) - 1);
        for (int idea = 0; idea < said; idea++) {
            LocalDate from = joins ? FIRST.until() : LocalDate.of(2025, 9, 15);
            LocalDate until = leaves ? FIRST.until() : SECOND.until();
            LocalDate on = from.plusDays(chance.nextInt((int) (until.toEpochDay() - from.toEpochDay())));
            boolean used = chance.nextInt(3) == 0;
            ideas.add(new SaidIdea(person, on, used ? on.plusDays(10 + chance.nextInt(60)) : null));
        }
    }

    /** Everybody who was there at any time. */
    List<Counted> everybody() {
        Map<Long, Counted> all = new HashMap<>();
        first.forEach(person -> all.put(person.personId(), person));
        second.forEach(person -> all.put(person.personId(), person));
        return List.copyOf(all.values());
    }

    Month firstMonth() {
        return Suppression.choose(List.of(), FIRST, first, ideas);
    }

    Month secondMonth(Month shownBefore) {
        return Suppression.choose(List.of(shownBefore), SECOND, second, ideas);
    }
}
