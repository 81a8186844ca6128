package org.leadline.post;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.leadline.access.ClockStrikes;
import org.leadline.access.Clocks;
import org.leadline.unit.People;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Begins the weekly letters on Mondays at 07:00 by the clock's own zone; after a time without a server those of the last Monday go late, and no others. Each
 * person's letter is a strike of its own ({@link WeeklyRound}), so that a fault with one holds up nobody else's.
 */
@Component
class WeeklyClock implements ClockStrikes {
    static final String NAME = "weekly";
    private static final LocalTime HOUR = LocalTime.of(7, 0);
    private final WeeklyStore store;
    private final People people;
    private final Clocks clocks;
    private final Clock clock;

    WeeklyClock(WeeklyStore store, People people, Clocks clocks, Clock clock) {
        this.store = store;
        this.people = people;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public String clock() {
        return NAME;
    }

    @EventListener(ApplicationReadyEvent.class)
    void wind() {
        LocalDate last = lastMonday();
        boolean missed = store.findLast().filter(last::isAfter).isPresent();
        setFor(missed ? last : last.plusWeeks(1));
    }

    @Override
    public void strike(String thing) {
        LocalDate monday = LocalDate.parse(thing);
        if (monday.equals(lastMonday()) && store.begin(monday)) {
            people.listHere()
                    .forEach(person -> clocks.set(WeeklyRound.NAME, monday + "/" + person.id(), clock.instant()));
        }
        setFor(lastMonday().plusWeeks(1));
    }

    private void setFor(LocalDate monday) {
        clocks.set(
                NAME,
                monday.toString(),
                monday.atTime(HOUR).atZone(clock.getZone()).toInstant());
    }

    /** The Monday whose 07:00 was passed last. */
    private LocalDate lastMonday() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        LocalDate monday = now.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return now.isBefore(monday.atTime(HOUR).atZone(clock.getZone())) ? monday.minusWeeks(1) : monday;
    }
}
