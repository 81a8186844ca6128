package org.leadline.idea;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Layers;
import org.leadline.access.SignedIn;
import org.leadline.idea.share.Breakdown;
import org.leadline.idea.share.Cell;
import org.leadline.idea.share.Counted;
import org.leadline.idea.share.FirstAnswers;
import org.leadline.idea.share.Month;
import org.leadline.idea.share.OfIdeas;
import org.leadline.idea.share.OfPeople;
import org.leadline.idea.share.Period;
import org.leadline.idea.share.SaidIdea;
import org.leadline.idea.share.Suppression;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the two shares of a unit, which never stand in one sum: ideas in use out of ideas, and people who have had one used out of people. */
@Service
@Transactional
public class Shares {
    private static final String PARTNER = "patient partner";
    private static final String NO_GRADE = "without a grade";
    private static final double HOURS_A_DAY = 24;
    private static final int MONTHS_AFTER_LEAVING = 13;
    private final ShareStore store;
    private final ShareClock shareClock;
    private final Standing standing;
    private final Units units;
    private final People people;
    private final Layers layers;
    private final Clock clock;

    Shares(
            ShareStore store,
            ShareClock shareClock,
            Standing standing,
            Units units,
            People people,
            Layers layers,
            Clock clock) {
        this.store = store;
        this.shareClock = shareClock;
        this.standing = standing;
        this.units = units;
        this.people = people;
        this.layers = layers;
        this.clock = clock;
    }

    /**
     * The totals of one unit, or of the units below a layer, for the twelve months until today.
     *
     * @param unitsCounted of how many units they are the sum
     * @param medianDays to the first answer; null where none was answered, or too few for this reader
     */
    public record Now(
            OfIdeas ofIdeas,
            OfPeople ofPeople,
            int unitsCounted,
            @Nullable Double medianDays) {}

    /** The totals of one's own unit, as they are. @throws org.leadline.access.NotHere where it is not one's own */
    @Transactional(readOnly = true)
    public Now now(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        Period period = Period.endingOn(LocalDate.now(clock));
        Known known = known(unitId);
        return new Now(known.ofIdeas(period), known.ofPeople(period), 1, median(known.waitsDays(period)));
    }

    /**
     * The sums over the units below one's own, of those alone that have five people or more; empty where there is none such. Somebody of two units counts in
     * each.
     *
     * @throws org.leadline.access.NotHere where it is not one's own
     */
    @Transactional(readOnly = true)
    public Optional<Now> below(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        Period period = Period.endingOn(LocalDate.now(clock));
        List<Known> big = layers.listWithin(Set.of(unitId)).stream()
                .filter(below -> below != unitId)
                .sorted()
                .map(this::known)
                .filter(known -> known.counted().size() >= Suppression.FLOOR)
                .toList();
        if (big.isEmpty()) {
            return Optional.empty();
        }
        List<Double> waits =
                big.stream().flatMap(known -> known.waitsDays(period).stream()).toList();
        return Optional.of(new Now(
                big.stream().map(known -> known.ofIdeas(period)).reduce(new OfIdeas(0, 0), OfIdeas::plus),
                big.stream().map(known -> known.ofPeople(period)).reduce(new OfPeople(0, 0), OfPeople::plus),
                big.size(),
                waits.size() < Suppression.FLOOR ? null : median(waits)));
    }

    /** What was shown for each month, the newest first. @throws org.leadline.access.NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<ShownMonth> listMonths(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return store.list(unitId).stream().map(ShareStore.Kept::shown).toList();
    }

    /** Works out what is shown for the month that ended last, once, and keeps it. Nothing happens where that was done; the clock calls it. */
    public void publish(long unitId) {
        YearMonth month = YearMonth.now(clock).minusMonths(1);
        List<ShareStore.Kept> before = store.list(unitId);
        if (before.stream().noneMatch(kept -> !kept.month().isBefore(month))) {
            Period period = Period.endingWith(month);
            Known known = known(unitId);
            List<Month> earlier = before.stream()
                    .map(Shares::asShown)
                    .filter(shown -> shown.period().overlaps(period))
                    .toList();
            Month chosen = Suppression.choose(earlier, period, known.counted(), known.ideas());
            store.insert(
                    unitId, new ShareStore.Kept(month, known.counted(), shown(month, chosen, known)), standing.now());
        }
        shareClock.wind(unitId);
    }

    private static ShownMonth shown(YearMonth month, Month chosen, Known known) {
        List<Double> waits = known.waitsDays(chosen.period());
        return new ShownMonth(
                month.toString(),
                known.ofIdeas(chosen.period()),
                known.ofPeople(chosen.period()),
                Cell.list(chosen, Breakdown.PROFESSION, known.ideas()),
                chosen.hidden(Breakdown.PROFESSION).size(),
                Cell.list(chosen, Breakdown.GRADE, known.ideas()),
                chosen.hidden(Breakdown.GRADE).size(),
                median(waits));
    }

    private static Month asShown(ShareStore.Kept kept) {
        return new Month(
                Period.endingWith(kept.month()),
                kept.counted(),
                kept.shown().professions().stream().map(Cell::group).collect(Collectors.toSet()),
                kept.shown().grades().stream().map(Cell::group).collect(Collectors.toSet()));
    }

    /** What the shares of a unit are worked out from, as it is known now. */
    private record Known(List<Counted> counted, List<SaidIdea> ideas, List<Wait> waits) {
        OfIdeas ofIdeas(Period period) {
            return OfIdeas.count(ideas, period);
        }

        OfPeople ofPeople(Period period) {
            return OfPeople.count(counted, ideas, period);
        }

        List<Double> waitsDays(Period period) {
            return waits.stream()
                    .filter(wait -> !wait.saidOn().isBefore(period.from())
                            && wait.saidOn().isBefore(period.until()))
                    .map(Wait::days)
                    .toList();
        }
    }

    private record Wait(LocalDate saidOn, double days) {}

    private Known known(long unitId) {
        List<SaidIdea> ideas = new ArrayList<>();
        List<Wait> waits = new ArrayList<>();
        for (ShareStore.Times times : store.listTimes(unitId)) {
            LocalDate saidOn = day(times.saidAt());
            ideas.add(new SaidIdea(times.saidById(), saidOn, times.inUseAt() == null ? null : day(times.inUseAt())));
            if (times.answeredAt() != null) {
                waits.add(new Wait(
                        saidOn,
                        Duration.between(times.saidAt(), times.answeredAt()).toMinutes() / 60.0 / HOURS_A_DAY));
            }
        }
        return new Known(listCounted(unitId), List.copyOf(ideas), List.copyOf(waits));
    }

    /** Who is of the unit today, and who was at the end of one of the twelve months before: nobody's leaving shows in the numbers by what goes with them. */
    private List<Counted> listCounted(long unitId) {
        YearMonth from = YearMonth.now(clock).minusMonths(MONTHS_AFTER_LEAVING);
        Map<Long, Counted> counted = new TreeMap<>();
        for (ShareStore.Kept kept : store.list(unitId).reversed()) {
            if (!kept.month().isBefore(from)) {
                kept.counted().forEach(person -> counted.put(person.personId(), person));
            }
        }
        people.listEverybody(unitId).stream()
                .filter(Standing::counts)
                .map(Person.InUnit::person)
                .map(Shares::counted)
                .forEach(person -> counted.put(person.personId(), person));
        return List.copyOf(counted.values());
    }

    private static Counted counted(Person person) {
        if (person.patientPartner()) {
            return new Counted(person.id(), PARTNER, PARTNER);
        }
        String grade = person.grade();
        return new Counted(
                person.id(),
                person.profession().toLowerCase(Locale.ROOT),
                grade == null ? NO_GRADE : grade.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Double median(List<Double> waitsDays) {
        var median = FirstAnswers.medianDays(waitsDays);
        return median.isPresent() ? median.getAsDouble() : null;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
