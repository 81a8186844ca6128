package org.leadline.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.leadline.sample.Recipe.Hours;
import org.leadline.sample.Recipe.Spell;
import org.leadline.sample.Walk.Step;

/** Makes the journeys of one log: arrivals, the walk through care, then the ways in which notes fall short. */
final class LogMaker {
    /** The moment at which all logs were taken; nothing in them is later. */
    static final ZonedDateTime TAKEN = LocalDate.of(2026, 11, 16).atStartOfDay(Walk.WARD_CLOCK);

    private static final int DAYS_STILL_HERE = 9;
    private static final double OLD_AND_NEVER_CLOSED = 0.2;

    /** A journey as charted, steps in order of time. */
    record Journey(String id, Map<String, String> attributes, List<Step> steps) {}

    private record Arrival(ZonedDateTime at, Fate fate) {}

    private sealed interface Fate {
        record Finished() implements Fate {}

        record CutShort(String ending) implements Fate {}

        record StillHere() implements Fate {}
    }

    private final Recipe recipe;
    private final Dice dice;

    private LogMaker(Recipe recipe) {
        this.recipe = recipe;
        this.dice = new Dice(recipe.seed());
    }

    /** All journeys of the log, by the time of arrival. */
    static List<Journey> make(Recipe recipe) {
        return new LogMaker(recipe).journeys();
    }

    private List<Journey> journeys() {
        var arrivals = new ArrayList<Arrival>();
        recipe.spells().forEach(spell -> addArrivals(spell, arrivals));
        arrivals.sort(Comparator.comparing(Arrival::at));
        var journeys = new ArrayList<Journey>();
        for (Arrival arrival : arrivals) {
            var walk = new Walk(dice, arrival.at());
            recipe.describe().accept(walk);
            recipe.course().walk(walk);
            var id = "%s-%04d".formatted(recipe.idPrefix(), journeys.size() + 1);
            journeys.add(new Journey(id, walk.attributes, charted(lived(walk.steps, arrival.fate()))));
        }
        return journeys;
    }

    private void addArrivals(Spell spell, List<Arrival> arrivals) {
        for (int i = 0; i < spell.finished(); i++) {
            arrivals.add(new Arrival(arrival(spell.from(), spell.last()), new Fate.Finished()));
        }
        spell.endings().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(ending -> {
            for (int i = 0; i < ending.getValue(); i++) {
                arrivals.add(new Arrival(arrival(spell.from(), spell.last()), new Fate.CutShort(ending.getKey())));
            }
        });
        for (int i = 0; i < spell.stillHere(); i++) {
            var last = TAKEN.toLocalDate().minusDays(1);
            var from = dice.falls(OLD_AND_NEVER_CLOSED) ? spell.from() : last.minusDays(DAYS_STILL_HERE);
            arrivals.add(new Arrival(arrival(from, last), new Fate.StillHere()));
        }
    }

    private ZonedDateTime arrival(LocalDate from, LocalDate last) {
        int days = (int) (last.toEpochDay() - from.toEpochDay());
        var day = from.plusDays(dice.between(0, days));
        if (recipe.hours() == Hours.DAY_AND_NIGHT) {
            int hour = dice.falls(0.65) ? dice.between(9, 19) : dice.between(0, 23);
            return day.atTime(hour, dice.between(0, 59)).atZone(Walk.WARD_CLOCK);
        }
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day.atTime(dice.between(9, 15), 5 * dice.between(0, 11)).atZone(Walk.WARD_CLOCK);
    }

    private List<Step> lived(List<Step> steps, Fate fate) {
        return switch (fate) {
            case Fate.Finished _ -> new ArrayList<>(steps);
            case Fate.StillHere _ -> soFar(steps);
            case Fate.CutShort cut -> {
                var lived = soFar(steps);
                lived.add(new Step(cut.ending(), lived.getLast().at().plusMinutes(dice.between(30, 240))));
                yield lived;
            }
        };
    }

    private List<Step> soFar(List<Step> steps) {
        var lived = new ArrayList<>(List.of(steps.getFirst()));
        int taken = dice.between(1, steps.size() - 1);
        steps.subList(1, taken).stream()
                .takeWhile(step -> step.at().isBefore(TAKEN.minusHours(5)))
                .forEach(lived::add);
        return lived;
    }

    private List<Step> charted(List<Step> lived) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < lived.size(); i++) {
            boolean inside = i > 0 && i < lived.size() - 1;
            if (!inside || !dice.falls(recipe.charting().missing())) {
                steps.add(lived.get(i));
            }
        }
        for (int i = 1; i < steps.size() - 1; i++) {
            var step = steps.get(i);
            var next = steps.get(i + 1);
            if (dice.falls(recipe.charting().together())) {
                steps.set(i, new Step(step.activity(), steps.get(i - 1).at()));
            } else if (i < steps.size() - 2 && dice.falls(recipe.charting().late())) {
                var last = steps.getLast().at().minusMinutes(1);
                var late = next.at().plusMinutes(1);
                steps.set(i, new Step(step.activity(), late.isBefore(last) ? late : last));
            }
        }
        addMonitoring(steps);
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private void addMonitoring(List<Step> steps) {
        var first = steps.getFirst().at();
        int minutes = (int) Duration.between(first, steps.getLast().at()).toMinutes();
        if (minutes < 3) {
            return;
        }
        recipe.charting().monitoring().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kind -> {
                    int times = dice.between(1, kind.getValue());
                    for (int i = 0; i < times; i++) {
                        steps.add(new Step(kind.getKey(), first.plusMinutes(dice.between(1, minutes - 1))));
                    }
                });
    }
}
