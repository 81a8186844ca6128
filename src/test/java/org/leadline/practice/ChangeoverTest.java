package org.leadline.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.RealDatabase;
import org.leadline.access.Keys;
import org.leadline.access.SignedIn;
import org.leadline.post.ToldBack;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Half of a ward leaves after a random history in every part of Leadline. On the morning after, everything that was open has a holder who is here, and
 * whoever took it on, and whoever it was promised to, has been told.
 */
@PracticeTest
class ChangeoverTest {
    private static final int DEEDS = 60;

    @Autowired
    Division division;

    @Autowired
    List<Holds> parts;

    @Autowired
    Changeover changeover;

    @Autowired
    HandOvers handOvers;

    private final History history = new History();

    @Autowired
    void fill(AutowireCapableBeanFactory spring) {
        spring.autowireBean(history);
    }

    @Autowired
    Keys keys;

    @Autowired
    RealDatabase database;

    private Random dice = new Random();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingIsOwnerlessAfterHalfTheUnitLeft(long seed) {
        dice = new Random(seed);
        division.open();
        keys.drawer("soundings").list().forEach(keys.drawer("soundings")::destroy);
        List<SignedIn> ward = ward();
        history.happens(dice, ward, DEEDS);
        Set<String> open = everythingOpen();
        assertThat(parts.stream().filter(part -> open.stream().anyMatch(thing -> thing.startsWith(part.part() + " "))))
                .as("every part has something open; refused: %s", history.refusals())
                .hasSameSizeAs(parts);
        List<SignedIn> gone = halfOf(ward);
        boolean byLastDay = dice.nextBoolean();
        gone.forEach(person -> leave(person, byLastDay));
        Instant before = division.clock.instant();
        division.passDays(1);
        changeover.everyMorning();

        assertThat(ownerlessAndUnexplained()).as("seed %d: ownerless", seed).isEmpty();
        Set<Long> left = gone.stream().map(SignedIn::personId).collect(Collectors.toSet());
        Map<String, Set<Long>> holdersOf = holdersOf();
        Set<String> explained = explained();
        open.stream()
                .filter(thing -> isStillOpen(thing, holdersOf))
                .filter(thing -> !explained.contains(thing))
                .forEach(thing -> assertThat(holdersOf.get(thing))
                        .as("seed %d: who holds %s", seed, thing)
                        .anyMatch(holder -> !left.contains(holder)));
        assertThat(passedAndNotTold(before))
                .as("seed %d: passed on and not told", seed)
                .isEmpty();
        assertThat(promisesOfGoneNotTold(left, before))
                .as("seed %d: receivers not told", seed)
                .isEmpty();
    }

    private List<SignedIn> ward() {
        List<SignedIn> ward = new ArrayList<>(List.of(division.lead, division.deputy));
        ward.addAll(division.nurses);
        return ward;
    }

    private List<SignedIn> halfOf(List<SignedIn> ward) {
        List<SignedIn> shuffled = new ArrayList<>(ward);
        Collections.shuffle(shuffled, dice);
        return List.copyOf(shuffled.subList(0, ward.size() / 2));
    }

    private void leave(SignedIn person, boolean byLastDay) {
        if (byLastDay) {
            database.sql()
                    .execute("update unit.person set leaving_on = ? where id = ?", division.today(), person.personId());
        } else {
            division.leaves(person, division.wardId);
        }
    }

    /** Everything that anybody holds, by part and address. */
    private Set<String> everythingOpen() {
        return new LinkedHashSet<>(holdersOf().keySet());
    }

    private Map<String, Set<Long>> holdersOf() {
        Map<String, Set<Long>> holdersOf = new LinkedHashMap<>();
        List<Long> everybody =
                database.sql().fetch("select id from unit.person order by id").getValues(0, Long.class);
        for (Holds part : parts) {
            for (long person : everybody) {
                for (Held held : part.listHeld(person)) {
                    holdersOf
                            .computeIfAbsent(part.part() + " " + held.address(), thing -> new LinkedHashSet<>())
                            .add(person);
                }
            }
        }
        return holdersOf;
    }

    private static boolean isStillOpen(String thing, Map<String, Set<Long>> holdersOf) {
        return holdersOf.containsKey(thing);
    }

    private List<String> ownerlessAndUnexplained() {
        Set<String> explained = explained();
        return parts.stream()
                .flatMap(part -> part.listOwnerless(division.wardId).stream())
                .map(held -> held.part() + " " + held.address())
                .filter(thing -> !explained.contains(thing))
                .toList();
    }

    /** What nobody may take on by its own rules: a promise that names people who have all left, what somebody was to reach or bring themselves, and a round where nobody is left who leads. */
    private Set<String> explained() {
        SignedIn anybody = division.again(division.partner);
        return handOvers.getOwnerless(anybody, division.wardId).rows().stream()
                .filter(row -> row.explained() != null)
                .map(row -> row.held().part() + " " + row.held().address())
                .peek(thing -> assertThat(thing).matches("(sounding|aim|aim-round) .*"))
                .collect(Collectors.toSet());
    }

    private List<String> passedAndNotTold(Instant before) {
        return database
                .sql()
                .fetch("select address, to_person_id from practice.passed_on where to_person_id is not null")
                .stream()
                .filter(row -> division.toldBacks.listAbout(row.get(0, String.class)).stream()
                        .filter(told -> !told.at().isBefore(before))
                        .map(ToldBack::personId)
                        .noneMatch(row.get(1, Long.class)::equals))
                .map(row -> row.get(0, String.class))
                .toList();
    }

    private List<String> promisesOfGoneNotTold(Set<Long> left, Instant before) {
        return database
                .sql()
                .fetch("select p.to_person_id, p.id from practice.promise p join practice.passed_on o"
                        + " on o.part = 'practice' and o.thing = p.id::text where p.to_person_id is not null")
                .stream()
                .filter(row -> !left.contains(row.get(0, Long.class)))
                .map(row -> "/promise/" + row.get(1, Long.class) + " " + row.get(0, Long.class))
                .filter(told -> division.toldBacks.listAbout(told.substring(0, told.indexOf(' '))).stream()
                        .filter(one -> !one.at().isBefore(before))
                        .noneMatch(one -> told.endsWith(" " + one.personId())))
                .toList();
    }
}
